"""Which period a count belongs to: its clause's, its sentence's, its whole's, or that of the event before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from aleppo_figures.extraction.mentions import Mention, Page, Sentence
from aleppo_figures.extraction.periods.days import back as days_back
from aleppo_figures.extraction.periods.days import months_back
from aleppo_figures.extraction.periods.find import Period, find_periods, moved
from aleppo_figures.vocabulary.period_words import period_words

__all__ = ["PeriodSlot", "assign_periods"]

_STATES = ("trapped", "missing", "detained")
_COUNTS = ("a", "one", "two", "three", "four", "five", "six", "seven")
_REACH = 60
_LEAD = 5
"""Within how many sentences a text that opens with a count tells its day."""
_FAR = 12
"""How many sentences a count that points back at its event may be from it."""
_DATELINES = 6
"""Within how many sentences from the head a bare publication day is a dateline."""


@dataclass(frozen=True, slots=True)
class PeriodSlot:
    """A count's period: its days, the words that state it, where it comes from, and the rule that found it."""

    start: date | None = None
    end: date | None = None
    text: str | None = None
    basis: str = "unknown"
    rule: str = ""

    @property
    def known(self) -> bool:
        """Whether any day is known."""
        return self.start is not None or self.end is not None


def assign_periods(page: Page, mentions: Sequence[Mention], parts: Sequence[int | None]) -> list[PeriodSlot]:
    """Return the period of each count, in order.

    Parameters
    ----------
    page : Page
        The document in sentences.
    mentions : sequence of Mention
        Its counts, in document order.
    parts : sequence of int or None
        For each count, the index of its whole.
    """
    reader = _Reader(page, mentions)
    slots: list[PeriodSlot] = []
    for i in range(len(mentions)):
        own = reader.own(i)
        whole = parts[i]
        if own and whole is not None and whole < i and slots[whole].known and reader.loose(i, own):
            own = None
        if own is None and i and _goes_on(page, mentions, i) and slots[i - 1].rule in ("running total", "risen to"):
            own = slots[i - 1]
        slots.append(own or _inherited(page, mentions, parts, slots, reader, i))
    return _headlines(page, mentions, _leads(page, mentions, slots, reader))


