"""Tables in HTML markup: cells with their spans, row and column spans filled, nested tables apart, in linear time."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from aleppo_figures.extraction.tables.found.grid import BLANK, WIDEST, Cell, Piece, Table, rectangular

__all__ = ["markup_tables"]

_LONGEST_TAG = 4000
_UNSEEN = frozenset({"sup", "script", "style", "template", "select"})  # footnote marks, and what nobody sees
_BREAKS = frozenset({"br", "p", "div", "li", "ul", "ol", "hr", "tr", "td", "th"})
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "col", "meta", "link"})


@dataclass
class _Open:
    """A table that is being read."""

    start: int
    rows: list[list[tuple[Cell, int, int]]] = field(default_factory=list)
    heads: list[bool] = field(default_factory=list)
    caption: list[Piece] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)
    pieces: list[Piece] | None = None  # of the cell or the caption that is open
    cell: tuple[bool, int, int] = (False, 1, 1)
    in_caption: bool = False
    in_head: bool = False
    head_rows: set[int] = field(default_factory=set)


def markup_tables(text: str) -> list[Table]:
    """Return the HTML tables of a text, each before those that stand in it.

    Examples
    --------
    >>> found = markup_tables("<table><tr><th>Place<th>Killed<tr><td>Homs<td>12</table>")
    >>> [[cell.text for cell in row] for row in found[0].rows]
    [['Place', 'Killed'], ['Homs', '12']]
    """
    first = _opening().search(text)
    if first is None:
        return []
    tables: list[Table] = []
    stack: list[_Open] = []
    unseen: str | None = None
    at = first.start()
    for start, end, closes, name, attributes in _tags(text, at):
        if stack and unseen is None:
            _words(stack[-1], text, at, start)
        at = end
        if unseen is not None:
            unseen = None if closes and name == unseen else unseen
        elif _hides(name, closes, attributes) and stack:
            unseen = name
        elif name == "table":
            if not closes:
                stack.append(_Open(start))
            elif stack:
                tables.append(_finished(stack.pop(), end))
        elif stack:
            _step(stack[-1], name, closes, attributes, start)
    if stack and unseen is None:
        _words(stack[-1], text, at, len(text))
    while stack:
        tables.append(_finished(stack.pop(), len(text)))
    return sorted((t for t in tables if t.rows), key=lambda t: t.start)


def _tags(text: str, at: int) -> Iterator[tuple[int, int, bool, str, str]]:
    """Yield the tags and comments of a text from a place on; a mark that opens no tag is text."""
    comments = True
    while (at := text.find("<", at)) >= 0:
        if text.startswith("<!--", at):
            end = text.find("-->", at + 4) if comments else -1
            comments = end >= 0
            if end >= 0:
                yield at, end + 3, False, "!", ""
                at = end + 3
                continue
        found = _tag().match(text, at, at + _LONGEST_TAG)
        if found is None:
            at += 1
            continue
        yield at, found.end(), bool(found["close"]), found["name"].lower(), found["rest"]
        at = found.end()


def _step(table: _Open, name: str, closes: bool, attributes: str, start: int) -> None:
    if name in ("td", "th", "caption", "tr", "tbody", "tfoot", "thead"):
        _close(table)
    if name == "thead":
        table.in_head = not closes
    elif name == "tr" and not closes:
        table.rows.append([])
    elif name == "caption":
        table.in_caption = not closes
        table.pieces = table.caption if not closes else None
    elif name in ("td", "th") and not closes:
        if not table.rows:
            table.rows.append([])
        table.pieces = []
        table.cell = (name == "th", _number(attributes, "rowspan"), _number(attributes, "colspan"))
        if table.in_head:
            table.head_rows.add(len(table.rows) - 1)
    elif name in _BREAKS and table.pieces is not None:
        table.pieces.append((" ", start, start))


def _close(table: _Open) -> None:
    if table.pieces is not None and not table.in_caption and table.rows:
        heads, down, across = table.cell
        table.rows[-1].append((Cell.made(table.pieces, heads=heads), down, across))
    table.pieces = None


def _words(table: _Open, text: str, start: int, end: int) -> None:
    if table.pieces is None:
        return
    for run in _runs().finditer(text, start, end):
        shown = run.group()
        if shown.startswith("&"):
            shown = html.unescape(shown)
            shown = " " if shown.isspace() else shown
        table.pieces.append((shown, run.start(), run.end()))


def _finished(table: _Open, end: int) -> Table:
    _close(table)
    rows = [row for row in enumerate(table.rows) if row[1]]
    head = 0
    for number, row in rows:
        if not (number in table.head_rows or all(cell.heads for cell, _, _ in row)):
            break
        head += 1
    caption = Cell.made(table.caption).text
    grid = _spread([row for _, row in rows])
    return Table(rectangular(grid), table.start, end, "html", head or None, (caption,) if caption else ())


def _spread(rows: list[list[tuple[Cell, int, int]]]) -> list[list[Cell]]:
    """Return the grid in which a cell that spans rows or columns stands in each of its places."""
    grid: list[list[Cell]] = []
    hanging: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        line: list[Cell] = []
        below: dict[int, tuple[Cell, int]] = {}
        for cell, down, across in row:
            _hang(line, hanging, below)
            for _ in range(min(across, WIDEST - len(line))):
                if down > 1:
                    below[len(line)] = (cell, down - 1)
                line.append(cell)
        for column in sorted(hanging):
            if column >= len(line):
                line.extend([BLANK] * (column - len(line)))
                _hang(line, hanging, below)
        hanging = below
        grid.append(line)
    return grid


def _hang(line: list[Cell], hanging: dict[int, tuple[Cell, int]], below: dict[int, tuple[Cell, int]]) -> None:
    """Add the cells that hang down from the rows above at a line's end."""
    while len(line) in hanging:
        cell, left = hanging[len(line)]
        if left > 1:
            below[len(line)] = (cell, left - 1)
        line.append(cell)


def _hides(name: str, closes: bool, attributes: str) -> bool:
    if closes or name in _VOID:
        return False
    return name in _UNSEEN or "display:none" in attributes.replace(" ", "").lower()


def _number(attributes: str, name: str) -> int:
    found = re.search(rf"\b{name}\s*=\s*[\"']?\s*(\d{{1,4}})", attributes, re.I)
    return max(1, min(1000, int(found[1]))) if found else 1


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"<table[\s>]", re.I)


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>[^<>]*)>")


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(r"\s+|&#?\w{1,24};|[^\s&]+|&")
