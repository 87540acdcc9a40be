"""The periods of a page, sentence by sentence, and the one that a count's own sentence gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from aleppo_figures.extraction.mentions import Mention, Page, Sentence
from aleppo_figures.extraction.periods.days import back as days_back
from aleppo_figures.extraction.periods.days import months_back
from aleppo_figures.extraction.periods.find import Period, find_periods, moved
from aleppo_figures.extraction.periods.reckoned import days_after, days_apart, joined
from aleppo_figures.extraction.periods.slots import PeriodSlot, no_news
from aleppo_figures.vocabulary.period_words import period_words

__all__ = ["Reader", "war_in_which"]

_NEXT_TO = 24
"""Within how many characters behind a risen toll a day is that of the rise."""
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
        self._year: int | None = None
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
            for period in found:
                resolved = self._resolved(period)
                if resolved is not None and not (self._is_said(sentence, period) or _only_since(sentence, period)):
                    kept.append(resolved)
                if resolved is not None and _counted_as_of(sentence, period):
                    self._as_of[sentence.index] = period
                if period.start is not None and not period.relative and period.kind != "that_year":
                    self._year = period.start.year
                if period.kind == "span" and not period.relative and period.start and period.end:
                    self._span = period
                if self._week is None and sentence.index < _DATELINES and _is_week(period):
                    self._week = period
            kept.extend(days_after(sentence, [p for p in found if p.kind == "day"]))
            kept.extend(days_apart(sentence, kept, self._day))
            days = [p.start for p in found if p.start is not None and not p.relative]
            if days and self.page.anchor is None:
                self._context = date(days[-1].year, 12, 31)
            self._day = next((p.start for p in kept if p.start is not None), self._day)
            whole = joined(sentence, kept)
            self._periods[sentence.index] = [
                p for p in whole if has_days(p) or (p.relative and self.page.anchor is None)
            ]
        return self._periods[sentence.index]

    def own(self, i: int) -> PeriodSlot | None:
        """Return the period that a count's own sentence states for it, or None."""
        mention = self.mentions[i]
        sentence = self.page.sentences[mention.sentence]
        found = self.periods(sentence)
        if not found:
            return self._risen(i, sentence) or self._up_to(sentence)
        found = [
            p for p in found if not (self.compared(i, p) or self._another_clause(i, p) or self._before_a_war(i, p))
        ]
        found = [p for p in found if has_days(p)] or found  # "on 28 August 1995, a Monday"
        if not found:
            return None
        best = min(found, key=lambda p: self._distance(i, sentence, p))
        if self._distance(i, sentence, best) >= 10_000:
            return None
        if best.kind in ("day", "month", "year") and best.start and self._broke_out(i, sentence, best):
            return PeriodSlot(best.start, self.page.anchor, best.text, "stated", "since it broke out")
        if (
            best.kind == "since"
            and best.start
            and _told_then().match(self.page.text, best.char_end)
            and best.char_end < mention.number.span.start
            and not _has_been().search(self.page.text[best.char_end : self._clause_end(i)])
        ):
            return self._told_of(best)
        if best.kind == "so_far" and _acknowledged().match(self.page.text, best.char_end):
            return None
        risen = self._risen(i, sentence)
        since = next((p for p in found if p.kind == "since" and p.start), None)
        if risen and since is not None and best.kind == "day":
            return PeriodSlot(since.start, since.end, since.text, "stated", "own sentence")
        if best.kind == "so_far" or (risen and best.kind in ("day", "month", "span")):
            told = [p for p in found if not (risen and p.kind == "day" and self._of_the_rise(i, p))]
            near = [p for p in told if p.start and (p.kind != "so_far" or p is best)]
            named = best if best.start and best in told else next(iter(near), best if best.start else None)
            return PeriodSlot(named.start if named else None, self.page.anchor, best.text, "stated", "running total")
        return PeriodSlot(best.start, best.end, best.text, "stated", "own sentence")

    def _up_to(self, sentence: Sentence) -> PeriodSlot | None:
        """Return the open stretch up to the day as of which a count in the perfect stood ("402 had been killed as of 17 May")."""
        day = self._as_of.get(sentence.index)
        if day is None or day.start is None or not _perfect().search(sentence.text):
            return None
        return PeriodSlot(None, day.start, day.text, "stated", "up to a day")

    def _broke_out(self, i: int, sentence: Sentence, period: Period) -> bool:
        """Return whether a war that began at a period has cost the count ("that broke out in April 2023 has killed")."""
        before = self.page.text[sentence.start : period.char_start]
        between = self.page.text[period.char_end : max(period.char_end, self.mentions[i].number.outer.start)]
        return bool(_began().search(before)) and bool(re.match(r",?\s(?:has|have)\b", between))

    def loose(self, i: int, slot: PeriodSlot) -> bool:
        """Return whether the words of a part's period stand behind another count, to which they belong."""
        sentence = self.page.sentences[self.mentions[i].sentence]
        stated = [p for p in self.periods(sentence) if p.text == slot.text]
        return bool(stated) and all(self.beyond_a_count(i, p) for p in stated)

    def _clause_end(self, i: int) -> int:
        mention = self.mentions[i]
        return max(mention.number.span.end, (mention.cue or mention.number.span).end) + 30

    def _told_of(self, since: Period) -> PeriodSlot:
        """Return the day, month or year itself of "since 1934, when …"."""
        rule = "a day that a clause tells of"
        inner = find_periods(since.text.removeprefix("since").removeprefix("Since"), None)
        start, end = since.start, since.start
        if since.text[-4:].isdecimal() and since.start and not inner:
            end = date(since.start.year, 12, 31)
        elif inner and inner[-1].kind in ("month", "year"):
            start, end = inner[-1].start, inner[-1].end
        return PeriodSlot(start, end, since.text, "stated", rule)

    def compared(self, i: int, period: Period) -> bool:
        """Return whether a period behind a count is only what the count is compared with."""
        end = self.mentions[i].number.span.end
        return period.char_start >= end and bool(_compared().search(self.page.text[end : period.char_start]))

    def _another_clause(self, i: int, period: Period) -> bool:
        """Return whether "so far" stands in another count's clause, behind a semicolon or ", bringing"."""
        end = self.mentions[i].number.span.end
        between = self.page.text[end : period.char_start] if period.char_start > end else ""
        return period.kind == "so_far" and bool(re.search(r";|,\s(?:with|bringing|taking|raising)\b", between))

    def _of_the_rise(self, i: int, period: Period) -> bool:
        """Return whether a day is that on which a toll rose ("rose to 41 on Saturday", "climbed on Friday to over 300")."""
        number = self.mentions[i].number
        if period.char_start >= number.span.end:
            between = self.page.text[number.span.end : period.char_start]
            return len(between) < _NEXT_TO and not re.search(r"\b(?:in|after|from|by)\b|[,;]", between)
        return bool(
            re.search(
                r"\b(?:rose|risen|climbed|rises|climbs|jumped|swelled)\s(?:again\s)?(?:on\s)?$",
                self.page.text[max(0, period.char_start - 24) : period.char_start],
            )
        )

    def _before_a_war(self, i: int, period: Period) -> bool:
        """Return whether a count is a whole war's, which a clause tells of behind a period ("signed in May after a war in which …")."""
        between = self.page.text[period.char_end : max(period.char_end, self.mentions[i].number.outer.start)]
        return bool(war_in_which().search(between))

    def beyond_a_count(self, i: int, period: Period) -> bool:
        """Return whether another count stands between a count and a period behind it."""
        here = self.mentions[i].number.span.end
        return any(here < m.number.span.start < period.char_start for m in self.mentions[i + 1 :])

    def _resolved(self, period: Period) -> Period | None:
        """Resolve "since then", "that day" and "that year" by what the text has named before; None where it can't be."""
        words = period.text.casefold()
        match period.kind:
            case "since_then":
                return replace(period, start=self._day, end=self.page.anchor, kind="since")
            case "year_before":
                if self._year is None or words == "a year earlier":
                    return None
                year = self._year - 1
                return replace(period, start=date(year, 1, 1), end=date(year, 12, 31), kind="year")
            case "that_year":
                return self._in_that_year(period, period.start.month if period.start else None)
            case "that" if words.endswith(("time", "period")):
                return replace(period, start=self._span.start, end=self._span.end) if self._span else None
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
        short = len(sentence.text) < 60
        days = [p for p in self.periods(sentence) if p.start and (p.kind == "day" or short or _of_a_day(p))]
        return [p for p in days if p.start and (beside or p.kind != "day" or not no_news(self.page.anchor, p.start))]

    def _risen(self, i: int, sentence: Sentence) -> PeriodSlot | None:
        before = self.page.text[
            max(sentence.start, self.mentions[i].number.outer.start - 160) : self.mentions[i].number.outer.start
        ]
        return PeriodSlot(None, self.page.anchor, None, "stated", "risen to") if _risen_to().search(before) else None

    def _is_said(self, sentence: Sentence, period: Period) -> bool:
        """Return whether a day is that of a dateline or of saying something, and not that of what happened."""
        if period.kind in ("past", "since", "so_far", "next", "since_then"):
            return False
        lead = sentence.text[
            max(0, period.char_start - sentence.start - 4) : period.char_start - sentence.start
        ].casefold()
        dateline = sentence.index < _DATELINES and period.kind == "day" and not period.relative
        if dateline and period.start == self.page.anchor and not f" {lead}".endswith((" on ", " of ", " in ")):
            return True
        head = sentence.text[: period.char_start - sentence.start]
        closed = re.match(r"\s*(?:[–—-]|\()", sentence.text[period.char_end - sentence.start :])
        if sentence.index < _DATELINES and period.kind == "day" and closed and _dateline().fullmatch(head):
            return True
        before = sentence.text[max(0, period.char_start - sentence.start - 34) : period.char_start - sentence.start]
        after = sentence.text[period.char_end - sentence.start : period.char_end - sentence.start + 24]
        opens = period.char_start - sentence.start < 12 or lead.rstrip()[-1:] in (";", ":")
        if period.kind == "day" and re.search(
            r"\b(?:by|as of|as at)\s(?:(?:late|early|\d[\d:.]*\s?(?:[ap]\.?m\.?)?(?:\son)?)\s)?$", before, re.I
        ):
            return True  # "had counted 250 bodies by Sunday night" says until when
        if _event_day(before, after):
            return False
        if _said_before().search(before) or _said_right_after().match(after):
            return True
        if re.search(r"\b(?:before|prior to|ahead of)\s$", before, re.I) and re.match(r"['’]s\s", after):
            return True  # "before Thursday's disaster" tells of the time before
        long = sentence.text[period.char_end - sentence.start : period.char_end - sentence.start + 90]
        return opens and bool(_said_after().match(after) or _accused_after().match(long))

    def _distance(self, i: int, sentence: Sentence, period: Period) -> int:
        """Return how far a period is from a count: less in its clause, much more beyond another count's clause."""
        number = self.mentions[i].number
        start, end = number.outer.start, max(number.span.end, (self.mentions[i].cue or number.span).end)
        text = self.page.text
        if period.char_start >= end:
            between = text[end : period.char_start]
            behind = 0
        elif period.char_end <= start:
            between = text[period.char_end : start]
            behind = 0 if period.char_start - sentence.start < 25 else 15
        else:
            return 0
        crossed = sum(
            1
            for m in self.mentions
            if m.sentence == sentence.index
            and min(period.char_start, start) < m.number.span.start < max(period.char_start, start)
        )
        walls = len(re.findall(r"[;:—–]|\bwhile\b|\bwhereas\b|\bbut\b|, and |, when ", between))
        opening = period.char_start - sentence.start < 25 and period.char_end <= start
        if period.kind == "year" and _named_by_year().search(
            text[max(0, period.char_start - 24) : period.char_start + 3]
        ):
            walls += 3
        return len(between) + behind + (25 * crossed + 60 * walls if not opening else 5 * crossed + 20 * walls)