class _Reader:
    """The periods of a page, sentence by sentence, read once."""

    def __init__(self, page: Page, mentions: Sequence[Mention]) -> None:
        self.page = page
        self.mentions = mentions
        self._periods: dict[int, list[Period]] = {}
        self._context: date | None = None
        self._day: date | None = None
        self._year: int | None = None
        self._week: Period | None = None
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
                if resolved is not None and not self._is_said(sentence, period):
                    kept.append(resolved)
                if period.start is not None and not period.relative and period.kind != "that_year":
                    self._year = period.start.year
                if self._week is None and sentence.index < _DATELINES and _is_week(period):
                    self._week = period
            kept.extend(_days_after(sentence, [p for p in found if p.kind == "day"]))
            kept.extend(_days_apart(sentence, kept, self._day))
            days = [p.start for p in found if p.start is not None and not p.relative]
            if days and self.page.anchor is None:
                self._context = date(days[-1].year, 12, 31)
            self._day = next((p.start for p in kept if p.start is not None), self._day)
            joined = _joined(sentence, kept, self.page.anchor)
            self._periods[sentence.index] = [
                p for p in joined if _has_days(p) or (p.relative and self.page.anchor is None)
            ]
        return self._periods[sentence.index]

    def own(self, i: int) -> PeriodSlot | None:
        """Return the period that a count's own sentence states for it, or None."""
        mention = self.mentions[i]
        sentence = self.page.sentences[mention.sentence]
        found = self.periods(sentence)
        if not found:
            return self._risen(i, sentence)
        found = [p for p in found if not self.compared(i, p)]
        found = [p for p in found if _has_days(p)] or found  # "on 28 August 1995, a Monday"
        if not found:
            return None
        best = min(found, key=lambda p: self._distance(i, sentence, p))
        if self._distance(i, sentence, best) >= 10_000:
            return None
        after = self.page.text[best.char_end : best.char_end + 8]
        if (
            best.kind == "since"
            and best.start
            and after.startswith(", when")
            and best.char_end < mention.number.span.start
            and not _has_been().search(self.page.text[best.char_end : self._clause_end(i)])
        ):
            return self._told_of(best)
        if best.kind == "so_far" or (self._risen(i, sentence) and best.kind in ("day", "month")):
            near = [p for p in found if p.start and (p.kind != "so_far" or p is best)]
            named = best if best.start else next(iter(near), None)
            return PeriodSlot(named.start if named else None, self.page.anchor, best.text, "stated", "running total")
        return PeriodSlot(best.start, best.end, best.text, "stated", "own sentence")

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
        elif inner and inner[-1].kind == "month":
            start, end = inner[-1].start, inner[-1].end
        return PeriodSlot(start, end, since.text, "stated", rule)

    def compared(self, i: int, period: Period) -> bool:
        """Return whether a period behind a count is only what the count is compared with."""
        end = self.mentions[i].number.span.end
        return period.char_start >= end and bool(_compared().search(self.page.text[end : period.char_start]))

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
            case "that_year":
                return self._in_that_year(period, period.start.month if period.start else None)
            case "that" if words.endswith("year"):
                return self._in_that_year(period, None)
            case "that" if words.endswith(("day", "morning", "evening", "afternoon", "night")):
                return replace(period, start=self._day, end=self._day, kind="day") if self._day else None
            case "span" if words.removeprefix("the ") in ("this week", "current week") and self._week is not None:
                return replace(period, start=self._week.start, end=self._week.end, relative=False)
            case "day" if words.endswith("earlier") and " day" in words and self._day is not None:
                return None  # counted from the day told of, by `_days_apart`
            case "that" | "shift" | "report" | "duration":
                return None
        return period

    def _in_that_year(self, period: Period, month: int | None) -> Period | None:
        if self._year is None:
            return None
        start = date(self._year, month or 1, 1)
        return replace(period, start=start, end=days_back(months_back(start, -1 if month else -12), 1), kind="year")

    def events(self, sentence: Sentence) -> list[Period]:
        """Return the single days that a sentence names, and the span of a line that is nothing but a heading."""
        short = len(sentence.text) < 60
        return [p for p in self.periods(sentence) if p.start and (p.kind == "day" or p.start == p.end or short)]

    def _risen(self, i: int, sentence: Sentence) -> PeriodSlot | None:
        before = self.page.text[
            max(sentence.start, self.mentions[i].number.outer.start - 70) : self.mentions[i].number.outer.start
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
        opens = period.char_start - sentence.start < 8 or lead.rstrip()[-1:] in (";", ":")
        return bool(_said_before().search(before)) or (opens and bool(_said_after().match(after)))

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
        return len(between) + behind + (25 * crossed + 60 * walls if not opening else 5 * crossed + 20 * walls)


def _has_days(period: Period) -> bool:
    return period.start is not None or period.end is not None or period.kind == "so_far"


def _is_week(period: Period) -> bool:
    """Return whether a heading names its week ("7–13 November 2015")."""
    stated = period.kind == "span" and not period.relative and period.start and period.end
    return bool(stated) and 5 <= (period.end - period.start).days <= 8  # type: ignore[operator]


def _days_after(sentence: Sentence, days: list[Period]) -> list[Period]:
    """Return the day that "said on Monday, two days after a truck blew up" tells of."""
    found = []
    for match in _after().finditer(sentence.text):
        said = [p for p in days if p.start and p.char_end <= match.start() + sentence.start]
        if said and said[-1].start:
            count = match["n"].lower()
            here = days_back(said[-1].start, int(count) if count.isdecimal() else _COUNTS.index(count) or 1)
            start, end = (at + sentence.start for at in match.span())
            found.append(Period(start, end, match.group(), here, here, "day", True))
    return found


def _joined(sentence: Sentence, found: list[Period], anchor: date | None) -> list[Period]:
    """Resolve "over the next month" by the day before it in the sentence; the day itself is then no period.

    "From 4 a.m. on 24 February to midnight on 13 March" is one span.
    """
    found = _spanned(sentence, found)
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
    _ = sentence, anchor
    return kept


def _days_apart(sentence: Sentence, kept: Sequence[Period], last: date | None) -> list[Period]:
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


def _spanned(sentence: Sentence, found: list[Period]) -> list[Period]:
    text = sentence.text
    for first, second in pairwise(found):
        before = text[max(0, first.char_start - sentence.start - 24) : first.char_start - sentence.start]
        between = text[first.char_end - sentence.start : second.char_start - sentence.start]
        both = first.kind == second.kind == "day"
        if both and first.start and second.end and _from().search(before) and _to().search(between):
            span = text[first.char_start - sentence.start : second.char_end - sentence.start]
            joined = Period(first.char_start, second.char_end, span, first.start, second.end, "span", False)
            return [joined, *(p for p in found if p is not first and p is not second)]
    return found


def _inherited(
    page: Page,
    mentions: Sequence[Mention],
    parts: Sequence[int | None],
    slots: Sequence[PeriodSlot],
    reader: _Reader,
    i: int,
) -> PeriodSlot:
    """Return the period of the whole, of the count that an elliptic one continues, or of the event before."""
    mention = mentions[i]
    sentence = page.sentences[mention.sentence]
    for back in (parts[i], mention.antecedent):
        if back is not None and back < i and slots[back].known:
            return _carried(slots[back], "whole or antecedent")
    if mention.outcome in ("trapped", "detained"):
        same = i > 0 and mentions[i - 1].outcome == mention.outcome and mention.sentence - mentions[i - 1].sentence <= 1
        return _carried(slots[i - 1], "the count before") if same and slots[i - 1].known else PeriodSlot()
    if _may_be().search(page.text[max(sentence.start, mention.number.outer.start - 40) : mention.number.span.end + 40]):
        return PeriodSlot(rule="it may be")
    if _tells_the_war(sentence):
        return PeriodSlot(rule="the whole war")
    last = i - 1
    for index in range(mention.sentence, max(-1, mention.sentence - 4), -1):
        if page.sentences[index].paragraph < sentence.paragraph - 1:
            break
        far = mention.outcome in _STATES and mention.sentence - index > 1
        while last >= 0 and i - last < _REACH and mentions[last].sentence == index and not far:
            if slots[last].known and not _running(slots[last]):
                return _carried(slots[last], "the count before")
            last -= 1
        while last >= 0 and mentions[last].sentence >= index:
            last -= 1
        event = [] if index == mention.sentence else reader.events(page.sentences[index])
        if event and mention.outcome not in _STATES:
            return PeriodSlot(event[-1].start, event[-1].end, event[-1].text, "inherited", "the sentence before")
    return _one_day(page, mentions, slots, i)


def _one_day(page: Page, mentions: Sequence[Mention], slots: Sequence[PeriodSlot], i: int) -> PeriodSlot:
    """Return the only day that a text has told of so far, for a count that points back at it ("in the attack")."""
    days = {(slot.start, slot.end) for slot in slots if slot.known and not _running(slot)}
    last = next((k for k in range(i - 1, -1, -1) if slots[k].known), None)
    if len(days) != 1 or last is None or mentions[i].sentence - mentions[last].sentence > _FAR:
        return PeriodSlot()
    text = page.sentences[mentions[i].sentence].text
    if not _back().search(text):
        return PeriodSlot()
    return _carried(slots[last], "the one day told of")


def _goes_on(page: Page, mentions: Sequence[Mention], i: int) -> bool:
    """Return whether a count goes on with the one before it ("risen to 4,812, with 8,063 injured")."""
    before, here = mentions[i - 1], mentions[i]
    between = page.text[before.number.span.end : here.number.outer.start]
    return before.sentence == here.sentence and len(between) < 60 and not re.search(r"[;:.—]", between)


def _leads(page: Page, mentions: Sequence[Mention], slots: list[PeriodSlot], reader: _Reader) -> list[PeriodSlot]:
    """Give the first counts of a text, where no day comes before them, the day of the event that the text tells next."""
    first = next((i for i, slot in enumerate(slots) if slot.known), None)
    if first is None:
        return slots
    for i in range(first):
        gap = mentions[first].sentence - mentions[i].sentence
        if slots[i].rule or mentions[i].outcome in (*_STATES, "displaced") or gap > _LEAD:
            continue
        if slots[first].start is not None and slots[first].start == slots[first].end:
            slots[i] = _carried(slots[first], "the event that the text tells next")
    _ = page, reader
    return slots


def _carried(slot: PeriodSlot, rule: str) -> PeriodSlot:
    return PeriodSlot(slot.start, slot.end, slot.text, "inherited", rule)


def _running(slot: PeriodSlot) -> bool:
    return slot.start is None or slot.end is None or (slot.end - slot.start).days > 366


def _headlines(page: Page, mentions: Sequence[Mention], slots: list[PeriodSlot]) -> list[PeriodSlot]:
    """Give a headline the period of the first sentence below that reports the same number."""
    for i, mention in enumerate(mentions):
        head = page.sentences[mention.sentence].kind in ("headline", "heading")
        if not head or slots[i].basis == "stated":
            continue
        for j in range(i + 1, min(len(mentions), i + _REACH)):
            other = mentions[j]
            if other.sentence != mention.sentence and other.outcome == mention.outcome and _holds(mention, other):
                slots[i] = _carried(slots[j], "the same number below") if slots[j].known else slots[i]
                break
    return slots


def _holds(head: Mention, below: Mention) -> bool:
    value = below.number.best if below.number.best is not None else below.number.low
    low, high = head.number.low, head.number.high
    return value is not None and (low is None or low <= value) and (high is None or value <= high)


def _tells_the_war(sentence: Sentence) -> bool:
    return bool(_war().search(sentence.text))


@cache
def _war() -> re.Pattern[str]:
    words = "|".join(period_words("war"))
    return re.compile(
        rf"\b(?:the|a|its|this|\w+-year(?:-old|-long)?|'s)\s(?:\w+\s){{0,2}}(?:{words})\b.{{0,80}}\b(?:has|have|had)\b|\b(?:has|have|had)\b.{{0,80}}\b(?:{words})\b",
        re.I,
    )


@cache
def _said_before() -> re.Pattern[str]:
    """A verb of saying just before a day, with at most a short name between."""
    words = "|".join(period_words("reporting"))
    return re.compile(
        rf"\b(?:{words})\b(?:\s+(?:(?!(?:that|responsibility)\b)\w+|,)){{0,3}}?\s*(?:(?:late|early|earlier|on|in a statement on|in)\s*)*$",
        re.I,
    )


@cache
def _said_after() -> re.Pattern[str]:
    words = "|".join(w for w in period_words("reporting") if w not in ("report", "update"))
    return re.compile(rf",?\s(?:the\s)?(?:\w+\s)?(?:{words})\b", re.I)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<n>\d{{1,2}}|{'|'.join(_COUNTS)}) days? after\b", re.I)


