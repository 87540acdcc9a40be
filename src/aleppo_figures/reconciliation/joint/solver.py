"""Linear programs by HiGHS, and bounds that hold exactly: what the solver says is proved again in integers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal

import highspy
import numpy as np
import numpy.typing as npt

from aleppo_figures.reconciliation.joint.clock import Clock

__all__ = ["Linear", "Outcome", "Program", "certified"]

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Status = Literal["optimal", "unbounded", "infeasible", "time_limit", "not_proved"]
_DENOMINATORS = (1, 2, 3, 4, 6, 12, 60, 840, 27_720, 1_000_000)
_CLOSE = 1e-6
_EXACT = 2.0**52
_LARGEST_DUAL = 1e6
"""Larger duals aren't tried as a proof: their products would leave what integers hold."""


@dataclass(frozen=True)
class Linear:
    """Rows low ≤ a·x ≤ high over x ≥ 0, with integer coefficients, as compressed rows."""

    columns: int
    starts: Ints
    index: Ints
    value: Ints
    low: Floats
    high: Floats

    @classmethod
    def of(cls, columns: int, rows: Sequence[tuple[dict[int, int], int | None, int | None]]) -> Linear:
        """Return rows given as (coefficients, low, high); a missing end is infinite."""
        sizes = [len(row[0]) for row in rows]
        return cls(
            columns,
            np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64) if rows else np.zeros(1, dtype=np.int64),
            np.array([c for row in rows for c in row[0]], dtype=np.int64),
            np.array([v for row in rows for v in row[0].values()], dtype=np.int64),
            np.array([-np.inf if row[1] is None else row[1] for row in rows], dtype=np.float64),
            np.array([np.inf if row[2] is None else row[2] for row in rows], dtype=np.float64),
        )

    def transposed(self, weights: Ints) -> Ints:
        """Return the weighted sum of all rows' coefficients, in integers."""
        spread = np.repeat(weights, self._sizes) * self.value
        if np.abs(spread).sum(dtype=np.float64) < _EXACT:  # whole numbers that floats hold exactly
            return np.bincount(self.index, weights=spread, minlength=self.columns).astype(np.int64)
        total = np.zeros(self.columns, dtype=np.int64)
        np.add.at(total, self.index, spread)
        return total

    @cached_property
    def _sizes(self) -> Ints:
        return np.diff(self.starts)


@dataclass(frozen=True)
class Outcome:
    """What a program found: a status and, at an optimum, a proved bound with the weight of each row in the proof.

    `weights` are integers over `denominator`. What the solver calls an optimum is `not_proved` where no exact proof was
    found, and so is any other end than those that a status names.
    """

    status: Status
    bound: Fraction | None = None
    weights: Ints | None = None
    denominator: int = 1


class _Quiet(highspy.Highs):
    """A solver without callbacks: setting them up prints a banner before anything can be switched off."""

    def __init__(self) -> None:
        super(highspy.Highs, self).__init__()


class Program:
    """One model, solved for many objectives one after another, each from where the last one ended.

    Parameters
    ----------
    linear : Linear
        The rows.
    clock : Clock, optional
        The time that all solves have together.
    """

    def __init__(self, linear: Linear, clock: Clock | None = None) -> None:
        self._linear = linear
        self._clock = clock or Clock()
        self._highs = _Quiet()
        quiet: dict[str, bool | int | str] = {"output_flag": False, "log_to_console": False}
        exact: dict[str, bool | int | str] = {"threads": 1, "simplex_strategy": 4, "presolve": "off"}
        for option, setting in {**quiet, **exact}.items():
            self._highs.setOptionValue(option, setting)
        self._highs.passModel(_model(linear))
        self._columns = np.arange(linear.columns, dtype=np.int32)

    def minimum(self, cost: Ints) -> Outcome:
        """Return the least value of an integer objective, proved in integers."""
        if self._clock.over:
            return Outcome("time_limit")
        highs = self._highs
        highs.setOptionValue("time_limit", highs.getRunTime() + self._clock.left)
        highs.changeColsCost(len(self._columns), self._columns, cost.astype(np.float64))
        highs.run()
        status = highs.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            duals = np.array(highs.getSolution().row_dual)
            bound, weights, denominator = certified(self._linear, cost, duals)
            return Outcome("not_proved" if bound is None else "optimal", bound, weights, denominator)
        if status in (highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return Outcome("unbounded")
        if status == highspy.HighsModelStatus.kInfeasible:
            return Outcome("infeasible")
        return Outcome("time_limit" if status == highspy.HighsModelStatus.kTimeLimit else "not_proved")

    def maximum(self, cost: Ints) -> Outcome:
        """Return the largest value of an integer objective, proved in integers."""
        found = self.minimum(-cost)
        return Outcome(found.status, None if found.bound is None else -found.bound, found.weights, found.denominator)

    def values(self) -> Floats:
        """Return the columns at the last optimum."""
        return np.array(self._highs.getSolution().col_value)


def certified(linear: Linear, cost: Ints, duals: Floats) -> tuple[Fraction | None, Ints | None, int]:
    """Return a lower bound of the cost that rounded duals prove exactly, the weights and their denominator.

    For x ≥ 0, weights y with yᵀA ≤ c prove c·x ≥ Σ (y > 0 ? y·low : y·high). It is checked in integers, so that no
    tolerance of the solver ever makes a bound that isn't one.
    """
    if not (np.abs(duals) <= _LARGEST_DUAL).all():
        return None, None, 1
    for denominator in _DENOMINATORS:
        weights = np.rint(duals * denominator).astype(np.int64)
        far = np.abs(duals * denominator - weights).max(initial=0.0) > _CLOSE * denominator
        if far and denominator != _DENOMINATORS[-1]:
            continue
        bounded = ((weights > 0) & np.isinf(linear.low)) | ((weights < 0) & np.isinf(linear.high))
        weights[bounded] = 0
        if (linear.transposed(weights) <= denominator * cost).all():
            return Fraction(_value(linear, weights), denominator), weights, denominator
    return None, None, 1


def _value(linear: Linear, weights: Ints) -> int:
    active: Iterable[int] = np.flatnonzero(weights)
    return sum(int(weights[i]) * int(linear.low[i] if weights[i] > 0 else linear.high[i]) for i in active)


def _model(linear: Linear) -> highspy.HighsLp:
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = linear.columns, len(linear.low)
    model.col_cost_ = np.zeros(linear.columns)
    model.col_lower_ = np.zeros(linear.columns)
    model.col_upper_ = np.full(linear.columns, np.inf)
    model.row_lower_, model.row_upper_ = linear.low, linear.high
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = linear.starts.astype(np.int32)
    model.a_matrix_.index_ = linear.index.astype(np.int32)
    model.a_matrix_.value_ = linear.value.astype(np.float64)
    return model