def _event_day(before: str, after: str) -> bool:
    """Return whether a day is an event's though a verb of saying is near ("said the blast late on Thursday", "the Saturday attack")."""
    return bool(_event_before().search(before) or _event_after().match(after))


@cache
def _event_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:the|a|an|that|this)\s(?:\w+\s)?(?:{_EVENTS})\s(?:late\s|early\s|on\s|of\s)*$", re.I)


@cache
def _event_after() -> re.Pattern[str]:
    return re.compile(rf"(?:['’]s|\snight|\smorning|\sevening|\safternoon)*\s(?:{_EVENTS})\b", re.I)


_EVENTS = (
    "attacks?|strikes?|air ?strikes?|raids?|shelling|bombings?|blasts?|explosions?|massacres?|incidents?|quakes?|earthquakes?"
    "|crash|crashes|ambush|clashes|clash|shootings?|fire|flood|floods|stampede|collapse|landslides?|avalanche|disaster|tragedy|assault"
)


def _counted_as_of(sentence: Sentence, period: Period) -> bool:
    """Return whether "as of" leads to a day."""
    before = sentence.text[max(0, period.char_start - sentence.start - 24) : period.char_start - sentence.start]
    return period.kind == "day" and bool(
        re.search(r"\b(?:as of|as at)\s(?:\d[\d:.]*\s?(?:[ap]\.?m\.?)?\s(?:on\s)?)?$", before, re.I)
    )


