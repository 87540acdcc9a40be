"""Minimal sets of figures that can't all hold, with the arithmetic that shows it."""

from __future__ import annotations

from functools import partial

from aleppo_figures.reconciliation.joint.clock import Clock
from aleppo_figures.reconciliation.joint.conflicts import at_odds
from aleppo_figures.reconciliation.joint.constraints.cells import build
from tests.reconciliation.build import figure
from tests.reconciliation.joint.build import SNHR, joint

EAST, WEST = {"place": "Eastern Aleppo"}, {"place": "Western Aleppo"}
CITY = [figure("a", 300, **EAST), figure("b", 200, **WEST), figure("c", 450)]


def members(found) -> list[set[str]]:  # type: ignore[no-untyped-def]
    return [{f for row in c.rows for f in row.figures} for c in found.conflicts]


def test_two_halves_beyond_their_city():
    [conflict] = joint(*CITY).conflicts
    assert {(m.row.name, m.role, m.coefficient) for m in conflict.members} == {
        ("a", "at_least", 1), ("b", "at_least", 1), ("c", "at_most", 1),
    }  # fmt: skip
    assert (conflict.kind, conflict.gap, conflict.factor) == ("within_root", 50, 500 / 450)
    assert conflict.name == joint(*reversed(CITY)).conflicts[0].name


def test_a_figure_that_has_nothing_to_do_with_it_is_in_no_conflict():
    found = joint(*CITY, figure("d", 3, place="Idlib"), figure("e", 100, group="children", **EAST))
    assert members(found) == [{"a", "b", "c"}]


def test_several_conflicts_of_one_component_are_all_found_the_smallest_first():
    found = joint(*CITY, figure("d", 500, group="children", **EAST))
    assert members(found) == [{"a", "d"}, {"c", "d"}, {"a", "b", "c"}]


def test_an_overlap_weighs_its_rows():
    days = [("2016-10-01", "2016-10-02"), ("2016-10-02", "2016-10-03"), ("2016-10-01", "2016-10-03")]
    rows = [
        figure(f"d{n}", number, start=a, end=b) for n, ((a, b), number) in enumerate(zip(days, (4, 5, 6), strict=True))
    ]
    assert not joint(*rows).conflicts
    middle = figure("m", 1, start="2016-10-02", end="2016-10-02")
    [conflict] = joint(*rows, middle).conflicts
    assert conflict.gap == 2
    assert {(m.row.name, m.role) for m in conflict.members} == {
        ("d0", "at_least"), ("d1", "at_least"), ("d2", "at_most"), ("m", "at_most"),
    }  # fmt: skip


def test_a_factor_is_missing_where_none_is_reported():
    [conflict] = joint(figure("a", 3, **EAST), figure("b", 0)).conflicts
    assert (conflict.gap, conflict.factor) == (3, None)


def test_other_roots_and_floors_are_in_no_conflict_with_it():
    assert not joint(CITY[0], CITY[1], figure("c", 450, source=SNHR)).conflicts
    assert not joint(CITY[0], CITY[1], figure("c", 450, modifier="at_least")).conflicts
    assert not joint(CITY[0], CITY[1], figure("c", 450, extent="incident")).conflicts


def test_a_count_may_grow_from_report_to_report_and_never_shrink():
    early, late = {"published": "2016-11-01"}, {"published": "2016-12-01"}
    assert not joint(figure("a", 300, **EAST, **late), figure("c", 250, **early)).conflicts
    assert members(joint(figure("a", 300, **EAST, **early), figure("c", 250, **late))) == [{"a", "c"}]
    assert not joint(figure("a", 300, **EAST, published=None), figure("c", 250, **late)).conflicts


def test_killed_and_injured_together_are_at_least_each():
    both = figure("b", 10, outcome="killed_or_injured")
    assert members(joint(figure("a", 12), both)) == [{"a", "b"}]
    assert members(joint(figure("a", 6), figure("i", 5, outcome="injured"), both)) == [{"a", "b", "i"}]
    assert not joint(figure("a", 6), figure("i", 4, outcome="injured"), both).conflicts


def test_many_conflicts_that_have_nothing_to_do_with_each_other_are_all_found():
    places = ("Sakhour", "Bab al-Nayrab", "al-Maadi", "Jub al-Quba", "Shaar")
    rows = [figure("whole", 900)]
    for n, place in enumerate(places):
        rows += [figure(f"a{n}", 9, place=place), figure(f"b{n}", 10 + n, group="children", place=place)]
    found = joint(*rows)
    assert sorted(map(sorted, members(found))) == [[f"a{n}", f"b{n}"] for n in range(5)]
    assert found.limits == ()


def test_what_a_cut_search_had_not_met_is_left_out_whole():
    rows = [row for n, place in enumerate(("Sakhour", "Shaar")) for row in (
        figure(f"a{n}", 9, place=place), figure(f"b{n}", 10, group="children", place=place),
    )] + [figure("calm", 5, place="Idlib")]  # fmt: skip
    found = joint(*rows)
    listed, other = found.conflicts
    make = partial(build, labels=found.labels)
    rest = at_odds(found.rows, make, listed.rows, Clock(5.0))
    assert {f for row in rest for f in row.figures} == {f for row in other.rows for f in row.figures}
    assert not at_odds(found.rows, make, (*listed.rows, *other.rows), Clock(5.0))
