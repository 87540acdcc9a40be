"""Which rows of a list are their source's whole count: those for a week and longer, or since a day."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pandas as pd

__all__ = ["total_rows"]

_WEEK = 7
_ONGOING = re.compile(r"\b(?:since|so far|to date|until now|up to now|now exceeds?|has risen|running total)\b", re.I)


def total_rows(frame: pd.DataFrame) -> pd.Series[Any]:
    """Return which rows count everything of their scope by the words of the list itself.

    A number that somebody gives for a week or longer, or "since" a day, is the sum of many events and so the source's
    total (FIGURES, `extent`); a number for a day or two may be one event's, and stays unknown. A number that nobody
    is named for is left unknown too, and so is a part of a whole that isn't a total itself.
    """
    text = pd.StringDtype("python")
    missing = pd.Series(pd.NA, index=frame.index, dtype=text)
    start, end, worded, source, publisher = (
        frame[c] if c in frame.columns else missing for c in ("start", "end", "period_text", "source", "publisher")
    )
    days = (_days(end) - _days(start)) / np.timedelta64(1, "D") + 1
    long = pd.Series(days >= _WEEK, index=frame.index)
    ongoing = worded.astype(text).str.contains(_ONGOING, regex=True).fillna(False).astype(bool)
    known = source.notna() | publisher.notna()
    return (long | ongoing) & known


def _days(cells: pd.Series[Any]) -> np.ndarray[Any, Any]:
    return np.asarray(pd.to_datetime(cells, format="%Y-%m-%d", errors="coerce"), dtype="datetime64[s]")
