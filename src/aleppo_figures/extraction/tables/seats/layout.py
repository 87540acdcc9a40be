"""Which cells of a table are counts of people, and what each is of: its row, its column and the words around the table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from aleppo_figures.extraction.mentions import Number
from aleppo_figures.extraction.tables.found.grid import Cell, Table
from aleppo_figures.extraction.tables.said.around import read_around
from aleppo_figures.extraction.tables.said.counts import CellCount, read_counts, read_pair, unmarked
from aleppo_figures.extraction.tables.said.facets import Facets, Frame, over, shared
from aleppo_figures.extraction.tables.said.phrases import Lens
from aleppo_figures.extraction.tables.seats.ages import of_any_age
from aleppo_figures.extraction.tables.seats.axes import Axes, read_axes
from aleppo_figures.extraction.tables.seats.ends import Ends, joined_ends
from aleppo_figures.extraction.tables.seats.outcomes import column_outcomes, row_outcomes
from aleppo_figures.extraction.tables.seats.rows import Rows, met, read_rows, whole_frames
from aleppo_figures.extraction.tables.seats.wholes import wholes
from aleppo_figures.vocabulary.groups import Groups
from aleppo_figures.vocabulary.outcomes import relation

__all__ = ["Entry", "Layout", "read_layout"]

_CELL = frozenset({"outcome", "group", "group_text", "unit", "counts", "part", "status"})
_NESTED = ("same", "within", "contains")
_UNDERSTOOD = frozenset("outcome group place frame source total subtotal unit cause side attributed_to".split())


@dataclass(frozen=True, slots=True)
class Entry:
    """A count in a cell: where, the number, what it is of, and the entry that it is a part of."""

    row: int
    cell: Cell
    number: Number
    facets: Facets
    own: Facets  # what row and column say, without the words around the table
    whole: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """A table as it was understood; without entries it holds no counts of people that can be told."""

    table: Table
    axes: Axes
    entries: tuple[Entry, ...]
    events: bool  # each row is an event


def read_layout(table: Table, lens: Lens, title: str = "") -> Layout:
    """Return the counts of a table.

    An outcome comes from the column's header, from the row's label, or, where no header or label of the table says
    one, from the caption; a cell that no outcome reaches is no figure.

    Parameters
    ----------
    table : Table
        The table.
    lens : Lens
        What reads its words.
    title : str
        The document's first line, whose outcome counts where the table has none of its own.
    """
    around = read_around(table, lens)
    _narrow(lens, around)
    axes = read_axes(table, lens)
    if not axes.having("count"):
        return Layout(table, axes, (), False)
    rows = read_rows(table, axes, lens)
    around = over(over(read_around(table, lens, (*axes.titles, *rows.notes)), _stub(axes)), rows.record)
    columns = column_outcomes([c.facets if c.use == "count" else None for c in axes.columns])
    lines = row_outcomes(rows.facets, columns)
    columns, lines = of_any_age(columns, lines), of_any_age(lines, columns)
    told = {f.outcome for f in (*columns, *lines) if f is not None and f.outcome}
    if not told and around.outcome is None and title:
        around = replace(around, outcome=lens.phrase(title).outcome)
    reader = _Reader(table, axes, lens, around, told)
    entries = tuple(reader.entries(rows, columns, lines))
    return Layout(table, axes, entries, any(c.role == "event" for c in axes.columns))


def _narrow(lens: Lens, around: Facets) -> None:
    """Let days without a year lie in the one that the caption names."""
    frame = around.frame
    if frame and frame.start and frame.end and frame.start.year == frame.end.year:
        lens.year = frame.start.year


def _stub(axes: Axes) -> Facets:
    """Return what the header over the labels says of all counts ("Date of death")."""
    said = [axes.columns[i].facets for i in axes.having("label")[:1]]
    return replace(said[0], total=False, subtotal=False, counts=None) if said else Facets()


class _Reader:
    """Reads the cells of one table."""

    def __init__(self, table: Table, axes: Axes, lens: Lens, around: Facets, told: set[str]) -> None:
        self.table, self.axes, self.lens = table, axes, lens
        self.captioned = around.outcome
        self.around = replace(around, outcome=None) if told else around
        self.spans = _spans(table, axes)

    def entries(self, rows: Rows, columns: list[Facets | None], lines: list[Facets | None]) -> Iterator[Entry]:
        """Yield the counts, row by row, each after the count in its row that it is a part of is known."""
        beside, below = wholes(columns), wholes(lines)
        below = [rows.owned.get(number, whole) for number, whole in enumerate(below)]
        ends = joined_ends(columns)
        down, across = whole_frames(lines, below), whole_frames(columns, beside)
        read: list[Entry] = []
        at: dict[tuple[int | None, int | None], list[int]] = {}
        seats: list[tuple[int, int]] = []
        for number, line in enumerate(lines):
            if line is None or line.ratio:
                continue
            for column, count, cell, said in self._row(number, columns, ends):
                own = self._own(number, line, column, cell, columns, lines, said)
                facets = None if own is None else self._resolved(own, line, columns[column])
                if own is None or facets is None:
                    continue
                if facets.frame is None or (facets.frame.start is None and facets.frame.end is None):
                    facets = replace(facets, frame=down.get(number) or across.get(column) or facets.frame)
                here = at.setdefault((number, column), [])
                inner = here[-1] if said.part and here else None
                if inner is not None:
                    facets = over(replace(read[inner].facets, total=False, subtotal=False), facets)
                else:
                    here.append(len(read))
                read.append(Entry(number, cell, count.number, facets, own, inner))
                seats.append((number, column))
        for entry, (number, column) in zip(read, seats, strict=True):
            if entry.whole is None:
                totals = [*at.get((number, beside[column]), ()), *at.get((below[number], column), ())]
                entry = replace(entry, whole=next((i for i in totals if _holds(read[i], entry)), None))
            yield entry

    def _row(
        self, number: int, columns: list[Facets | None], ends: Ends
    ) -> Iterator[tuple[int, CellCount, Cell, Facets]]:
        """Yield the counts of a row, with what the words in the cell say; the ends of a range are one count."""
        row = self.table.rows[number]
        for column, facets in enumerate(columns):
            cell = row[column]
            if column in ends.led and facets is not None:
                joined = ends.read(row, column)
                if joined is not None:
                    yield column, joined[1], joined[0], Facets()
                continue
            if facets is None or not cell.text or self.spans.get(id(cell), (number, column)) != (number, column):
                continue
            if column in ends.inside:
                continue
            second = self.axes.columns[column].second
            pair = read_pair(unmarked(cell.text)) if second is not None else None
            if second is not None and pair is not None:
                yield from (
                    (column, c, cell, s) for c, s in zip(pair, (Facets(), second), strict=True) if c is not None
                )
                continue
            counts = read_counts(unmarked(cell.text), facets.scale or 1)
            said = [self.lens.phrase(count.words) if count.words else Facets() for count in counts]
            if facets.shares and not (counts and counts[0].share):
                continue
            if all(not count.words or (s.told and s.told <= _CELL) for count, s in zip(counts, said, strict=True)):
                yield from ((column, count, cell, s) for count, s in zip(counts, said, strict=True))

    def _own(
        self,
        number: int,
        line: Facets,
        column: int,
        cell: Cell,
        columns: list[Facets | None],
        lines: list[Facets | None],
        said: Facets,
    ) -> Facets | None:
        """Return what row, column and cell say together; None where they can't both hold."""
        head = columns[column] or Facets()
        places = self._covered(cell, number, column)
        if places is not None:
            line = shared([lines[r] or Facets() for r in places[0]])
            head = shared([columns[c] or Facets() for c in places[1] if columns[c] is not None])
        if line.outcome and head.outcome and line.outcome != head.outcome:
            return None
        own = over(line, head)
        if line.group and head.group and Groups.default().relation(line.group, head.group) not in _NESTED:
            own = replace(own, partial=True)
        if line.group and head.group and Groups.default().relation(line.group, head.group) == "disjoint":
            return None
        if line.place and head.place and line.place != head.place:
            related = self.lens.reading.gazetteer.relation(line.place, head.place)
            if related == "disjoint":
                return None
            if related != "contains":
                own = replace(own, place=line.place, place_text=line.place_text)
        if line.frame and head.frame:
            own = replace(own, frame=met([line.frame, head.frame], self.lens))
        return _up_to(over(own, said))

    def _resolved(self, own: Facets, line: Facets, head: Facets | None) -> Facets | None:
        """Return what a count is of with the words around the table; None where no outcome reaches it."""
        around = self.around
        if own.outcome and self.captioned and relation(own.outcome, self.captioned) not in ("same", "within"):
            around = replace(around, group=None, group_text=None)  # the caption's people suffered something else
        facets = over(around, own)
        if facets.outcome is None:
            return None
        if own.outcome is None and (line.counts is False or (self.axes.body == 0 and not own.told & _UNDERSTOOD)):
            return None  # a caption's outcome is no outcome of houses, nor of what no word explains
        if own.group is not None and around.group is not None:
            related = Groups.default().relation(own.group, around.group)
            facets = facets if related != "disjoint" else replace(facets, group=own.group, group_text=own.group_text)
        if own.place and around.place and own.side is None and self._apart(own.place, around.place):
            # a table of deaths in Iraq by country: the country is whose people they were
            facets = replace(facets, place=around.place, place_text=around.place_text, side=own.place)
        bad = head is not None and head.counts is False
        return None if bad else facets

    def _apart(self, place: str, other: str) -> bool:
        return self.lens.reading.gazetteer.relation(place, other) == "disjoint"

    def _covered(self, cell: Cell, number: int, column: int) -> tuple[list[int], list[int]] | None:
        """Return the rows and columns that a cell stands for, where they are several."""
        row = self.table.rows
        down = [number]
        while down[-1] + 1 < len(row) and row[down[-1] + 1][column] is cell:
            down.append(down[-1] + 1)
        across = [column]
        while across[-1] + 1 < len(row[number]) and row[number][across[-1] + 1] is cell:
            across.append(across[-1] + 1)
        return (down, across) if len(down) > 1 or len(across) > 1 else None


def _spans(table: Table, axes: Axes) -> dict[int, tuple[int, int]]:
    """Return where each cell with words stands first."""
    first: dict[int, tuple[int, int]] = {}
    for number in range(axes.body, len(table.rows)):
        for column, cell in enumerate(table.rows[number]):
            if cell.text:
                first.setdefault(id(cell), (number, column))
    return first


def _up_to(facets: Facets) -> Facets:
    """Return a running total with the period that ends with its day, and began nobody says when."""
    frame = facets.frame
    if not facets.running or frame is None or frame.end is None:
        return facets
    return replace(facets, frame=Frame(None, frame.end, frame.text), as_of=facets.as_of or frame.end)


def _holds(total: Entry, part: Entry) -> bool:
    """Return whether a total in a count's row, else in its column, is of that count's outcome; days' totals add up to none."""
    if part.facets.running != total.facets.running or (part.facets.running and part.row != total.row):
        return False
    return relation(part.facets.outcome or "", total.facets.outcome or "") in ("same", "within")
