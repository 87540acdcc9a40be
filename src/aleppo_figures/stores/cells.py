"""A frame's cells as text: days as ISO dates, missing as nothing, lists with semicolons, formulas guarded."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from aleppo_figures.schema.progress import Progress, ticking
from aleppo_figures.schema.spreadsheet import guarded

__all__ = ["as_text", "plain", "text_cells", "text_column"]

_TEXT = pd.StringDtype("python")


def text_cells(frame: pd.DataFrame, progress: Progress | None = None) -> pd.DataFrame:
    """Return the frame with every cell as text that reads back as what it was.

    Examples
    --------
    >>> import pandas as pd
    >>> text_cells(pd.DataFrame({"place": ["=Homs", None], "best": pd.array([3, None], "Int64")})).values.tolist()
    [["'=Homs", '3'], ['', '']]
    """
    names = ticking(frame.columns, len(frame.columns), progress, every=1)
    return pd.DataFrame({name: text_column(frame[name]) for name in names}, index=frame.index, dtype=object)


def text_column(cells: pd.Series[Any]) -> list[str]:
    """Return a column's cells as text."""
    if pd.api.types.is_datetime64_any_dtype(cells.dtype):
        days = np.datetime_as_string(cells.to_numpy().astype("datetime64[s]"), unit="D")
        return ["" if day == "NaT" else str(day) for day in days]
    return [_text(plain(cell)) for cell in cells.astype(object)]


def as_text(cells: pd.Series[Any]) -> pd.Series[Any]:
    """Return a column beyond the schema as text where all of it is text, else as it is."""
    there = cells.dropna()
    return cells.astype(_TEXT) if there.map(lambda cell: isinstance(cell, str)).all() else cells


def plain(cell: Any) -> Any:
    """Return a cell as Python's own value, with None for missing."""
    if isinstance(cell, (list, tuple, set, frozenset, np.ndarray)):
        return [plain(one) for one in cell]
    if cell is None or cell is pd.NA or cell is pd.NaT or (isinstance(cell, (float, np.floating)) and np.isnan(cell)):
        return None
    if isinstance(cell, pd.Timestamp):
        return f"{cell.year:04}-{cell.month:02}-{cell.day:02}"
    return cell.item() if isinstance(cell, np.generic) else cell


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, list):
        return guarded("; ".join(str(one) for one in cell))
    return str(cell)
