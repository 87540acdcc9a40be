"""PDF files from strangers: what their streams unpack to is bounded before anything reads them."""

from __future__ import annotations

import re
import zlib
from functools import cache

from aleppo_figures.errors import DocumentError

__all__ = ["check_streams"]

_LARGEST_STREAM = 50_000_000
_LARGEST_ALL = 500_000_000
_LARGEST_SLOW = 1_000_000  # packed bytes of a filter that is undone in Python, byte by byte
_HEAD = 1_000
_PIECE = 1 << 20


def check_streams(raw: bytes, name: str) -> None:
    """Refuse a PDF with a stream that unpacks to more than a page's text ever needs; pictures, never unpacked, don't count.

    Raises
    ------
    DocumentError
        If a stream unpacks to more than 50 MB, all of them to more than 500 MB, or one is packed twice.
    """
    total = 0
    for found in _streams().finditer(raw):
        head = raw[max(0, found.start() - _HEAD) : found.start()].rpartition(b"obj")[2]
        packings = len(_packings().findall(head))
        if not packings or _picture().search(head):
            continue
        slow = (b"LZW" in head or b"RunLength" in head) and _length(raw, found.end()) > _LARGEST_SLOW
        size = 0 if slow or packings > 1 else _unpacked(raw, found.end())
        total += size
        if slow or packings > 1 or size > _LARGEST_STREAM or total > _LARGEST_ALL:
            raise DocumentError(
                "a PDF's text unpacks to less than 50 MB a stream and 500 MB in all, and is packed once",
                found=f"a larger one, or one packed twice, in {name}",
                do="print it to a new PDF, or save its text",
            )


def _unpacked(raw: bytes, at: int) -> int:
    """Return how many bytes a stream unpacks to, counting no further than the bound; 0 where it isn't deflated."""
    unpacking, size, fed = zlib.decompressobj(), 0, at
    view = memoryview(raw)
    try:
        while not unpacking.eof and size <= _LARGEST_STREAM:
            given = unpacking.unconsumed_tail or view[fed : fed + _PIECE]
            if not len(given):
                break
            fed += 0 if unpacking.unconsumed_tail else _PIECE
            size += len(unpacking.decompress(given, _PIECE))
    except zlib.error:
        return size
    return size


def _length(raw: bytes, at: int) -> int:
    end = raw.find(b"endstream", at)
    return (end if end >= 0 else len(raw)) - at


@cache
def _streams() -> re.Pattern[bytes]:
    return re.compile(rb"(?<!end)stream\r?\n")


@cache
def _packings() -> re.Pattern[bytes]:
    return re.compile(rb"/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b")


@cache
def _picture() -> re.Pattern[bytes]:
    return re.compile(rb"/Subtype\s*/Image\b")
