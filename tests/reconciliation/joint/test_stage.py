"""What all figures imply: ranges for each, and where a search was cut short."""

from __future__ import annotations

from aleppo_figures import reconcile
from aleppo_figures.reconciliation.joint.clock import Clock
from aleppo_figures.reconciliation.joint.consistent import consistent_sets
from aleppo_figures.reconciliation.joint.constraints.components import components
from aleppo_figures.reconciliation.joint.constraints.regions import Labels
from aleppo_figures.reconciliation.scope import Scopes
from tests.reconciliation.build import figure, frame
from tests.reconciliation.joint.build import SNHR, joint

EAST, WEST = {"place": "Eastern Aleppo"}, {"place": "Western Aleppo"}


def test_each_figures_range_follows_from_all_of_its_root():
    found = joint(
        figure("a", 300, **EAST), figure("b", 200, modifier="at_most", **WEST),
        figure("c", 450, modifier="about"), figure("d", 90, group="children", modifier="at_least", **EAST),
    )  # fmt: skip
    assert found.implied == {"a": (300, 300), "b": (0, 195), "c": (405, 495), "d": (90, 300)}


def test_days_that_are_uncertain_hold_only_what_surely_lies_in_them():
    month = figure("a", 100, modifier="about", period_text="the past month")
    for on, low in (("2016-10-10", 95), ("2016-10-01", 90)):
        assert joint(month, figure("b", 95, start=on, end=on)).implied["a"] == (low, 110)


def test_a_figure_alone_says_what_it_says():
    assert joint(figure("a", 30, modifier="at_most")).implied == {"a": (0, 30)}
    assert joint(figure("a", 30, modifier="at_most"), implied=False).implied == {"a": (0, 30)}


def test_another_roots_figures_do_not_narrow_a_range():
    found = joint(figure("a", 300, modifier="at_least", **EAST), figure("c", 310, source=SNHR))
    assert found.implied == {"a": (300, None), "c": (310, 310)}


def test_figures_in_a_conflict_imply_nothing():
    found = joint(figure("a", 300, **EAST), figure("c", 100), figure("d", 5, place="Idlib"))
    assert found.implied == {"d": (5, 5)}
    assert found.left_out == {"a", "c"} and found.limits == ()


def test_many_conflicts_are_cut_short_and_that_is_said():
    many = [figure(f"p{n}", 20 + n, start=f"2016-10-{n + 1:02}", end=f"2016-10-{n + 1:02}") for n in range(14)]
    found = joint(*many, figure("whole", 10))
    assert len(found.conflicts) == 12
    assert [why for _, why in found.limits] == ["many"]
    told = reconcile(frame(*many, figure("whole", 10))).findings
    [row] = told[told["kind"] == "unfinished"].to_dict("records")
    assert row["severity"] == "warning" and "there may be more conflicts than are listed" in row["sentence"]


def test_rows_that_share_no_people_or_days_are_systems_of_their_own():
    rows = [
        figure("a", 1, **EAST), figure("b", 1), figure("c", 1, **WEST), figure("d", 1, place="Idlib"),
        figure("e", 1, group="women", place="Homs"), figure("f", 1, group="men", place="Homs"),
        figure("g", 1, start="2016-09-01", end="2016-09-30"),
    ]  # fmt: skip
    found = components(joint(*rows).rows, Labels(Scopes()))
    assert sorted(sorted(r.name for r in group) for group in found) == [["a", "b", "c"], ["d"], ["e"], ["f"], ["g"]]


def test_the_largest_sets_of_estimates_that_hold_together():
    more = {"basis": "estimated", "source": "World Health Organization"}
    found = joint(
        figure("h", 50), figure("e", 60, **more), figure("f", 90, **more), figure("g", 70, group="civilians", **more),
        figure("low", 40, **more),
    )  # fmt: skip
    hard = [r for r in found.rows if r.name == "h"]
    readings = consistent_sets(hard, found.soft, found.labels, {hard[0].measure: 0})  # type: ignore[dict-item]
    assert sorted(sorted(r.name for r in s) for s in readings.sets) == [["e"], ["f", "g"]]
    assert readings.cut is None
    late = consistent_sets(hard, found.soft, found.labels, {hard[0].measure: 0}, Clock(0))  # type: ignore[dict-item]
    assert (late.sets, late.cut) == ((), "time_limit")
