"""Hand-kept lists: stated numbers with a modifier, as people type them, become intervals with a basis and an id."""

from __future__ import annotations

from typing import Any

import pandas as pd

from aleppo_figures.readers.figures.extent import total_rows
from aleppo_figures.readers.figures.finish import finish
from aleppo_figures.readers.figures.grid import check_unique
from aleppo_figures.readers.figures.named import column_or_missing, filled, name_places, name_sources
from aleppo_figures.readers.figures.stated import fill_intervals
from aleppo_figures.schema.figure import figure_id
from aleppo_figures.schema.problems import Problems
from aleppo_figures.vocabulary.groups import Groups
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["read_hand_kept", "read_stored", "tidy_name"]

EXTRACTOR = "manual"
TOTAL_RULE = "total_of_a_long_period"


def read_hand_kept(
    grid: pd.DataFrame,
    name: str,
    *,
    sources: SourceRegistry | None = None,
    gazetteer: Gazetteer | None = None,
    groups: Groups | None = None,
) -> pd.DataFrame:
    """Return a hand-kept list as figures.

    A row states one number and how it's bent (`best` alone for exact, nearly and about; `low` for at least and more
    than; `high` for at most; `low` and `high` for between); what is stated stays, and the rest of the interval is
    filled by the modifier table. The document of a row is its `url`, else its publisher and day, else the file.
    `basis` is `documented` where the registry says that the source records its people one by one. Where the list has
    no `extent`, a source's number for a week or longer, or since a day, is its total.

    Parameters
    ----------
    grid : pandas.DataFrame
        Cells of text; the index is what errors call a row.
    name : str
        The file's name.
    sources, gazetteer, groups : optional
        The registry, the gazetteer and the group vocabulary, when they aren't the shipped ones.

    Raises
    ------
    SchemaError
        If cells are wrong; all of them are named.
    """
    registry, places = sources or SourceRegistry.default(), gazetteer or Gazetteer.default()
    problems = Problems()
    frame = _renamed(grid, name).apply(lambda column: column.str.strip() if column.dtype == "string" else column)
    frame = frame.where(frame != "", pd.NA)
    fill_intervals(frame, problems)
    _fill_document(frame, name)
    _fill_ids(frame)
    name_places(frame, places)
    name_sources(frame, registry, places)
    _fill_extent(frame)
    frame["extractor"] = filled(frame, "extractor", EXTRACTOR)
    return finish(frame, name, problems, groups)


def read_stored(grid: pd.DataFrame, name: str, *, groups: Groups | None = None) -> pd.DataFrame:
    """Return a table that has the frame's own columns: every cell is taken as it stands."""
    return finish(grid, name, Problems(), groups)


def tidy_name(column: object) -> str:
    """Return a column's name as the frame would spell it.

    Examples
    --------
    >>> tidy_name("Figure ID")
    'figure_id'
    """
    return "_".join(str(column).casefold().split())


def _renamed(grid: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the grid with tidy names: `Figure ID` is `figure_id`, and `id` is too where that is missing."""
    frame = grid.rename(columns=tidy_name)
    check_unique(list(frame.columns), name)
    if "figure_id" not in frame.columns and "id" in frame.columns:
        frame = frame.rename(columns={"id": "figure_id"})
    return frame


def _fill_document(frame: pd.DataFrame, name: str) -> None:
    def document(row: dict[str, Any]) -> str:
        if isinstance(row.get("url"), str):
            return str(row["url"])
        told = [str(row[c]) for c in ("publisher", "published") if isinstance(row.get(c), str)]
        return f"{name}: {', '.join(told)}" if told else name

    made = pd.Series([document(row) for row in frame.to_dict("records")], index=frame.index, dtype=object)
    frame["doc_id"] = frame["doc_id"].fillna(made) if "doc_id" in frame.columns else made


def _fill_ids(frame: pd.DataFrame) -> None:
    """Give rows without an id one made from what they say, so that sorting the list changes none."""
    if "figure_id" in frame.columns and frame["figure_id"].notna().all():
        return
    seen: dict[tuple[str, ...], int] = {}
    made = []
    told = [c for c in frame.columns if c not in ("figure_id", "note")]
    for row in frame[told].astype(object).to_dict("records"):
        key = tuple(f"{c}={v}" for c, v in row.items() if not pd.isna(v))
        seen[key] = seen.get(key, 0) + 1
        made.append(figure_id(str(row["doc_id"]), *key, seen[key]))
    ids = pd.Series(made, index=frame.index, dtype=object)
    frame["figure_id"] = frame["figure_id"].fillna(ids) if "figure_id" in frame.columns else ids


def _fill_extent(frame: pd.DataFrame) -> None:
    totals = total_rows(frame)
    blank = column_or_missing(frame, "extent").isna()
    said = pd.Series(pd.NA, index=frame.index, dtype=object)
    frame["extent"] = filled(frame, "extent", said.mask(totals & blank, "total"))
    if (totals & blank).any():
        frame["rule"] = filled(frame, "rule", said.mask(totals & blank, TOTAL_RULE))
