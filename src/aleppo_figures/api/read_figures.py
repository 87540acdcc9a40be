"""`read_figures`: a table of figures in any known format, as one validated frame."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

import pandas as pd

from aleppo_figures.readers.figures.grid import read_csv_grid
from aleppo_figures.readers.figures.load import figures_of_grid

__all__ = ["read_figures"]


def read_figures(path: str | PathLike[str]) -> pd.DataFrame:
    """Return the figures of a table, recognised by its content, as a validated frame.

    Parameters
    ----------
    path : str or path
        A hand-kept list or a stored frame as CSV.

    Returns
    -------
    pandas.DataFrame
        The columns of `Figures`, then the table's own; `attrs["format"]` names what it was recognised as.

    Raises
    ------
    ReadError
        If the file can't be read as a table.
    SchemaError
        If cells are wrong: every one is named, with its row as a spreadsheet numbers it.
    """
    file = Path(path)
    return figures_of_grid(read_csv_grid(file), file.name)
