"""Totals over events: the sum for a window and a place as a figure of its own, with the events as its parts."""

from __future__ import annotations

import warnings
from datetime import date
from typing import Any

import pandas as pd

from aleppo_figures.errors import FiguresWarning, OptionError
from aleppo_figures.schema.convert import to_frame
from aleppo_figures.schema.figure import Figure, figure_id
from aleppo_figures.schema.frames import validate
from aleppo_figures.vocabulary.places import Gazetteer

__all__ = ["total_of"]

EXTRACTOR = "aggregate"
_AREAS = ("place", "adm_2", "adm_1", "admin3", "admin2", "admin1", "location", "country")


def total_of(
    events: pd.DataFrame,
    *,
    place: str | None = None,
    start: date | str | None = None,
    end: date | str | None = None,
    outcome: str = "killed",
    group: str = "people",
    side: str | None = None,
    gazetteer: Gazetteer | None = None,
) -> pd.DataFrame:
    """Return a total over the chosen events as the first row, and the events as its parts below it.

    An event belongs to the window when its whole period lies in it, and to the place when the gazetteer says that it
    lies there or one of its own areas (`adm_1`, `country` …) has that name. An event that reaches beyond the window may
    or may not belong: it isn't a part and adds nothing to `low` and `best`, but its `high` is added to the total's.
    The ends are sums of ends; where an event has none, neither has the total.

    Parameters
    ----------
    events : pandas.DataFrame
        Figures, such as a data set's; only asserted ones that aren't part of another are added up.
    place : str, optional
        Where; without it all places are meant, and the total has none unless all events share one country.
    start, end : date or str, optional
        The window, both days inclusive; without them that of the events.
    outcome, group, side : str
        What is added up; events of other groups aren't, so nobody is counted twice.
    gazetteer : Gazetteer, optional
        When it isn't the shipped one.

    Returns
    -------
    pandas.DataFrame
        A validated frame; the total's `extent` is `total`, its `source` the events' publisher where they share one.

    Raises
    ------
    OptionError
        If no event is chosen, or an event is chosen that isn't a count of people by the day.

    Warns
    -----
    FiguresWarning
        If events reach beyond the window.

    Examples
    --------
    >>> import pandas as pd
    >>> rows = {"figure_id": ["a", "b"], "doc_id": "d", "outcome": "killed", "low": [1, 2], "best": [1, 3]}
    >>> rows |= {"high": [1, 4], "start": ["2016-09-01", "2016-09-02"], "end": ["2016-09-01", "2016-09-02"]}
    >>> total = total_of(pd.DataFrame(rows), start="2016-09-01", end="2016-09-30")
    >>> [int(total.loc[0, end]) for end in ("low", "best", "high")], total["part_of"].notna().sum()
    ([3, 4, 5], np.int64(2))
    """
    window = _window(start, end)
    figures = validate(events)
    scope = {"outcome": outcome, "group": group, "side": side}
    chosen = figures[_of_scope(figures, scope) & _lies_in(figures, place, gazetteer or Gazetteer.default())]
    within, across = _split(chosen, *window)
    if within.empty:
        raise OptionError(
            "a total has events", found="none of that scope", do="widen the window, the place or the group"
        )
    if len(across):
        warnings.warn(
            f"{len(across)} events reach beyond the window: they widen the total's upper end alone",
            FiguresWarning,
            stacklevel=2,
        )
    total = _total(within, across, scope, place, window)
    parts = within.assign(part_of=total.figure_id)
    return validate(pd.concat([to_frame([total]), parts], ignore_index=True))


def _window(start: date | str | None, end: date | str | None) -> tuple[pd.Timestamp | None, pd.Timestamp | None]:
    days = []
    for name, day in (("start", start), ("end", end)):
        try:
            told = date.fromisoformat(day) if isinstance(day, str) else day
            days.append(None if told is None else pd.Timestamp(told).as_unit("s"))
        except (ValueError, TypeError) as error:
            raise OptionError(f"{name} is a day", found=repr(day), allowed="YYYY-MM-DD") from error
    first, last = days
    if first is not None and last is not None and first > last:
        raise OptionError("a window ends on or after its start", found=f"{start} to {end}")
    return first, last


