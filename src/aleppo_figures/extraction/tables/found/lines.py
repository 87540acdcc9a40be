"""Tables in lines of text: cells between bars, tabs, semicolons, commas or wide gaps, in linear time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from aleppo_figures.extraction.tables.found.grid import BLANK, Cell, Table, rectangular
from aleppo_figures.extraction.tables.said.counts import is_missing, looks_counted

__all__ = ["line_tables"]

_DELIMITERS = ("|", "\t", ";", ",", "  ")
_FEWEST = 2
_LONGEST_CELL = 2000
_COMMON = (";", ",", "  ")
_LONGEST_HEAD = 60
_SHOWN = 60
"""Rows that show whether divided lines are a table."""
_REGULAR = 0.5
"""The share of rows that have as many cells as most."""


_Line = tuple[list[Cell], int, int]


def line_tables(text: str, start: int = 0, end: int | None = None) -> list[Table]:
    """Return the stretches of lines that are divided alike, the first delimiter that fits at each place.

    Whether such a stretch means anything is for the reader of its header to say.

    Examples
    --------
    >>> [[c.text for c in row] for row in line_tables("Place,Killed\\nHoms,12\\nHama,3\\n")[0].rows]
    [['Place', 'Killed'], ['Homs', '12'], ['Hama', '3']]
    """
    stop = len(text) if end is None else end
    taken: list[Table] = []
    for delimiter in _DELIMITERS:
        if text.find(delimiter, start, stop) < 0:
            continue
        for first, last in _gaps(taken, start, stop):
            taken.extend(_divided(text, first, last, delimiter))
        taken.sort(key=lambda table: table.start)
    return taken


def _gaps(taken: list[Table], start: int, stop: int) -> Iterator[tuple[int, int]]:
    at = start
    for table in list(taken):
        if at < table.start:
            yield at, table.start
        at = table.end
    if at < stop:
        yield at, stop


def _divided(text: str, start: int, stop: int, delimiter: str) -> Iterator[Table]:
    run: list[_Line] = []
    for cells, first, end in _rows(text, start, stop, delimiter):
        if len(cells) >= _FEWEST:
            run.append((cells, first, end))
        elif run and not cells and delimiter == "|" and text.startswith("|", _next(text, end, stop)):
            continue  # a blank line between the rows of a table with bars
        elif run and cells == [BLANK]:
            continue  # a rule between rows
        else:
            yield from _made(run, delimiter)
            run = []
    yield from _made(run, delimiter)


def _next(text: str, at: int, stop: int) -> int:
    found = _word().search(text, at, stop)
    return found.start() if found else stop


def _made(run: list[_Line], delimiter: str) -> Iterator[Table]:
    if not run:
        return
    sizes = Counter(len(cells) for cells, _, _ in run)
    width, count = max(sizes.items(), key=lambda item: (item[1], item[0]))
    alike = [i for i, (cells, _, _) in enumerate(run) if len(cells) == width]
    run = run[alike[0] : alike[-1] + 1]  # a title above and a note below may hold a comma too
    strict = 1.0 if delimiter == "  " else _REGULAR
    if len(run) < _FEWEST or count < strict * len(run):
        return
    rows = [cells for cells, _, _ in run]
    if delimiter in _COMMON and not _counts_below(rows, width):
        return
    ragged = frozenset(i for i, row in enumerate(rows) if any(cell.text for cell in row[width:]))
    kind = "pipes" if delimiter == "|" else "delimited"
    grid = rectangular(rows, width)
    yield Table(_spanned(grid) if delimiter == "|" else grid, run[0][1], run[-1][2], kind, ragged=ragged)


def _spanned(rows: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows with the cell that spans others in place of the marks for it ("↑", "←")."""
    made: list[tuple[Cell, ...]] = []
    for row in rows:
        line: list[Cell] = []
        for column, cell in enumerate(row):
            above = made[-1][column] if made else cell
            beside = line[-1] if line else cell
            line.append(above if cell.text == "↑" else beside if cell.text == "←" else cell)
        made.append(tuple(line))
    return tuple(made)


