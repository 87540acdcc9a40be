"""The period of a count whose own sentence states none: its whole's, the count's before, or its event's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from aleppo_figures.extraction.mentions import Mention, Page, Sentence
from aleppo_figures.extraction.periods.clauses import harm, war_in_which
from aleppo_figures.extraction.periods.find import Period
from aleppo_figures.extraction.periods.reader import Reader
from aleppo_figures.extraction.periods.slots import PeriodSlot, carried, no_news, running
from aleppo_figures.vocabulary.period_words import period_words

__all__ = ["REACH", "STATES", "heads", "inherited"]

STATES = ("trapped", "missing", "detained")
REACH = 60
_BEFORE = 4
"""How many paragraphs a sentence that tells a count's day may be before it."""
_HEADING = 60
"""A line shorter than this that names a day dates what stands below it."""
_NEAR = 6
"""How many sentences a count may be from the last one of the only day that a text tells of."""
_WINDOW = 200
"""How many counts back a text's only day is looked for."""
_FAR = 12
"""How many sentences a count that points back at its event may be from it."""


def inherited(
    page: Page,
    mentions: Sequence[Mention],
    parts: Sequence[int | None],
    slots: Sequence[PeriodSlot],
    reader: Reader,
    i: int,
) -> PeriodSlot:
    """Return the period of the whole, of the count that an elliptic one continues, or of the event before."""
    mention = mentions[i]
    sentence = page.sentences[mention.sentence]
    for back in (parts[i], mention.antecedent):
        if back is not None and back < i and slots[back].known:
            return carried(slots[back], "whole or antecedent")
    stays = mention.outcome in STATES and not _seized(page, mention)
    if stays and mention.outcome != "missing":
        same = i > 0 and mentions[i - 1].outcome == mention.outcome and mention.sentence - mentions[i - 1].sentence <= 1
        return carried(slots[i - 1], "the count before") if same and slots[i - 1].known else PeriodSlot()
    told = _dated_by_nothing(page, mentions, slots, reader, i)
    if told is not None:
        return told
    last, summed = i - 1, -1
    for index in range(mention.sentence, max(-1, mention.sentence - 4), -1):
        above = page.sentences[min(index + 1, mention.sentence)]
        if page.sentences[index].paragraph < sentence.paragraph - _BEFORE or (
            heads(above) and any(m.sentence == above.index for m in mentions)
        ):
            break
        far = stays and mention.sentence - index > 1
        while last >= 0 and i - last < REACH and mentions[last].sentence == index and not far:
            beside = mentions[last].sentence == mention.sentence or not _long(slots[last])
            summed = index if _sums_up(page, mentions, last, i) else summed
            if slots[last].known and beside and not running(slots[last]) and summed != index:
                main = _main_event(page, slots)
                apart = page.sentences[mentions[last].sentence].paragraph != sentence.paragraph
                entry = apart and bool(_entry().match(sentence.text))
                if apart and main is not None and (_behind(slots[last], main) or entry):
                    of_it = _of_the_event().search(sentence.text) and not stays and mention.outcome != "displaced"
                    return carried(main, "the main event") if of_it else PeriodSlot(rule="background")
                taken = slots[last] if _have_been().search(sentence.text) else _first_day(slots[last])
                return carried(taken, "the count before")
            last -= 1
        while last >= 0 and mentions[last].sentence >= index:
            last -= 1
        event = [] if index == mention.sentence or summed == index else _events(page, reader, mention, index)
        if event and not stays:
            lasting = _lasting().search(page.sentences[index].text) and _have_been().search(sentence.text)
            end = page.anchor if lasting else event[-1].end
            return PeriodSlot(event[-1].start, end, event[-1].text, "inherited", "the sentence before")
    return _one_day(page, mentions, slots, i)


def _dated_by_nothing(
    page: Page, mentions: Sequence[Mention], slots: Sequence[PeriodSlot], reader: Reader, i: int
) -> PeriodSlot | None:
    """Return the period of a count that its context doesn't date: it may yet be, a whole war's, of another event."""
    mention = mentions[i]
    sentence = page.sentences[mention.sentence]
    near = page.text[
        max(sentence.start, mention.number.outer.start - 40) : min(sentence.end, mention.number.span.end + 40)
    ]
    if _may_be().search(near):
        return PeriodSlot(rule="it may be")
    if _tells_the_war(sentence):
        return reader.war or PeriodSlot(rule="the whole war")
    along = i > 0 and mentions[i - 1].sentence == mention.sentence and slots[i - 1].rule == "weeks before or after"
    if along or _weeks_apart().search(page.text[sentence.start : mention.number.outer.start]):
        return PeriodSlot(rule="weeks before or after")
    if war_in_which().search(page.text[sentence.start : mention.number.outer.start]):
        return PeriodSlot(rule="the whole war")
    if _stretch().match(page.text, mention.number.span.end, sentence.end):
        return PeriodSlot(rule="a stretch of its own")
    if _elsewhere().match(sentence.text) and not (i and mentions[i - 1].sentence == mention.sentence):
        return PeriodSlot(rule="elsewhere")
    if heads(sentence) and i and mentions[i - 1].sentence != mention.sentence:
        return PeriodSlot()  # what stands below a heading dates it
    return None


