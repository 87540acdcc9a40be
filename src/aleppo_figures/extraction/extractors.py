"""What reads figures out of documents: the protocol, and the shipped extractors of English text and of tables."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol, runtime_checkable

from aleppo_figures.extraction.language import foreign_language
from aleppo_figures.extraction.pipeline import Reading, extract_document
from aleppo_figures.extraction.tables import TableExtractor, figures_of, read_tables, without_tables
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.figure import Figure
from aleppo_figures.schema.progress import Progress

__all__ = ["DocumentExtractor", "Extractor", "RuleExtractor", "TableExtractor"]


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


@dataclass(frozen=True)
class DocumentExtractor:
    """What `extract()` reads with by default: tables cell by cell, and the text around them by the rules.

    A table that no word for an outcome explains is left to the rules, cells and all.

    Parameters
    ----------
    reading : Reading
        The vocabularies; the shipped ones by default.

    Examples
    --------
    >>> text = "Twelve people died.\\n\\n| Place | Injured |\\n|---|---|\\n| Homs | 30 |"
    >>> [(f.extractor, f.best) for f in DocumentExtractor().extract(Document(text))]
    [('text', 12), ('table', 30)]
    """

    reading: Reading = field(default_factory=Reading)

    def extract(
        self, document: Document, published: date | None = None, progress: Progress | None = None
    ) -> list[Figure]:
        """Return the figures of a document, in the order of the text; `progress` is told of the work on it."""
        layouts = read_tables(document, self.reading, published)
        prose = without_tables(document.text, layouts)
        told = extract_document(replace(document, text=prose), self.reading, published=published, progress=progress)
        if not layouts or foreign_language(prose) is not None:
            return told
        figures = [*told, *figures_of(document, layouts, published, self.reading.groups)]
        return sorted(figures, key=lambda figure: figure.char_start or 0)
