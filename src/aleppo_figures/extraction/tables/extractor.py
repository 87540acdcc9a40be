"""The extractor of tables: each count in a cell becomes a figure, with its row and header as the quote."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from aleppo_figures.errors import FiguresWarning
from aleppo_figures.extraction.language import foreign_language
from aleppo_figures.extraction.periods import dateline_day
from aleppo_figures.extraction.pipeline import Reading
from aleppo_figures.extraction.tables.figures import figures_of
from aleppo_figures.extraction.tables.found.find import find_tables
from aleppo_figures.extraction.tables.said.phrases import Lens
from aleppo_figures.extraction.tables.seats.layout import Layout, read_layout
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.figure import Figure

__all__ = ["TableExtractor", "read_tables", "without_tables"]


@dataclass(frozen=True)
class TableExtractor:
    """Reads the tables of a document, and nothing else of it: HTML, Markdown, and lines divided by tabs or commas.

    Headers and labels name outcomes, groups, places, dates and sources, in any order of rows and columns; a table
    without a word for an outcome gives nothing. Totals are the wholes of the rows and columns that they sum up.

    Parameters
    ----------
    reading : Reading
        The vocabularies; the shipped ones by default.

    Examples
    --------
    >>> table = "Governorate,Killed,Injured\\nHoms,12,n/a\\nHama,~40,7\\n"
    >>> [(f.place, f.outcome, f.low, f.high) for f in TableExtractor().extract(Document(table))]
    [('Homs', 'killed', 12, 12), ('Hama', 'killed', 36, 44), ('Hama', 'injured', 7, 7)]
    """

    reading: Reading = field(default_factory=Reading)

    def extract(self, document: Document, published: date | None = None) -> list[Figure]:
        """Return the figures of a document's tables, in the order of the text.

        Warns
        -----
        FiguresWarning
            If the document is judged to be in another language than English: it gives no figures.
        """
        layouts = read_tables(document, self.reading, published)
        if not layouts:
            return []
        words = " ".join(cell.text for layout in layouts for row in layout.table.rows[:200] for cell in row)
        language = foreign_language(without_tables(document.text, layouts)) or foreign_language(words)
        if language is not None:
            told = f"{document.doc_id} is judged to be in {language}: no figures are read from it"
            warnings.warn(told, FiguresWarning, stacklevel=2)
            return []
        return figures_of(document, layouts, published, self.reading.groups)


def read_tables(document: Document, reading: Reading, published: date | None = None) -> list[Layout]:
    """Return the tables of a document that hold counts of people, as they were understood."""
    tables = find_tables(document.text)
    if not tables:
        return []
    anchor = _anchor(document, published)
    title = document.text.lstrip().split("\n", 1)[0].strip("# ")
    layouts = [read_layout(table, Lens(reading, anchor), title if len(title) < 200 else "") for table in tables]
    return [layout for layout in layouts if layout.entries]


def without_tables(text: str, layouts: Sequence[Layout]) -> str:
    """Return a text of the same length in which tables are blank, so that no cell is read as prose."""
    pieces, at = [], 0
    for table in sorted((layout.table for layout in layouts), key=lambda t: t.start):
        if table.end <= at:
            continue
        start = max(at, table.start)
        blank = "".join("\n" if c == "\n" else " " for c in text[start : table.end])
        pieces += [text[at:start], "\n\n" + blank[2:]]  # no sentence runs on over a table
        at = table.end
    return "".join([*pieces, text[at:]])


def _anchor(document: Document, published: date | None) -> date | None:
    return document.published or published or dateline_day(document.text)
