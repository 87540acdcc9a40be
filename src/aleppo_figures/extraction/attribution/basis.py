"""How a source came by its number: documented one by one, estimated, or merely reported."""

from __future__ import annotations

import re

from aleppo_figures.extraction.attribution.slots import SourceSlot
from aleppo_figures.extraction.mentions import Mention, Page

__all__ = ["basis_of"]

_ESTIMATED = re.compile(r"\b(?:an? )?(?:estimated|estimates? of|projected|extrapolat\w+)\s*$", re.I)
_DOCUMENTED = re.compile(r"\b(?:can name|by name|names of|a list of|list of)\b", re.I)


def basis_of(page: Page, mention: Mention, slot: SourceSlot, whole: str | None = None) -> str:
    """Return the basis that the text states: by the word before the number, by its source's words, else the whole's."""
    before = page.text[max(0, mention.number.outer.start - 24) : mention.number.span.start]
    if _ESTIMATED.search(before):
        return "estimated"
    if slot.basis != "reported":
        return slot.basis
    sentence = page.sentences[mention.sentence].text
    if slot.source and _DOCUMENTED.search(sentence):
        return "documented"
    return whole or "reported"
