"""Columns that hold the ends of one range ("Minimum", "Best", "Maximum") as one count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from aleppo_figures.extraction.mentions import Number
from aleppo_figures.extraction.tables.found.grid import Cell
from aleppo_figures.extraction.tables.said.counts import CellCount, read_counts, unmarked
from aleppo_figures.extraction.tables.said.facets import Facets
from aleppo_figures.vocabulary.modifiers import interval

__all__ = ["Ends", "joined_ends"]

_ALONE = {"low": "at_least", "high": "at_most", "best": "exact"}


@dataclass
class Ends:
    """The columns that lead a range, each with those of its ends, and those that stand inside one."""

    led: dict[int, dict[str, int]] = field(default_factory=dict)
    scale: dict[int, int] = field(default_factory=dict)

    @property
    def inside(self) -> frozenset[int]:
        """The columns that another one leads."""
        return frozenset(c for lead, ends in self.led.items() for c in ends.values() if c != lead)

    def read(self, row: Sequence[Cell], lead: int) -> tuple[Cell, CellCount] | None:
        """Return the range of a row with the cell that stands for it: the best number's, else the lower, else the upper.

        One end alone is "at least" or "at most"; ends that contradict each other are no count.
        """
        found: dict[str, tuple[Cell, CellCount]] = {}
        for bound, column in self.led[lead].items():
            counts = read_counts(unmarked(row[column].text), self.scale.get(lead, 1))
            if len(counts) == 1 and not counts[0].words:
                found[bound] = (row[column], counts[0])
        shown = next((found[b] for b in ("best", "low", "high") if b in found), None)
        if shown is None:
            return None
        number = _one(shown[1].number, {b: c.number for b, (_, c) in found.items()})
        return None if number is None else (shown[0], replace(shown[1], number=number))


def joined_ends(columns: Sequence[Facets | None]) -> Ends:
    """Return the columns that are ends of one range: beside each other, and alike but for the end.

    Examples
    --------
    >>> joined_ends([None, Facets(outcome="killed", bound="low"), Facets(outcome="killed", bound="high")]).led
    {1: {'low': 1, 'high': 2}}
    """
    ends = Ends()
    lead: int | None = None
    for i, column in enumerate(columns):
        if column is None or column.bound is None:
            lead = None
            continue
        before = columns[lead] if lead is not None else None
        alike = before is not None and replace(before, bound=None) == replace(column, bound=None)
        if lead is None or not alike or column.bound in ends.led[lead]:
            lead = i
            ends.led[lead] = {}
            ends.scale[lead] = column.scale or 1
        ends.led[lead][column.bound] = i
    return ends


def _one(shown: Number, by: dict[str, Number]) -> Number | None:
    low, best, high = (by[b].best if b in by else None for b in ("low", "best", "high"))
    if len(by) == 1:
        bound = next(iter(by))
        if shown.modifier != "exact" or shown.best is None:
            return shown
        made = interval(_ALONE[bound], shown.best)
        return replace(shown, low=made.low, best=made.best, high=made.high, modifier=_ALONE[bound])
    if low is not None and high is not None:
        middle = best if best is not None else (low + high) // 2
        modifier = "exact" if low == high else "between"
        return replace(shown, low=low, best=middle, high=high, modifier=modifier) if low <= middle <= high else None
    if low is not None and best is not None:
        return replace(shown, low=low, best=best, high=None, modifier="at_least") if low <= best else None
    if high is not None and best is not None:
        return replace(shown, low=None, best=best, high=high, modifier="at_most") if best <= high else None
    return shown
