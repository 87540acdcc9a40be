"""What changes nothing, and what only ever loosens: copies, other names, another order, figures left out, backfill."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, note
from hypothesis import strategies as st

from aleppo_figures.reconciliation.joint.conflicts import Conflict
from aleppo_figures.reconciliation.joint.constraints.rows import Row
from aleppo_figures.reconciliation.joint.stage import Joint
from aleppo_figures.schema.figure import Figure
from tests.reconciliation.properties.reasoning import asked, joint, within
from tests.reconciliation.properties.strategies import LISTS, REPORTS, Said, consistent, made_up, scopes, worlds
from tests.reconciliation.properties.worlds import Scope, total

WHOSE = (None, *LISTS)


@given(consistent(), st.data())
def test_copies_change_no_bound_and_no_count_of_roots(drawn, data):
    world, found = drawn
    figures = [s.figure for s in found]
    copied = [_copy(f, n, data) for n, f in enumerate(figures) if f.source != "a doctor" and data.draw(st.booleans())]
    before, after = joint(figures, implied=True), joint([*figures, *copied], implied=True)
    assert {c.root for c in before.claims} == {c.root for c in after.claims}
    assert not within(after)
    assert {f: after.implied[f] for f in before.implied} == before.implied
    scope = data.draw(scopes(world))
    for source in WHOSE:
        assert _ranges(before, scope, source) == _ranges(after, scope, source)


@given(worlds(), st.data())
def test_copies_of_figures_in_conflict_make_no_new_conflict(world, data):
    figures = data.draw(made_up(world))
    copied = [_copy(f, n, data) for n, f in enumerate(figures) if data.draw(st.booleans())]
    before, after = joint(figures), joint([*figures, *copied])
    assert {_members(c) for c in within(before)} == {_members(c) for c in within(after)}
    scope = data.draw(scopes(world))
    for source in WHOSE:
        assert _ranges(before, scope, source) == _ranges(after, scope, source)


@given(consistent(idle=False), st.data())
def test_a_figure_left_out_never_narrows_a_range(drawn, data):
    world, found = drawn
    figures = [s.figure for s in found]
    wholes = {f.part_of for f in figures}
    left_out = data.draw(st.sampled_from([f for f in figures if f.figure_id not in wholes]))
    note(f"without {left_out.figure_id}")
    before, after = joint(figures), joint([f for f in figures if f is not left_out])
    if not _each_its_own_row(before):
        return
    scope = data.draw(scopes(world))
    for source in WHOSE:
        if source is None or _latest(before, source) == _latest(after, source):
            [tight], [loose] = asked(before, scope, source), asked(after, scope, source)
            assert loose.lower <= tight.lower
            assert loose.upper is None or (tight.upper is not None and tight.upper <= loose.upper)


@given(consistent(), st.data())
def test_backfill_of_an_older_report_makes_no_conflict(drawn, data):
    world, found = drawn
    backfill = data.draw(st.lists(st.integers(0, 30), min_size=len(world.cells), max_size=len(world.cells)))
    later = []
    for n, said in enumerate(found):
        if said.figure.extent == "total" and said.figure.basis != "estimated" and said.figure.part_of is None:
            number = world.counted(said.root, 2, said.cells) + total(backfill, said.cells)
            exact = {"modifier": "exact", "low": number, "best": number, "high": number}
            day = REPORTS[2] + timedelta(days=30)
            later.append(replace(said.figure, figure_id=f"later{n}", doc_id=_later(said), published=day, **exact))
    figures = [*(s.figure for s in found), *later]
    assert not within(joint(figures))


@given(worlds(), st.data())
def test_another_order_and_other_names_change_nothing(world, data):
    figures = data.draw(made_up(world))
    order = data.draw(st.permutations(range(len(figures))))
    renamed = {f.figure_id: f"z{order[n]}" for n, f in enumerate(figures)}
    other = [
        replace(f, figure_id=renamed[f.figure_id], doc_id=f"the {f.doc_id}", part_of=renamed.get(f.part_of or ""))
        for f in (figures[n] for n in order)
    ]
    note(f"{renamed}")
    before, after = joint(figures, implied=True), joint(other, implied=True)
    assert {_members(c): (c.gap, c.factor) for c in within(before)} == {
        _members(c): (c.gap, c.factor) for c in within(after)
    }
    assert {renamed[f]: ends for f, ends in before.implied.items()} == dict(after.implied)
    assert _repairs(before) == _repairs(after)
    scope = data.draw(scopes(world))
    for source in WHOSE[:2]:
        assert _ranges(before, scope, source) == _ranges(after, scope, source)


def _copy(figure: Figure, n: int, data: st.DataObject) -> Figure:
    """Return a figure as another page passes it on, on the same day or later, or undated."""
    later = (
        None if figure.published is None else figure.published + timedelta(days=data.draw(st.sampled_from((0, 3, 40))))
    )
    return replace(
        figure,
        figure_id=f"copy{n}",
        doc_id=f"page {n}",
        publisher="BBC",
        published=data.draw(st.sampled_from((later, None))),
    )


def _ranges(found: Joint, scope: Scope, source: str | None) -> list[tuple[int, int | None, str]]:
    return [(a.lower, a.upper, a.status) for a in asked(found, scope, source)]


def _members(conflict: Conflict) -> frozenset[Row]:
    """Return a conflict's rows without their names: of figures that say the same, it may name either."""
    return frozenset(replace(row, figures=(), copies=()) for row in conflict.rows)


def _repairs(found: Joint) -> list[tuple[int, int | None, bool]]:
    return sorted((r.old, r.new, r.alone) for r in found.repairs)


def _latest(found: Joint, root: str) -> tuple[int | None, bool]:
    days = [row.vintage for row in found.rows if row.root == root]
    return max((d for d in days if d is not None), default=None), None in days


def _each_its_own_row(found: Joint) -> bool:
    """Return whether no figure is another's version or copy: of those only some are in force."""
    return all(len(row.figures) == 1 and not row.copies for row in found.rows)


def _later(said: Said) -> str:
    return "ward" if said.root == "a doctor" else f"{said.root} later"
