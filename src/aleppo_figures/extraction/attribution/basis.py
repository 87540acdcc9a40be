"""How a source came by its number: documented one by one, estimated, or merely reported."""

from __future__ import annotations

import re

from aleppo_figures.extraction.attribution.slots import SourceSlot
from aleppo_figures.extraction.mentions import Mention, Page

__all__ = ["basis_of"]

_ESTIMATED = re.compile(r"\b(?:an? )?(?:estimated|estimates? of|projected|extrapolat\w+)\s*$", re.I)
_DOCUMENTED = re.compile(r"\b(?:can name|by name|names of|a list of|list of)\b", re.I)
_SAID_OF = r"[^.;:,]{0,50}?\b(?:(?:ha(?:ve|s|d)|were|was|are|is|could)(?:\s(?:now|already|so far))?\s(?:been\s|be\s)?)(?:\w+ly\s)?"
_IDENTIFIED = re.compile(
    _SAID_OF + r"(?:identified|recogni[sz]ed|documented|recorded|registered|verified|logged)\b", re.I
)
_REPUTED = re.compile(_SAID_OF + r"(?:estimated|projected|reckoned)\b", re.I)
_SURVEY = re.compile(r"\b(?:survey|sample|model|modelling|projections?|extrapolation)\b", re.I)


def basis_of(page: Page, mention: Mention, slot: SourceSlot, whole: str | None = None) -> str:
    """Return the basis that the text states: by the word before the number, by its source's words, else the whole's."""
    before = page.text[max(0, mention.number.outer.start - 24) : mention.number.span.start]
    sentence = page.sentences[mention.sentence]
    after = page.text[mention.number.span.end : min(sentence.end, mention.number.span.end + 120)]
    if _ESTIMATED.search(before) or _REPUTED.match(after):
        return "estimated"
    if _IDENTIFIED.match(after):
        return "documented"
    if slot.basis != "reported":
        return slot.basis
    if _SURVEY.search(slot.source_text or ""):
        return "estimated"
    if _DOCUMENTED.search(sentence.text):
        return "documented"
    return whole or "reported"
