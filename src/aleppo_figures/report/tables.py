"""Frames as tables of plain text, cut to what a page can carry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

__all__ = ["Table", "as_table"]

_CELL = 400


@dataclass(frozen=True, slots=True)
class Table:
    """A frame for display: `more` rows were left out."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    more: int


def as_table(name: str, frame: pd.DataFrame, *, most: int | None = None) -> Table:
    """Return a frame as rows of text; missing cells are empty, days are ISO dates.

    Parameters
    ----------
    name : str
        What the table is called.
    frame : pandas.DataFrame
        Any frame of the library.
    most : int, optional
        How many rows to keep; all by default.
    """
    kept = frame if most is None else frame.head(most)
    rows = tuple(tuple(_cell(v) for v in row) for row in kept.itertuples(index=False, name=None))
    return Table(name, tuple(map(str, frame.columns)), rows, len(frame) - len(kept))


def _cell(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return f"{value.year:04}-{value.month:02}-{value.day:02}"
    if isinstance(value, float):
        return f"{value:.4g}"
    text = str(value)
    return text if len(text) <= _CELL else f"{text[: _CELL - 1]}…"
