"""Which rows of a table are its header, and which columns name something, count people, or do neither."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from aleppo_figures.extraction.tables.found.grid import Cell, Table
from aleppo_figures.extraction.tables.said.counts import is_missing, looks_counted, read_counts, read_pair, unmarked
from aleppo_figures.extraction.tables.said.facets import Facets, over
from aleppo_figures.extraction.tables.said.frames import day_order
from aleppo_figures.extraction.tables.said.phrases import Lens

__all__ = ["Axes", "Column", "only_words", "read_axes"]

_MOST_HEADS = 5
_SAMPLE = 200
_DISTINCT = 40
_DATES = ("date", "start", "end", "week_end", "week_start", "as_of")
_BRACKETED = r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]"
_YEAR = re.compile(r"(?:19|20)\d\d")
_TELLING = frozenset("outcome group place frame source counts bound unit per scale cause side basis status".split()) | {
    "total",
    "subtotal",
    "running",
    "part",
    "attributed_to",
}
_NOTHING = Facets()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its `use` (label, count, idle), what a label's cells name (`role`), and what its header says."""

    use: str
    heading: str
    role: str | None = None
    facets: Facets = _NOTHING
    second: Facets | None = None  # what a count in brackets is of ("Killed (injured)")
    understood: bool = True


@dataclass(frozen=True, slots=True)
class Axes:
    """A table's columns, where its header begins and its body, and the titles that stand in rows above."""

    columns: tuple[Column, ...]
    head: int
    body: int
    titles: tuple[str, ...]

    def having(self, use: str) -> list[int]:
        """Return the places of the columns of a use."""
        return [i for i, column in enumerate(self.columns) if column.use == use]


def read_axes(table: Table, lens: Lens) -> Axes:
    """Return what the columns of a table are, by their headers and by what stands in them."""
    titles, first = _titles(table, lens)
    body = 0 if _is_record(table, lens) else _body(table, first)
    headers = [_headers(table, first, body, i) for i in range(table.width)]
    columns = [_column(table, lens, body, i, headers[i]) for i in range(table.width)]
    counts = [i for i, column in enumerate(columns) if column.use == "count"]
    columns = _among(columns, counts, lens)
    only = len(counts) == 1
    columns = [
        c if c.use != "count" or c.understood or (only and not c.heading) else Column("idle", c.heading)
        for c in columns
    ]
    return Axes(tuple(columns), min(first, body), body, titles)


def only_words(row: Iterable[Cell]) -> str | None:
    """Return the words of a row in which nothing else stands: a title, the head of a section, a note."""
    said = {cell.text for cell in row if cell.text}
    return said.pop() if len(said) == 1 else None


def _titles(table: Table, lens: Lens) -> tuple[tuple[str, ...], int]:
    """Return the titles in the first rows of a table; one with as many commas as the header below it has cells is one too."""
    titles: list[str] = []
    if table.kind == "delimited" and len(table.rows) > 2 and not any(map(_counted, table.rows[:2])):
        above, below = table.rows[0], table.rows[1]
        if lens.heading(below[0].text) and not lens.heading(above[0].text) and lens.phrase(above[0].text).outcome:
            return (", ".join(cell.text for cell in above if cell.text),), 1
    for row in table.rows:
        words = only_words(row) if table.width > 1 else None
        if words is None and any(cell.text for cell in row):
            break
        if words is not None and looks_counted(words):
            break
        titles += [words] if words else []
    return tuple(titles), len(titles)


def _body(table: Table, first: int) -> int:
    """Return where the rows below the header begin."""
    if table.head is not None and table.head > first and not _counted(table.rows[table.head - 1]):
        return table.head
    body = first
    while body < min(len(table.rows), first + _MOST_HEADS):
        row = table.rows[body]
        below_span = body == first or _spans(table.rows[body - 1])
        if _counted(row) or not below_span or (body > first and only_words(row) is not None):
            break
        if any(cell.text and is_missing(cell.text) for cell in row[1:]):
            break
        body += 1
    return body if body < len(table.rows) else first


def _is_record(table: Table, lens: Lens) -> bool:
    """Return whether a table has no header, but pairs of a heading and its value ("Location | Aleppo")."""
    if table.width != 2 or not table.rows or not all(row[0].text for row in table.rows[:_MOST_HEADS]):
        return False
    label, value = (cell.text for cell in table.rows[0])
    if (
        only_words(table.rows[0]) is not None
        or lens.heading(value)
        or lens.phrase(value).told & {"outcome", "counts", "bound", "total"}
    ):
        return False
    rows = table.rows[:_SAMPLE]
    told = [lens.phrase(row[0].text).outcome is not None for row in rows if looks_counted(row[1].text)]
    headed = lens.heading(label) is not None or lens.phrase(label).outcome is not None
    return (
        headed
        and any(told)
        and (sum(lens.heading(row[0].text) is not None for row in rows) > 1 or looks_counted(value))
    )


def _counted(row: tuple[Cell, ...]) -> bool:
    """Return whether a row holds counts; years that stand over columns are none."""
    counts = [cell.text for cell in row if looks_counted(cell.text)]
    years = [text for text in counts if _YEAR.fullmatch(text)]
    over_columns = len(years) == len(counts) and (len(years) > 1 or not looks_counted(row[0].text))
    return bool(counts) and not (over_columns and sum(bool(c.text) for c in row) - len(years) <= 3)


def _spans(row: tuple[Cell, ...]) -> bool:
    """Return whether a header's cell stands over several columns."""
    texts = [cell.text for cell in row]
    return any(a == b or not b for a, b in pairwise(texts)) or not texts[0]


