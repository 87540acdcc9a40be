"""WARC files, as web archives and crawlers keep pages: each page or text that was answered, as a document."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from aleppo_figures.errors import DocumentError, FiguresError, MissingExtraError, ReadError
from aleppo_figures.readers.documents.articles import Read
from aleppo_figures.readers.documents.plain import read_text
from aleppo_figures.readers.documents.web import LARGEST_PAGE, read_html
from aleppo_figures.schema.document import Document

__all__ = ["read_web_archive"]

_PAGES = ("text/html", "application/xhtml+xml")
_ANSWERED = "200"


def read_web_archive(raw: bytes, name: str) -> list[Read]:
    """Return the pages and plain texts of a WARC or WET file, packed or not, each under its address.

    An answer of another kind than a page or a text, a redirect or an error page is passed over. The day of the crawl
    isn't a day of publication: a page that doesn't tell its own day has none.

    Raises
    ------
    MissingExtraError
        If warcio isn't installed.
    ReadError
        If the file is damaged before its first record, or holds no page.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise MissingExtraError("warc", "reading WARC files") from error
    found: list[Read] = []
    try:
        for record in ArchiveIterator(io.BytesIO(raw)):
            found.extend(_record(record, name))
    # what warcio and the unpacking of a damaged file stumble over
    except (ArchiveLoadFailed, zlib.error, EOFError, OSError, ValueError, IndexError, AttributeError) as error:
        damaged = ReadError(
            "a WARC file is whole", found=f"{name}: {type(error).__name__} {error}".rstrip(), do="fetch it again"
        )
        if not found:
            raise damaged from error
        found.append(damaged)
    if not found:
        raise ReadError("a WARC file holds pages", found=f"none in {name}", do="check that it's the right file")
    return found


def _record(record: Any, name: str) -> Iterator[Read]:
    kind = _kind(record)
    if kind is None:
        return
    address = record.rec_headers.get_header("WARC-Target-URI")
    where = address or f"{name}#{record.rec_headers.get_header('WARC-Record-ID')}"
    content = record.content_stream().read(LARGEST_PAGE + 1)  # unpacked no further than a page may be
    try:
        if len(content) > LARGEST_PAGE:
            raise DocumentError("a page is smaller than 20 MB", found=f"a larger one at {where}", do="leave it out")
        page = read_html(content, where) if kind in _PAGES else read_text(content, where)
        yield _addressed(page, address)
    except MissingExtraError:
        raise
    except FiguresError as error:
        yield error


def _kind(record: Any) -> str | None:
    """Return the media type of a record that holds a page or a text as it was answered, else None."""
    if record.rec_type == "response" and record.http_headers is not None:
        if record.http_headers.get_statuscode() != _ANSWERED:
            return None
        kind = record.http_headers.get_header("Content-Type")
    elif record.rec_type in ("conversion", "resource"):
        kind = record.rec_headers.get_header("Content-Type")
    else:
        return None
    named = (kind or "").split(";")[0].strip().casefold()
    return named if named in _PAGES or named == "text/plain" else None


def _addressed(page: Document, address: str | None) -> Document:
    return replace(page, url=page.url or address)
