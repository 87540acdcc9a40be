"""The period that the text below a count gives it: the event told next, the same number, a section's or a report's days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from aleppo_figures.extraction.mentions import Mention, Page, holds
from aleppo_figures.extraction.periods.clauses import harm
from aleppo_figures.extraction.periods.find import Period
from aleppo_figures.extraction.periods.inherit import REACH, STATES, heads
from aleppo_figures.extraction.periods.reader import Reader
from aleppo_figures.extraction.periods.slots import PeriodSlot, carried, no_news
from aleppo_figures.extraction.periods.tolls import runs_on

__all__ = ["headlines", "leads", "of_its_event", "of_the_report"]

_NEXT = 3
"""Within how many sentences below a text's first count the event's own day may stand."""
_LEAD = 8
"""Within how many sentences a text that opens with a count tells its day."""
_FRESH = 7
"""For how many days after an event a report may open with its counts and tell its day further down."""


def of_its_event(
    page: Page,
    mentions: Sequence[Mention],
    slots: Sequence[PeriodSlot],
    reader: Reader,
    toll: PeriodSlot,
    event: PeriodSlot,
) -> PeriodSlot:
    """Return a toll's period with the start of its event: the one told of before, or in the sentences right below."""
    mention = mentions[len(slots)]
    if runs_on(page.sentences[mention.sentence].text):
        return toll
    told = None if event.known or any(slot.known for slot in slots) else _told_next(page, reader, mention)
    start, end, text = (told.start, told.end, told.text) if told else (event.start, event.end, event.text)
    if start is None or end is None or (end - start).days > 1 or (toll.rule == "up to a day" and start == toll.end):
        return toll
    return replace(toll, start=start, text=toll.text or text, basis="inherited")


def leads(page: Page, mentions: Sequence[Mention], slots: list[PeriodSlot], reader: Reader) -> list[PeriodSlot]:
    """Give the first counts of a text, where no day comes before them, the day of the event that the text tells next."""
    first = next((i for i, slot in enumerate(slots) if slot.known), len(slots))
    known = slots[first] if first < len(slots) else PeriodSlot()
    single = known.start is not None and known.start == known.end and not no_news(page.anchor, known.start, _FRESH)
    for i in range(first):
        waits = not slots[i].rule and mentions[i].outcome not in (*STATES, "displaced")
        if single and waits and mentions[first].sentence - mentions[i].sentence <= _LEAD:
            slots[i] = carried(known, "the event that the text tells next")
        elif waits and i and slots[i - 1].known and mentions[i - 1].sentence == mentions[i].sentence:
            slots[i] = carried(slots[i - 1], "the count before")
        elif waits and (after := _told_right_after(page, reader, mentions[i])) is not None:
            slots[i] = PeriodSlot(after.start, after.end, after.text, "inherited", "the sentence below")
        elif (
            waits
            and mentions[i].sentence <= _NEXT
            and (told := _told_next(page, reader, mentions[i])) is not None
            and not no_news(page.anchor, told.start, _FRESH)
        ):
            slots[i] = PeriodSlot(told.start, told.end, told.text, "inherited", "the event that the text tells next")
    return slots


def _told_right_after(page: Page, reader: Reader, mention: Mention) -> Period | None:
    """Return the period that the next sentence gives for what a count's own tells ("The attack was carried out on Sunday")."""
    if mention.sentence + 1 >= len(page.sentences):
        return None
    below = page.sentences[mention.sentence + 1]
    if not _happened().search(below.text):
        return None
    first = next((m.number.span.start for m in reader.mentions if m.sentence == below.index), below.end)
    told = [p for p in reader.periods(below) if p.start and p.end and p.kind in ("day", "span")]
    return next((p for p in told if p.char_end <= first), None)


def _told_next(page: Page, reader: Reader, mention: Mention) -> Period | None:
    """Return the day of the event that the sentences right below a text's first count tell of, where they tell of harm."""
    for index in range(mention.sentence + 1, min(len(page.sentences), mention.sentence + _NEXT + 1)):
        found = reader.events(page.sentences[index])
        if found:
            return found[0] if harm().search(page.sentences[index].text) else None
    return None


def headlines(page: Page, mentions: Sequence[Mention], slots: list[PeriodSlot], reader: Reader) -> list[PeriodSlot]:
    """Give a headline the period of the first sentence below that reports the same number."""
    for i, mention in enumerate(mentions):
        head = page.sentences[mention.sentence].kind in ("headline", "heading")
        if not head or (slots[i].basis == "stated" and slots[i].start is not None):
            continue
        for j in range(i + 1, min(len(mentions), i + REACH)):
            other = mentions[j]
            if (
                other.sentence != mention.sentence
                and other.outcome == mention.outcome
                and holds(mention.number, other.number)
            ):
                slots[i] = carried(slots[j], "the same number below") if slots[j].known else slots[i]
                break
        if not slots[i].known and heads(page.sentences[mention.sentence]):
            slots[i] = _of_the_section(page, reader, mention)
    return slots


def _of_the_section(page: Page, reader: Reader, mention: Mention) -> PeriodSlot:
    """Return the period of the sentence right below a heading."""
    below = page.sentences[mention.sentence + 1 : mention.sentence + 2]
    told = next((p for s in below for p in reader.periods(s) if p.start and p.kind in ("day", "month", "span")), None)
    return PeriodSlot(told.start, told.end, told.text, "inherited", "below the heading") if told else PeriodSlot()


def of_the_report(page: Page, reader: Reader, slots: list[PeriodSlot], mentions: Sequence[Mention]) -> list[PeriodSlot]:
    """Give the counts that nothing else dates the month or the days that a report has in its headline."""
    head = page.sentences[0] if page.sentences else None
    if head is None or head.kind != "headline" or any(m.sentence == 0 for m in mentions):
        return slots
    whole = next((p for p in reader.periods(head) if p.start and p.end and p.kind in ("month", "span")), None)
    if whole is None or whole.relative:
        return slots
    for i, mention in enumerate(mentions):
        if not slots[i].known and not slots[i].rule and mention.outcome not in STATES[:2]:
            slots[i] = PeriodSlot(whole.start, whole.end, whole.text, "inherited", "the report's period")
    return slots


@cache
def _happened() -> re.Pattern[str]:
    return re.compile(
        r"^(?:They|The\s\w+)\s(?:\w+\s)?(?:had|were|was)\b|\b(?:occurred|happened|took place|was carried out|were carried out)\b",
        re.I,
    )
