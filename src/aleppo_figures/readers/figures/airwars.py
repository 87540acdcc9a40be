"""Airwars: an incident's civilians as a range, its children, women and men as parts, and how sure the archive is."""

from __future__ import annotations

from typing import Any

import pandas as pd

from aleppo_figures.readers.figures.finish import finish
from aleppo_figures.readers.figures.named import column_or_missing, name_places, name_sources
from aleppo_figures.schema.cells import counts
from aleppo_figures.schema.problems import Problems
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["PUBLISHER", "read_airwars"]

PUBLISHER = "Airwars"
EXTRACTOR = "airwars"
# A pair of columns (without _min and _max), its outcome and group, and what it is a part of.
_PAIRS = (
    ("civ_killed", "killed", "civilians", None),
    ("children_killed", "killed", "children", "civ_killed"),
    ("women_killed", "killed", "women", "civ_killed"),
    ("men_killed", "killed", "men", "civ_killed"),
    ("civ_injured", "injured", "civilians", None),
    ("children_injured", "injured", "children", "civ_injured"),
    ("women_injured", "injured", "women", "civ_injured"),
    ("men_injured", "injured", "men", "civ_injured"),
    ("mil_killed", "killed", "combatants", None),
    ("mil_injured", "injured", "combatants", None),
)
# How sure Airwars is of a civilian toll, as a figure's status; any other grading is asserted.
_STATUS = {"weak": "hedged", "contested": "hedged", "discounted": "denied", "no civilian harm": "denied"}


def read_airwars(
    grid: pd.DataFrame, name: str, *, sources: SourceRegistry | None = None, gazetteer: Gazetteer | None = None
) -> pd.DataFrame:
    """Return the incidents of an Airwars table as figures, one for each pair of columns that holds a number.

    A blank pair is unknown and gives no row. A range that begins at 0 is contested (some sources say nobody), so its
    status is `hedged`, as it is for a weak or contested grading; a discounted incident is `denied`.

    Raises
    ------
    SchemaError
        If cells are wrong; all of them are named.
    """
    problems = Problems()
    pairs = [pair for pair in _PAIRS if f"{pair[0]}_min" in grid.columns or f"{pair[0]}_max" in grid.columns]
    columns = [f"{pair[0]}_{end}" for pair in pairs for end in ("min", "max")]
    base = _base(grid.drop(columns=[c for c in columns if c in grid.columns]), name, problems)
    registry, places = sources or SourceRegistry.default(), gazetteer or Gazetteer.default()
    name_places(base, places)
    name_sources(base, registry, places)
    there: dict[str, set[Any]] = {}
    rows = []
    for column, outcome, group, whole in pairs:
        part = _pair(base, grid, column, problems).assign(outcome=outcome, group=group)
        there[column] = set(part.index)
        if whole in there:
            inside = part.index.isin(list(there[whole]))
            part["part_of"] = (base.loc[part.index, "figure_id"] + f"-{whole}").where(inside)
        rows.append(part)
    both = pd.concat(rows).sort_index(kind="stable")
    return finish(both, name, problems)


def _base(kept: pd.DataFrame, name: str, problems: Problems) -> pd.DataFrame:
    day = column_or_missing(kept, "incident_date").astype(object)
    known = kept.drop(columns=[c for c in ("incident_date", "location", "belligerent") if c in kept.columns])
    codes = column_or_missing(kept, "incident_code").astype(object)
    return known.assign(
        figure_id=[f"airwars-{code if isinstance(code, str) else row}" for row, code in codes.items()],
        doc_id=name,
        publisher=PUBLISHER,
        source=PUBLISHER,
        start=day,
        end=day,
        place=column_or_missing(kept, "location").where(
            column_or_missing(kept, "location").notna(), column_or_missing(kept, "country")
        ),
        attributed_to=column_or_missing(kept, "belligerent"),
        cause=column_or_missing(kept, "strike_type").astype(object).map(_cause, na_action="ignore"),
        extent="incident",
        extractor=EXTRACTOR,
    )


def _pair(base: pd.DataFrame, grid: pd.DataFrame, column: str, problems: Problems) -> pd.DataFrame:
    low = counts(column_or_missing(grid, f"{column}_min"), f"{column}_min", grid, problems)
    high = counts(column_or_missing(grid, f"{column}_max"), f"{column}_max", grid, problems)
    some = (low.notna() | high.notna()).to_numpy()
    part, low, high = base[some].copy(), low[some], high[some]
    same = (low == high).fillna(False).astype(bool)
    part["figure_id"] = part["figure_id"] + f"-{column}"
    part["low"], part["high"] = low, high
    part["best"] = low.where(same | high.isna(), pd.NA).where(low.notna(), high)
    modifier = pd.Series("between", index=part.index, dtype=object)
    modifier[same] = "exact"
    modifier[high.isna()] = "at_least"
    modifier[low.isna()] = "at_most"
    part["modifier"] = modifier
    graded = column_or_missing(grid, "grading")[some].astype(object).str.strip().str.casefold().map(_STATUS)
    contested = ((low == 0) & (high > 0)).fillna(False).astype(bool)
    part["status"] = graded.where(graded.notna(), "asserted").mask(contested & graded.isna(), "hedged")
    return part


def _cause(strike: str) -> str | None:
    text = strike.casefold()
    if "air" in text or "drone" in text:
        return "airstrike"
    return "shelling" if any(word in text for word in ("artillery", "shell", "rocket", "mortar")) else None
