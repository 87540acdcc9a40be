"""From a table's cells to figures: the data set is recognised, and its reader called."""

from __future__ import annotations

import pandas as pd

from aleppo_figures.readers.figures.hand_kept import read_hand_kept, read_stored
from aleppo_figures.readers.figures.recognise import recognise

__all__ = ["figures_of_grid"]


def figures_of_grid(grid: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the figures of a table of text; `attrs["format"]` of the frame names what it was recognised as."""
    first = [] if grid.empty else [c for c in grid.iloc[0] if isinstance(c, str)]
    kind = recognise(map(str, grid.columns), first)
    reader = {"figures": read_stored, "hand_kept": read_hand_kept}[kind]
    figures = reader(grid, name)
    figures.attrs["format"] = kind
    return figures
