"""However a solve ends, it's said; a bound that isn't one is never given, and what isn't known is never called known."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from unittest.mock import patch

import highspy
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aleppo_figures.reconciliation.joint import bounds, solver, stage
from aleppo_figures.reconciliation.joint.clock import Clock
from aleppo_figures.reconciliation.joint.conflicts import conflicts_of
from aleppo_figures.reconciliation.joint.constraints.cells import Query, build
from aleppo_figures.reconciliation.joint.programs import Bounding, Elastic
from aleppo_figures.reconciliation.joint.solver import Linear, Program, certified
from aleppo_figures.schema.figure import Figure
from tests.reconciliation.properties.certificates import can_hold, least
from tests.reconciliation.properties.reasoning import asked, joint, within
from tests.reconciliation.properties.strategies import LISTS, Reported, consistent, made_up, scopes, worlds, written
from tests.reconciliation.properties.worlds import Scope, total

EAST, WEST, CITY = Scope(place="Eastern Aleppo"), Scope(place="Western Aleppo"), Scope(place="Aleppo")


def exact(name: str, n: int, scope: Scope, **more: object) -> Figure:
    return written(
        name, LISTS[0], 0, scope, "reported", "total", {"modifier": "exact", "low": n, "best": n, "high": n}, **more
    )


def floor(name: str, n: int, scope: Scope) -> Figure:
    return replace(exact(name, n, scope), modifier="at_least", high=None)


CONTRADICTION = [exact("east", 300, EAST), exact("west", 200, WEST), exact("city", 450, CITY)]


class Countdown(Clock):
    """A clock that is up after it has been looked at a number of times."""

    def __init__(self, looks: int) -> None:
        super().__init__()
        self._looks = looks

    @property
    def left(self) -> float:
        self._looks -= 1
        return 20.0 if self._looks >= 0 else 0.0


def test_an_infeasible_system_gives_no_range():
    found = joint(CONTRADICTION)
    system = build(found.rows, found.labels, [Query(LISTS[0], found.regions["city"])])
    end = Bounding(system).least(system.asked[0])
    assert (end.value, end.rests_on, end.status) == (None, (), "infeasible")


def test_what_the_solver_calls_infeasible_without_a_proof_is_not_proved():
    found = joint(CONTRADICTION[:2])
    system = build(found.rows, found.labels, [Query(LISTS[0], found.regions["east"])])
    with patch.object(highspy.Highs, "getModelStatus", lambda self: highspy.HighsModelStatus.kInfeasible):
        assert Bounding(system).least(system.asked[0]).status == "not_proved"


def test_floors_alone_leave_the_upper_end_open():
    [answer] = asked(joint([floor("east", 300, EAST), floor("west", 200, WEST)]), CITY, source=LISTS[0])
    assert (answer.lower, answer.upper, answer.status) == (500, None, "at_least")
    assert answer.lower_from == ("east", "west") and answer.upper_from == ()


def test_degenerate_systems_have_one_answer():
    many = [exact(f"day {n}", 0, CITY._replace(start=n, end=n + 1)) for n in range(8)]
    again = [replace(f, figure_id=f"again {f.figure_id}", doc_id="again") for f in many]
    [answer] = asked(joint([*many, *again]), CITY._replace(end=8), source=LISTS[0])
    assert (answer.lower, answer.upper, answer.status) == (0, 0, "at_most")


def test_with_no_time_at_all_nothing_is_claimed_and_that_is_said():
    found = joint(CONTRADICTION, implied=True, seconds=0)
    assert found.conflicts == () and found.repairs == ()
    assert [why for _, why in found.limits] == ["time limit"]
    assert found.implied == {"east": (300, 300), "west": (200, 200), "city": (450, 450)}
    for soft in (False, True):
        [answer] = asked(found, CITY, soft=soft)
        assert (answer.lower, answer.upper, answer.status) == (0, None, "time_limit")
    [answer] = asked(found, CITY, source=LISTS[0])
    assert (answer.lower, answer.upper, answer.status) == (0, None, "time_limit")


@pytest.mark.parametrize("looks", range(0, 60, 2))
def test_whenever_the_time_is_up_what_was_found_holds_and_the_rest_is_said_to_be_open(looks):
    figures = [
        *CONTRADICTION,
        exact("more", 20, EAST._replace(group="children", end=3)),
        exact("less", 10, EAST._replace(end=3)),
    ]
    whole = joint(figures, implied=True)
    with patch.object(stage, "Clock", lambda seconds: Countdown(looks)):
        found = joint(figures, implied=True)
    for conflict in found.conflicts:
        assert not can_hold(build(conflict.rows, found.labels))
    if not found.limits:
        assert [c.name for c in found.conflicts] == [c.name for c in whole.conflicts]
        assert found.implied == whole.implied and found.repairs == whole.repairs
    for repair in found.repairs:
        assert not repair.alone or repair in whole.repairs


@settings(max_examples=settings().max_examples // 4)
@given(consistent(most=5, idle=False), st.data(), st.integers(0, 12))
def test_whenever_the_time_is_up_a_range_is_only_wider(drawn, data, looks):
    world, found = drawn
    result = joint([s.figure for s in found])
    scope = data.draw(scopes(world))
    for source in (None, *LISTS):
        [tight] = asked(result, scope, source)
        with patch.object(bounds, "Clock", lambda seconds: Countdown(looks)):
            [answer] = asked(result, scope, source)
        assert answer.lower <= tight.lower
        assert answer.upper is None or (tight.upper is not None and tight.upper <= answer.upper)
        assert answer.status == "time_limit" or (answer.lower, answer.upper) == (tight.lower, tight.upper)


@pytest.mark.parametrize(
    "status", [s for s in highspy.HighsModelStatus.__members__.values() if s.name not in ("kOptimal", "kTimeLimit")]
)
def test_a_solve_that_ends_in_any_other_way_bounds_nothing(status):
    found = joint(CONTRADICTION[:2], implied=True)
    with patch.object(highspy.Highs, "getModelStatus", lambda self: status):
        [answer] = asked(found, CITY, source=LISTS[0])
        failed = joint(CONTRADICTION, implied=True)
    assert (answer.lower, answer.upper) == (0, None)
    assert answer.status in ("not_proved", "infeasible", "open")
    assert failed.conflicts == () and failed.limits


def test_duals_that_prove_nothing_bound_nothing():
    found = joint(CONTRADICTION[:2])
    real = solver.certified
    with patch.object(solver, "certified", lambda linear, cost, duals: real(linear, cost, np.full(len(duals), 7.3))):
        [answer] = asked(found, CITY, source=LISTS[0])
        failed = joint(CONTRADICTION)
    assert (answer.lower, answer.upper, answer.status) == (0, None, "not_proved")
    assert failed.conflicts == () and failed.limits


@given(st.data())
def test_whatever_duals_say_a_certified_bound_holds(data):
    columns = data.draw(st.integers(1, 4))
    coefficients = st.dictionaries(st.integers(0, columns - 1), st.integers(-3, 3), min_size=1)
    ends = st.none() | st.integers(0, 10**9)
    rows = data.draw(st.lists(st.tuples(coefficients, ends, ends), max_size=4))
    cost = data.draw(st.lists(st.integers(-2, 2), min_size=columns, max_size=columns))
    wild = st.floats(-3, 3) | st.sampled_from((np.nan, np.inf, -np.inf, 1e300, 1e12, -1e12, 0.5, 1 / 3, 1.0, -1.0))
    duals = data.draw(st.lists(wild, min_size=len(rows), max_size=len(rows)))
    bound, weights, denominator = certified(Linear.of(columns, rows), np.array(cost), np.array(duals, dtype=np.float64))
    if bound is not None:
        assert weights is not None
        shares = [Fraction(int(w), denominator) for w in weights]
        for column in range(columns):
            assert sum(y * row[0].get(column, 0) for y, row in zip(shares, rows, strict=True)) <= cost[column]
        ends_used = [row[1] if y > 0 else row[2] for y, row in zip(shares, rows, strict=True) if y]
        assert None not in ends_used
        assert bound == sum(y * e for y, e in zip([y for y in shares if y], ends_used, strict=True))


@given(consistent(largest=10**9, idle=False), st.data())
def test_from_one_to_a_thousand_million_in_one_system_the_truth_is_in_every_range(drawn, data):
    world, found = drawn
    result = joint([s.figure for s in found], implied=True)
    assert not within(result) and not result.limits
    scope = data.draw(scopes(world))
    [answer] = asked(result, scope)
    assert answer.status in ("at_least", "open")
    assert answer.lower <= total(world.truth, world.held(scope))
    for said in found:
        if said.figure.figure_id in result.implied and said.report is not None:
            low, high = result.implied[said.figure.figure_id]
            count = world.counted(said.root, said.report, said.cells)
            assert low is not None and low <= count and (high is None or count <= high)


@pytest.mark.parametrize("large", [10**3, 10**6, 10**9, 2 * 10**10])
@pytest.mark.parametrize("miss", [1, 2])
def test_one_person_too_many_is_found_among_a_thousand_million(large, miss):
    figures = [exact("east", large, EAST), exact("west", 3, WEST), exact("city", large + 3 - miss, CITY)]
    [conflict] = joint(figures).conflicts
    assert conflict.gap == miss and len(conflict.members) == 3
    assert not joint([*figures[:2], exact("city", large + 3, CITY)]).conflicts


@given(worlds(largest=10**9), st.data())
def test_large_and_small_conflicts_are_minimal(world, data):
    figures: list[Reported] = data.draw(made_up(world, most=5))
    result = joint(figures)
    for conflict in result.conflicts:
        for left_out in conflict.rows:
            assert can_hold(build([row for row in conflict.rows if row is not left_out], result.labels))


def test_a_search_that_is_cut_short_says_so():
    days = [exact(f"day {n}", 5, CITY._replace(start=n, end=n)) for n in range(8)]
    whole = [exact(f"whole {n}", 1, CITY._replace(start=0, end=7, cause=c)) for n, c in enumerate((None,))]
    found = joint([*days, *whole])
    search = conflicts_of(found.rows, lambda rows: build(rows, found.labels), "within_root", most=2)
    assert len(search.conflicts) == 2 and search.cut == "many"
    assert conflicts_of(found.rows, lambda rows: build(rows, found.labels), "within_root").cut is None


def test_an_elastic_system_is_none_only_if_it_was_solved():
    found = joint(CONTRADICTION[:2])
    system = build(found.rows, found.labels)
    assert Elastic(system).misfit().none
    assert not Elastic(system, Clock(0)).misfit().none


def test_a_program_can_be_asked_again_after_it_had_no_answer():
    linear = Linear.of(1, [({0: 1}, 2, None)])
    program = Program(linear)
    assert program.maximum(np.array([1])).status == "unbounded"
    assert program.minimum(np.array([1])).bound == 2
    assert least([({0: -1}, Fraction(-2))], 1, {0: 1}) == 2
