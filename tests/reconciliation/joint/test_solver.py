"""Linear programs, each bound of which is proved again in integers."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from aleppo_figures.reconciliation.joint.clock import Clock
from aleppo_figures.reconciliation.joint.solver import Linear, Program, certified

ROWS = [({0: 1, 1: 1}, 5, None), ({0: 1}, None, 3), ({1: 2}, 1, 9)]


def test_the_least_and_the_largest_value_with_the_rows_that_prove_them():
    program = Program(Linear.of(2, ROWS))
    least = program.minimum(np.array([0, 1]))
    assert (least.status, least.bound) == ("optimal", 2)
    assert [int(w != 0) for w in least.weights] == [1, 1, 0]
    most = program.maximum(np.array([1, 1]))
    assert (most.bound, list(most.weights), most.denominator) == (Fraction(15, 2), [0, -2, -1], 2)
    np.testing.assert_allclose(program.values(), [3, 4.5])


def test_how_a_program_ends():
    assert Program(Linear.of(1, [({0: 1}, 2, None)])).maximum(np.array([1])).status == "unbounded"
    assert Program(Linear.of(1, [({0: 1}, 2, 1)])).minimum(np.array([1])).status == "infeasible"
    assert Program(Linear.of(1, [({0: 1}, 2, None)]), Clock(0)).minimum(np.array([1])).status == "time_limit"
    assert Program(Linear.of(1, [])).minimum(np.array([1])).bound == 0


@pytest.mark.parametrize("large", [1, 10**12])
def test_rows_are_added_up_in_whole_numbers(large):
    linear = Linear.of(3, [({0: 1, 2: -1}, 0, 0), ({0: large, 1: 7}, 0, 0)])
    assert linear.transposed(np.array([2, 3])).tolist() == [2 + 3 * large, 21, -2]
    assert linear.transposed(np.array([10**5, 10**5])).tolist() == [10**5 + 10**5 * large, 7 * 10**5, -(10**5)]


@pytest.mark.parametrize(
    ("duals", "bound"),
    [
        ([1.0, -1.0, 0.0], 2),
        ([1.0 + 1e-9, -1.0 - 1e-9, 0.0], 2),
        ([0.0, 0.0, 0.5], Fraction(1, 2)),
        ([0.0, 0.0, 1 / 3], Fraction(1, 3)),
        ([2.0, 0.0, 0.0], None),
        ([0.0, 1.0, 0.0], 0),
        ([np.nan, 0.0, 0.0], None),
        ([1e9, 0.0, 0.0], None),
    ],
)
def test_only_what_integers_prove_is_a_bound(duals, bound):
    found = certified(Linear.of(2, ROWS), np.array([0, 1]), np.array(duals))
    assert found[0] == bound