@cache
def _dateline() -> re.Pattern[str]:
    """The place in capitals before a dateline's day ("BEIRUT, 1 December 2016 –")."""
    return re.compile(r"\W*[A-Z][A-Z/ .'-]{2,40}(?:,\s[\w ]{2,20})?,\s*")


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<n>\d{{1,2}}|{'|'.join(_COUNTS)}) days? (?P<way>earlier|later)\b", re.I)


@cache
def _from() -> re.Pattern[str]:
    return re.compile(r"\b(?:from|between)\s(?:[\w.:]+\s){0,4}(?:on\s)?$", re.I)


@cache
def _to() -> re.Pattern[str]:
    return re.compile(r"(?:^|,)[^.;]{0,80}\b(?:to|until|and|through)\s(?:[\w.:]+\s){0,3}(?:on\s)?$", re.I)


@cache
def _back() -> re.Pattern[str]:
    events = "attack|strike|raid|air ?strike|shelling|bombing|blast|explosion|massacre|incident|quake|earthquake|crash|ambush"
    return re.compile(rf"\b(?:the|this|that|those|these|same)\s(?:\w+\s){{0,2}}(?:{events})e?s?\b", re.I)


@cache
def _has_been() -> re.Pattern[str]:
    return re.compile(r"\b(?:has|have)\b|n't|'ve\b", re.I)


