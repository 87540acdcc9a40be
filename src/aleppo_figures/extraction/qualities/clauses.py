"""The clause that a count stands in, and the stretch from its number to its outcome word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

from aleppo_figures.extraction.mentions import Mention, Page, Span
from aleppo_figures.vocabulary.lexicon import Hit

__all__ = ["REACH", "Clause", "clause_of", "within"]

REACH = 400  # characters to either side in which a count's clause ends, so that a page without full stops stays linear
V = TypeVar("V")

_BREAK = re.compile(
    r"[;:—]|\s[–-]\s|[.!?]\s|,\s+(?:and|but|while|which|who|where|when|as|after|with|saying|adding|whereas|though|although)\b"
    r"|\s(?:but|while|whereas|although)\s",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A count's clause (`span`), and in it the stretch that holds number and outcome word (`middle`)."""

    span: Span
    middle: Span


def clause_of(page: Page, mention: Mention) -> Clause:
    """Return the clause of a count; a clause never leaves its sentence."""
    sentence = page.sentences[mention.sentence]
    number, cue = mention.number, mention.cue
    start, end = number.outer.start, number.span.end
    if cue is not None and max(sentence.start, start - REACH) <= cue.start < min(sentence.end, end + REACH):
        start, end = min(start, cue.start), max(end, cue.end)
    left, right = max(sentence.start, start - REACH), min(sentence.end, end + REACH)
    for mark in _BREAK.finditer(page.text, left, right):
        if mark.end() <= start:
            left = mark.end()
        elif mark.start() >= end:
            right = mark.start()
            break
    return Clause(Span(left, right), Span(start, end))


def within(hits: Sequence[Hit[V]], start: int, end: int) -> Sequence[Hit[V]]:
    """Return those of a text's hits, in order, that lie between two offsets."""
    first = bisect_left(hits, start, key=attrgetter("start"))
    last = bisect_left(hits, end, lo=first, key=attrgetter("start"))
    return [hit for hit in hits[first:last] if hit.end <= end]
