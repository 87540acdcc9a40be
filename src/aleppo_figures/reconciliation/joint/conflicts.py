"""Minimal sets of figures that can't all hold, with the arithmetic that shows it."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from typing import Literal

from aleppo_figures.reconciliation.joint.clock import Clock
from aleppo_figures.reconciliation.joint.constraints.cells import System
from aleppo_figures.reconciliation.joint.constraints.rows import Row
from aleppo_figures.reconciliation.joint.programs import Elastic, Misfit

__all__ = ["Conflict", "Member", "Search", "at_odds", "conflict_id", "conflicts_of"]

_MOST_CONFLICTS = 12
_MOST_APART = 40
"""How many conflicts that share no figure are sought before the others; each takes one search."""
_MOST_STEPS = 40
_MOST_SETS = 4_000
"""How many sets of figures to leave out are looked at: k conflicts apart have as many as the product of their sizes."""
_REASONS = {"time_limit": "time limit"}
Role = Literal["at_least", "at_most"]


@dataclass(frozen=True, slots=True)
class Member:
    """One row of a conflict: which of its ends takes part, and with which weight."""

    row: Row
    role: Role
    coefficient: int


@dataclass(frozen=True)
class Conflict:
    """Rows that can't all hold, and none of which can be left out of saying so.

    `gap` is by how many people the weighted lower ends exceed the weighted upper ends, `factor` their ratio.
    """

    kind: Literal["within_root", "between_roots"]
    members: tuple[Member, ...]
    gap: int
    factor: float | None

    @property
    def name(self) -> str:
        """The conflict's id: the same figures give the same id on every run."""
        return conflict_id([f for m in self.members for f in m.row.figures])

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that take part."""
        return tuple(m.row for m in self.members)


@dataclass(frozen=True)
class Search:
    """The conflicts found in one component, and why there may be more: `time limit`, `not proved`, `many` or nothing.

    `first` names the component by its first figure.
    """

    conflicts: tuple[Conflict, ...]
    cut: str | None = None
    first: str = ""


def conflict_id(figures: Sequence[str]) -> str:
    """Return the id of a conflict of figures.

    Examples
    --------
    >>> conflict_id(["a", "b"]) == conflict_id(["b", "a"])
    True
    """
    key = "\x1f".join(sorted(figures))
    return f"c-{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}"


def conflicts_of(
    rows: Sequence[Row],
    make: Callable[[Sequence[Row]], System],
    kind: Literal["within_root", "between_roots"],
    clock: Clock | None = None,
    most: int = _MOST_CONFLICTS,
) -> Search:
    """Return the minimal conflicts of a component.

    First those that share no figure with each other; then the members of each are left out one at a time, and the rest is
    searched again, breadth first, so that every conflict is met that the limits allow.

    Parameters
    ----------
    rows : sequence of Row
        The component's rows.
    make : callable
        How rows become a system of cells.
    kind : str
        What the conflicts are called.
    clock : Clock, optional
        The time that all solves have together; when it's up, the last conflict may hold more figures than it needs.
    most : int
        How many conflicts are enough.
    """
    if not any(r.high is not None for r in rows):
        return Search(())
    clock = clock or Clock()
    whole = Elastic(make(rows), clock)
    found: dict[frozenset[int], Conflict] = {}
    cut = _apart(whole, found, rows, make, kind, clock)
    most = max(most, len(found) + 1)
    waiting: deque[frozenset[int]] = deque([frozenset()] if found else [])
    seen = set(waiting)
    enough: list[frozenset[int]] = []
    steps = 0
    while waiting and len(found) < most and steps < _MOST_STEPS and len(seen) < _MOST_SETS and not clock.over:
        left_out = waiting.popleft()
        if any(held <= left_out for held in enough):
            continue
        core = next((c for c in found if not c & left_out), None)
        if core is None:
            steps += 1
            misfit = whole.misfit([n for n in range(len(rows)) if n not in left_out])
            if misfit.gap <= 0:
                if misfit.none:
                    enough.append(left_out)
                else:
                    cut = cut or _REASONS.get(misfit.status, "not proved")
                continue
            core, conflict = _minimal(misfit, rows, make, kind, clock)
            found[core] = conflict
        for n in sorted(core):
            without = left_out | {n}
            if without not in seen:
                seen.add(without)
                waiting.append(without)
    ordered = sorted(found.values(), key=lambda c: (len(c.members), [m.row.figures for m in c.members]))
    cut = cut or ("many" if waiting else None)
    return Search(tuple(ordered), "time limit" if clock.over else cut)


def _apart(
    whole: Elastic,
    found: dict[frozenset[int], Conflict],
    rows: Sequence[Row],
    make: Callable[[Sequence[Row]], System],
    kind: Literal["within_root", "between_roots"],
    clock: Clock,
) -> str | None:
    """Add conflicts that share no figure until the rest can hold; return why that isn't known, if it isn't."""
    left = list(range(len(rows)))
    while len(found) < _MOST_APART:
        misfit = whole.misfit(left)
        if misfit.gap <= 0:
            return None if misfit.none else _REASONS.get(misfit.status, "not proved")
        core, conflict = _minimal(misfit, rows, make, kind, clock)
        found[core] = conflict
        left = [n for n in left if n not in core]
    return "many"


def at_odds(
    rows: Sequence[Row], make: Callable[[Sequence[Row]], System], known: Sequence[Row], clock: Clock
) -> list[Row]:
    """Return the rows that must go, beside those of known conflicts, for the rest to hold: sets that miss each other.

    Where a search stopped before it had met every conflict, no range could be told of the rest; here each further set of
    rows that can't all hold is left out whole, so that no figure is preferred to another.

    Parameters
    ----------
    rows : sequence of Row
        The component's rows.
    make : callable
        How rows become a system of cells.
    known : sequence of Row
        The rows of the conflicts that were found.
    clock : Clock
        The time that all solves have together.
    """
    whole = Elastic(make(rows), clock)
    held = set(known)
    left = [n for n, row in enumerate(rows) if row not in held]
    gone: list[Row] = []
    while left and not clock.over:
        misfit = whole.misfit(left)
        if misfit.gap <= 0 or not misfit.rows:
            break
        gone.extend(rows[n] for n in sorted(misfit.rows))
        left = [n for n in left if n not in misfit.rows]
    return gone


def _minimal(
    misfit: Misfit,
    rows: Sequence[Row],
    make: Callable[[Sequence[Row]], System],
    kind: Literal["within_root", "between_roots"],
    clock: Clock,
) -> tuple[frozenset[int], Conflict]:
    """Return a conflict within the rows that miss each other; the one that they are, if there is no time for less."""
    core = _irreducible(sorted(misfit.rows), rows, make, clock)
    chosen = [rows[n] for n in sorted(core)]
    again = Elastic(make(chosen), clock).misfit()
    if again.gap > 0:
        return core, _described(chosen, again, kind)
    return frozenset(misfit.rows), _described(rows, misfit, kind)


def _irreducible(
    chosen: Sequence[int], rows: Sequence[Row], make: Callable[[Sequence[Row]], System], clock: Clock
) -> frozenset[int]:
    """Return a set of rows that misses itself and of which none can be dropped, by dropping one after another."""
    small = Elastic(make([rows[n] for n in chosen]), clock)
    kept = list(range(len(chosen)))
    for n in list(kept):
        rest = [k for k in kept if k != n]
        if small.misfit(rest).gap > 0:
            kept = rest
    return frozenset(chosen[k] for k in kept)


def _described(rows: Sequence[Row], misfit: Misfit, kind: Literal["within_root", "between_roots"]) -> Conflict:
    scale = _whole_numbers(misfit)
    members = []
    low, high = Fraction(0), Fraction(0)
    for n, row in enumerate(rows):
        for weights, role in ((misfit.lower, "at_least"), (misfit.upper, "at_most")):
            if n in weights:
                weight = int(weights[n] * scale)
                low += weight * row.low if role == "at_least" else 0
                high += weight * (row.high or 0) if role == "at_most" else 0
                members.append(Member(row, "at_least" if role == "at_least" else "at_most", weight))
    return Conflict(kind, tuple(members), int(low - high), float(low / high) if high > 0 else None)


def _whole_numbers(misfit: Misfit) -> Fraction:
    weights = [*misfit.lower.values(), *misfit.upper.values()]
    if not weights:
        return Fraction(1)
    common = lcm(*(w.denominator for w in weights))
    return Fraction(common, gcd(*(int(w * common) for w in weights)))
