"""What a headline or lead leaves unsaid: the source of the first sentence below that reports the same number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from aleppo_figures.extraction.attribution.slots import SourceSlot
from aleppo_figures.extraction.mentions import Mention, Page

__all__ = ["glued_headings", "inherit_below"]

_REACH = 200  # counts below a headline that may repeat its own
_HEADS = frozenset({"headline", "heading"})


def inherit_below(
    page: Page, mentions: Sequence[Mention], parts: Sequence[int | None], slots: Sequence[SourceSlot]
) -> list[SourceSlot]:
    """Return the slots with those of headlines, headings and leads filled from below."""
    filled = list(slots)
    sections = glued_headings(mentions)
    for i in range(len(mentions) - 1, -1, -1):
        mention = mentions[i]
        if slots[i].source or not (mention.sentence in sections or _is_head(page, mention)):
            continue
        below = next(
            (k for k in range(i + 1, min(len(mentions), i + _REACH)) if _same_number(page, mention, mentions[k])), None
        )
        if below is not None and filled[below].source:
            filled[i] = replace(filled[below], rule=f"below:{filled[below].rule}")
    for i, whole in enumerate(parts):
        if whole is not None and not filled[i].source and filled[whole].source:
            filled[i] = replace(filled[whole], rule=f"part:{filled[whole].rule}")
    return filled


def glued_headings(mentions: Sequence[Mention]) -> frozenset[int]:
    """Return the sentences that say one count twice: a section's heading run together with its first sentence."""
    counted = [(m.sentence, m.outcome, m.number.best, m.group if m.number.best == 1 else "") for m in mentions]
    return frozenset(key[0] for key, n in Counter(counted).items() if n > 1 and key[2] is not None)


def _is_head(page: Page, mention: Mention) -> bool:
    """Return whether a sentence is a headline or heading, or the first of the text proper."""
    sentence = page.sentences[mention.sentence]
    if sentence.kind in _HEADS:
        return True
    before = page.sentences[max(0, sentence.index - 4) : sentence.index]
    return sentence.kind == "lead" and not any(s.kind in ("lead", "body") for s in before)


def _same_number(page: Page, head: Mention, below: Mention) -> bool:
    """Return whether a number below is the head's: one outcome, another sentence, and an interval that holds it."""
    if below.sentence == head.sentence or below.outcome != head.outcome:
        return False
    ours, theirs = head.number, below.number
    if (ours.low, ours.best, ours.high) == (theirs.low, theirs.best, theirs.high):
        return True
    if ours.best is None or theirs.best is None:
        return False
    if ours.modifier == "nearly" and _holds(ours.low, theirs.best, ours.high):
        return True
    return _holds(theirs.low, ours.best, theirs.high) and _holds(ours.low, theirs.best, ours.high)


def _holds(low: int | None, number: int, high: int | None) -> bool:
    return (low is None or low <= number) and (high is None or number <= high)
