"""What each row of a table is of: its labels, the section it stands in, and whether it is a total."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

from aleppo_figures.extraction.tables.found.grid import Cell, Table
from aleppo_figures.extraction.tables.said.counts import is_missing, looks_counted
from aleppo_figures.extraction.tables.said.facets import Facets, Frame, over
from aleppo_figures.extraction.tables.said.frames import read_frame
from aleppo_figures.extraction.tables.said.phrases import Lens
from aleppo_figures.extraction.tables.seats.axes import Axes, only_words

__all__ = ["Rows", "met", "read_rows", "whole_frames"]


_ROLES = ("place", "date", "start", "end", "week_end", "week_start", "source", "group", "outcome")


class Rows:
    """The rows below a header: what each is of (None where it holds no counts), and lines that are notes."""

    def __init__(self, size: int) -> None:
        self.facets: list[Facets | None] = [None] * size
        self.notes: list[str] = []
        self.record = Facets()
        self.owned: dict[int, int] = {}  # rows of a section, each with the section's total


def read_rows(table: Table, axes: Axes, lens: Lens) -> Rows:
    """Return what the rows of a table are of, in one pass; a section's head speaks for the rows below it."""
    found = Rows(len(table.rows))
    labels = axes.having("label")
    sections = [Facets()]
    seats: dict[int, int] = {}
    above: dict[int, str] = {}
    for number in range(axes.body, len(table.rows)):
        row = table.rows[number]
        words = only_words(row)
        if _note().match(row[0].text) and not any(looks_counted(cell.text) for cell in row[1:]):
            found.notes.append(", ".join(dict.fromkeys(cell.text for cell in row if cell.text)))
        elif words is not None and table.width > 1 and not looks_counted(words):
            sections.append(_section(words, axes, lens))
        elif number not in table.ragged:
            if axes.body == 0 and table.width == 2 and _record(row, lens, found):
                continue
            found.facets[number] = _labels(row, labels, axes, lens, above)
            seats[number] = len(sections) - 1
    _seat(found, sections, seats)
    return found


def _seat(rows: Rows, sections: list[Facets], seats: dict[int, int]) -> None:
    """Lay what its section's head says over each row; a total is its section's only where each section has one."""
    lines = rows.facets
    sums: dict[int, list[int]] = {}
    for number, seat in seats.items():
        line = lines[number]
        if line is not None and line.whole:
            sums.setdefault(seat, []).append(number)
    every = all(seat in sums for seat in range(1, len(sections)))
    for number, seat in seats.items():
        line = lines[number]
        own = next((n for n in sums.get(seat, ()) if seat and (every or (lines[n] or Facets()).subtotal)), None)
        if line is None or (seat and line.total and number != own):
            continue
        lines[number] = over(sections[seat], line)
        if own is not None and number != own and not line.whole and not line.part and line.source is None:
            rows.owned[number] = own


def _section(words: str, axes: Axes, lens: Lens) -> Facets:
    said = lens.phrase(words)
    if not said.told:
        role = next((axes.columns[i].role for i in axes.having("label")), None)
        said = lens.phrase(words, role) if role in ("place", "source") else said
    return replace(said, counts=None, total=False, subtotal=False)


def _record(row: tuple[Cell, ...], lens: Lens, found: Rows) -> bool:
    """Read a pair of a heading and its value ("Location | Aleppo"), which speaks for the whole table."""
    role = lens.heading(row[0].text)
    if role is None or role in ("event", "note") or is_missing(row[1].text) or looks_counted(row[1].text):
        return False
    if lens.phrase(row[0].text).outcome is not None and role not in ("place", "date"):
        return False
    found.record = over(found.record, replace(lens.phrase(row[1].text, role), counts=None))
    return True


def _labels(row: tuple[Cell, ...], labels: list[int], axes: Axes, lens: Lens, above: dict[int, str]) -> Facets | None:
    """Return what a row's labels say together; None where a row of a labelled table has none."""
    said = Facets()
    told = False
    frames: list[tuple[str, Frame]] = []
    for i in labels:
        text, column = row[i].text, axes.columns[i]
        later = any(row[j].text and not is_missing(row[j].text) for j in labels if j > i)
        if not text and later and i == labels[0] and column.role in _ROLES:
            text = above.get(i, "")  # a name that stands once over its rows
        if not text or (is_missing(text) and column.role is not None):
            told = told or any(c.isalpha() for c in text)  # "Unknown": of people of whom that isn't known
            continue
        above[i] = text
        told = True
        if column.role in ("event", "note"):
            continue
        read = lens.phrase(text, column.role)
        if read.frame is not None:
            frames.append((column.role or "date", read.frame))
        said = over(said, read)
    if labels and not told:
        return None
    return replace(said, frame=_joined(frames, lens)) if len(frames) > 1 else said


def _joined(frames: list[tuple[str, Frame]], lens: Lens) -> Frame | None:
    """Return the period of several labels: from a start to an end, a month within its year, else the shorter."""
    by = dict(frames)
    if "start" in by and "end" in by:
        start, end = by["start"].start, by["end"].end
        text = f"{by['start'].text} – {by['end'].text}"
        return Frame(start, end, text) if start and end and start <= end else Frame(None, None, text)
    return met([frame for _, frame in frames], lens)


def met(frames: list[Frame], lens: Lens) -> Frame | None:
    """Return where periods meet: "October" and "2015" are a month of that year, else the shorter one is meant."""
    first, second = frames[0], frames[1]
    for words in (f"{first.text} {second.text}", f"{second.text} {first.text}"):
        joined = read_frame(words, lens.anchor, lens.year, lens.month_first)
        if joined is not None and joined.start is not None:
            return joined
    known = [(frame.end - frame.start, i) for i, frame in enumerate(frames) if frame.start and frame.end]
    return frames[min(known)[1]] if known else first


def whole_frames(lines: list[Facets | None], below: list[int | None]) -> dict[int, Frame]:
    """Return the period of each total whose rows all have theirs: from the first of their days to the last.

    Examples
    --------
    >>> from datetime import date
    >>> year = lambda y: Frame(date(y, 1, 1), date(y, 12, 31), str(y))
    >>> whole_frames([Facets(frame=year(2014)), Facets(frame=year(2015)), Facets(total=True)], [2, 2, None])[2].text
    '2014 – 2015'
    """
    parts: dict[int, list[Frame | None]] = {}
    for line, total in zip(lines, below, strict=True):
        if line is not None and total is not None and not line.part:
            parts.setdefault(total, []).append(line.frame)
    found: dict[int, Frame] = {}
    for total, frames in parts.items():
        known = [f for f in frames if f is not None and f.start is not None and f.end is not None]
        if len(known) == len(frames):
            first = min(known, key=lambda f: f.start or date.min)
            last = max(known, key=lambda f: f.end or date.min)
            text = first.text if first.text == last.text else f"{first.text} – {last.text}"
            found[total] = Frame(first.start, last.end, text)
    return found


@cache
def _note() -> re.Pattern[str]:
    return re.compile(r"(?:sources?|notes?|data|credit|period|compiled by)\s*:|[*†‡]\s*\w", re.I)
