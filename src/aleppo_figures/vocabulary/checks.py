"""What a check can say of a draft's figure: seven verdicts, their severity and what to do."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["SEVERITIES", "CheckVerdict", "check_verdicts", "reaches"]

SEVERITIES = ("ok", "note", "warning", "error")


class CheckVerdict(NamedTuple):
    """A verdict on a draft's figure; `compare` are the verdicts of a plain comparison that it may rest on."""

    name: str
    severity: str
    meaning: str
    advice: str
    compare: tuple[str, ...]


@cache
def check_verdicts() -> dict[str, CheckVerdict]:
    """Return the verdicts by name, from `tables/check_verdicts.csv`."""
    rows = table_rows("check_verdicts", ("verdict", "severity", "meaning", "advice", "compare"))
    return {
        r["verdict"]: CheckVerdict(r["verdict"], r["severity"], r["meaning"], r["advice"], split_list(r["compare"]))
        for r in rows
    }


def reaches(severity: str, threshold: str) -> bool:
    """Return whether a severity is at or above a threshold.

    Examples
    --------
    >>> reaches("error", "warning"), reaches("note", "warning")
    (True, False)
    """
    return SEVERITIES.index(severity) >= SEVERITIES.index(threshold)
