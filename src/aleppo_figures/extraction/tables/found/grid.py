"""A table as it stands in a document: cells in rows, each with the place of its every word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["BLANK", "WIDEST", "Cell", "Piece", "Table", "rectangular"]

Piece = tuple[str, int, int]
"""A run of characters, and the stretch of the document that stands for it."""
WIDEST = 400
"""Columns that are read; a table with more is cut."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text without its markup; `span` leads from the text back to the document."""

    text: str
    at: tuple[int, ...] = ()  # where each piece begins in the text
    pieces: tuple[tuple[int, int], ...] = ()  # and its stretch of the document
    heads: bool = False  # marked as a header

    @classmethod
    def made(cls, pieces: Iterable[Piece], *, heads: bool = False) -> Cell:
        """Return a cell of runs of characters; white space between words is one space, that around them none."""
        text: list[str] = []
        at: list[int] = []
        stretches: list[tuple[int, int]] = []
        size, open_ = 0, False
        for run, start, end in pieces:
            blank = run.isspace()
            if (blank and not open_) or not run:
                continue
            shown = " " if blank else run
            at.append(size)
            stretches.append((start, end))
            text.append(shown)
            size += len(shown)
            open_ = not blank
        if text and not open_:
            text.pop(), at.pop(), stretches.pop()
        return cls("".join(text), tuple(at), tuple(stretches), heads)

    @classmethod
    def plain(cls, document: str, start: int, end: int) -> Cell:
        """Return the cell that a stretch of the document is, without its outer spaces."""
        raw = document[start:end]
        shown = raw.strip()
        start += len(raw) - len(raw.lstrip())
        return cls(shown, (0,), ((start, start + len(shown)),)) if shown else BLANK

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the document for a stretch of the text."""
        return self._offset(start)[0], self._offset(end - 1)[1]

    def _offset(self, position: int) -> tuple[int, int]:
        """Return where a character begins and ends; an entity's letters share its whole stretch."""
        piece = max(0, bisect_right(self.at, position) - 1)
        start, end = self.pieces[piece]
        after = self.at[piece + 1] if piece + 1 < len(self.at) else len(self.text)
        if end - start != after - self.at[piece]:
            return start, end
        inside = start + position - self.at[piece]
        return inside, inside + 1


BLANK = Cell("")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a document: rows of equal length, and the words around it that say what it is of.

    `head` is how many rows are marked as headers, None where the markup doesn't say.
    """

    rows: tuple[tuple[Cell, ...], ...]
    start: int
    end: int
    kind: str  # html, pipes, delimited
    head: int | None = None
    caption: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    ragged: frozenset[int] = frozenset()  # rows with more cells than the header: whose cell is whose can't be told

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0


def rectangular(rows: Sequence[Sequence[Cell]], width: int | None = None) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows filled up with blank cells to one width.

    Examples
    --------
    >>> [len(row) for row in rectangular([[BLANK], [BLANK, BLANK]])]
    [2, 2]
    """
    widest = min(WIDEST, width or max((len(row) for row in rows), default=0))
    return tuple((*row[:widest], *([BLANK] * (widest - len(row)))) for row in rows)
