"""The outcome of rows and columns that name none: a total's, that of the counts before, or that of their total."""

from __future__ import annotations

from dataclasses import replace

from aleppo_figures.extraction.tables.said.facets import Facets, over
from aleppo_figures.extraction.tables.seats.wholes import total_outcome
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["column_outcomes", "row_outcomes"]

Lines = list[Facets | None]
_NAMES = frozenset({"group", "place", "frame", "cause", "side", "attributed_to"})


def column_outcomes(columns: Lines) -> Lines:
    """Return what each column counts: "of whom" carries on the column before it, a bare total sums up the others.

    Examples
    --------
    >>> columns = [Facets(outcome="killed"), Facets(outcome="injured"), Facets(total=True)]
    >>> [column.outcome for column in column_outcomes(columns)]
    ['killed', 'injured', 'killed_or_injured']
    """
    found = list(columns)
    if len({f.outcome for f in found if f is not None and f.outcome}) == 1:
        found = _with_groups(found)
    return _with_outcomes(found)


def row_outcomes(lines: Lines, columns: Lines) -> Lines:
    """Return what each row counts.

    Where the header says what is counted, no label, whatever it names, says that nobody is.
    """
    if any(column is not None and column.outcome for column in columns):
        lines = [replace(line, counts=None) if line is not None and not line.ratio else line for line in lines]
    return _with_outcomes(lines)


def _with_groups(columns: Lines) -> Lines:
    """Read "Killed | Women | Children": groups right of the one outcome of a table are parts of its counts."""
    whole: Facets | None = None
    read: Lines = []
    for column in columns:
        if column is not None and column.outcome:
            whole = column
        elif column is not None and whole is not None and column.told <= {"group", "group_text"}:
            narrower = Groups.default().relation(column.group or "people", whole.group or "people") == "within"
            column = replace(column, part=True) if narrower else column
        elif column is not None:
            whole = None
        read.append(column)
    return read


def _with_outcomes(lines: Lines) -> Lines:
    last: Facets | None = None
    filled = list(lines)
    for i, line in enumerate(filled):
        if line is not None and line.part and last is not None:
            filled[i] = over(replace(last, total=False, subtotal=False, counts=None), line)
        elif line is not None:
            last = line
    stated = [line for line in filled if line is not None and line.outcome]
    silent = [i for i, line in enumerate(filled) if line is not None and line.told & _NAMES and not line.outcome]
    if len(stated) == 1 and stated[0].whole and len(silent) > 1:
        for i in silent:  # "Men | Women | Total killed"
            filled[i] = replace(filled[i] or Facets(), outcome=stated[0].outcome)
    for i, line in enumerate(filled):
        if line is None or not line.whole or line.outcome is not None:
            continue
        parts = [p for p in filled if p is not None and not p.whole and p.counts is not False and p.outcome]
        if parts:
            outcome = total_outcome(parts)
            filled[i] = replace(line, outcome=outcome, counts=None if outcome else False)
    return filled
