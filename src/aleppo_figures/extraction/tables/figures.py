"""From the counts of a table to figures: what a cell is of in the frame's columns, with its row and header as the quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from aleppo_figures.extraction.tables.found.grid import Cell
from aleppo_figures.extraction.tables.said.facets import Facets
from aleppo_figures.extraction.tables.seats.axes import only_words
from aleppo_figures.extraction.tables.seats.layout import Entry, Layout
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.figure import Figure, figure_id
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["figures_of"]

_EXTRACTOR = "table"
_WEEK = 7
_LONGEST_QUOTE = 2000
_BETWEEN = " | "


def figures_of(
    document: Document, layouts: Sequence[Layout], published: date | None = None, groups: Groups | None = None
) -> list[Figure]:
    """Return the figures of tables that were understood, in the order of the text.

    Parameters
    ----------
    document : Document
        The document that the tables stand in.
    layouts : sequence of Layout
        The tables.
    published : datetime.date, optional
        The publication day, where the document doesn't know it.
    groups : Groups, optional
        The group vocabulary, whose own words name the people of a cell; the shipped one by default.
    """
    groups = groups or Groups.default()
    figures: dict[str, Figure] = {}
    for layout in layouts:
        ids = [_id(document, entry) for entry in layout.entries]
        quotes: dict[int, str] = {}
        for entry, name in zip(layout.entries, ids, strict=True):
            if entry.row not in quotes:
                quotes[entry.row] = _quote(layout, entry.row)
            whole = ids[entry.whole] if entry.whole is not None else None
            figure = _figure(
                document, layout, entry, name, whole if whole != name else None, quotes[entry.row], published
            )
            own = groups.named(figure.group_text)
            figures.setdefault(name, replace(figure, group=own) if own else figure)
    return sorted(figures.values(), key=lambda figure: (figure.char_start or 0, figure.char_end or 0, figure.outcome))


def _figure(
    document: Document, layout: Layout, entry: Entry, name: str, whole: str | None, quote: str, published: date | None
) -> Figure:
    said, number = entry.facets, entry.number
    start, end = entry.cell.span(number.span.start, number.span.end)
    frame = said.frame
    known = frame is not None and (frame.start is not None or frame.end is not None)
    stated = entry.own.frame is not None
    return Figure(
        figure_id=name,
        doc_id=document.doc_id,
        publisher=document.publisher,
        published=document.published or published,
        source=said.source,
        source_text=said.source_text,
        basis=said.basis or "reported",
        as_of=said.as_of,
        outcome=said.outcome or "",
        group=said.group or "people",
        group_text=said.group_text,
        unit=said.unit or "persons",
        low=number.low,
        best=number.best,
        high=number.high,
        modifier=number.modifier,
        per=said.per,
        start=frame.start if frame else None,
        end=frame.end if frame else None,
        period_text=frame.text if frame else None,
        period_basis="unknown" if not known else "stated" if stated else "inherited",
        place=said.place,
        place_text=said.place_text,
        cause=said.cause,
        attributed_to=said.attributed_to,
        side=said.side,
        extent=_extent(layout, said, document.publisher),
        status=said.status or "asserted",
        part_of=whole,
        quote=quote,
        char_start=start,
        char_end=end,
        extractor=_EXTRACTOR,
        rule="; ".join(_rules(layout, entry, whole)),
        url=document.url,
        page=document.page_of(start),
    )


def _extent(layout: Layout, said: Facets, publisher: str | None) -> str:
    """Return whether a count is its source's whole one: a total, or for a week and longer; a row of a list of events isn't."""
    if said.partial:
        return "unknown"
    if said.whole or said.running:
        return "total"
    if layout.events:
        return "incident"
    frame = said.frame
    long = (
        frame is not None
        and frame.start is not None
        and frame.end is not None
        and (frame.end - frame.start).days >= _WEEK - 1
    )
    return "total" if long and (said.source or publisher) else "unknown"


def _rules(layout: Layout, entry: Entry, whole: str | None) -> list[str]:
    """Return the names of what made a figure of a cell."""
    own, said = entry.own, entry.facets
    rules = [f"table in {layout.table.kind}"]
    rules.append("outcome of header or label" if own.outcome else "outcome of caption")
    for slot, name in (("group", "group"), ("place", "place"), ("frame", "period"), ("source", "source")):
        if getattr(said, slot) is not None:
            rules.append(f"{name} of header or label" if getattr(own, slot) is not None else f"{name} of caption")
    if said.whole:
        rules.append("total")
    if whole is not None:
        rules.append("of which" if said.part else "part of total")
    return rules


def _quote(layout: Layout, row: int) -> str:
    """Return a row below its header, cell by cell."""
    rows = layout.table.rows
    heads = [head for head in rows[layout.axes.head : layout.axes.body] if only_words(head) is None]
    said = "\n".join(_line(line) for line in (*heads, rows[row]))
    return said if len(said) <= _LONGEST_QUOTE else _short(layout, row)


def _line(cells: Sequence[Cell]) -> str:
    return _BETWEEN.join(" ".join(cell.text.split()) for cell in cells)


def _short(layout: Layout, row: int) -> str:
    """Return a long row with each count below its header and every label, and without the columns that are neither."""
    kept = [i for i, column in enumerate(layout.axes.columns) if column.use != "idle"]
    cells = layout.table.rows[row]
    return _BETWEEN.join(f"{layout.axes.columns[i].heading}: {cells[i].text}"[:200] for i in kept if cells[i].text)


def _id(document: Document, entry: Entry) -> str:
    start, end = entry.cell.span(entry.number.span.start, entry.number.span.end)
    return figure_id(document.doc_id, start, end, entry.facets.outcome)
