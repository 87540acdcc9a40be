"""The clause that a count stands in, and the stretch from its number to its outcome word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aleppo_figures.extraction.mentions import Mention, Page, Span

__all__ = ["Clause", "clause_of"]

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
    if cue is not None and sentence.start <= cue.start < sentence.end:
        start, end = min(start, cue.start), max(end, cue.end)
    left, right = sentence.start, sentence.end
    for mark in _BREAK.finditer(page.text, sentence.start, sentence.end):
        if mark.end() <= start:
            left = mark.end()
        elif mark.start() >= end:
            right = mark.start()
            break
    return Clause(Span(left, right), Span(start, end))
