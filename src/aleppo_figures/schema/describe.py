"""The frame's columns as a table for readers: name, dtype, whether a cell may be missing, words, meaning."""

from __future__ import annotations

import pandas as pd

from aleppo_figures.schema.frames import COLUMNS, Figures, dtypes
from aleppo_figures.schema.words import CATEGORIES

__all__ = ["column_table"]


def column_table() -> pd.DataFrame:
    """Return one row per column of the frame, in order.

    Examples
    --------
    >>> column_table().loc[0, ["column", "dtype", "may_be_missing"]].tolist()
    ['figure_id', 'string', 'no']
    """
    schema, kinds = Figures.to_schema(), dtypes()
    rows = [
        {
            "column": name,
            "dtype": str(kinds[name]),
            "may_be_missing": "yes" if schema.columns[name].nullable else "no",
            "words": ", ".join(CATEGORIES.get(name, ())),
            "meaning": schema.columns[name].description,
        }
        for name in COLUMNS
    ]
    return pd.DataFrame(rows)
