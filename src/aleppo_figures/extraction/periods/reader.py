"""The periods of a page, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, cached_property

from aleppo_figures.extraction.mentions import Mention, Page, Sentence
from aleppo_figures.extraction.periods.days import back as days_back
from aleppo_figures.extraction.periods.days import months_back
from aleppo_figures.extraction.periods.find import Period, find_periods, moved
from aleppo_figures.extraction.periods.reckoned import days_after, days_apart, joined
from aleppo_figures.extraction.periods.said import counted_as_of, is_said, only_since
from aleppo_figures.extraction.periods.slots import PeriodSlot, no_news
from aleppo_figures.vocabulary.period_words import period_words

__all__ = ["Reader", "has_days"]

_DATELINES = 6
"""Within how many sentences from the head a bare publication day is a dateline."""


class Reader:
    """The periods of a page, sentence by sentence, read once."""

    def __init__(self, page: Page, mentions: Sequence[Mention]) -> None:
        self.page = page
        self.mentions = mentions
        self._periods: dict[int, list[Period]] = {}
        self._context: date | None = None
        self._day: date | None = None
        self._then: date | None = None
        self._year: int | None = None
        self._month: int | None = None
        self._week: Period | None = None
        self._span: Period | None = None
        self._as_of: dict[int, Period] = {}
        self._month_first = bool(_us_dates().search(page.text))
        for sentence in page.sentences:
            self.periods(sentence)

    def periods(self, sentence: Sentence) -> list[Period]:
        """Return the periods that a sentence states, without the days on which something was said."""
        if sentence.index not in self._periods:
            read = find_periods(sentence.text, self.page.anchor, self._context, month_first=self._month_first)
            found = [moved(p, sentence.start) for p in read]
            kept = []
            here = self._day
            for period in found:
                resolved = self._resolved(period, here)
                here = period.start if period.kind == "day" and period.start else here
                if resolved is not None and not (
                    is_said(sentence, period, self.page.anchor) or only_since(sentence, period)
                ):
                    kept.append(resolved)
                if resolved is not None and counted_as_of(sentence, period):
                    self._as_of[sentence.index] = period
                if period.start is not None and not period.relative and period.kind != "that_year":
                    self._year, self._month = period.start.year, period.start.month
                if resolved is not None and (_is_stretch(period) or (period.kind == "since" and period.end)):
                    self._span = period
                if self._week is None and sentence.index < _DATELINES and _is_week(period):
                    self._week = period
            kept.extend(days_after(sentence, [p for p in found if p.kind == "day"], self._day))
            kept.extend(days_apart(sentence, kept, self._day))
            days = [p.start for p in found if p.start is not None and not p.relative]
            if days and self.page.anchor is None:
                self._context = date(days[-1].year, 12, 31)
            self._then = next((p.start for p in kept if p.start is not None), self._then)
            self._day = next((p.start for p in kept if p.start is not None and _of_a_day(p)), self._day)
            whole = joined(sentence, kept)
            self._span = next((p for p in whole if _is_stretch(p)), self._span)
            self._periods[sentence.index] = [
                p for p in whole if has_days(p) or (p.relative and self.page.anchor is None)
            ]
        return self._periods[sentence.index]

    @cached_property
    def war(self) -> PeriodSlot | None:
        """The time from the month or day in which, as the text tells, its war began, up to the publication."""
        for sentence in self.page.sentences:
            for period in self.periods(sentence):
                before = sentence.text[: period.char_start - sentence.start]
                if period.start and period.kind in ("day", "month") and _war_began().search(before):
                    return PeriodSlot(
                        period.start, self.page.anchor, period.text, "inherited", "the war that the text dates"
                    )
        return None

    def as_of(self, sentence: Sentence) -> Period | None:
        """Return the day as of which a sentence counts, or None."""
        self.periods(sentence)
        return self._as_of.get(sentence.index)

    def _resolved(self, period: Period, here: date | None) -> Period | None:
        """Resolve "since then", "that day" and "that year" by what the text has named before; None where it can't be."""
        words = period.text.casefold()
        match period.kind:
            case "since_then":
                then = here if here != self._day else self._then
                return replace(period, start=then, end=self.page.anchor, kind="since")
            case "year_before":
                if self._year is None or words == "a year earlier":
                    return None
                year = self._year - 1
                return replace(period, start=date(year, 1, 1), end=date(year, 12, 31), kind="year")
            case "that_year":
                return self._in_that_year(period, period.start.month if period.start else None)
            case "that" if words.endswith(("time", "period", "years", "months", "weeks", "days")):
                return replace(period, start=self._span.start, end=self._span.end) if self._span else None
            case "that" if words.endswith("month"):
                return self._in_that_year(period, self._month) if self._month else None
            case "that" if words.endswith("year"):
                return self._in_that_year(period, None)
            case "that" if words.endswith(("day", "morning", "evening", "afternoon", "night")):
                return replace(period, start=self._day, end=self._day, kind="day") if self._day else None
            case "span" if words.removeprefix("the ") in ("this week", "current week") and self._week is not None:
                return replace(period, start=self._week.start, end=self._week.end, relative=False)
            case "day" if words.endswith("earlier") and " day" in words and self._day is not None:
                return None  # counted from the day told of, by `days_apart`
            case "shift" if words.endswith(("following day", "next day")) and self._day is not None:
                return replace(period, start=self._day + timedelta(1), end=self._day + timedelta(1), kind="day")
            case "shift" if here is not None and _the_day_before().search(words):
                return replace(period, start=days_back(here, 1), end=days_back(here, 1), kind="day")
            case "that" | "shift" | "report" | "duration":
                return None
        return period

    def _in_that_year(self, period: Period, month: int | None) -> Period | None:
        if self._year is None:
            return None
        start = date(self._year, month or 1, 1)
        return replace(period, start=start, end=days_back(months_back(start, -1 if month else -12), 1), kind="year")

    def events(self, sentence: Sentence, *, beside: bool = False) -> list[Period]:
        """Return the single days that a sentence names, and the span of a line that is nothing but a heading.

        A day that is no news any more counts only for what stands `beside` it.
        """
        short = len(sentence.text) < 60 and not any(m.sentence == sentence.index for m in self.mentions)
        stated = self.periods(sentence)
        heads = short and not any(p.relative or p.kind == "year" for p in stated)
        days = [p for p in stated if p.start and (p.kind == "day" or heads or _of_a_day(p))]
        return [p for p in days if p.start and (beside or p.kind != "day" or not no_news(self.page.anchor, p.start))]