_SEASON = 100
_MANY_TIMES = 4
"""By how many times a total must exceed the count before it not to be the same event's."""


def _sums_up(page: Page, mentions: Sequence[Mention], last: int, i: int) -> bool:
    """Return whether a count is a total told in the perfect after a smaller incident's ("have killed at least 163")."""
    here, before = mentions[i], mentions[last]
    if here.sentence == before.sentence or here.outcome != before.outcome:
        return False
    value, less = here.number.low or here.number.best or 0, before.number.best or before.number.high or 0
    text = page.sentences[here.sentence].text
    return value > _MANY_TIMES * less > 0 and bool(
        re.search(r"\b(?:have|has)\s(?:\w+\s)?(?:been|killed|died|left|claimed)\b", text)
    )


def _main_event(page: Page, slots: Sequence[PeriodSlot]) -> PeriodSlot | None:
    """Return the day of the event that a text opens with: the first single day that is news."""
    for slot in map(_first_day, slots):
        if slot.start and slot.end and (slot.end - slot.start).days <= 1 and not no_news(page.anchor, slot.end):
            return slot
    return None


def _behind(slot: PeriodSlot, main: PeriodSlot) -> bool:
    """Return whether a period is only the background of a text's main event: over before it, or running for days."""
    told = _first_day(slot)
    known = told.start and told.end and main.start
    return bool(known) and ((main.start - told.end).days > 1 or (told.end - told.start).days > 3)  # type: ignore[operator]


def _long(slot: PeriodSlot) -> bool:
    """Return whether a period is a season or a year: what the next sentence tells needn't be of all of it."""
    return slot.start is not None and slot.end is not None and (slot.end - slot.start).days > _SEASON


def _first_day(slot: PeriodSlot) -> PeriodSlot:
    """Return the day of the event whose running toll a count was."""
    return replace(slot, end=slot.start, toll=False) if slot.toll and slot.start else slot


def _events(page: Page, reader: Reader, mention: Mention, index: int) -> list[Period]:
    """Return the days on which what an earlier sentence tells happened: any from next to the count, of harm from further."""
    here, there = page.sentences[mention.sentence], page.sentences[index]
    beside = _beside(page, mention, index)
    old = not any(p for n in range(max(0, index - REACH), index) for p in reader.events(page.sentences[n], beside=True))
    found = [] if _campaign().search(there.text) else reader.events(there, beside=beside)
    if old and not found and not _campaign().search(there.text):
        found = [p for p in reader.events(there, beside=True) if p.text[-4:].isdecimal()]
    goes_on = here.text.startswith(("It ", "They ", "He ", "She ")) or bool(_back().search(here.text))
    if not found and index == mention.sentence - 1 and (goes_on or (beside and harm().search(there.text))):
        return [p for p in reader.periods(there) if p.kind in ("month", "span") and p.start]
    if not found and (named := [p for p in reader.periods(there) if p.kind == "month" and _named_event(page, p)]):
        return named
    near = index == mention.sentence - 1 or len(there.text) < _HEADING
    if near or harm().search(there.text):
        return found
    before = (p.start for n in range(max(0, index - REACH), index) for p in reader.events(page.sentences[n]))
    return found if not any(before) else []


def _named_event(page: Page, period: Period) -> bool:
    """Return whether a month names an event ("an August 2024 strike")."""
    before, after = page.text[max(0, period.char_start - 4) : period.char_start], page.text[period.char_end :][:24]
    return before.endswith((" a ", " an ", "the ")) and any(harm().match(word) for word in after.split()[:2])


def _beside(page: Page, mention: Mention, index: int) -> bool:
    here = page.sentences[mention.sentence]
    return index == mention.sentence - 1 and page.sentences[index].paragraph == here.paragraph


def _seized(page: Page, mention: Mention) -> bool:
    """Return whether people were taken, which has a day, and aren't merely held."""
    cue = page.text[mention.cue.start : mention.cue.end] if mention.cue else ""
    before = page.text[max(0, mention.cue.start - 9) : mention.cue.start] if mention.cue else ""
    return (
        bool(re.match(r"(?:arrest|captur|abduct|kidnap|seiz|rounded|taken|took)", cue, re.I)) and before != "had been "
    )


