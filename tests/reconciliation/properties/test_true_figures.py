"""Figures that hold in one world never conflict, and what they imply holds in it too."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.reconciliation.properties.reasoning import asked, joint, within
from tests.reconciliation.properties.strategies import LISTS, consistent, scopes
from tests.reconciliation.properties.worlds import total


@given(consistent())
def test_figures_that_hold_in_one_world_are_in_no_conflict(drawn):
    _, found = drawn
    figures = [s.figure for s in found]
    result = joint(figures)
    assert not within(result)
    assert not result.limits


@given(consistent(), st.data())
def test_the_truth_is_in_every_range(drawn, data):
    world, found = drawn
    figures = [s.figure for s in found]
    scope = data.draw(scopes(world))
    [answer] = asked(joint(figures), scope)
    assert answer.status in ("at_least", "open")
    assert answer.lower <= total(world.truth, world.held(scope))
    assert answer.upper is None


@given(consistent(), st.data(), st.sampled_from(LISTS))
def test_a_roots_count_at_its_latest_report_is_in_every_range_of_it(drawn, data, root):
    world, found = drawn
    figures = [s.figure for s in found]
    result = joint(figures)
    mine = [row for row in result.rows if row.root == root]
    dated = [row.vintage for row in mine if row.vintage is not None]
    days = [at.toordinal() for at, _ in world.counts[root]]
    latest = days.index(max(dated)) if dated else 2
    scope = data.draw(scopes(world))
    [answer] = asked(result, scope, source=root)
    assert answer.status in ("bounded", "at_least", "at_most", "open")
    assert answer.upper is None or world.counted(root, latest, world.held(scope)) <= answer.upper
    final = 2 if len(dated) < len(mine) else latest
    assert answer.lower <= world.counted(root, final, world.held(scope))


@given(consistent())
def test_each_figures_own_count_is_in_the_range_implied_for_it(drawn):
    world, found = drawn
    figures = [s.figure for s in found]
    implied = joint(figures, implied=True).implied
    for said in found:
        if said.figure.figure_id in implied and said.report is not None:
            low, high = implied[said.figure.figure_id]
            count = world.counted(said.root, said.report, said.cells)
            assert low is not None and low <= count
            assert high is None or count <= high


@given(consistent(idle=False), st.data())
def test_with_true_estimates_the_truth_is_in_every_soft_range(drawn, data):
    world, found = drawn
    figures = [s.figure for s in found if s.figure.extent == "total" or s.figure.basis == "estimated"]
    result = joint(figures)
    scope = data.draw(scopes(world))
    [answer] = asked(result, scope, soft=True)
    truth = total(world.truth, world.held(scope))
    assert answer.status in ("bounded", "at_least", "at_most", "open")
    assert answer.lower <= truth
    assert answer.upper is None or truth <= answer.upper
