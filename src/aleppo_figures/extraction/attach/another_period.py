"""Whether a number is another period's count: then it's a figure of its own, and no earlier stage of the same toll."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["of_another_period"]


def of_another_period(behind: str) -> bool:
    """Return whether the words behind a number give it another month, year or the like.

    Examples
    --------
    >>> of_another_period(" a year earlier"), of_another_period(" the day before")
    (True, False)
    """
    return bool(_period().match(behind))


@cache
def _period() -> re.Pattern[str]:
    return re.compile(
        r",?\s(?:(?:in|during|for|over)\s|(?:last|this|the|an?)\s(?:\w+\s){0,2}?(?:month|year|quarter|period)\b)", re.I
    )