def _one_day(page: Page, mentions: Sequence[Mention], slots: Sequence[PeriodSlot], i: int) -> PeriodSlot:
    """Return the only day that a text has told of so far, for a count near it, or one that points back at it ("in the attack")."""
    from_ = max(0, i - _WINDOW)
    days = {(slot.start, slot.end) for slot in slots[from_:i] if slot.known and not running(slot)}
    last = next((k for k in range(i - 1, from_ - 1, -1) if (slots[k].start, slots[k].end) in days), None)
    if len(days) != 1 or last is None or _long(slots[last]) or mentions[i].sentence - mentions[last].sentence > _FAR:
        return PeriodSlot()
    near = mentions[i].sentence - mentions[last].sentence <= _NEAR and mentions[i].outcome not in STATES
    if not near and not _back().search(page.sentences[mentions[i].sentence].text):
        return PeriodSlot()
    return carried(slots[last], "the one day told of")


def heads(sentence: Sentence) -> bool:
    """Return whether a sentence is a heading above a section ("Sandy Ridge: 26 killed"), and no caption."""
    return sentence.kind in ("heading", "headline") and sentence.index > 0 and len(sentence.text) < _HEADING


def _tells_the_war(sentence: Sentence) -> bool:
    return bool(_war().search(sentence.text))


@cache
def _war() -> re.Pattern[str]:
    words = "|".join(period_words("war"))
    return re.compile(
        rf"\b(?:the|a|its|this|\w+-year(?:-old|-long)?|'s)\s(?:\w+\s){{0,2}}(?:{words})\b.{{0,80}}\b(?:has|have|had|having)\b|\b(?:has|have|had)\b.{{0,80}}\b(?:{words})\b",
        re.I,
    )


@cache
def _back() -> re.Pattern[str]:
    events = "attack|strike|raid|air ?strike|shelling|bombing|blast|explosion|massacre|incident|quake|earthquake|crash|ambush"
    return re.compile(rf"\b(?:the|this|that|those|these|same)\s(?:\w+\s){{0,2}}(?:{events})e?s?\b", re.I)


@cache
def _of_the_event() -> re.Pattern[str]:
    """Who or what points at an event told of before ("the gunman", "nine bodies were brought")."""
    people = "attackers?|assailants?|assassins?|gunm[ae]n|suspects?|shooters?|bombers?|killers?|victims?|dead|wounded|injured|survivors?"
    return re.compile(
        rf"{_back().pattern}|\bthe\s(?:\w+\s){{0,2}}(?:{people})\b|\b(?:bodies|morgue|mortuary|hospitals?)\b", re.I
    )


@cache
def _lasting() -> re.Pattern[str]:
    """What goes on after the day that began it."""
    return re.compile(
        r"\b(?:protests?|protesters|demonstrations|unrest|riots|violence|crackdown|fighting|clashes|war|outbreak)\b",
        re.I,
    )


@cache
def _entry() -> re.Pattern[str]:
    """The number or label of an entry that stands for itself ("3/5", "SHELTER:")."""
    return re.compile(r"(?:\d{1,2}/\d{1,2}\s|[A-Z][A-Z ]{3,30}:)")


@cache
def _have_been() -> re.Pattern[str]:
    """What has gone on up to the day of writing ("have been killed in police firing")."""
    return re.compile(
        r"\b(?:have|has)\s(?:(?:also|now|since|already)\s)?(?:been\s)?(?:killed|died|perished|arrested|detained|wounded|injured|displaced)\b",
        re.I,
    )


@cache
def _campaign() -> re.Pattern[str]:
    """The start of an offensive is no day on which all that follows happened."""
    return re.compile(
        r"\b(?:launched|began|started|opened|announced)\b[^.]{0,60}\b(?:offensive|operation|campaign|siege|push|talks)\b",
        re.I,
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(r"\W*(?:Meanwhile|Separately|Elsewhere|In a separate)\b")


@cache
def _weeks_apart() -> re.Pattern[str]:
    """An event that the text puts some time before or after another ("just weeks after three workers were killed")."""
    return re.compile(
        r"\b(?:days|weeks|months|years)\s(?:after|before)\s(?:[\w'’-]+\s){0,4}$|\b(?:comes|came)\s(?:\w+\s){0,4}after\s[^.;]*$",
        re.I,
    )


@cache
def _stretch() -> re.Pattern[str]:
    """A length of time that no day begins or ends ("bombs killed 18 in four days")."""
    count = "two|three|four|five|six|seven|eight|nine|ten|several|a few|\\d+"
    return re.compile(rf"[^,.;:]{{0,60}}?\bin\s(?:just\s|only\s|barely\s)?(?:{count})\s(?:days|weeks|months)\b")


@cache
def _may_be() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:could(?!\snot\b|n['’]t\b)|would(?!\shave\b)|will|may yet|might|is set to|are set to|if)\b(?:\s\w+){0,2}\s(?:be|die|have)\b",
        re.I,
    )
