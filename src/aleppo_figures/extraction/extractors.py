"""What reads figures out of documents: the protocol, and the shipped extractor of English text by rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol, runtime_checkable

from aleppo_figures.extraction.pipeline import Reading, extract_document
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.figure import Figure

__all__ = ["Extractor", "RuleExtractor"]


@runtime_checkable
class Extractor(Protocol):
    """Anything that gives the figures of a document; `text[char_start:char_end]` is the number of each."""

    def extract(self, document: Document, published: date | None = None) -> list[Figure]:
        """Return the figures of a document, in the order of the text."""
        ...


@dataclass(frozen=True)
class RuleExtractor:
    """The shipped extractor: named rules over reviewed tables, each row of the result names those that made it.

    Parameters
    ----------
    reading : Reading
        The vocabularies; the shipped ones by default.

    Examples
    --------
    >>> [f.outcome for f in RuleExtractor().extract(Document("Twelve people died."))]
    ['killed']
    """

    reading: Reading = field(default_factory=Reading)

    def extract(self, document: Document, published: date | None = None) -> list[Figure]:
        """Return the figures of a document, in the order of the text."""
        return extract_document(document, self.reading, published=published)
