"""UCDP's Georeferenced Event Dataset: an event's low, best and high, and its four kinds of dead as parts."""

from __future__ import annotations

import warnings
from typing import Any

import pandas as pd

from aleppo_figures.errors import FiguresWarning
from aleppo_figures.readers.figures.finish import finish
from aleppo_figures.readers.figures.named import name_places, name_sources
from aleppo_figures.schema.cells import counts
from aleppo_figures.schema.problems import Problems
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["PUBLISHER", "read_ucdp"]

PUBLISHER = "Uppsala Conflict Data Program"
EXTRACTOR = "ucdp_ged"
# A part's column, its suffix in the id, whose people they are, and their group.
_PARTS = (
    ("deaths_a", "a", "side_a", "combatants"),
    ("deaths_b", "b", "side_b", "combatants"),
    ("deaths_civilians", "civilians", None, "civilians"),
    ("deaths_unknown", "unknown", None, "people"),
)
_ONE_SIDED = "3"
# The narrowest place that UCDP's precision supports (codebook, `where_prec`): a point, districts, the country.
_PLACES = {"1": "where_coordinates", "2": "where_coordinates", "3": "adm_2", "4": "adm_1"}
_READ = ("id", "best", "low", "high", "date_start", "date_end", "date_prec", "where_prec", "source_original")


def read_ucdp(
    grid: pd.DataFrame, name: str, *, sources: SourceRegistry | None = None, gazetteer: Gazetteer | None = None
) -> pd.DataFrame:
    """Return the events of a UCDP GED table as figures: a row an event, followed by a row for each kind of its dead.

    `source_original` is the source and `source_article` the via; an event is an `incident`, and in one-sided violence
    side A is whom it's attributed to. A part's count is its best estimate; its range is known only where the event's
    is a single number. Kinds that UCDP counts as 0 give no row. The table's other columns are kept.

    Raises
    ------
    SchemaError
        If cells are wrong; all of them are named.
    """
    problems = Problems()
    events = _events(grid, name, problems)
    registry, places = sources or SourceRegistry.default(), gazetteer or Gazetteer.default()
    name_places(events, places)
    name_sources(events, registry, places)
    parts = [_part(events, grid, part, problems) for part in _PARTS if part[0] in grid.columns]
    both = pd.concat([events, *parts])
    order = both.assign(_at=range(len(both))).reset_index(names="_row").sort_values(["_row", "_at"], kind="stable")
    return finish(both.iloc[order["_at"].to_numpy()], name, problems)


def _events(grid: pd.DataFrame, name: str, problems: Problems) -> pd.DataFrame:
    kept = [c for c in grid.columns if c not in _READ and not c.startswith("deaths_")]
    events = grid[kept].copy()
    for end in ("low", "best", "high"):
        events[end] = counts(grid[end], end, grid, problems)
    _widen(events, name)
    same = (events["low"] == events["best"]) & (events["best"] == events["high"])
    made = {
        "figure_id": "ucdp-" + grid["id"],
        "doc_id": name,
        "publisher": PUBLISHER,
        "source": _cell(grid, "source_original"),
        "via": _cell(grid, "source_article"),
        "outcome": "killed",
        "group": "people",
        "modifier": pd.Series("between", index=grid.index, dtype=object).mask(same.fillna(False).astype(bool), "exact"),
        "start": grid["date_start"].str.slice(0, 10),
        "end": grid["date_end"].str.slice(0, 10),
        "place": _place(grid),
        "extent": "incident",
        "extractor": EXTRACTOR,
        "date_precision": _cell(grid, "date_prec"),
        "place_precision": _cell(grid, "where_prec"),
    }
    if "type_of_violence" in grid.columns:
        made["attributed_to"] = grid["side_a"].where(grid["type_of_violence"] == _ONE_SIDED)
    return events.assign(**made)


def _widen(events: pd.DataFrame, name: str) -> None:
    """Let an interval hold its own best estimate where the data set's three numbers are out of order, and say so."""
    low = events["low"].where(~(events["low"] > events["best"]).fillna(False), events["best"])
    high = events["high"].where(~(events["high"] < events["best"]).fillna(False), events["best"])
    moved = ((low != events["low"]) | (high != events["high"])).fillna(False).astype(bool)
    events["low"], events["high"] = low, high
    if moved.any():
        events["rule"] = pd.Series(pd.NA, index=events.index, dtype=object).mask(moved, "widened_to_best")
        rows = ", ".join(map(str, events.index[moved][:5]))
        warnings.warn(
            f"in {int(moved.sum())} events of {name} low, best and high are out of order (rows {rows}, …); "
            "their intervals were widened to hold best",
            FiguresWarning,
            stacklevel=4,
        )


def _part(
    events: pd.DataFrame, grid: pd.DataFrame, kind: tuple[str, str, str | None, str], problems: Problems
) -> pd.DataFrame:
    column, suffix, side, group = kind
    dead = counts(grid[column], column, grid, problems)
    some = (dead > 0).fillna(False).astype(bool).to_numpy()
    part = events[some].copy()
    exact = (part["modifier"] == "exact").to_numpy()
    part["part_of"] = part["figure_id"]
    part["figure_id"] = part["figure_id"] + f"-{suffix}"
    part["group"] = group
    part["best"] = dead[some]
    part["low"] = part["best"].where(exact, pd.NA)
    part["high"] = part["low"]
    part["modifier"] = part["modifier"].where(exact, "about")
    if side is not None and side in grid.columns:
        part["side"] = grid.loc[some, side]
    return part


def _place(grid: pd.DataFrame) -> pd.Series[Any]:
    """Return the narrowest place that the event's precision supports, else the next wider one that has a name."""
    place = pd.Series(pd.NA, index=grid.index, dtype=object)
    precision = _cell(grid, "where_prec")
    for level, column in _PLACES.items():
        if column in grid.columns:
            place = place.mask(place.isna() & (precision == level).fillna(False).astype(bool), grid[column])
    for column in ("adm_1", "where_coordinates", "country"):
        if column in grid.columns:
            place = place.where(place.notna(), grid[column])
    return place


def _cell(grid: pd.DataFrame, column: str) -> Any:
    return grid[column] if column in grid.columns else pd.Series(pd.NA, index=grid.index, dtype=object)
