"""A system as programs: one that bounds sums, and one that measures by how many people its figures miss each other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from aleppo_figures.reconciliation.joint.clock import Clock
from aleppo_figures.reconciliation.joint.constraints.cells import System
from aleppo_figures.reconciliation.joint.constraints.rows import Row
from aleppo_figures.reconciliation.joint.solver import Ints, Linear, Outcome, Program

__all__ = ["Bounding", "Elastic", "End", "Misfit"]

Sum = dict[int, int]
Rule = tuple[Sum, int | None, int | None]


@dataclass(frozen=True)
class End:
    """One end of a range: the value proved, the figures it rests on, and how solving ended."""

    value: Fraction | None
    rests_on: tuple[str, ...]
    status: str


@dataclass(frozen=True)
class Misfit:
    """By how many people figures miss each other at least, and the weight of each row's lower and upper end in that.

    A gap of zero says that all can hold only where `status` is `optimal`; else it isn't known.
    """

    gap: Fraction
    lower: dict[int, Fraction]
    upper: dict[int, Fraction]
    status: str

    @property
    def none(self) -> bool:
        """Whether it's known that all can hold."""
        return self.gap <= 0 and self.status == "optimal"

    @property
    def rows(self) -> set[int]:
        """The rows that take part."""
        return set(self.lower) | set(self.upper)


class Bounding:
    """The tightest ranges of sums that a feasible system implies, each end proved.

    Parameters
    ----------
    system : System
        Rows, rules and sums.
    clock : Clock, optional
        The time that all solves have together.
    """

    def __init__(self, system: System, clock: Clock | None = None) -> None:
        self._system, self._clock = system, clock
        self._figures: list[Row | None] = []
        rules: list[Rule] = []
        for row, wide, narrow in zip(system.rows, system.wide, system.narrow, strict=True):
            if row.high is not None and wide == narrow:
                rules.append((wide, row.low, row.high))
                self._figures.append(row)
                continue
            if row.low:
                rules.append((wide, row.low, None))
                self._figures.append(row)
            if row.high is not None and narrow:
                rules.append((narrow, None, row.high))
                self._figures.append(row)
        rules += [(rule, None, 0) for rule in system.rules]
        self.linear = Linear.of(system.columns, rules)
        self._program = Program(self.linear, _time_for(system, clock))

    def least(self, total: Sum) -> End:
        """Return the least value that a sum can have."""
        return self._end(self._program.minimum(_vector(total, self._system.columns)), 1)

    def most(self, total: Sum) -> End:
        """Return the largest value that a sum can have; None where nothing bounds it."""
        if not total and not self._system.cut:
            return End(Fraction(0), (), "optimal")
        return self._end(self._program.minimum(-_vector(total, self._system.columns)), -1)

    def _end(self, found: Outcome, sign: int) -> End:
        if found.bound is None or found.weights is None:
            return End(None, (), self._ended(found.status))
        named = {f for n in np.flatnonzero(found.weights) if n < len(self._figures) for f in self._names(int(n))}
        return End(sign * found.bound, tuple(sorted(named)), found.status)

    def _ended(self, status: str) -> str:
        """Return how a solve ended: that nothing can hold is said only if it's proved."""
        proved = status != "infeasible" or Elastic(self._system, self._clock).misfit().gap > 0
        return status if proved else "not_proved"

    def _names(self, position: int) -> Sequence[str]:
        row = self._figures[position]
        return () if row is None else row.figures


class Elastic:
    """A system whose figures may be missed at a price of one a person: it costs nothing if all can hold.

    Parameters
    ----------
    system : System
        Rows and rules.
    clock : Clock, optional
        The time that all solves have together.
    """

    def __init__(self, system: System, clock: Clock | None = None) -> None:
        count = len(system.rows)
        self._count, self._columns = count, system.columns + 2 * count
        self._first = system.columns
        rules: list[Rule] = []
        self._ends: list[tuple[int, bool]] = []
        for n, (row, wide, narrow) in enumerate(zip(system.rows, system.wide, system.narrow, strict=True)):
            if row.low:
                rules.append(({**wide, self._first + 2 * n: 1}, row.low, None))
                self._ends.append((n, True))
            if row.high is not None and narrow:
                rules.append(({**narrow, self._first + 2 * n + 1: -1}, None, row.high))
                self._ends.append((n, False))
        rules += [(rule, None, 0) for rule in system.rules]
        self.linear = Linear.of(self._columns, rules)
        self._program = Program(self.linear, _time_for(system, clock))

    def misfit(self, active: Collection[int] | None = None) -> Misfit:
        """Return by how much the active rows miss each other; the others may be missed for nothing."""
        cost: Ints = np.zeros(self._columns, dtype=np.int64)
        for n in range(self._count) if active is None else active:
            cost[self._first + 2 * n : self._first + 2 * n + 2] = 1
        found = self._program.minimum(cost)
        if found.bound is None or found.weights is None or found.bound <= 0:
            return Misfit(Fraction(0), {}, {}, found.status)
        lower: dict[int, Fraction] = {}
        upper: dict[int, Fraction] = {}
        for position, (n, low) in enumerate(self._ends):
            weight = Fraction(int(found.weights[position]), found.denominator)
            if weight:
                (lower if low else upper)[n] = abs(weight)
        return Misfit(found.bound, lower, upper, found.status)


def _time_for(system: System, clock: Clock | None) -> Clock | None:
    """Return the time that is left; none where it was up before all cells were made, for nothing follows from some of them."""
    return Clock(0) if system.cut else clock


def _vector(total: Sum, columns: int) -> Ints:
    cost: Ints = np.zeros(columns, dtype=np.int64)
    for column, weight in total.items():
        cost[column] = weight
    return cost
