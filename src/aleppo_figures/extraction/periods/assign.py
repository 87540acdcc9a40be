"""Which period a count belongs to: its clause's, its sentence's, its whole's, or that of the event before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aleppo_figures.extraction.mentions import Mention, Page
from aleppo_figures.extraction.periods.below import headlines, leads, of_its_event, of_the_report
from aleppo_figures.extraction.periods.inherit import inherited
from aleppo_figures.extraction.periods.own import loose, own_period
from aleppo_figures.extraction.periods.reader import Reader
from aleppo_figures.extraction.periods.slots import PeriodSlot

__all__ = ["PeriodSlot", "assign_periods"]


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
    reader = Reader(page, mentions)
    slots: list[PeriodSlot] = []
    for i in range(len(mentions)):
        own = own_period(reader, i)
        whole = parts[i]
        if own and whole is not None and whole < i and slots[whole].known and loose(reader, i, own):
            own = None
        goes_on = i > 0 and slots[i - 1].rule in ("running total", "risen to") and _goes_on(page, mentions, i)
        if goes_on and (own is None or own.text == slots[i - 1].text or _before(page, mentions, i, own.text)):
            own = slots[i - 1]
        if own is not None and (own.start is not None or not own.toll):
            slots.append(own)
            continue
        event = inherited(page, mentions, parts, slots, reader, i)
        slots.append(event if own is None else of_its_event(page, mentions, slots, reader, own, event))
    slots = headlines(page, mentions, leads(page, mentions, slots, reader), reader)
    return of_the_report(page, reader, slots, mentions)


def _before(page: Page, mentions: Sequence[Mention], i: int, words: str | None) -> bool:
    """Return whether words stand between a count and the one before it."""
    between = page.text[mentions[i - 1].number.span.end : mentions[i].number.outer.start]
    return words is not None and words in between


def _goes_on(page: Page, mentions: Sequence[Mention], i: int) -> bool:
    """Return whether a count goes on with the one before it ("risen to 4,812, with 8,063 injured")."""
    before, here = mentions[i - 1], mentions[i]
    between = page.text[before.number.span.end : here.number.outer.start]
    return before.sentence == here.sentence and len(between) < 60 and not re.search(r"[;:.—]", between)
