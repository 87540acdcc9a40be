"""Outcomes that a question or a title announces for the counts below it ("Who died?", "Killed by district:")."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from aleppo_figures.extraction.mentions import Sentence, Span
from aleppo_figures.vocabulary.cues import cue_nouns, cue_words

__all__ = ["Announced", "announced"]

_REACH = 12
"""For how many sentences a title's outcome holds."""


class Announced(NamedTuple):
    """An outcome, the words that state it, the sentence that they stand in, and whether that's a question."""

    outcome: str
    cue: Span
    sentence: int
    asked: bool

    def holds(self, sentence: Sentence) -> bool:
        """Return whether a sentence is still under the announcement: an answer's first two, a list's lines."""
        below = sentence.index - self.sentence
        return 0 < below <= (2 if self.asked else _REACH)


def announced(sentence: Sentence, before: Announced | None) -> Announced | None:
    """Return what a sentence announces, or what one before it did, where it may still hold.

    Examples
    --------
    >>> announced(Sentence("Who died?", 0, 9, 0, 0), None).outcome
    'killed'
    """
    asked = bool(_question().search(sentence.text))
    if asked or _title().search(sentence.text):
        cue = _cue(sentence)
        return cue and Announced(*cue, sentence.index, asked)
    return before if before is not None and before.holds(sentence) else None


def _cue(sentence: Sentence) -> tuple[str, Span] | None:
    for lexicon in (cue_words(), cue_nouns()):
        for hit in lexicon.find(sentence.text):
            return hit.value.outcome, Span(hit.start + sentence.start, hit.end + sentence.start)
    return None


@cache
def _question() -> re.Pattern[str]:
    return re.compile(r"^\W*(?:Who|How many)\b[^.!?]{0,60}\?\s*$")


@cache
def _title() -> re.Pattern[str]:
    whose = "district|province|region|governorate|country|nationality|town|city|area|state|age|sex|gender|cause|place|location"
    return re.compile(rf"^[^.!?\d]{{3,60}}\bby (?:{whose})\b[^.!?\d]{{0,20}}:\s*$", re.I)