def _counts_below(rows: list[list[Cell]], width: int) -> bool:
    """Return whether lines that a common mark divides are a table: a column of counts below a short header.

    Sentences have commas too; most stretches of prose are told by their first lines.
    """
    for column in range(width):
        head, *cells = (row[column].text if column < len(row) else "" for row in rows[:_SHOWN])
        if len(head) > _LONGEST_HEAD or (looks_counted(head) and not _year().fullmatch(head)):
            continue
        below = [text for text in cells if text]
        counted = sum(looks_counted(text) for text in below)
        if counted and sum(is_missing(text) for text in below) + counted >= _REGULAR * len(below):
            return True
    shown = rows[:_SHOWN]
    pairs = all(looks_counted(row[-1].text) and len(row[0].text) <= _LONGEST_HEAD for row in shown)
    return width == 2 and len(shown) > 1 and pairs  # "Killed, 12", "Injured, 30"


def _rows(text: str, start: int, stop: int, delimiter: str) -> Iterator[tuple[list[Cell], int, int]]:
    """Yield the cells of each line with its stretch; a rule of dashes is one blank cell, an empty line none."""
    at = start
    while at < stop:
        end = text.find("\n", at, stop)
        end = stop if end < 0 else end
        if delimiter in ("|", "  "):
            line = text[at:end]
            cells = [] if not line.strip() else [BLANK] if _rule().fullmatch(line) else _split(text, at, end, delimiter)
        else:
            cells, end = _quoted(text, at, end, stop, delimiter)
        yield cells, at, end
        at = end + 1


def _split(text: str, start: int, end: int, delimiter: str) -> list[Cell]:
    line = text[start:end]
    lead = len(line) - len(line.lstrip())
    body = line.strip()
    if delimiter == "|":
        lead += body.startswith("|")
        body = body.removeprefix("|")
        body = body[:-1] if body.endswith("|") and not body.endswith("\\|") else body
    cells, at = [], 0
    for found in (_bar() if delimiter == "|" else _gap()).finditer(body):
        cells.append(_cell(text, start + lead + at, start + lead + found.start()))
        at = found.end()
    cells.append(_cell(text, start + lead + at, start + lead + len(body)))
    return cells


def _cell(text: str, start: int, end: int) -> Cell:
    """Return a cell without the marks of emphasis around it."""
    cell = Cell.plain(text, start, end)
    bare = cell.text.strip("*_")
    if not bare or bare == cell.text or cell.text[:1] not in "*_" or cell.text[-1:] not in "*_":
        return cell
    begin = cell.pieces[0][0] + cell.text.index(bare)
    return Cell.plain(text, begin, begin + len(bare))


def _quoted(text: str, at: int, end: int, stop: int, delimiter: str) -> tuple[list[Cell], int]:
    """Return the cells of a line in which a cell may stand in quotes and then run over lines, and the line's end."""
    line = text[at:end]
    if not line.strip():
        return [], end
    if delimiter not in line and '"' not in line:
        return [Cell.plain(text, at, end)], end
    if '"' not in line:
        cells = []
        for piece in line.split(delimiter):
            cells.append(Cell.plain(text, at, at + len(piece)))
            at += len(piece) + 1
        return cells, end
    cells = []
    while True:
        found = _quotation(delimiter).match(text, at, min(stop, at + _LONGEST_CELL))
        if found:
            cells.append(_unquoted(text, found.start(1), found.end(1)))
            at = found.end()
        else:
            edge = text.find("\n", at, stop)
            edge = stop if edge < 0 else edge
            close = text.find(delimiter, at, edge)
            close = edge if close < 0 else close
            cells.append(Cell.plain(text, at, close))
            at = close
        if at >= stop or text[at] == "\n":
            return cells, min(at, stop)
        at += 1


def _unquoted(text: str, start: int, end: int) -> Cell:
    pieces = []
    for run in _doubled().finditer(text, start, end):
        pieces.append((run.group().replace('""', '"'), run.start(), run.end()))
    return Cell.made(pieces)


@cache
def _rule() -> re.Pattern[str]:
    return re.compile(r"[\s|:+=-]*[-=][\s|:+=-]*")


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?:19|20)\d\d")


@cache
def _bar() -> re.Pattern[str]:
    return re.compile(r"(?<!\\)\|")


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0]{2,}|\t+")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\S")


@cache
def _quotation(delimiter: str) -> re.Pattern[str]:
    return re.compile(rf'[ ]*"((?:[^"]|"")*)"[ \r]*(?={re.escape(delimiter)}|\n|\Z)')


@cache
def _doubled() -> re.Pattern[str]:
    return re.compile(r'""|\s+|[^"\s]+|"')