@cache
def _perfect() -> re.Pattern[str]:
    return re.compile(r"\b(?:have|has|had)\s(?:\w+\s)?(?:been|died|perished|drowned)\b")


def _only_since(sentence: Sentence, period: Period) -> bool:
    """Return whether "since" only says for how long nothing was worse ("the deadliest attack since 2016")."""
    before = sentence.text[: period.char_start - sentence.start]
    if _told_then().match(sentence.text, period.char_end - sentence.start):
        return False
    frame = period.kind in ("since", "since_then", "so_far") or bool(_of_record().match(period.text))
    return frame and bool(_superlative().search(before))


@cache
def _of_record() -> re.Pattern[str]:
    """Within what time nothing was worse ("the worst tragedy this year")."""
    return re.compile(
        r"(?:so far\s)?this\s(?:year|month|week)|(?:in|for|over)\s(?:[\w-]+\s){0,3}(?:years|months|decades|weeks)", re.I
    )


@cache
def _told_then() -> re.Pattern[str]:
    """A clause that tells what happened at the time just named ("since 1934, when 8,500 perished")."""
    return re.compile(r"[^.;,]{0,60},?\s(?:when|(?:in|during)\swhich)\b")


@cache
def _superlative() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:deadliest|worst|bloodiest|first|biggest|largest|heaviest|highest|strongest|fiercest|most\s\w+|only)\b"
        r"(?:\s(?!(?:have|has|had|was|were|is|are)\b)[\w'’-]+){0,8}\s?$",
        re.I,
    )


