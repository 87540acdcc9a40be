"""What the stages of extraction hand to one another: sentences, pages, numbers and mentions. All spans count in the document."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from aleppo_figures.schema.document import Document

__all__ = ["Mention", "Number", "Page", "Sentence", "Span", "holds"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the document: `text[start:end]`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Return whether two stretches share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `page.text[start:end] == text`, in its paragraph, of a kind."""

    text: str
    start: int
    end: int
    index: int
    paragraph: int
    kind: str = "body"  # headline, heading, dateline, lead, body, bullet, caption, update, boilerplate

    @property
    def span(self) -> Span:
        """The sentence's stretch of the document."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Page:
    """A document cut into sentences, with the day that its relative dates count from."""

    document: Document
    sentences: tuple[Sentence, ...]
    anchor: date | None = None

    @property
    def text(self) -> str:
        """The document's text, as it stands."""
        return self.document.text

    def at(self, offset: int) -> Sentence:
        """Return the sentence that holds an offset, or the last one that begins before it."""
        low, high = 0, len(self.sentences) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.sentences[middle].start <= offset:
                low = middle
            else:
                high = middle - 1
        return self.sentences[low]


@dataclass(frozen=True, slots=True)
class Number:
    """A number expression without its modifier: `page.text[span]` is what stands for the count."""

    span: Span
    low: int | None
    best: int | None
    high: int | None
    modifier: str
    kind: str  # digits, words, quantity, article, ordinal, zero, both, range
    outer: Span  # with its modifier


_TIMES = 2
"""By how many times a number may exceed the floor of "at least N" and still be the one that is meant."""


def holds(head: Number, below: Number) -> bool:
    """Return whether a number further down may be the one that a headline states: the headline's interval holds it."""
    value = below.best if below.best is not None else below.low
    if value is None or (head.low is not None and value < head.low):
        return False
    return value <= (head.high if head.high is not None else _TIMES * (head.low or 0))


@dataclass(frozen=True, slots=True)
class Mention:
    """A number that counts people with an outcome: what `attach` hands to the slots (who, when, where, by whom)."""

    number: Number
    sentence: int  # index into page.sentences
    outcome: str
    group: str
    group_text: str | None
    noun: Span | None  # the noun phrase counted ("Syrian civilians"), None when there is none ("12 died")
    cue: Span | None  # the word that states the outcome ("were killed")
    rules: tuple[str, ...] = ()
    unit: str = "persons"
    antecedent: int | None = (
        None  # index of the mention that an elliptic one ("another 17", "and 30 in Homs") continues
    )
    notes: dict[str, str] = field(default_factory=dict)