def has_days(period: Period) -> bool:
    """Return whether a period has any day, or runs up to the publication."""
    return period.start is not None or period.end is not None or period.kind == "so_far"


def _of_a_day(period: Period) -> bool:
    """Return whether a span is a single event's: a day, or a night between two."""
    return bool(period.start and period.end) and (period.end - period.start).days <= 1  # type: ignore[operator]


def _is_stretch(period: Period) -> bool:
    """Return whether "in that time" can mean a period: one of several days, months or years."""
    return bool(period.start and period.end) and period.kind in ("span", "month", "year")


def _is_week(period: Period) -> bool:
    """Return whether a heading names its week ("7–13 November 2015")."""
    stated = period.kind == "span" and not period.relative and period.start and period.end
    return bool(stated) and 5 <= (period.end - period.start).days <= 8  # type: ignore[operator]


@cache
def _war_began() -> re.Pattern[str]:
    words = "|".join(period_words("war"))
    return re.compile(
        rf"\b(?:{words})\b[^.;]{{0,40}}\b(?:began|started|broke out|erupted)\b[^.;,]{{0,90}}\b(?:on|in)\s$", re.I
    )


@cache
def _the_day_before() -> re.Pattern[str]:
    return re.compile(r"(?:previous|preceding)\s\w+$|^the\s\w+\sbefore$")


@cache
def _us_dates() -> re.Pattern[str]:
    return re.compile(r"\b\d{1,2}/(?:1[3-9]|2\d|3[01])/(?:19|20)\d\d\b")