def has_days(period: Period) -> bool:
    return period.start is not None or period.end is not None or period.kind == "so_far"


def _of_a_day(period: Period) -> bool:
    """Return whether a span is a single event's: a day, or a night between two."""
    return bool(period.start and period.end) and (period.end - period.start).days <= 1  # type: ignore[operator]


def _is_week(period: Period) -> bool:
    """Return whether a heading names its week ("7–13 November 2015")."""
    stated = period.kind == "span" and not period.relative and period.start and period.end
    return bool(stated) and 5 <= (period.end - period.start).days <= 8  # type: ignore[operator]


@cache
def _said_before() -> re.Pattern[str]:
    """A verb of saying just before a day, with at most a short name between."""
    words = "|".join(period_words("reporting"))
    return re.compile(
        rf"\b(?:{words})\b(?:\s+(?:(?!(?:that|responsibility)\b)\w+|,)){{0,3}}?\s*(?:(?:late|early|earlier|on|in a statement on|in)\s*)*$",
        re.I,
    )


@cache
def _said_right_after() -> re.Pattern[str]:
    """A verb of saying right behind a day ("the minister on Tuesday said")."""
    return re.compile(r"\s(?:said|told|announced|reported|confirmed|declared|stated|warned|disclosed|accused)\b", re.I)


