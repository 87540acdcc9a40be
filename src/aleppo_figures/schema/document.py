"""A document: the text that figures are read from, and what is known of it."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

__all__ = ["Document"]


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what is known of it; every span of a figure counts characters in `text`.

    Parameters
    ----------
    text : str
        The text, as it stands.
    doc_id : str, optional
        A stable name; without one it is made from the text (and so the same on every machine).
    publisher : str, optional
        Who published it.
    published : datetime.date, optional
        The publication day, the anchor of relative dates.
    url : str, optional
        Where it is.
    pages : tuple of int, optional
        For paged documents: the offset in `text` at which each page begins.
    lines : tuple of (int, int, int), optional
        For a text that was taken out of markup: from which offset on it stands in which line and column of its file.

    Examples
    --------
    >>> Document("Twelve people were killed.").doc_id
    'text-feb3543221c3'
    """

    text: str
    doc_id: str = ""
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    pages: tuple[int, ...] = ()
    lines: tuple[tuple[int, int, int], ...] = ()

    def __post_init__(self) -> None:
        if not self.doc_id:
            digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
            object.__setattr__(self, "doc_id", f"text-{digest[:12]}")

    def page_of(self, offset: int) -> int | None:
        """Return the page (from 1) that an offset lies in, or None when the document has no pages."""
        return sum(start <= offset for start in self.pages) or None

    def place_of(self, offset: int) -> tuple[int, int] | None:
        """Return the line and column (from 1) of the file in which an offset lies, or None of a file that has pages.

        Examples
        --------
        >>> Document("Floods\\nTwelve died.").place_of(7)
        (2, 1)
        """
        if self.pages:
            return None
        at = bisect_right(self.lines, offset, key=itemgetter(0)) - 1
        if at >= 0:
            begin, line, column = self.lines[at]
            return line, column + offset - begin
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)
