"""Proofs in exact rational numbers, made apart from the library: what can hold, and what bounds what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

import numpy as np
from scipy.optimize import linprog

from aleppo_figures.reconciliation.joint.constraints.cells import System

Sum = Mapping[int, int]
Inequality = tuple[Sum, Fraction]
"""Coefficients and what their sum is at most."""


def inequalities(system: System) -> list[Inequality]:
    """Return a system's rows and rules, each as a sum that is at most a number, over columns that are never negative."""
    found: list[Inequality] = []
    for row, wide, narrow in zip(system.rows, system.wide, system.narrow, strict=True):
        found.append(({c: -w for c, w in wide.items()}, Fraction(-row.low)))
        if row.high is not None and narrow:
            found.append((narrow, Fraction(row.high)))
    return [*found, *((rule, Fraction(0)) for rule in system.rules)]


def can_hold(system: System) -> bool:
    """Return whether a system has a solution; either answer is proved exactly."""
    listed = inequalities(system)
    matrix, tops = dense(listed, system.columns)
    if not len(listed):
        return True
    cost = np.zeros(system.columns + 1)
    cost[-1] = 1.0
    eased = np.hstack([matrix, -np.ones((len(listed), 1))])  # one slack for all: 0 is enough where they can hold
    solved = linprog(cost, A_ub=eased, b_ub=tops, bounds=(0, None), method="highs")
    assert solved.status == 0, solved.message
    if solved.fun < 1e-7:
        values = [Fraction(float(v)).limit_denominator(1000) for v in solved.x[:-1]]
        assert all(_sum(a, values) <= top for a, top in listed), "a solution that isn't exact"
        return True
    weights = [Fraction(float(-y)).limit_denominator(1000) for y in solved.ineqlin.marginals]
    assert refutes(listed, weights), "a refutation that isn't exact"
    return False


def refutes(listed: Sequence[Inequality], weights: Sequence[Fraction]) -> bool:
    """Return whether weights combine inequalities into one that nothing satisfies: Farkas' certificate."""
    combined = combination(listed, weights)
    return all(w >= 0 for w in weights) and all(v >= 0 for v in combined.values()) and _top(listed, weights) < 0


def least(listed: Sequence[Inequality], columns: int, cost: Sum) -> Fraction | None:
    """Return the least value of a sum, or None if it has none; it is proved from below and from above, exactly."""
    matrix, tops = dense(listed, columns)
    objective = np.zeros(columns)
    for column, value in cost.items():
        objective[column] = value
    solved = linprog(
        objective, A_ub=matrix if len(listed) else None, b_ub=tops if len(listed) else None, method="highs"
    )
    if solved.status == 3:
        return None
    assert solved.status == 0, solved.message
    weights = [Fraction(float(-y)).limit_denominator(1000) for y in solved.ineqlin.marginals] if len(listed) else []
    values = [Fraction(float(v)).limit_denominator(1000) for v in solved.x]
    value = -_top(listed, weights)
    assert all(w >= 0 for w in weights), "a weight below 0"
    combined = combination(listed, weights)
    assert all(combined.get(c, Fraction(0)) >= -cost.get(c, 0) for c in range(columns)), "the dual isn't feasible"
    assert all(v >= 0 for v in values) and all(_sum(a, values) <= top for a, top in listed), (
        "a solution that isn't exact"
    )
    assert _sum(cost, values) == value, "the two ends of the proof don't meet"
    return value


def combination(listed: Sequence[Inequality], weights: Sequence[Fraction]) -> dict[int, Fraction]:
    """Return the weighted sum of the inequalities' left sides."""
    found: dict[int, Fraction] = {}
    for (sums, _), weight in zip(listed, weights, strict=True):
        for column, value in sums.items():
            found[column] = found.get(column, Fraction(0)) + weight * value
    return found


def dense(listed: Sequence[Inequality], columns: int) -> tuple[np.ndarray, np.ndarray]:
    """Return inequalities as a matrix and its right side."""
    matrix = np.zeros((len(listed), columns))
    for n, (sums, _) in enumerate(listed):
        for column, value in sums.items():
            matrix[n, column] += value
    return matrix, np.array([float(top) for _, top in listed])


def _top(listed: Sequence[Inequality], weights: Sequence[Fraction]) -> Fraction:
    return sum((w * top for (_, top), w in zip(listed, weights, strict=True)), Fraction(0))


def _sum(sums: Sum, values: Sequence[Fraction]) -> Fraction:
    return sum((weight * values[column] for column, weight in sums.items()), Fraction(0))
