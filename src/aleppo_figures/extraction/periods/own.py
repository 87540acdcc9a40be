"""The period that a count's own sentence states for it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

from aleppo_figures.extraction.periods.clauses import belongs, beyond_a_count, broke_out, distance
from aleppo_figures.extraction.periods.find import Period, find_periods
from aleppo_figures.extraction.periods.reader import Reader, has_days
from aleppo_figures.extraction.periods.said import told_then
from aleppo_figures.extraction.periods.slots import PeriodSlot
from aleppo_figures.extraction.periods.tolls import cumulative, may_rise_to, of_the_rise, rises_to
from aleppo_figures.vocabulary.period_words import period_words

__all__ = ["loose", "own_period"]


def own_period(reader: Reader, i: int) -> PeriodSlot | None:
    """Return the period that a count's own sentence states for it, or None."""
    mention, text = reader.mentions[i], reader.page.text
    sentence = reader.page.sentences[mention.sentence]
    found = [p for p in reader.periods(sentence) if belongs(reader, i, p)]
    found = [p for p in found if has_days(p)] or found  # "on 28 August 1995, a Monday"
    risen = _risen(reader, i, named=bool(found))
    if not found:
        return risen or _up_to(reader, i)
    best = min(found, key=lambda p: distance(reader, i, p))
    if best.kind in ("day", "month", "year") and best.start and broke_out(reader, i, best):
        return PeriodSlot(best.start, reader.page.anchor, best.text, "stated", "since it broke out")
    if (
        best.kind == "since"
        and best.start
        and told_then().match(text, best.char_end)
        and best.char_end < mention.number.span.start
        and not _has_been().search(text[best.char_end : _clause_end(reader, i)])
    ):
        return _told_of(best)
    if best.kind == "since" and mention.outcome == "missing" and re.search(r"\bmissing\s$", text[: best.char_start]):
        return PeriodSlot(best.start, best.start, best.text, "stated", "missing since")
    if best.kind == "so_far" and _acknowledged().match(text, best.char_end):
        return None
    since = next((p for p in found if p.kind == "since" and p.start), None)
    if risen and since is not None and best.kind == "day":
        return PeriodSlot(since.start, since.end, since.text, "stated", "own sentence")
    if best.kind == "so_far" or (risen and best.kind in ("day", "month", "span", "past")):
        told = [p for p in found if not (risen and p.kind == "day" and of_the_rise(text, mention.number, p))]
        near = [p for p in told if p.start and (p.kind != "so_far" or p is best)]
        ahead = [p for p in near if p.char_end <= mention.number.span.start and p.kind == "day"]
        if risen and ahead and best.kind == "day":
            best = ahead[0] if len(ahead) == 1 else best
        named = best if best.start and best in told else next(iter(near), None)
        if named is None and best.kind == "so_far" and reader.war and _of_the_war().search(sentence.text):
            return replace(reader.war, basis="stated")
        return PeriodSlot(
            named.start if named else None,
            reader.page.anchor,
            best.text,
            "stated",
            "running total",
            toll=risen is not None,
        )
    return PeriodSlot(best.start, best.end, best.text, "stated", "own sentence")


def loose(reader: Reader, i: int, slot: PeriodSlot) -> bool:
    """Return whether the words of a part's period stand behind another count, to which they belong."""
    sentence = reader.page.sentences[reader.mentions[i].sentence]
    stated = [p for p in reader.periods(sentence) if p.text == slot.text]
    return bool(stated) and all(beyond_a_count(reader, i, p) for p in stated)


def _risen(reader: Reader, i: int, *, named: bool) -> PeriodSlot | None:
    """Return the open period of a toll that has risen, or may rise where a day of its event is `named`."""
    start = reader.mentions[i].number.outer.start
    sentence = reader.page.sentences[reader.mentions[i].sentence]
    before = reader.page.text[max(sentence.start, start - 160) : start]
    if not (rises_to(before) or (named and may_rise_to(before))):
        return None
    return PeriodSlot(None, reader.page.anchor, None, "stated", "risen to", toll=True)


def _up_to(reader: Reader, i: int) -> PeriodSlot | None:
    """Return the open stretch up to the day as of which a count in the perfect stood ("402 had been killed as of 17 May")."""
    sentence = reader.page.sentences[reader.mentions[i].sentence]
    day = reader.as_of(sentence)
    if day is None or day.end is None or not cumulative(sentence.text):
        return None
    return PeriodSlot(None, day.end, day.text, "stated", "up to a day", toll=True)


def _clause_end(reader: Reader, i: int) -> int:
    mention = reader.mentions[i]
    return max(mention.number.span.end, (mention.cue or mention.number.span).end) + 30


def _told_of(since: Period) -> PeriodSlot:
    """Return the day, month or year itself of "since 1934, when …"."""
    rule = "a day that a clause tells of"
    inner = find_periods(since.text.removeprefix("since").removeprefix("Since"), None)
    start, end = since.start, since.start
    if since.text[-4:].isdecimal() and since.start and not inner:
        end = date(since.start.year, 12, 31)
    elif inner and inner[-1].kind in ("month", "year"):
        start, end = inner[-1].start, inner[-1].end
    return PeriodSlot(start, end, since.text, "stated", rule)


@cache
def _acknowledged() -> re.Pattern[str]:
    """ "So far" may say how much of an event has been admitted."""
    return re.compile(r"\s(?:acknowledged|admitted|conceded)\b", re.I)


@cache
def _of_the_war() -> re.Pattern[str]:
    words = "|".join(period_words("war"))
    return re.compile(rf"\b(?:in|during|of)\s(?:the|its|this)\s(?:{words})\b", re.I)


@cache
def _has_been() -> re.Pattern[str]:
    return re.compile(r"\b(?:has|have)\b|n't|'ve\b", re.I)