def _headers(table: Table, first: int, body: int, column: int) -> list[str]:
    """Return the header cells of a column, top to bottom; a blank one lies under the cell to its left that spans it."""
    said: list[str] = []
    stub = 0 if body < len(table.rows) and looks_counted(table.rows[body][0].text) else 1  # labels span no counts
    for number in range(first, body):
        row = table.rows[number]
        text = row[column].text
        if not text and number + 1 < body and table.rows[number + 1][column].text:
            text = next((row[i].text for i in range(column - 1, stub - 1, -1) if row[i].text), "")
        if text and text not in said:
            said.append(text)
    return said


def _column(table: Table, lens: Lens, body: int, index: int, headers: list[str]) -> Column:
    heading = " | ".join(headers)
    role = next((r for r in (lens.heading(h) for h in reversed(headers)) if r), None)
    cells = [row[index].text for row in islice(table.rows, body, body + _SAMPLE)]
    cells = [text for text in cells if text]
    paired = _paired(headers, cells, lens)
    if paired is not None:
        return Column("count", heading, None, *paired)
    said = Facets()
    for header in headers:
        read = lens.phrase(header)
        unread = bool(said.outcome) and not read.told and read.counts is None
        said = replace(
            over(said, read), partial=said.partial or read.partial or unread
        )  # "Injured", below it "Serious"
    scale = said.scale or 1
    counts = sum(looks_counted(text, scale) for text in cells)
    words = sum(not is_missing(text) for text in cells) - counts
    record = body == 0 and table.width == 2 and index == 1
    numeric = counts > 0 and (counts >= words or record)
    numeric = numeric or (said.outcome is not None and _worded(cells))
    whole = len(headers) > 0 and role is not None and not said.told
    running = _numbering(cells, index, said)
    if numeric and not (role in _DATES and said.outcome is None) and not whole and not running:
        if said.counts is False or said.ratio:
            return Column("idle", heading)
        return Column("count", heading, None, said, understood=bool(said.told & _TELLING))
    if role == "note" or said.ratio or running == "idle" or (not cells and not role):
        return Column("idle", heading)
    if role in _DATES and lens.month_first is None:
        lens.month_first = day_order(cells)
    stub = over(Facets(), said) if index == 0 and role != "event" and said.counts is not False else Facets()
    return Column("label", heading, role or _content(cells, lens), stub)


def _paired(headers: list[str], cells: list[str], lens: Lens) -> tuple[Facets, Facets] | None:
    """Return what a header says of the counts and of those in brackets behind them, where most cells have both."""
    found = re.fullmatch(_BRACKETED, headers[-1]) if headers else None
    pairs = sum(read_pair(text) is not None for text in cells) if found else 0
    if found is None or not pairs or 2 * pairs < sum(not is_missing(text) for text in cells):
        return None
    said = Facets()
    for header in headers[:-1]:
        said = over(said, lens.phrase(header))
    first, second = over(said, lens.phrase(found[1])), lens.phrase(found[2])
    if not first.told & {"outcome", "group"} or not second.told & {"outcome", "group"} or second.ratio:
        return None
    inside = second.outcome in (None, first.outcome)
    return first, over(said, second) if not inside else replace(over(first, second), part=True)


def _worded(cells: list[str]) -> bool:
    """Return whether most cells are counts with words ("12 killed, 30 injured")."""
    return 2 * sum(bool(read_counts(unmarked(text))) for text in cells) > len(cells)


def _numbering(cells: list[str], index: int, said: Facets) -> str | None:
    """Return whether a first column without a telling header numbers the rows (idle) or holds years (a label)."""
    if index or said.told & {"outcome", "group", "bound"} or not cells:
        return None
    if sum(bool(_YEAR.fullmatch(text)) for text in cells) >= max(1, len(cells) - 1):
        return "label"
    numbers = [int(text) for text in cells if text.isdecimal() and len(text) < 9]
    running = len(numbers) == len(cells) > 1 and all(b - a == 1 for a, b in pairwise(numbers))
    return "idle" if running else None


def _content(cells: list[str], lens: Lens) -> str | None:
    """Return what labels without a telling header name, where at least half of them are known to."""
    distinct = list(dict.fromkeys(cells))[:_DISTINCT]
    read = [lens.phrase(text) for text in distinct]
    plain = [f for f in read if not f.whole]
    for role, slot in (("place", "place"), ("date", "frame"), ("source", "source")):
        known = [f for f in plain if slot in f.told and not f.told & {"outcome", "group"}]
        if plain and 2 * len(known) >= len(plain) and not any(f.told & {"outcome", "group"} for f in plain):
            return role
    return None


def _among(columns: list[Column], counts: list[int], lens: Lens) -> list[Column]:
    """Read unknown names over counts as what those beside them are: places among places, sources among sources."""
    for slot in ("place", "source"):
        known = [i for i in counts if slot in columns[i].facets.told and columns[i].facets.outcome is None]
        strange = [i for i in counts if not columns[i].understood and columns[i].heading[:1].isupper()]
        if len(known) == 1 and strange:
            columns[known[0]] = replace(columns[known[0]], understood=False)  # "Foo | Bar" aren't places
        if len(known) < 2 or len(known) < len(strange):
            continue
        for i in strange:
            name = columns[i].heading
            said = lens.place(name) if slot == "place" else Facets(source=name, source_text=name)
            columns[i] = Column("count", name, None, said)
    return columns
