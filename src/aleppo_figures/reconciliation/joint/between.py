"""Disagreements between roots: counts, estimates and closed tolls that can't all hold, and the factor between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial

from aleppo_figures.reconciliation.joint.clock import Clock
from aleppo_figures.reconciliation.joint.conflicts import Conflict, Search, conflicts_of
from aleppo_figures.reconciliation.joint.constraints.cells import System, build
from aleppo_figures.reconciliation.joint.constraints.components import components
from aleppo_figures.reconciliation.joint.constraints.regions import Labels
from aleppo_figures.reconciliation.joint.constraints.rows import Row
from aleppo_figures.reconciliation.joint.programs import Elastic

__all__ = ["between_roots"]

Make = Callable[[Sequence[Row]], System]
_STEPS = 1000
"""Factors are found to a thousandth."""
_LARGEST = 10**6
"""Beyond a factor of a million there is none: a positive number meets a stated zero."""


def between_roots(
    hard: Sequence[Row], soft: Sequence[Row], labels: Labels, excess: Mapping[str, Fraction], seconds: float
) -> list[Search]:
    """Return the minimal sets of several roots' figures that can't all hold, system by system.

    Only soft rows bound the truth from above, so each set holds one; a root whose own figures are at odds with each
    other is no disagreement between roots.

    Parameters
    ----------
    hard : sequence of Row
        The counts that are tied to the truth.
    soft : sequence of Row
        Estimates and closed tolls.
    labels : Labels
        How labels stand.
    excess : mapping
        Each measure's overcount.
    seconds : float
        The time limit of each system.
    """

    tops = [row for row in soft if row.high is not None]
    twice = {row.figures for row in soft}  # a closed toll says of the truth what it says of its root's count
    rows = [*(row for row in hard if row.figures not in twice), *soft]
    near = [row for row in rows if any(labels.touch(row.wide, top.wide) for top in tops)]
    found = []
    for rows in components(near, labels):
        if len({row.root for row in rows}) > 1 and any(row.soft and row.high is not None for row in rows):
            clock = Clock(seconds)
            make = partial(build, labels=labels, overcount=excess.__getitem__, clock=clock)
            search = conflicts_of(rows, make, "between_roots", clock)
            several = [c for c in search.conflicts if len({row.root for row in c.rows}) > 1]
            told = tuple(replace(c, factor=_factor(c, make, clock)) for c in several)
            found.append(replace(search, conflicts=told, first=rows[0].name))
    return found


def _factor(conflict: Conflict, make: Make, clock: Clock) -> float | None:
    """Return by what factor one root's numbers would have to move for all to hold: the least over the roots."""
    found = [_of_root(conflict.rows, root, make, clock) for root in sorted({row.root for row in conflict.rows})]
    known = [f for f in found if f is not None]
    return min(known) / _STEPS if known else None


def _of_root(rows: Sequence[Row], root: str, make: Make, clock: Clock) -> int | None:
    """Return the least factor, in thousandths, that one root may be off by for all to hold, by bisection."""

    def holds(factor: int) -> bool:
        return Elastic(make([_eased(r, factor) if r.root == root else r for r in rows]), clock).misfit().none

    low, high = _STEPS, 2 * _STEPS
    while not holds(high):
        low, high = high, 2 * high
        if high > _LARGEST * _STEPS:
            return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high


def _eased(row: Row, factor: int) -> Row:
    """Return a row whose ends are off by a factor, rounded so that no more is let through than the factor allows."""
    high = None if row.high is None else row.high * factor // _STEPS
    return replace(row, low=-(-row.low * _STEPS // factor), high=high)
