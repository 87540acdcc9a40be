"""HXL: a row of hashtags under the header says what each column holds, whatever the header calls it."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import pandas as pd

from aleppo_figures.errors import ReadError
from aleppo_figures.readers.figures.finish import finish
from aleppo_figures.readers.figures.hand_kept import read_hand_kept, read_stored
from aleppo_figures.readers.figures.named import name_places, name_sources
from aleppo_figures.schema.cells import counts
from aleppo_figures.schema.problems import Problems
from aleppo_figures.vocabulary.field_words import rename_to
from aleppo_figures.vocabulary.groups import Groups
from aleppo_figures.vocabulary.outcomes import OUTCOMES
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["Tag", "parse_tag", "read_hxl"]

EXTRACTOR = "hxl"
_TAG = re.compile(r"#([a-z][a-z0-9_]*)((?:\s*\+[a-z][a-z0-9_]*)*)", re.I)
_PEOPLE = ("#affected", "#population", "#reached", "#inneed")
_GROUPS = {
    "m": "men",
    "f": "women",
    "child": "children",
    "elder": "elderly",
    "civilian": "civilians",
    "idps": "refugees",
}
_PLACES = ("#loc", "#adm5", "#adm4", "#adm3", "#adm2", "#adm1", "#country", "#region")


class Tag(NamedTuple):
    """A hashtag and its attributes."""

    tag: str
    attributes: frozenset[str]


def parse_tag(cell: object) -> Tag | None:
    """Return a cell's hashtag, or None when it holds none.

    Examples
    --------
    >>> parse_tag("#affected +killed+children") == Tag("#affected", frozenset({"killed", "children"}))
    True
    """
    found = _TAG.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if found is None:
        return None
    attributes = frozenset(part.strip().casefold() for part in found.group(2).split("+") if part.strip())
    return Tag(f"#{found.group(1).casefold()}", attributes)


def read_hxl(
    grid: pd.DataFrame,
    name: str,
    *,
    sources: SourceRegistry | None = None,
    gazetteer: Gazetteer | None = None,
    groups: Groups | None = None,
) -> pd.DataFrame:
    """Return the figures of an HXL table.

    A table in this library's own tags (`rename_to("hxl")`) is read column by column. Any other gives a figure for
    each number under `#affected` (`+killed`, `+injured`, `+displaced` …); a column that narrows the people
    (`+children`, `+f`) is a part of the one that doesn't, in the same row.

    Raises
    ------
    ReadError
        If no column is tagged with people and what happened to them.
    SchemaError
        If cells are wrong; all of them are named.
    """
    tags, body = _tagged(grid)
    ours = {column: tag for column, tag in rename_to("hxl").items() if tag in tags}
    if {"outcome", "best"} <= set(ours):
        renamed = body.rename(columns={tag: column for column, tag in ours.items()})
        stored = {"figure_id", "doc_id"} <= set(renamed.columns)
        read = read_stored if stored else read_hand_kept
        return read(renamed, name, groups=groups)
    people = {column: tag for column in body.columns if (tag := parse_tag(column)) and tag.tag in _PEOPLE}
    outcomes = {column: word for column, tag in people.items() if (word := _outcome(tag))}
    if not outcomes:
        raise ReadError(
            "an HXL table of figures has a column of people and what happened to them",
            found=f"{', '.join(map(str, body.columns))} in {name}",
            allowed=", ".join(f"#affected+{word}" for word in OUTCOMES),
        )
    problems, known = Problems(), groups or Groups.default()
    base = _base(body, name)
    registry, places = sources or SourceRegistry.default(), gazetteer or Gazetteer.default()
    name_places(base, places)
    name_sources(base, registry, places)
    parts = [_cells(base, body, column, outcomes, people, problems, known) for column in outcomes]
    return finish(pd.concat(parts).sort_index(kind="stable"), name, problems, known)


def _tagged(grid: pd.DataFrame) -> tuple[list[str], pd.DataFrame]:
    """Return the tags and the rows below them; the tags stand in the header or in the row below it."""
    headed = sum(parse_tag(c) is not None for c in grid.columns)
    above = headed * 2 > len(grid.columns) or grid.empty
    row, body = (list(grid.columns), grid) if above else (list(grid.iloc[0]), grid.iloc[1:])
    names: list[str] = []
    for at, (cell, column) in enumerate(zip(row, grid.columns, strict=True)):
        tag = parse_tag(cell)
        name = _spelled(tag) if tag else str(column)
        names.append(
            name if name not in names else f"{column} ({at + 1})"
        )  # of a tag that stands twice the first counts
    return names, body.set_axis(names, axis=1)


def _spelled(tag: Tag) -> str:
    return "".join([tag.tag, *(f"+{a}" for a in sorted(tag.attributes))])


def _outcome(tag: Tag) -> str | None:
    return next((word for word in OUTCOMES if word in tag.attributes), None)


def _group(tag: Tag, groups: Groups) -> str:
    known = groups.names
    for word in sorted(tag.attributes):
        if word in known or word in _GROUPS:
            return _GROUPS.get(word, word)
    return "people"


def _base(body: pd.DataFrame, name: str) -> pd.DataFrame:
    found: dict[str, Any] = {}
    for column in body.columns:
        tag = parse_tag(column)
        target = _target(tag) if tag else None
        if target and target not in found:
            found[target] = body[column]
    place = pd.Series(pd.NA, index=body.index, dtype=object)
    for level in _PLACES:
        for column in body.columns:
            tag = parse_tag(column)
            if tag and tag.tag == level and "code" not in tag.attributes:
                place = place.where(place.notna(), body[column])
    if "start" in found and "end" not in found and "day" in found:
        found["end"] = found["day"]
    day = found.pop("day", None)
    if day is not None:
        found.setdefault("start", day)
        found.setdefault("end", day)
    return pd.DataFrame({**found, "place": place, "doc_id": name, "extractor": EXTRACTOR}, index=body.index)


def _target(tag: Tag) -> str | None:
    """Return the frame's column that a tag describes; None for what a figure has no column for."""
    if tag.tag == "#date":
        if tag.attributes & {"reported", "published"}:
            return "published"
        return next((end for end in ("start", "end") if end in tag.attributes), "day")
    if tag.tag == "#meta":
        return next((c for c in ("source", "url") if c in tag.attributes), None)
    return "cause" if tag.tag == "#cause" else None


def _cells(
    base: pd.DataFrame,
    body: pd.DataFrame,
    column: str,
    outcomes: dict[str, str],
    people: dict[str, Tag],
    problems: Problems,
    groups: Groups,
) -> pd.DataFrame:
    read = counts(body[column], column, body, problems)
    some = read.notna().to_numpy()
    part, number = base[some].copy(), read[some]
    outcome, group = outcomes[column], _group(people[column], groups)
    part["figure_id"] = _ids(part, column)
    part["outcome"], part["group"], part["modifier"] = outcome, group, "exact"
    part["low"], part["best"], part["high"] = number, number, number
    wholes = [c for c, word in outcomes.items() if word == outcome and people[c].attributes < people[column].attributes]
    if wholes:
        whole = min(wholes, key=lambda c: (len(people[c].attributes), c))
        inside = body.loc[part.index, whole].notna()
        part["part_of"] = _ids(part, whole).where(inside)
    return part


def _ids(part: pd.DataFrame, column: str) -> pd.Series[Any]:
    made = [f"{name}-{row}-{column.lstrip('#')}" for row, name in part["doc_id"].items()]
    return pd.Series(made, index=part.index, dtype=object)