def _of_scope(figures: pd.DataFrame, scope: dict[str, str | None]) -> pd.Series[Any]:
    """Return the rows that may be added up: whole, asserted, of one scope, no rates, not families."""
    fits = (figures["status"] == "asserted") & (figures["unit"] == "persons") & figures["per"].isna()
    fits &= figures["extent"] != "total"
    for column, wanted in scope.items():
        fits &= figures[column].isna() if wanted is None else (figures[column] == wanted).fillna(False)
    same = figures["part_of"].isin(figures.loc[fits, "figure_id"])  # a part of a row that is added up already
    return (fits & ~same).astype(bool)


def _lies_in(figures: pd.DataFrame, place: str | None, gazetteer: Gazetteer) -> pd.Series[Any]:
    if place is None:
        return pd.Series(True, index=figures.index)
    named = gazetteer.resolve(place) or place
    inside = pd.Series(False, index=figures.index)
    for column in _AREAS:
        if column in figures.columns:
            names = figures[column].dropna().astype(str).unique()
            there = [name for name in names if gazetteer.relation(name, named) in ("same", "within")]
            inside |= figures[column].astype(object).isin(there)
    return inside


def _split(
    chosen: pd.DataFrame, start: pd.Timestamp | None, end: pd.Timestamp | None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the events whose period lies in the window, and those that reach beyond it or have no full period."""
    if start is None and end is None:
        return chosen, chosen.iloc[:0]
    begins, ends = chosen["start"], chosen["end"]
    inside = begins.notna() & ends.notna()
    apart = pd.Series(False, index=chosen.index)
    if start is not None:
        inside &= begins >= start
        apart |= ends < start
    if end is not None:
        inside &= ends <= end
        apart |= begins > end
    return chosen[inside], chosen[~inside & ~apart]


def _total(
    within: pd.DataFrame,
    across: pd.DataFrame,
    scope: dict[str, str | None],
    place: str | None,
    window: tuple[pd.Timestamp | None, pd.Timestamp | None],
) -> Figure:
    every = pd.concat([within, across])
    low, best, high = _sum(within["low"]), _sum(within["best"]), _sum(every["high"])
    publisher, area = _shared(within, "publisher"), place or _shared(within, "country")
    first, last = (
        given if given is not None else edge
        for given, edge in zip(window, (within["start"].min(), within["end"].max()), strict=True)
    )
    days = [None if pd.isna(day) else day.date() for day in (first, last)]
    doc_id = _shared(within, "doc_id") or EXTRACTOR
    told = tuple(f"{key}={value}" for key, value in scope.items())
    exact = low is not None and low == best == high
    return Figure(
        figure_id=figure_id(doc_id, EXTRACTOR, *told, area, *days, *sorted(within["figure_id"])),
        doc_id=doc_id,
        outcome=str(scope["outcome"]),
        group=str(scope["group"]),
        side=scope["side"],
        extractor=EXTRACTOR,
        publisher=publisher,
        source=publisher,
        low=low,
        best=best,
        high=high,
        modifier="exact" if exact else _modifier(low, high),
        start=days[0],
        end=days[1],
        period_basis="stated" if any(days) else "unknown",
        place=area,
        extent="total",
        rule=f"sum_of_{len(within)}_events",
    )


def _modifier(low: int | None, high: int | None) -> str:
    if low is None:
        return "about" if high is None else "at_most"
    return "at_least" if high is None else "between"


def _sum(cells: pd.Series[Any]) -> int | None:
    return None if cells.isna().any() else int(cells.sum())


def _shared(frame: pd.DataFrame, column: str) -> str | None:
    if column not in frame.columns:
        return None
    found = frame[column].dropna().unique()
    return str(found[0]) if len(found) == 1 and frame[column].notna().all() else None
