"""One impossible figure is found, and whatever is called a conflict is one, of which nothing can be left out."""

from __future__ import annotations

from hypothesis import assume, given, note
from hypothesis import strategies as st

from aleppo_figures.reconciliation.joint.constraints.cells import build
from aleppo_figures.schema.figure import Figure
from tests.reconciliation.properties.certificates import can_hold
from tests.reconciliation.properties.reasoning import joint, within
from tests.reconciliation.properties.strategies import LISTS, consistent, made_up, scopes, worlds, written
from tests.reconciliation.properties.worlds import Scope

EAST_AND_WEST = ("Eastern Aleppo", "Western Aleppo")


@st.composite
def _inside(draw: st.DrawFn, scope: Scope) -> Scope:
    """Draw a scope within another one, and not the same."""
    days = st.integers(scope.start, scope.end)
    start, end = sorted((draw(days), draw(days)))
    narrower = scope._replace(start=start, end=end)
    if scope.place == "Aleppo":
        narrower = narrower._replace(place=draw(st.sampled_from(("Aleppo", *EAST_AND_WEST))))
    if scope.group == "people":
        narrower = narrower._replace(
            group=draw(st.sampled_from(("people", "civilians", "children", "medical_workers")))
        )
    if scope.cause is None:
        narrower = narrower._replace(cause=draw(st.sampled_from((None, "airstrike"))))
    return narrower


@given(consistent(most=5), st.data())
def test_a_part_above_its_whole_is_in_every_conflict(drawn, data):
    world, found = drawn
    scope = data.draw(scopes(world))._replace(place="Aleppo", group="people")
    root, report = LISTS[0], data.draw(st.integers(0, 2))
    narrower = data.draw(_inside(scope))
    assume(narrower._replace(start=scope.start, end=scope.end) != scope)
    n = world.counted(root, report, world.held(scope))
    exact = {"modifier": "exact", "low": n, "best": n, "high": n}
    whole = written("whole", root, report, scope, "documented", "total", exact)
    above = n + data.draw(st.integers(1, 50))
    part = written(
        "planted", root, data.draw(st.integers(0, report)), narrower, "documented",
        data.draw(st.sampled_from(("total", "incident"))), {"modifier": "exact", "low": above, "best": above, "high": above},
    )  # fmt: skip
    figures = [*(s.figure for s in found if _other_scope(s.figure, whole, part)), whole, part]
    conflicts = within(joint(figures))
    assert conflicts
    assert all(any("planted" in row.figures for row in c.rows) for c in conflicts)


@given(consistent(most=4), st.data())
def test_two_halves_above_their_city_are_in_every_conflict(drawn, data):
    world, found = drawn
    scope = data.draw(scopes(world))._replace(place="Aleppo")
    root, report = LISTS[0], 1
    whole, west = (
        world.counted(root, report, world.held(scope._replace(place=p))) for p in ("Aleppo", EAST_AND_WEST[1])
    )
    above = whole - west + data.draw(st.integers(1, 50))
    planted = [
        written(name, root, report, scope._replace(place=place), "documented", "total",
                {"modifier": "exact", "low": n, "best": n, "high": n})
        for name, place, n in (("city", "Aleppo", whole), ("west", EAST_AND_WEST[1], west), ("planted", EAST_AND_WEST[0], above))
    ]  # fmt: skip
    figures = [*(s.figure for s in found if _other_scope(s.figure, *planted)), *planted]
    conflicts = within(joint(figures))
    assert conflicts
    assert all(any("planted" in row.figures for row in c.rows) for c in conflicts)


@given(worlds(), st.data())
def test_of_every_conflict_no_member_can_be_left_out(world, data):
    figures = data.draw(made_up(world))
    result = joint(figures)
    for conflict in within(result):
        note(f"{[row.figures for row in conflict.rows]}, gap {conflict.gap}")
        assert not can_hold(build(conflict.rows, result.labels))
        for left_out in conflict.rows:
            kept = [row for row in conflict.rows if row is not left_out]
            assert can_hold(build(kept, result.labels))


@given(worlds(), st.data())
def test_without_the_figures_in_conflict_all_others_hold(world, data):
    figures = data.draw(made_up(world))
    result = joint(figures)
    assert not result.limits
    for measure in {row.measure for row in result.rows}:
        rows = [r for r in result.rows if r.measure == measure and not result.left_out.intersection(r.figures)]
        assert can_hold(build(rows, result.labels))


def _other_scope(figure: Figure, *planted: Figure) -> bool:
    """Return whether a figure is no version of a planted one, nor what one repeats, either of which would excuse it."""
    same = ("outcome", "group", "place", "side", "cause", "attributed_to")
    return not any(
        all(getattr(figure, a) == getattr(p, a) for a in same)
        and (figure.published == p.published or (figure.low, figure.high) == (p.low, p.high))
        for p in planted
    )
