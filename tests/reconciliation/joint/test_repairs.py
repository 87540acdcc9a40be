"""What would make a conflict go away: the nearest number of one figure, or one assumption less."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reconciliation.build import figure
from tests.reconciliation.joint.build import joint

EAST, WEST = {"place": "Eastern Aleppo"}, {"place": "Western Aleppo"}
CITY = [figure("a", 300, **EAST), figure("b", 200, **WEST), figure("c", 450)]


def repaired(*rows: dict[str, Any]) -> dict[str, tuple[int, int | None, bool]]:
    return {r.figure_id: (r.old, r.new, r.alone) for r in joint(*rows).repairs}


def dissolved(*rows: dict[str, Any]) -> set[str]:
    found = joint(*rows)
    [conflict] = found.conflicts
    return set(found.dissolved[conflict.name])


def test_each_figures_nearest_number():
    assert repaired(*CITY) == {"a": (300, 250, True), "b": (200, 150, True), "c": (450, 500, True)}


def test_a_repair_is_not_enough_alone_where_another_figure_holds_the_number():
    assert repaired(*CITY, figure("d", 280, group="children", **EAST))["a"] == (300, 250, False)


def test_no_single_repair_is_enough_for_two_conflicts_without_a_common_figure():
    two = [figure("d", 9, place="Sakhour", group="children"), figure("e", 5, place="Sakhour", group="civilians")]
    assert not any(alone for _, _, alone in repaired(*CITY, *two).values())


def test_a_number_moved_far_enough_for_one_conflict_may_be_too_little_for_another():
    found = joint(figure("a", 300, **EAST), figure("c", 100), figure("d", 250, place="Sakhour"))
    assert sorted((r.new, r.alone) for r in found.repairs if r.figure_id == "c") == [(250, False), (300, True)]
    assert not any(r.alone for r in found.repairs if r.figure_id != "c")


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (CITY, {"same_place", "extent"}),
        ([figure("a", 300), figure("c", 290, group="civilians"), figure("d", 295, group="children")],
         {"same_definition", "extent", "exactness", "children_are_civilians"}),
        ([figure("a", 300, start="2016-10-05"), figure("c", 299, start="2016-10-03")], {"extent", "exactness"}),
        ([figure("a", 300, published="2016-11-01"), figure("c", 450, published="2016-11-02"),
          figure("d", 290, published="2016-12-01", end="2016-11-03")], {"same_vintage", "extent", "exactness"}),
    ],
)  # fmt: skip
def test_the_assumptions_that_dissolve_a_conflict(rows, names):
    found = joint(*rows)
    assert names <= set(found.dissolved[found.conflicts[0].name])


def test_what_can_not_dissolve_it_is_not_named():
    far = [figure("a", 300, **EAST), figure("c", 100)]
    assert dissolved(*far) == {"same_place", "extent", "exact_days"}  # no rounding, no vintage, no definition
