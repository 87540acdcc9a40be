"""From a table's cells to figures: the data set is recognised, and its reader called."""

from __future__ import annotations

import pandas as pd

from aleppo_figures.readers.figures.acled import read_acled
from aleppo_figures.readers.figures.airwars import read_airwars
from aleppo_figures.readers.figures.grid import check_unique
from aleppo_figures.readers.figures.hand_kept import read_hand_kept, read_stored
from aleppo_figures.readers.figures.hxl import read_hxl
from aleppo_figures.readers.figures.mapping import Plan, read_mapped
from aleppo_figures.readers.figures.recognise import recognise
from aleppo_figures.readers.figures.ucdp import read_ucdp
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["figures_of_grid"]

_READERS = {"ucdp_ged": read_ucdp, "acled": read_acled, "airwars": read_airwars}
_NAMING = {"figures": read_stored, "hand_kept": read_hand_kept, "hxl": read_hxl}
"""The readers of tables that name the group of a figure themselves."""


def figures_of_grid(
    grid: pd.DataFrame, name: str, plan: Plan | None = None, groups: Groups | None = None
) -> pd.DataFrame:
    """Return the figures of a table of text; `attrs["format"]` of the frame names what it was recognised as.

    Parameters
    ----------
    grid : pandas.DataFrame
        Cells of text.
    name : str
        The file's name.
    plan : Plan, optional
        How to read it, when it isn't to be recognised.
    groups : Groups, optional
        The group vocabulary of the figures, where the table names groups itself.

    Raises
    ------
    ReadError
        If two columns have one name, other than the hashtags of HXL.
    """
    if plan is not None:
        figures, kind = read_mapped(grid, name, plan, groups), "mapped"
    else:
        first = [] if grid.empty else [c for c in grid.iloc[0] if isinstance(c, str)]
        kind = recognise(map(str, grid.columns), first)
        if kind != "hxl":
            check_unique(list(grid.columns), name)
        own = _NAMING.get(kind)
        figures = own(grid, name, groups=groups) if own else _READERS[kind](_lowered(grid), name)
    figures.attrs["format"] = kind
    return figures


def _lowered(grid: pd.DataFrame) -> pd.DataFrame:
    """Return a data set's table with the names that it is recognised by: in lower case, without blanks around them."""
    tidy = {column: str(column).strip().casefold() for column in grid.columns}
    taken = set(grid.columns)
    named: dict[object, str] = {}
    for column, plain in tidy.items():
        if plain not in taken:
            named[column] = plain
            taken.add(plain)
    return grid.rename(columns=named)
