"""Expressions of time in a text, as inclusive days: one ordered list of patterns, the longest at each place wins."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from aleppo_figures.extraction.periods.days import back, clipped, dated, last_day, latest, latest_weekday, months_back
from aleppo_figures.vocabulary.lexicon import fold
from aleppo_figures.vocabulary.period_words import alternatives, period_values

__all__ = ["Period", "date_spans", "dateline_day", "find_periods"]

_HEAD = 600
Days = tuple[date | None, date | None]


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


class Rule(NamedTuple):
    """A pattern with its kind and the days that a match stands for."""

    kind: str
    pattern: str
    resolve: Callable[[re.Match[str], date | None], Days]
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
    for rule, pattern in zip(_rules(), _compiled(), strict=True):
        for match in pattern.finditer(folded):
            start, end = rule.resolve(match, anchor if rule.relative else anchor or context)
            if rule.relative and anchor is None:
                start = end = None
            begin, stop = match.span("said") if "said" in match.groupdict() and match["said"] else match.span()
            if month_first and rule.resolve is _slashed:
                start = end = _slashed_us(match)
            end = clipped(end, anchor) if rule.kind != "next" else end
            if start is not None and end is not None and start > end:
                continue
            found.append(Period(begin, stop, text[begin:stop], start, end, rule.kind, rule.relative))
    return _longest(found)


def date_spans(text: str) -> list[tuple[int, int]]:
    """Return the stretches of a text that are days or years, so that their numbers aren't counts."""
    return [(p.char_start, p.char_end) for p in find_periods(text, None)]


def dateline_day(text: str) -> date | None:
    """Return the day that the head of a text gives ("Published 26 August 2013", a dateline), or None."""
    found = [
        p for p in find_periods(text[:_HEAD], None) if p.kind == "day" and p.start is not None and p.start == p.end
    ]
    lines = text[:_HEAD].split("\n")
    at = 0
    for line in lines:
        for period in found:
            if at <= period.char_start < at + len(line) and (len(line) < 90 or period.char_start - at < 60):
                return period.start
        at += len(line) + 1
    return None


def _longest(found: list[Period]) -> list[Period]:
    kept: list[Period] = []
    for period in sorted(found, key=lambda p: (p.char_start, -(p.char_end - p.char_start))):
        if not kept or period.char_start >= kept[-1].char_end:
            kept.append(period)
        elif period.char_end - period.char_start > kept[-1].char_end - kept[-1].char_start:
            kept[-1] = period
    return kept


def _month(word: str) -> int:
    return period_values("month")[word.rstrip(".")]


def _count(word: str | None) -> int:
    if not word:
        return 1
    return int(word) if word.isdigit() else period_values("count").get(word.strip(), 1)


def _day(match: re.Match[str], anchor: date | None) -> Days:
    month, day = _month(match["m"]), int(match["d"])
    here = dated(int(match["y"]), month, day) if match["y"] else latest(month, day, anchor)
    night = match.groupdict().get("night")
    return (here, here + timedelta(1)) if night and here else (here, here)


def _day_range(match: re.Match[str], anchor: date | None) -> Days:
    groups = match.groupdict()
    second = _month(groups["m2"])
    first = _month(groups["m1"]) if groups.get("m1") else second
    year = groups.get("y")
    if year:
        end = dated(int(year), second, int(groups["d2"]))
        start = dated(int(year) - (first > second), first, int(groups["d1"]))
        return start, end
    end = latest(second, int(groups["d2"]), anchor) or latest(second, 1, anchor)
    if end is None or anchor is None:
        return None, None
    whole = dated(end.year, second, int(groups["d2"]))
    return dated(end.year - (first > second), first, int(groups["d1"])), whole


def _iso(match: re.Match[str], anchor: date | None) -> Days:
    here = dated(int(match["y"]), int(match["n"]), int(match["d"]))
    return here, here


def _slashed(match: re.Match[str], anchor: date | None) -> Days:
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    year += 2000 if year < 100 else 0
    here = dated(year, b, a) or dated(year, a, b)
    return here, here


def _slashed_us(match: re.Match[str]) -> date | None:
    year = int(match["y"]) + (2000 if int(match["y"]) < 100 else 0)
    return dated(year, int(match["a"]), int(match["b"]))


def _of_month(match: re.Match[str], anchor: date | None) -> Days:
    month = _month(match["m"])
    if match["y"]:
        year = int(match["y"])
    else:
        first = latest(month, 1, anchor)
        if first is None:
            return None, None
        year = first.year
    part = match.groupdict().get("part")
    days = {
        "early": (1, 10),
        "mid": (11, 20),
        "late": (21, 31),
        "end": (21, 31),
        "beginning": (1, 10),
        "start": (1, 10),
    }
    low, high = days.get((part or "").strip(" -").split(" ")[0], (1, 31))
    last = last_day(year, month)
    return date(year, month, low), min(last, date(year, month, min(high, last.day)))


