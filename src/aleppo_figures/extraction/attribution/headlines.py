"""What a headline or lead leaves unsaid: the source of the first sentence below that reports the same number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aleppo_figures.extraction.attribution.slots import SourceSlot
from aleppo_figures.extraction.mentions import Mention, Page

__all__ = ["inherit_below"]

_HEADS = frozenset({"headline", "heading", "lead"})


def inherit_below(
    page: Page, mentions: Sequence[Mention], parts: Sequence[int | None], slots: Sequence[SourceSlot]
) -> list[SourceSlot]:
    """Return the slots with those of headlines, headings and leads filled from below."""
    filled = list(slots)
    for i in range(len(mentions) - 1, -1, -1):
        mention = mentions[i]
        if slots[i].source or not _is_head(page, mention):
            continue
        below = next((k for k in range(i + 1, len(mentions)) if _same_number(page, mention, mentions[k])), None)
        if below is not None and filled[below].source:
            filled[i] = replace(filled[below], rule=f"below:{filled[below].rule}")
    for i, whole in enumerate(parts):
        if whole is not None and not filled[i].source and filled[whole].source:
            filled[i] = replace(filled[whole], rule=f"part:{filled[whole].rule}")
    return filled


def _is_head(page: Page, mention: Mention) -> bool:
    return page.sentences[mention.sentence].kind in _HEADS


def _same_number(page: Page, head: Mention, below: Mention) -> bool:
    """Return whether a number below is the head's: one outcome, another sentence, and an interval that holds it."""
    if below.sentence == head.sentence or below.outcome != head.outcome:
        return False
    ours, theirs = head.number, below.number
    if (ours.low, ours.best, ours.high) == (theirs.low, theirs.best, theirs.high):
        return True
    if ours.best is None or theirs.best is None:
        return False
    return _holds(theirs.low, ours.best, theirs.high) and _holds(ours.low, theirs.best, ours.high)


def _holds(low: int | None, number: int, high: int | None) -> bool:
    return (low is None or low <= number) and (high is None or number <= high)
