"""What the words of a relative time stand for, counted from the publication day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from aleppo_figures.extraction.periods.dates import count_of
from aleppo_figures.extraction.periods.days import Days, back, latest_weekday, months_back
from aleppo_figures.vocabulary.period_words import period_values

__all__ = [
    "ago",
    "fixed",
    "no_days",
    "past",
    "since_relative",
    "so_far",
    "this_or_last",
    "weekday",
    "weekend",
    "yesterday",
]


def weekday(match: re.Match[str], anchor: date | None) -> Days:
    """Read a weekday as the latest that doesn't lie after the anchor; a night ends on the next day."""
    if anchor is None:
        return None, None
    here = latest_weekday(period_values("weekday")[match["w"]], anchor)
    if match.groupdict().get("last") and here == anchor:
        here = back(here, 7)
    return (here, here + timedelta(1)) if match.groupdict().get("night") else (here, here)


def past(match: re.Match[str], anchor: date | None) -> Days:
    """Read "the past month" and "last three days" back from the anchor, "last week" as the week before."""
    if anchor is None:
        return None, None
    unit = match["u"]
    if match["n"] is None and match["said"].startswith("last ") and unit in ("week", "month", "year"):
        return _unit("last", unit, anchor)
    if match["n"] is None and unit == "night":
        return back(anchor, 1), anchor
    return _before(anchor, count_of(match["n"]), unit), anchor


def ago(match: re.Match[str], anchor: date | None) -> Days:
    """Read "three days ago"."""
    if anchor is None:
        return None, None
    here = _before(anchor, count_of(match["n"]), match["u"])
    return here, here


def _before(anchor: date, count: int, unit: str) -> date:
    match period_values("unit")[unit]:
        case 1:
            return back(anchor, max(1, -(-count // 24)))
        case 3:
            return back(anchor, 7 * count)
        case 4:
            return months_back(anchor, count)
        case 5:
            return months_back(anchor, 12 * count)
        case 6:
            return back(anchor, 14 * count)
        case 7:
            return months_back(anchor, 120 * count)
    return back(anchor, count)


def this_or_last(match: re.Match[str], anchor: date | None) -> Days:
    """Read "last week", "this month", "the previous year" as calendar units."""
    if anchor is None:
        return None, None
    groups = match.groupdict()
    return _unit(groups.get("which") or "this", match["u"] or groups.get("u2") or "", anchor)


def _unit(which: str, unit: str, anchor: date) -> Days:
    """Return this or the last week, month or year."""
    year = anchor.replace(month=1, day=1)
    first = {"week": back(anchor, anchor.weekday()), "month": anchor.replace(day=1)}.get(unit, year)
    if which != "last":
        return first, anchor
    before = {"week": back(first, 7), "month": months_back(first, 1)}.get(unit, months_back(year, 12))
    return before, back(first, 1)


def fixed(first: int, last: int) -> Callable[[re.Match[str], date | None], Days]:
    """Return a reading that counts two numbers of days back from the anchor."""

    def resolve(match: re.Match[str], anchor: date | None) -> Days:
        return (None, None) if anchor is None else (back(anchor, first), back(anchor, last))

    return resolve


def yesterday(match: re.Match[str], anchor: date | None) -> Days:
    """Read "yesterday", whose night ends on the publication day."""
    return fixed(1, 0 if match["night"] else 1)(match, anchor)


def weekend(match: re.Match[str], anchor: date | None) -> Days:
    """Read the last Saturday and Sunday."""
    if anchor is None:
        return None, None
    sunday = latest_weekday(6, anchor)
    return back(sunday, 1), sunday


def so_far(match: re.Match[str], anchor: date | None) -> Days:
    """Read a running total that names no start."""
    return None, anchor


def no_days(match: re.Match[str], anchor: date | None) -> Days:
    """Read an expression whose days only its surroundings can tell."""
    return None, None


def since_relative(match: re.Match[str], anchor: date | None) -> Days:
    """Read "since" with a weekday, "yesterday", "dawn" or "last week", up to the publication."""
    if anchor is None:
        return None, None
    groups = match.groupdict()
    if groups.get("w"):
        return weekday(match, anchor)[0], anchor
    if groups.get("n"):
        return ago(match, anchor)[0], anchor
    what = match["what"].removesuffix("'s day")
    if what.endswith(("year", "month", "week")):
        return _unit("last" if what.startswith("last") else "this", what.split()[-1], anchor)[0], anchor
    return (back(anchor, 1) if what in ("yesterday", "last night", "overnight") else anchor), anchor
