"""Tables: found in a document, understood by their headers, labels and captions, and read cell by cell."""

from aleppo_figures.extraction.tables.extractor import TableExtractor, read_tables, without_tables
from aleppo_figures.extraction.tables.figures import figures_of

__all__ = ["TableExtractor", "figures_of", "read_tables", "without_tables"]