@cache
def _compared() -> re.Pattern[str]:
    """What a count is only measured against."""
    return re.compile(r"\b(?:compared|similar|than|as against|up from|down from|against)\b[^.;]{0,60}$", re.I)


@cache
def _risen_to() -> re.Pattern[str]:
    """A toll that rises, reaches or is brought to a number."""
    rising = (
        r"(?:risen|rose|rising|rises|climbed|climbs|grown|reached|reaches|passed|stands at|now exceeds?|has exceeded)"
    )
    return re.compile(
        rf"\b(?:toll|number|total|count|figure|dead|casualties)\b[^.;]{{0,80}}\b{rising}\b[^.;,]{{0,25}}$"
        rf"|\b(?:has|had|have)\s(?:since\s|now\s)?(?:risen|climbed|grown)\sto\b[^.;,]{{0,20}}$"
        rf"|\b(?:brings?|bringing|brought)\b[^.;,]{{0,70}}\bto\b[^.;,]{{0,15}}$",
        re.I,
    )


@cache
def _may_be() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:could|would|will|may yet|might|is set to|are set to|if)\b(?:\s\w+){0,2}\s(?:be|die|have)\b", re.I
    )


@cache
def _us_dates() -> re.Pattern[str]:
    return re.compile(r"\b\d{1,2}/(?:1[3-9]|2\d|3[01])/(?:19|20)\d\d\b")
