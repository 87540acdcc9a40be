"""ACLED: one conservative number an event, and a sentence of text that says what happened."""

from __future__ import annotations

import calendar
from datetime import date, datetime, timedelta
from typing import Any

import pandas as pd

from aleppo_figures.readers.figures.finish import finish
from aleppo_figures.readers.figures.named import column_or_missing, name_places, name_sources
from aleppo_figures.schema.cells import counts
from aleppo_figures.schema.problems import Problems
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["PUBLISHER", "event_day", "read_acled"]

PUBLISHER = "ACLED"
EXTRACTOR = "acled"
_DAYS = ("%Y-%m-%d", "%d %B %Y", "%d-%B-%Y", "%d %b %Y", "%d-%b-%Y", "%d/%m/%Y")
_AGAINST_CIVILIANS = "Violence against civilians"
# ACLED's precisions on UCDP's scales: a day, a week, a month; a point, its surroundings, a province.
_TIME = {"1": "1", "2": "3", "3": "4"}
_SPACE = {"1": "1", "2": "2", "3": "4"}
_WEEK = timedelta(days=6)


def read_acled(
    grid: pd.DataFrame, name: str, *, sources: SourceRegistry | None = None, gazetteer: Gazetteer | None = None
) -> pd.DataFrame:
    """Return the events of an ACLED table as figures.

    `fatalities` is the most conservative number of those reported, so a figure is "at least" that many. Where ACLED
    knows the week or the month alone, the period is every day that may be meant. The first of several sources is the
    source. `notes` is the quote; `read_documents` reads it as a text of its own.

    Raises
    ------
    SchemaError
        If cells are wrong; all of them are named.
    """
    problems = Problems()
    known = [c for c in ("fatalities", "source", "event_date", "notes", "time_precision", "geo_precision") if c in grid]
    frame = grid.drop(columns=known).copy()
    days = _days(grid, problems)
    precision = column_or_missing(grid, "time_precision")
    spans = [_span(day, p) for day, p in zip(days, precision, strict=True)]
    deaths = counts(grid["fatalities"], "fatalities", grid, problems)
    told = column_or_missing(grid, "source").astype(object)
    made: dict[str, Any] = {
        "figure_id": _ids(grid, name),
        "doc_id": name,
        "publisher": PUBLISHER,
        "source": told.map(lambda text: text.split(";")[0].strip(), na_action="ignore"),
        "source_text": told,
        "outcome": "killed",
        "low": deaths,
        "best": deaths,
        "modifier": "at_least",
        "start": [span[0] for span in spans],
        "end": [span[1] for span in spans],
        "place": _place(grid),
        "extent": "incident",
        "quote": column_or_missing(grid, "notes"),
        "extractor": EXTRACTOR,
        "date_precision": precision.map(_TIME, na_action="ignore"),
        "place_precision": column_or_missing(grid, "geo_precision").map(_SPACE, na_action="ignore"),
    }
    if "actor1" in grid.columns:
        made["attributed_to"] = grid["actor1"].where(grid["event_type"] == _AGAINST_CIVILIANS)
    frame = frame.assign(**made)
    registry, places = sources or SourceRegistry.default(), gazetteer or Gazetteer.default()
    name_places(frame, places)
    name_sources(frame, registry, places)
    return finish(frame, name, problems)


def event_day(cell: object) -> date | None:
    """Return the day of a cell in any of the forms that ACLED's exports have, or None.

    Examples
    --------
    >>> event_day("19 September 2016")
    datetime.date(2016, 9, 19)
    """
    if not isinstance(cell, str):
        return None
    for form in _DAYS:
        try:
            return datetime.strptime(cell.strip(), form).date()
        except ValueError:
            continue
    return None


def _days(grid: pd.DataFrame, problems: Problems) -> list[date | None]:
    days = [event_day(cell) for cell in grid["event_date"]]
    wrong = pd.Series([day is None for day in days], index=grid.index) & grid["event_date"].notna()
    problems.add_rows(grid, wrong, "event_date", "a day is a date", allowed="2016-09-19 or 19 September 2016")
    return days


def _span(day: date | None, precision: object) -> tuple[date | None, date | None]:
    if day is None or not isinstance(precision, str) or precision not in ("2", "3"):
        return day, day
    if precision == "2":
        first, last = max(day, date.min + _WEEK), min(day, date.max - _WEEK)
        return first - _WEEK, last + _WEEK
    return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _place(grid: pd.DataFrame) -> pd.Series[Any]:
    place = column_or_missing(grid, "location").astype(object)
    for column in ("admin3", "admin2", "admin1", "country"):
        place = place.where(place.notna(), column_or_missing(grid, column))
    return place


def _ids(grid: pd.DataFrame, name: str) -> Any:
    for column in ("event_id_cnty", "data_id", "event_id_no_cnty"):
        if column in grid.columns:
            return "acled-" + grid[column]
    return [f"acled-{name}-{row}" for row in grid.index]
