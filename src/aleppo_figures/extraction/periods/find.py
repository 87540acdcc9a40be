"""Expressions of time in a text, as inclusive days: one ordered list of patterns, the longest at each place wins."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from aleppo_figures.extraction.periods.dates import day_range, slashed, slashed_us
from aleppo_figures.extraction.periods.days import clipped
from aleppo_figures.extraction.periods.rules import compiled
from aleppo_figures.vocabulary.lexicon import fold
from aleppo_figures.vocabulary.period_words import alternatives

__all__ = ["Period", "date_spans", "find_periods", "moved"]


@dataclass(frozen=True, slots=True)
class Period:
    """An expression of time: `text` at `char_start` to `char_end`, and the days it stands for as far as they're known.

    `kind` is day, span, past, since, month, year, so_far or next; `relative` says that it counts from the anchor.
    """

    char_start: int
    char_end: int
    text: str
    start: date | None
    end: date | None
    kind: str
    relative: bool


def find_periods(
    text: str, anchor: date | None, context: date | None = None, *, month_first: bool = False
) -> list[Period]:
    """Return the expressions of time in a text, left to right, none overlapping another.

    Parameters
    ----------
    text : str
        Any text.
    anchor : datetime.date, optional
        The publication day; without it a relative expression has no days.
    context : datetime.date, optional
        A day that the text has named before, from which a date takes its year where there is no anchor.
    month_first : bool
        Whether 03/07/2015 is 7 March.

    Examples
    --------
    >>> [(p.text, str(p.start), str(p.end)) for p in find_periods("killed in the past 40 days", date(2016, 9, 8))]
    [('the past 40 days', '2016-07-30', '2016-09-08')]
    """
    folded = fold(text)
    found: list[Period] = []
    if not _any().search(folded):
        return []
    for rule, pattern in compiled():
        for match in pattern.finditer(folded):
            start, end = rule.resolve(match, anchor if rule.relative else anchor or context)
            if rule.relative and anchor is None:
                start = end = None
            begin, stop = match.span("said") if "said" in match.groupdict() and match["said"] else match.span()
            if month_first and rule.resolve is slashed:
                start = end = slashed_us(match)
            end = clipped(end, anchor) if rule.kind != "next" else end
            if rule.kind == "since" and anchor is None:
                end = None
            if start is not None and end is not None and start > end:
                if rule.resolve is day_range:
                    continue  # "on Jan. 16 and 11 on Saturday" is a day and a count
                start = end = None
            found.append(Period(begin, stop, text[begin:stop], start, end, rule.kind, rule.relative))
    return _longest(found)


def date_spans(text: str) -> list[tuple[int, int]]:
    """Return the stretches of a text that are days or years, so that their numbers aren't counts."""
    return [(p.char_start, p.char_end) for p in find_periods(text, None)]


def _longest(found: list[Period]) -> list[Period]:
    kept: list[Period] = []
    for period in sorted(found, key=lambda p: (p.char_start, -(p.char_end - p.char_start))):
        if not kept or period.char_start >= kept[-1].char_end:
            kept.append(period)
        elif period.char_end - period.char_start > kept[-1].char_end - kept[-1].char_start:
            kept[-1] = period
    return kept


def moved(period: Period, offset: int) -> Period:
    """Return the period with its place in the text moved."""
    return replace(period, char_start=period.char_start + offset, char_end=period.char_end + offset)


@cache
def _any() -> re.Pattern[str]:
    """What every expression of time has at least one of."""
    words = rf"{alternatives('month')}|{alternatives('weekday')}|{alternatives('unit')}"
    return re.compile(
        rf"\b(?:{words}|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)days|today|yesterday|tonight|overnight|morning|afternoon|evening|since|far|date|now|yet|quarter|half|period|time)\b"
        r"|(?:1[5-9]|20)\d\d|\d[./-]\d|\d(?:st|nd|rd|th)\b"
    )
