"""A brute-force oracle: every whole-number measure on a tiny lattice, tried one by one, says what can hold.

It knows nothing of regions, systems or programs: a figure adds up the cells that its scope holds, that is all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

Measures = npt.NDArray[np.int8]


@dataclass(frozen=True)
class Statement:
    """A root's count of some cells by one of its reports is at least and at most so many."""

    report: int
    cells: frozenset[int]
    low: int
    high: int | None


@dataclass(frozen=True)
class Oracle:
    """All measures on a lattice.

    Parameters
    ----------
    cells : int
        How many cells there are.
    reports : int
        How many reports a root has made; its count may grow with each of them.
    largest : int
        The largest number that any figure says: no cell ever needs more people than that.
    """

    cells: int
    reports: int
    largest: int

    def counts(self, said: Sequence[Statement]) -> Measures:
        """Return every count in which all of a root's statements hold: (count, report, cell)."""
        found = _all(self.cells, self.reports, self.largest)
        for s in said:
            number = found[:, s.report, sorted(s.cells)].sum(axis=1)
            found = found[(number >= s.low) & (number <= (127 if s.high is None else s.high))]
        return found

    def range_of_count(self, said: Sequence[Statement], report: int, cells: frozenset[int]) -> tuple[int, int | None]:
        """Return the least and the largest number that a root can have counted in cells by a report."""
        sums = self.counts(said)[:, report, sorted(cells)].sum(axis=1)
        capped = {(step, c) for s in said if s.high is not None for step in range(s.report + 1) for c in s.cells}
        free = any((step, c) not in capped for step in range(report + 1) for c in cells)
        return int(sums.min()), None if free else int(sums.max())

    def least_truth(self, roots: Sequence[Sequence[Statement]], cells: frozenset[int]) -> int:
        """Return the least number of people in cells, given two roots: cell by cell at least each one's latest count."""
        first, second = (np.unique(self.counts(said)[:, -1, sorted(cells)], axis=0) for said in roots)
        return min(int(np.maximum(count[None, :], second).sum(axis=1).min()) for count in first)


@cache
def _all(cells: int, reports: int, largest: int) -> Measures:
    values = np.arange(largest + 1, dtype=np.int8)
    size = cells * reports
    grid = np.stack(np.meshgrid(*[values] * size, indexing="ij"), axis=-1).reshape(-1, reports, cells)
    return np.cumsum(grid, axis=1, dtype=np.int8)