@cache
def _accused_after() -> re.Pattern[str]:
    """A short subject that says or accuses, behind a day at the head of a sentence."""
    return re.compile(r",\s(?:[A-Za-z][\w'’-]*\s){1,6}(?:said|told|accused|announced|warned|confirmed)\b")


@cache
def _said_after() -> re.Pattern[str]:
    words = "|".join(w for w in period_words("reporting") if w not in ("report", "update"))
    return re.compile(rf",?\s(?:the\s)?(?:\w+\s)?(?:{words})\b", re.I)


@cache
def _dateline() -> re.Pattern[str]:
    """The place in capitals before a dateline's day ("BEIRUT, 1 December 2016 –")."""
    return re.compile(r"\W*[A-Z][A-Z/ .'-]{2,40}(?:,\s[\w ]{2,20})?,\s*")


@cache
def _acknowledged() -> re.Pattern[str]:
    """ "So far" may say how much of an event has been admitted."""
    return re.compile(r"\s(?:acknowledged|admitted|conceded)\b", re.I)


@cache
def _began() -> re.Pattern[str]:
    return re.compile(r"\b(?:that|which)\s(?:\w+\s)?(?:broke out|began|started|erupted|flared)\s(?:on|in)\s$", re.I)


@cache
def war_in_which() -> re.Pattern[str]:
    """Return the pattern of a clause that tells what a whole war cost ("civil war in which …")."""
    return re.compile(r"\b(?:war|conflict|insurgency|uprising|fighting)\b[^,;.]{0,20},?\s(?:in|during)\swhich\b", re.I)


@cache
def _named_by_year() -> re.Pattern[str]:
    """A year that only names an event ("the tsunami of 2004")."""
    events = (
        "war|tsunami|quake|earthquake|attacks?|disaster|floods?|massacre|famine|invasion|revolution|uprising|elections?"
    )
    return re.compile(rf"\b(?:{events})\sof", re.I)


@cache
def _has_been() -> re.Pattern[str]:
    return re.compile(r"\b(?:has|have)\b|n't|'ve\b", re.I)


@cache
def _compared() -> re.Pattern[str]:
    """What a count is only measured against."""
    than = r"(?<!more\s)(?<!less\s)(?<!fewer\s)than|than\s(?:in|during|on|for|at|an?\s(?:year|month|week|day))"
    return re.compile(
        rf"\b(?:compared|similar|{than}|as against|up from|down from|against)\b[^.;]{{0,60}}$|\bthan\s$", re.I
    )


@cache
def _risen_to() -> re.Pattern[str]:
    """A toll that rises, reaches or is brought to a number."""
    rising = (
        r"(?:risen|rose|rising|rises|climbed|climbs|grown|reached|reaches|passed|stands at|now exceeds?|has exceeded)"
    )
    return re.compile(
        rf"\b(?:toll|number|total|count|figure|dead|casualties)\b[^.;]{{0,140}}\b{rising}\b[^.;,]{{0,25}}$"
        rf"|\b(?:has|had|have)\s(?:since\s|now\s)?(?:risen|climbed|grown)\sto\b[^.;,]{{0,20}}$"
        rf"|\b(?:brings?|bringing|brought|takes?|taking|took|pushing|lifting)\b[^.;,]{{0,70}}\bto\b(?-i:[^.;,A-Z]{{0,15}})$",
        re.I,
    )


@cache
def _us_dates() -> re.Pattern[str]:
    return re.compile(r"\b\d{1,2}/(?:1[3-9]|2\d|3[01])/(?:19|20)\d\d\b")