def _months(match: re.Match[str], anchor: date | None) -> Days:
    a, b = _month(match["m1"]), _month(match["m2"])
    if match["y"]:
        end_year = int(match["y"])
    else:
        first = latest(b, 1, anchor)
        if first is None:
            return None, None
        end_year = first.year
    start_year = int(match["y1"]) if match.groupdict().get("y1") else end_year - (a > b)
    return dated(start_year, a, 1), last_day(end_year, b)


def _years(match: re.Match[str], anchor: date | None) -> Days:
    a = int(match["y1"])
    b = int(match["y2"]) if match.groupdict().get("y2") else a
    b += (a // 100) * 100 if b < 100 else 0
    return date(a, 1, 1), date(max(a, b), 12, 31)


def _weekday(match: re.Match[str], anchor: date | None) -> Days:
    if anchor is None:
        return None, None
    here = latest_weekday(period_values("weekday")[match["w"]], anchor)
    if match.groupdict().get("last") and here == anchor:
        here = back(here, 7)
    night = match.groupdict().get("night")
    return (here, here + timedelta(1)) if night else (here, here)


def _past(match: re.Match[str], anchor: date | None) -> Days:
    if anchor is None:
        return None, None
    return _before(anchor, _count(match["n"]), match["u"]), anchor


def _before(anchor: date, count: int, unit: str) -> date:
    match period_values("unit")[unit]:
        case 1:
            return back(anchor, max(1, -(-count // 24)))
        case 2:
            return back(anchor, count)
        case 3:
            return back(anchor, 7 * count)
        case 4:
            return months_back(anchor, count)
        case 5:
            return months_back(anchor, 12 * count)
        case 6:
            return back(anchor, 14)
        case 7:
            return months_back(anchor, 120 * count)
    return back(anchor, 2)


def _ago(match: re.Match[str], anchor: date | None) -> Days:
    if anchor is None:
        return None, None
    here = _before(anchor, _count(match["n"]), match["u"])
    return here, here


def _calendar(match: re.Match[str], anchor: date | None) -> Days:
    """Read "last week", "this month", "last year" as calendar units."""
    if anchor is None:
        return None, None
    this = match["which"] == "this"
    match period_values("unit")[match["u"]]:
        case 3:
            monday = back(anchor, anchor.weekday())
            return (monday, anchor) if this else (back(monday, 7), back(monday, 1))
        case 4:
            first = anchor.replace(day=1)
            return (first, anchor) if this else (months_back(first, 1), back(first, 1))
        case 5:
            first = anchor.replace(month=1, day=1)
            return (first, anchor) if this else (months_back(first, 12), back(first, 1))
    return None, None


def _since(match: re.Match[str], anchor: date | None) -> Days:
    inner = find_periods(match["what"], anchor)
    start = next((p.start for p in inner if p.start is not None), None)
    if match.groupdict().get("then"):
        return None, anchor
    return (start, anchor) if start else (None, None)


def _fixed(first: int, last: int) -> Callable[[re.Match[str], date | None], Days]:
    def resolve(match: re.Match[str], anchor: date | None) -> Days:
        return (None, None) if anchor is None else (back(anchor, first), back(anchor, last))

    return resolve


def _weekend(match: re.Match[str], anchor: date | None) -> Days:
    if anchor is None:
        return None, None
    sunday = latest_weekday(6, anchor)
    return back(sunday, 1), sunday


def _so_far(match: re.Match[str], anchor: date | None) -> Days:
    return None, anchor


def _next_month(match: re.Match[str], anchor: date | None) -> Days:
    return None, None


def _half(match: re.Match[str], anchor: date | None) -> Days:
    year = int(match["y"]) if match["y"] else (anchor.year if anchor else 0)
    if not year:
        return None, None
    which = match["half"]
    spans = {"first half": (1, 6), "second half": (7, 12), "first quarter": (1, 3), "second quarter": (4, 6)}
    spans |= {"third quarter": (7, 9), "fourth quarter": (10, 12), "last quarter": (10, 12)}
    a, b = spans[which]
    return date(year, a, 1), last_day(year, b)


@cache
def _rules() -> tuple[Rule, ...]:
    m = rf"(?P<m>(?:{alternatives('month')}))\b\.?"
    d = r"(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d,.]?\d)"
    y = r"(?:,?\s{1,2}(?P<y>(?:19|20)\d\d))?(?![\d]|,\d)"
    night = r"(?P<night>\s(?:night|evening))?"
    wd = rf"(?P<w>{alternatives('weekday')})\b\.?(?:,\s)?"
    n = rf"(?P<n>\d{{1,3}}|{alternatives('count')})"
    u = rf"(?P<u>{alternatives('unit')})\b"
    m1, m2 = (m.replace("<m>", f"<m{i}>") for i in (1, 2))
    dd = r"(?P<d{0}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    d1, d2 = dd.replace("{0}", "1"), dd.replace("{0}", "2")
    link = r"\s?(?:-|–|—|to|and|until|till|through|up to)\s?"
    weekdays = rf"(?P<w>{'|'.join(w for w in sorted(period_values('weekday'), key=len, reverse=True) if len(w) > 5)})\b"
    return (
        Rule("span", rf"\b{d1}{link}{d2}\s(?:of\s)?{m2}{y}", _day_range, False),
        Rule("span", rf"\b{d1}\s(?:of\s)?{m1}{link}{d2}\s(?:of\s)?{m2}{y}", _day_range, False),
        Rule("span", rf"\b{m2}\s{d1}{link}{d2}(?![\d,.]?\d){y}", _day_range, False),
        Rule("span", rf"\b{m1}\s{d1}{link}{m2}\s{d2}{y}", _day_range, False),
        Rule("day", rf"\b(?:{wd}\s?)?{d}\s(?:of\s)?{m}{y}{night}", _day, False),
        Rule("day", rf"\b(?:{wd}\s?)?{m}\s{{1,2}}(?:the\s)?{d}{y}{night}", _day, False),
        Rule("day", r"\b(?P<y>(?:19|20)\d\d)-(?P<n>\d{1,2})-(?P<d>\d{1,2})\b", _iso, False),
        Rule("day", r"\b(?P<a>\d{1,2})[./-](?P<b>\d{1,2})[./-](?P<y>(?:19|20)?\d\d)\b", _slashed, False),
        Rule("month", rf"\b(?:between\s)?{m1}(?:\s(?P<y1>(?:19|20)\d\d))?{link}{m2}{y}(?!\s\d)", _months, False),
        Rule(
            "month",
            rf"\b(?P<part>(?:early|mid|late|the end of|the beginning of|the start of)[\s-])?{m}{y}(?!\s?\d)(?<!\bmay)(?<!\bmarch)",
            _of_month,
            False,
        ),
        Rule(
            "month",
            rf"(?:\bin\s|\bof\s|\bsince\s|\bthroughout\s|\bduring\s|\b(?P<part>(?:early|mid|late)[\s-]))(?P<said>{m}{y})(?!\s?\d)",
            _of_month,
            False,
        ),
        Rule(
            "year",
            r"\b(?:between|from)\s(?P<y1>(?:19|20)\d\d)\s?(?:-|–|to|and|until)\s?(?P<y2>(?:19|20)\d\d)\b",
            _years,
            False,
        ),
        Rule("year", r"\b(?P<y1>(?:19|20)\d\d)\s?[-–]\s?(?P<y2>(?:19|20)?\d\d)\b", _years, False),
        Rule(
            "year",
            r"\b(?:in|of|during|throughout|for|summer|winter|spring|autumn|year|by|until|early|late|mid)[\s-](?:the year\s)?(?P<y1>(?:19|20)\d\d)\b(?!\s(?:people|civilians|children|others|men|women|soldiers|were))",
            _years,
            False,
        ),
        Rule(
            "year",
            r"\b(?P<half>(?:first|second) half|(?:first|second|third|fourth|last) quarter)\sof\s(?:the\syear|(?P<y>(?:19|20)\d\d))",
            _half,
            False,
        ),
        Rule(
            "past",
            rf"\b(?:(?:in|over|during|within|for)\s)?(?P<said>(?:the\s|these\s)?(?:past|last|previous|preceding)\s(?:{n}\s)?{u})(?:'s)?",
            _past_or_calendar,
            True,
        ),
        Rule(
            "past",
            rf"\b(?:in|within|over)\s(?P<said>(?:just\s|only\s|under\s|less than\s)?{n}\s{u})(?=\s(?:alone|of fighting|now)|\.|,)",
            _no_days,
            True,
        ),
        Rule("day", rf"\b(?P<said>{n}\s{u}\s(?:ago|earlier|before))", _ago, True),
        Rule("span", r"\b(?P<which>this|last)\s(?P<u>week|month|year)\b", _calendar, True),
        Rule(
            "day",
            rf"\b(?:on\s|late\s|early\s)?(?P<said>(?P<last>last\s|past\s)?{weekdays}(?P<night>\snight|\sevening)?)(?:'s)?",
            _weekday,
            True,
        ),
        Rule("day", r"\byesterday(?P<night>\snight|\sevening)?", _yesterday, True),
        Rule("day", r"\b(?:today|this (?:morning|afternoon|evening)|earlier today|tonight)\b", _fixed(0, 0), True),
        Rule("span", r"\b(?:overnight|last night|during the night|in the night)\b", _fixed(1, 0), True),
        Rule("day", r"\b(?:the day before yesterday)\b", _fixed(2, 2), True),
        Rule("span", r"\b(?:over|at|during|this) (?:the |this )?weekend\b", _weekend, True),
        Rule(
            "since",
            rf"\b(?:since|starting|beginning)\s(?P<what>(?:[^.;:!?\n]{{0,70}}?\s)?(?:{d}\s(?:of\s)?{m}{y}|{m.replace('<m>', '<mb>')}\s{d.replace('<d>', '<db>')}{y.replace('<y>', '<yb>')}))",
            _since,
            False,
        ),
        Rule(
            "since",
            rf"\bsince\s(?P<what>(?:[^.;:!?\n,]{{0,60}}?\s)?(?:early |mid-?|late |mid )?{m}{y})(?!\s?\d)",
            _since,
            False,
        ),
        Rule("since", r"\bsince\s(?P<what>(?:[^.;:!?\n,]{0,60}?\sin\s)?(?P<y>(?:19|20)\d\d))\b", _since_year, False),
        Rule("since", rf"\bsince\s(?P<what>(?:[^.;:!?\n,]{{0,40}}?\s)?(?:last\s)?{weekdays})", _since, True),
        Rule(
            "since",
            r"\bsince\s(?P<what>yesterday|this morning|last (?:week|month|year)|the (?:beginning|start) of (?:the|this) (?:year|month|week)|dawn|midnight|the morning)",
            _since_word,
            True,
        ),
        Rule(
            "since_then",
            r"\bsince (?:then|that (?:day|date|time)|the (?:attack|blast|quake|earthquake|strike))\b",
            _no_days,
            False,
        ),
        Rule(
            "so_far",
            r"\b(?:so far this (?P<u>year|month|week)|this (?P<u2>year|month|week) so far)\b",
            _so_far_this,
            True,
        ),
        Rule("so_far", r"\b(?:so far|to date|until now|up to now|as yet|thus far)\b", _so_far, True),
        Rule(
            "next",
            r"\b(?:over|in|during) the (?:next|following) (?:(?P<n>\d{1,2}|two|three|four|five|six)\s)?(?P<u>days?|weeks?|months?|years?)\b",
            _next_month,
            False,
        ),
    )


def _past_or_calendar(match: re.Match[str], anchor: date | None) -> Days:
    """Read "the past month" and "last three days" back from the anchor, and "last week" as the week before."""
    bare = match["n"] is None and match["said"].startswith("last ")
    if bare and match["u"] in ("week", "month", "year"):
        return _calendar(_Which(match["u"]), anchor)  # type: ignore[arg-type]
    if match["n"] is None and match["u"] in ("night", "weekend"):
        return _fixed(1, 0)(match, anchor) if match["u"] == "night" else _weekend(match, anchor)
    return _past(match, anchor)


class _Which(dict[str, str]):
    """Stands for a match of "last" and a unit."""

    def __init__(self, unit: str) -> None:
        super().__init__(which="last", u=unit)


def _no_days(match: re.Match[str], anchor: date | None) -> Days:
    return None, None


def _yesterday(match: re.Match[str], anchor: date | None) -> Days:
    return _fixed(1, 0 if match["night"] else 1)(match, anchor)


def _since_year(match: re.Match[str], anchor: date | None) -> Days:
    return date(int(match["y"]), 1, 1), anchor


def _since_word(match: re.Match[str], anchor: date | None) -> Days:
    if anchor is None:
        return None, None
    what = match["what"]
    if what.startswith("the ") and what.split()[-1] in ("year", "month", "week"):
        return _calendar(_This(what.split()[-1]), anchor)  # type: ignore[arg-type]
    inner = find_periods(what, anchor)
    return (inner[0].start if inner else anchor), anchor


class _This(dict[str, str]):
    """Stands for a match of "this" and a unit."""

    def __init__(self, unit: str) -> None:
        super().__init__(which="this", u=unit)


def _so_far_this(match: re.Match[str], anchor: date | None) -> Days:
    return _calendar(_This(match["u"] or match["u2"]), anchor)  # type: ignore[arg-type]


@cache
def _compiled() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rule.pattern) for rule in _rules())


def moved(period: Period, offset: int) -> Period:
    """Return the period with its place in the text moved."""
    return replace(period, char_start=period.char_start + offset, char_end=period.char_end + offset)
