"""Figures to a frame and back: the only two ways between the record and the table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from aleppo_figures.schema.figure import Figure
from aleppo_figures.schema.frames import DAY, dtypes

__all__ = ["to_figures", "to_frame"]


def to_frame(figures: Iterable[Figure]) -> pd.DataFrame:
    """Return the frame of the given figures, in their order, with every column in its dtype.

    Examples
    --------
    >>> frame = to_frame([Figure("f-1", "mine", "killed", low=12, best=12, high=12)])
    >>> frame.loc[0, "best"]
    np.int64(12)
    >>> to_figures(frame)[0].best
    12
    """
    rows = list(figures)
    columns: dict[str, pd.Series[Any]] = {}
    for name, dtype in dtypes().items():
        values = [getattr(row, name) for row in rows]
        if dtype == DAY:
            stamps = [np.datetime64("NaT", "s") if v is None else np.datetime64(v, "s") for v in values]
            columns[name] = pd.Series(np.array(stamps, dtype=DAY))
        else:
            columns[name] = pd.Series(values, dtype=object).astype(dtype)
    return pd.DataFrame(columns)


def to_figures(frame: pd.DataFrame) -> list[Figure]:
    """Return the rows of a validated frame as figures; columns beyond the schema are left behind."""
    names = [f.name for f in fields(Figure)]
    columns = [[_plain(value) for value in frame[name].astype(object)] for name in names]
    return [Figure(**dict(zip(names, values, strict=True))) for values in zip(*columns, strict=True)]


def _plain(value: Any) -> Any:
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and np.isnan(value)):
        return None
    if isinstance(value, pd.Timestamp):
        return date(value.year, value.month, value.day)
    return value.item() if isinstance(value, np.generic) else value
