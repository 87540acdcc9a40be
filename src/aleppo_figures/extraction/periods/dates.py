"""What the words of a date stand for in the calendar: days, months, years and their ranges."""

from __future__ import annotations

import re
from datetime import date, timedelta

from aleppo_figures.extraction.periods.days import Days, dated, last_day, latest
from aleppo_figures.vocabulary.period_words import period_values

__all__ = [
    "count_of",
    "day_of_month",
    "day_range",
    "half",
    "iso",
    "month_last_year",
    "month_of",
    "months",
    "named_day",
    "of_month",
    "since_date",
    "slashed",
    "slashed_us",
    "stretch",
    "that_year",
    "years",
]

_STAGES = (
    ("early", (1, 10)),
    ("mid", (11, 20)),
    ("late", (21, 31)),
    ("end", (21, 31)),
    ("beginning", (1, 10)),
    ("start", (1, 10)),
)


def month_of(word: str) -> int:
    """Return a month's number."""
    return period_values("month")[word.rstrip(".")]


def count_of(word: str | None) -> int:
    """Return the number that a count of units says, one where there is none."""
    if not word:
        return 1
    return int(word) if word.isdigit() else period_values("count").get(word.strip(), 1)


def day_of(word: str) -> int:
    """Return the day of a month that digits or an ordinal say."""
    return int(word) if word.isdigit() else period_values("ordinal")[word]


def named_day(match: re.Match[str], anchor: date | None) -> Days:
    """Read a day of a month, with or without its year; a night ends on the next day."""
    month, day = month_of(match["m"]), day_of(match["d"])
    here = dated(int(match["y"]), month, day) if match["y"] else latest(month, day, anchor)
    night = match.groupdict().get("night")
    return (here, here + timedelta(1)) if night and here else (here, here)


def day_range(match: re.Match[str], anchor: date | None) -> Days:
    """Read two days of one month or of two."""
    groups = match.groupdict()
    second = month_of(groups["m2"])
    first = month_of(groups["m1"]) if groups.get("m1") else second
    year = groups.get("y")
    if year:
        end = dated(int(year), second, day_of(groups["d2"]))
        start = dated(int(year) - (first > second), first, day_of(groups["d1"]))
        return start, end
    end = latest(second, day_of(groups["d2"]), anchor) or latest(second, 1, anchor)
    if end is None or anchor is None:
        return None, None
    whole = dated(end.year, second, day_of(groups["d2"]))
    return dated(end.year - (first > second), first, day_of(groups["d1"])), whole


def iso(match: re.Match[str], anchor: date | None) -> Days:
    """Read 2015-03-07."""
    here = dated(int(match["y"]), int(match["n"]), int(match["d"]))
    return here, here


def slashed(match: re.Match[str], anchor: date | None) -> Days:
    """Read 7/3/2015, the day first unless only the month can be."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    year += 2000 if year < 100 else 0
    here = dated(year, b, a) or dated(year, a, b)
    return here, here


def slashed_us(match: re.Match[str]) -> date | None:
    """Return the day that 03/07/2015 is where months come first."""
    year = int(match["y"]) + (2000 if int(match["y"]) < 100 else 0)
    return dated(year, int(match["a"]), int(match["b"]))


def of_month(match: re.Match[str], anchor: date | None) -> Days:
    """Read a month, or its beginning, middle or end."""
    month = month_of(match["m"])
    if match["y"]:
        year = int(match["y"])
    else:
        first = latest(month, 1, anchor)
        if first is None:
            return None, None
        year = first.year
    low, high = next((days for word, days in _STAGES if word in (match.groupdict().get("part") or "")), (1, 31))
    last = last_day(year, month)
    return date(year, month, low), min(last, date(year, month, min(high, last.day)))


def month_last_year(match: re.Match[str], anchor: date | None) -> Days:
    """Read "April last year" as a month of the year before the anchor's."""
    if anchor is None:
        return None, None
    first = date(anchor.year - 1, month_of(match["m"]), 1)
    return first, last_day(first.year, first.month)


def day_last_year(match: re.Match[str], anchor: date | None) -> Days:
    """Read "June 12 last year"."""
    if anchor is None:
        return None, None
    day = dated(anchor.year - 1, month_of(match["m"]), day_of(match["d"]))
    return day, day


def since_month_last_year(match: re.Match[str], anchor: date | None) -> Days:
    """Read "since March last year", up to the publication."""
    return (dated(anchor.year - 1, month_of(match["m"]), 1), anchor) if anchor else (None, None)


def months(match: re.Match[str], anchor: date | None) -> Days:
    """Read a stretch from one month to another."""
    a, b = month_of(match["m1"]), month_of(match["m2"])
    if match["y"]:
        end_year = int(match["y"])
    else:
        first = latest(b, 1, anchor)
        if first is None:
            return None, None
        end_year = first.year
    start_year = int(match["y1"]) if match.groupdict().get("y1") else end_year - (a > b)
    return dated(start_year, a, 1), last_day(end_year, b)


def years(match: re.Match[str], anchor: date | None) -> Days:
    """Read a year, or the years from one to another."""
    a = int(match["y1"])
    b = int(match["y2"]) if match.groupdict().get("y2") else a
    b += (a // 100) * 100 if b < 100 else 0
    return date(a, 1, 1), date(max(a, b), 12, 31)


_PARTS = {
    "first half": (1, 6),
    "second half": (7, 12),
    "first quarter": (1, 3),
    "second quarter": (4, 6),
    "third quarter": (7, 9),
    "fourth quarter": (10, 12),
    "last quarter": (10, 12),
    "final quarter": (10, 12),
}


def half(match: re.Match[str], anchor: date | None) -> Days:
    """Read a half or a quarter of a year, or its first months."""
    year = int(match["y"]) if match["y"] else (anchor.year if anchor else 0)
    if not year:
        return None, None
    first, last = _PARTS.get(match["half"]) or (1, min(12, count_of(match["n"])))
    return date(year, first, 1), last_day(year, last)


def stretch(match: re.Match[str], anchor: date | None) -> Days:
    """Read "the last twelve days of September"."""
    low, high = of_month(match, anchor)
    if low is None or high is None:
        return None, None
    n = count_of(match["n"]) * (7 if match["u"].startswith("week") else 1) - 1
    return (
        (low, min(high, low + timedelta(n)))
        if match["side"] in ("first", "opening")
        else (max(low, high - timedelta(n)), high)
    )


def day_of_month(match: re.Match[str], anchor: date | None) -> Days:
    """Read "the 24th" as the latest such day."""
    if anchor is None:
        return None, None
    before = last_day(anchor.year - (anchor.month == 1), (anchor.month - 2) % 12 + 1)
    here = dated(anchor.year, anchor.month, day_of(match["d"]))
    if here is None or here > anchor:
        here = dated(before.year, before.month, day_of(match["d"]))
    return here, here


def that_year(match: re.Match[str], anchor: date | None) -> Days:
    """Read "August that year" as a month whose year only the text before can tell; "that year" alone has no day."""
    start = date(2000, month_of(match["m"]), 1) if match["m"] else None
    return start, None


def since_date(match: re.Match[str], anchor: date | None) -> Days:
    """Read "since" with a day, a month or a year, up to the publication."""
    groups = match.groupdict()
    if groups.get("d"):
        start = named_day(match, anchor)[0]
    elif groups.get("m"):
        start = of_month(match, anchor)[0]
    else:
        start = date(int(match["y"]), 1, 1)
    return (start, anchor) if start else (None, None)
