"""Bytes as text: by their mark, as UTF-8, by what they declare, or as Windows-1252; never as noise."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from aleppo_figures.errors import ReadError

__all__ = ["Decoded", "decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or a spreadsheet"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"SQLite format 3", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,4}=\s{0,4}["']?([A-Za-z0-9_.:-]{2,40})""", re.I)
_HEAD = 4_096
# What text never holds: control characters beyond tab, line ends, form feed, escape and end of file.
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x19\x1c-\x1f]")
_FEW = 0.001


class Decoded(NamedTuple):
    """A text and the encoding that it was read with."""

    text: str
    encoding: str


def decode(raw: bytes, name: str, *, declares: bool = False) -> Decoded:
    """Return the text of some bytes, or refuse what isn't text.

    Parameters
    ----------
    raw : bytes
        The file's content.
    name : str
        The file's name, for the error.
    declares : bool
        Whether the text may declare its own encoding, as HTML and XML do.

    Raises
    ------
    ReadError
        If the bytes are no text, or of an encoding that can't be told.

    Examples
    --------
    >>> decode("caf\\u00e9".encode("cp1252"), "menu.txt")
    Decoded(text='café', encoding='cp1252')
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], encoding, name)
    for magic, kind in _KINDS:
        if raw.startswith(magic):
            raise ReadError("a text file holds text", found=f"{kind} in {name}", do="give it its own ending or format")
    wide = _wide(raw)
    if wide:
        return _strict(raw, wide, name)
    try:
        return _checked(Decoded(raw.decode("utf-8"), "utf-8"), name)
    except UnicodeDecodeError as error:
        declared = _DECLARED.search(raw[:_HEAD]) if declares else None
        return _other(raw, declared.group(1).decode("ascii") if declared else None, name, error.start)


def _wide(raw: bytes) -> str | None:
    """Return UTF-16 where every second byte of the head is nought, as in Latin text without a mark."""
    head = raw[:_HEAD]
    if len(head) < 4 or b"\x00" not in head:
        return None
    even, odd = head[::2], head[1::2]
    if odd.count(0) > 0.7 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.7 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "utf-16-be"
    return None


def _strict(raw: bytes, encoding: str, name: str) -> Decoded:
    try:
        return _checked(Decoded(raw.decode(encoding), encoding), name)
    except UnicodeDecodeError as error:
        raise ReadError(
            "a file's bytes are of the encoding that it begins with",
            found=f"{name}: byte {error.start} isn't {encoding}",
            do="save it again as UTF-8",
        ) from error


def _other(raw: bytes, declared: str | None, name: str, where: int) -> Decoded:
    for encoding in (declared, "cp1252"):
        if encoding is None:
            continue
        try:
            return _checked(Decoded(raw.decode(encoding), encoding), name)
        except (UnicodeDecodeError, LookupError):
            continue
    raise ReadError(
        "a text file is in UTF-8, UTF-16 or Windows-1252",
        found=f"{name}: byte {where} is none of them",
        do="save it again as UTF-8",
    )


def _checked(decoded: Decoded, name: str) -> Decoded:
    control = len(_CONTROL.findall(decoded.text))
    if control > _FEW * len(decoded.text):
        raise ReadError(
            "a text file holds text",
            found=f"{control} control characters in {name}",
            do="check that it's the right file",
        )
    return decoded
