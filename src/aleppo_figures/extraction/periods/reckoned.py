"""Days that a sentence reckons from another day ("two days after", "a day earlier", "over the next month")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from aleppo_figures.extraction.mentions import Sentence
from aleppo_figures.extraction.periods.dates import count_of
from aleppo_figures.extraction.periods.days import back as days_back
from aleppo_figures.extraction.periods.days import months_back
from aleppo_figures.extraction.periods.find import Period
from aleppo_figures.vocabulary.period_words import alternatives

__all__ = ["days_after", "days_apart", "joined"]

_COUNTS = ("a", "one", "two", "three", "four", "five", "six", "seven")


def days_after(sentence: Sentence, days: list[Period], last: date | None) -> list[Period]:
    """Return the day that "said on Monday, two days after a truck blew up" tells of.

    What "comes a week after" something is counted from the `last` day that the text named before.
    """
    found = []
    for match in _after().finditer(sentence.text):
        said = [p for p in days if p.start and p.char_end <= match.start() + sentence.start]
        base = said[-1].start if said else last if match["comes"] else None
        if base is not None:
            count = match["n"].lower()
            unit = 7 if match["u"].lower().startswith("week") else 1
            here = days_back(base, unit * (int(count) if count.isdecimal() else _COUNTS.index(count) or 1))
            start, end = (at + sentence.start for at in match.span())
            found.append(Period(start, end, match.group(), here, here, "day", True))
    return found


def joined(sentence: Sentence, found: list[Period]) -> list[Period]:
    """Resolve "over the next month" by the day before it in the sentence; the day itself is then no period.

    "From 4 a.m. on 24 February to midnight on 13 March" is one span.
    """
    found = [_led_up_to(sentence, p) for p in spanned(sentence, found)]
    nexts = [p for p in found if p.kind == "next"]
    if not nexts:
        return found
    kept = []
    for period in found:
        if period.kind == "next":
            day = next((p.start for p in found if p.kind == "day" and p.start), None)
            if day is not None:
                end = months_back(day, -1)
                kept.append(Period(period.char_start, period.char_end, period.text, day, end, "span", False))
        elif period.kind != "day":
            kept.append(period)
    return kept


def days_apart(sentence: Sentence, kept: Sequence[Period], last: date | None) -> list[Period]:
    """Return the day of "a day earlier" or "two days later", counted from the last day named before it."""
    found = []
    for match in _apart().finditer(sentence.text):
        named = [p.start for p in kept if p.start and p.start == p.end and p.char_end <= match.start() + sentence.start]
        base = named[-1] if named else last
        if base is None:
            continue
        count = match["n"].lower()
        days = int(count) if count.isdecimal() else _COUNTS.index(count) or 1
        here = days_back(base, days) if match["way"].lower() == "earlier" else base + timedelta(days)
        start, end = (at + sentence.start for at in match.span())
        found.append(Period(start, end, match.group(), here, here, "day", True))
    return found


def _led_up_to(sentence: Sentence, period: Period) -> Period:
    """Return the stretch that ends with a period, where its length stands before ("the nine days to 21 January")."""
    match = _leading_to().search(sentence.text[: period.char_start - sentence.start])
    if match is None or period.end is None or period.kind not in ("day", "month"):
        return period
    begin, count = sentence.start + match.start("said"), count_of((match["n"] or "").casefold())
    start = days_back(period.end, count * (7 if match["u"].casefold().startswith("week") else 1) - 1)
    if match["u"].casefold().startswith("month"):
        start = months_back(period.end, count) + timedelta(1)
    text = sentence.text[begin - sentence.start : period.char_end - sentence.start]
    return replace(period, char_start=begin, text=text, start=start, kind="span")


def spanned(sentence: Sentence, found: list[Period]) -> list[Period]:
    """Return the periods, two days that "from" and "to" join made one."""
    text = sentence.text
    for first, second in pairwise(found):
        before = text[max(0, first.char_start - sentence.start - 24) : first.char_start - sentence.start]
        between = text[first.char_end - sentence.start : second.char_start - sentence.start]
        part = first.kind == "month" and first.text.casefold().startswith(("early", "late", "mid"))
        both = second.kind == "day" and (first.kind == "day" or part)
        if both and first.start and second.end and _from().search(before) and _to().search(between):
            span = text[first.char_start - sentence.start : second.char_end - sentence.start]
            joined = Period(first.char_start, second.char_end, span, first.start, second.end, "span", False)
            return [joined, *(p for p in found if p is not first and p is not second)]
    return found


@cache
def _leading_to() -> re.Pattern[str]:
    counts = rf"\d{{1,3}}|{alternatives('count')}"
    return re.compile(
        rf"\b(?:in|over|during|for|of)\s(?P<said>(?:the\s)?(?:(?P<n>{counts})\s)?(?P<u>days?|weeks?|months?)\s(?:up\s)?"
        r"(?:to|until|till|through|ending(?:\son)?)\s(?:late\s|early\s|the\send\sof\s)?)$",
        re.I,
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<comes>comes?\s|came\s)?(?:just\s|only\s)?(?P<n>\d{{1,2}}|{'|'.join(_COUNTS)}) (?P<u>days?|weeks?) after\b",
        re.I,
    )


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<n>\d{{1,2}}|{'|'.join(_COUNTS)}) days? (?P<way>earlier|later)\b", re.I)


@cache
def _from() -> re.Pattern[str]:
    return re.compile(r"\b(?:from|between)\s(?:[\w.:]+\s){0,4}(?:on\s)?$", re.I)


@cache
def _to() -> re.Pattern[str]:
    return re.compile(r"(?:^|,)[^.;]{0,80}\b(?:to|until|and|through)\s(?:[\w.:]+\s){0,3}(?:on\s)?$", re.I)
