"""PDF files: the text page by page, with the offset at which each page begins."""

from __future__ import annotations

import io
from typing import Any

from aleppo_figures.errors import DocumentError, MissingExtraError
from aleppo_figures.readers.documents.packed_streams import check_streams
from aleppo_figures.readers.documents.plain import tidy
from aleppo_figures.readers.documents.references import check_references
from aleppo_figures.schema.document import Document

__all__ = ["read_pdf"]

_MOST_PAGES = 5_000
_GAP = "\n\n"


def read_pdf(raw: bytes, name: str) -> Document:
    """Return a PDF's text as a document whose `pages` are the offsets of its pages.

    Raises
    ------
    MissingExtraError
        If pdfplumber isn't installed.
    DocumentError
        If the file is damaged or locked, has more than 5,000 pages, unpacks to too much, or holds pictures alone.
    """
    try:
        import pdfplumber
        from pdfminer.pdfexceptions import PDFException
        from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException
    except ImportError as error:
        raise MissingExtraError("pdf", "reading PDF files") from error
    check_streams(raw, name)
    try:
        check_references(raw, name)
        with pdfplumber.open(io.BytesIO(raw)) as book:
            pages = _pages(book, name)
    # pdfminer answers damaged files with whatever its parser stumbles over.
    except (
        PDFException,
        PdfminerException,
        MalformedPDFException,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        RecursionError,
    ) as error:
        raise DocumentError(
            "a PDF can be opened",
            found=f"{name}: {type(error).__name__} {error}".rstrip(),
            do="save it anew without a lock",
        ) from error
    starts, text = [], ""
    for page in pages:
        text += _GAP if text else ""
        starts.append(len(text))
        text += page
    if not text.strip():
        raise DocumentError(
            "a PDF holds text", found=f"pictures alone in {name}", do="run a text recognition over it first"
        )
    return Document(text, doc_id=name, pages=tuple(starts))


def _pages(book: Any, name: str) -> list[str]:
    if len(book.pages) > _MOST_PAGES:
        raise DocumentError(
            f"a PDF has at most {_MOST_PAGES:,} pages", found=f"{len(book.pages):,} in {name}", do="split it"
        )
    texts = []
    for page in book.pages:
        texts.append(tidy(page.extract_text() or ""))
        page.close()  # frees the page's layout: memory stays flat over a long report
    return texts
