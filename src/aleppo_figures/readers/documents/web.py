"""HTML pages: the main text without menus and advertisements, with the title, the day and the site's name."""

from __future__ import annotations

from typing import Any

from aleppo_figures.errors import DocumentError, MissingExtraError
from aleppo_figures.readers.decoding import decode
from aleppo_figures.readers.documents.days import read_day
from aleppo_figures.readers.documents.origins import html_words, origins
from aleppo_figures.readers.documents.page_tables import joined_rows, plain_tables
from aleppo_figures.readers.documents.plain import one_line_end, tidy
from aleppo_figures.schema.document import Document

__all__ = ["LARGEST_PAGE", "looks_like_html", "read_html"]

LARGEST_PAGE = 20_000_000
_LONGEST_EDITED = 3_000_000
"""Characters of a page up to which its lines are told: nobody edits longer ones."""


def looks_like_html(raw: bytes) -> bool:
    """Return whether a file begins as a page does, whatever its name ends with."""
    head = raw[:1_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html")) or (head.startswith(b"<?xml") and b"<html" in head)


def read_html(raw: bytes, name: str) -> Document:
    """Return the main text of a page as a document; spans of figures count in that text, which is kept.

    Nothing is fetched: pictures, frames and scripts that the page names stay unread.

    Raises
    ------
    MissingExtraError
        If trafilatura isn't installed.
    DocumentError
        If the page is larger than 20 MB, or holds no main text.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise MissingExtraError("html", "reading HTML") from error
    if len(raw) > LARGEST_PAGE:
        raise DocumentError("a page is smaller than 20 MB", found=f"{len(raw):,} bytes in {name}", do="split it")
    page = decode(raw, name, declares=True).text
    found = trafilatura.bare_extraction(
        plain_tables(page),
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False},
    )
    told = _told(found)
    lines = tidy(told.get("text") or "").split("\n")
    text = joined_rows([line.strip() for line in lines if line.strip()])  # a line of the extract is a paragraph
    if not text:
        raise DocumentError("a page holds a main text", found=f"none in {name}", do="save the article's text itself")
    title = " ".join((told.get("title") or "").split())
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    return Document(
        text,
        doc_id=name,
        publisher=told.get("sitename") or told.get("hostname") or None,
        published=read_day(told.get("date")),
        url=told.get("url") or None,
        lines=_lines(text, page),
    )


def _lines(text: str, page: str) -> tuple[tuple[int, int, int], ...]:
    if len(page) > _LONGEST_EDITED:
        return ()
    source = one_line_end(page)
    return origins(text, source, html_words(source))


def _told(found: Any) -> dict[str, Any]:
    """Return what was found as a dictionary, which one release of trafilatura gives and another doesn't."""
    if found is None:
        return {}
    return found if isinstance(found, dict) else dict(found.as_dict())
