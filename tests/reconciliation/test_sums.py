"""Wholes and parts: one axis at a time."""

from __future__ import annotations

from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.reconciliation.sums import part_sums
from tests.reconciliation.build import claims_of, figure


def sums(*rows):
    return {(s.whole, s.axis): s for s in part_sums(claims_of(*rows), Scopes())}


def test_parts_of_two_axes_are_never_added_together():
    found = sums(
        figure("w", 53, place="Syria"),
        figure("women", 14, group="women", place="Syria", part_of="w"),
        figure("children", 13, group="children", place="Syria", part_of="w"),
        figure("idlib", 24, place="Idlib Governorate", part_of="w"),
    )
    assert found["w", "group"].low == 27 and found["w", "group"].flag == "not_itemised"
    assert found["w", "place"].low == 24 and found["w", "place"].remainder == 29


def test_parts_that_come_to_more_than_the_whole_exceed_it():
    found = sums(
        figure("w", 450),
        figure("east", 300, place="Eastern Aleppo", part_of="w"),
        figure("west", 200, place="Western Aleppo", part_of="w"),
    )
    assert found["w", "place"].flag == "exceeds"
    assert found["w", "place"].remainder == -50


def test_a_rest_of_the_same_scope_is_added_with_its_siblings():
    found = sums(
        figure("w", 150, modifier="nearly", outcome="evacuated", group="civilians"),
        figure("p", 118, outcome="evacuated", group="patients", part_of="w"),
        figure("r", 30, outcome="evacuated", part_of="w"),
    )
    assert found["w", "group"].low == 148
    assert found["w", "group"].flag == "exact"


def test_a_rounded_floor_leaves_people_not_itemised():
    found = sums(
        figure("w", 500, modifier="more_than", group="civilians"),
        figure("east", 384, group="civilians", place="Eastern Aleppo", part_of="w"),
        figure("west", 114, place="Western Aleppo", part_of="w"),
    )
    assert (found["w", "place"].flag, found["w", "place"].remainder) == ("not_itemised", 2)


def test_roles_may_share_people():
    found = sums(
        figure("w", 20),
        figure("d", 15, group="medical_workers", part_of="w"),
        figure("v", 10, group="women", part_of="w"),
    )
    assert found["w", "group"].flag == "overlapping"


def test_a_part_of_a_part_is_left_to_that_part():
    found = sums(
        figure("w", 450),
        figure("city", 300, place="Eastern Aleppo", part_of="w"),
        figure("street", 200, place="Sakhour", part_of="city"),
    )
    assert found["w", "place"].parts == ("city",)
    assert found["city", "place"].parts == ("street",)


def test_of_two_reports_of_one_part_the_later_stands_and_other_outcomes_are_no_parts():
    found = sums(
        figure("w", 450),
        figure("new", 120, place="Eastern Aleppo", part_of="w", published="2016-11-05", doc_id="later"),
        figure("old", 100, place="Eastern Aleppo", part_of="w"),
        figure("west", 50, place="Western Aleppo", part_of="w"),
        figure("hurt", 300, place="Western Aleppo", part_of="w", outcome="injured"),
        figure("homes", 30, place="Western Aleppo", part_of="w", unit="families"),
    )
    assert found["w", "place"].parts == ("new", "west")
    assert (found["w", "place"].low, found["w", "place"].remainder) == (170, 280)


def test_days_that_overlap_are_not_added_as_if_apart():
    weeks = [
        figure("a", 200, start="2016-10-01", end="2016-10-10", part_of="w"),
        figure("b", 200, start="2016-10-11", end="2016-10-20", part_of="w"),
    ]
    assert sums(figure("w", 300), *weeks)["w", "period"].flag == "exceeds"
    weeks[1]["start"] = "2016-10-10"
    assert sums(figure("w", 300), *weeks)["w", "period"].flag == "overlapping"


def whole(*rows):
    """Return each sum as all that it says."""
    return {
        (s.whole, s.axis): (s.parts, s.low, s.high, s.whole_low, s.whole_high, s.disjoint, s.remainder, s.flag)
        for s in part_sums(claims_of(*rows), Scopes())
    }


EAST, WEST = {"place": "Eastern Aleppo", "part_of": "w"}, {"place": "Western Aleppo", "part_of": "w"}


def test_parts_leave_over_what_their_exact_sum_leaves():
    both = (("e", "s"), 100, 100, 100, 100, True, 0, "exact")
    assert whole(figure("w", 100), figure("e", 60, **EAST), figure("s", 40, **WEST)) == {("w", "place"): both}
    assert whole(figure("w", 100), figure("e", 60, **EAST), figure("s", 41, **WEST))["w", "place"][6:] == (
        -1,
        "exceeds",
    )
    assert whole(figure("w", 100), figure("e", 60, **EAST), figure("s", 39, **WEST))["w", "place"][6:] == (
        1,
        "not_itemised",
    )


def test_open_ends_leave_nothing_that_can_be_said():
    floors = [figure("e", 60, **EAST, modifier="at_least"), figure("s", 30, **WEST)]
    assert whole(figure("w", 100), *floors)["w", "place"] == (("e", "s"), 90, None, 100, 100, True, None, "exact")
    parts = [figure("e", 60, **EAST), figure("s", 30, **WEST)]
    least = whole(figure("w", 80, modifier="at_least"), *parts)["w", "place"]
    assert least == (("e", "s"), 90, 90, 80, None, True, 0, "exact")
    assert whole(figure("w", 120, modifier="at_least"), *parts)["w", "place"][6:] == (30, "not_itemised")
    assert whole(figure("w", 90, modifier="at_least"), *parts)["w", "place"][6:] == (0, "exact")
    capped = [figure("e", 60, **EAST, modifier="at_most"), figure("s", 30, **WEST)]
    assert whole(figure("w", 90), *capped)["w", "place"] == (("e", "s"), 30, 90, 90, 90, True, None, "exact")
    assert whole(figure("w", 95), *capped)["w", "place"][6:] == (5, "not_itemised")


def test_a_single_part_above_its_whole_exceeds_it_whatever_else_it_is():
    found = whole(figure("w", 20), figure("d", 25, group="medical_workers", part_of="w"))
    assert found == {("w", "group"): (("d",), 25, 25, 20, 20, True, -5, "exceeds")}


def test_what_can_not_be_compared_is_neither_whole_nor_part():
    denied = figure("e", 60, **EAST, status="denied")
    assert whole(figure("w", 100), denied) == {}
    assert whole(figure("w", 100, status="denied"), figure("e", 60, **EAST)) == {}
    assert whole(figure("w", 100), denied, figure("s", 40, **WEST))["w", "place"][0] == ("s",)


def test_a_part_without_days_or_place_has_its_wholes():
    parts = [figure("a", 10, group="women", part_of="w", start=None, end=None, place=None)]
    parts += [figure("b", 20, group="children", part_of="w")]
    assert whole(figure("w", 30), *parts) == {("w", "group"): (("a", "b"), 30, 30, 30, 30, True, 0, "exact")}


def test_a_part_with_one_end_of_its_own_is_of_other_days():
    for ends in ({"start": None, "end": "2016-10-05"}, {"start": "2016-10-05", "end": None}):
        assert list(whole(figure("w", 30), figure("a", 10, part_of="w", **ends))) == [("w", "period")]
    undated = {"start": None, "end": None}
    assert list(whole(figure("w", 30, **undated), figure("a", 10, part_of="w", **undated))) == []


def test_a_part_of_a_wider_group_is_of_its_wholes_group():
    wider = figure("a", 10, group="people", place="Eastern Aleppo", part_of="w")
    assert list(whole(figure("w", 30, group="children"), wider)) == [("w", "place")]
    narrower = figure("a", 10, group="children", part_of="w")
    assert list(whole(figure("w", 30, group="people"), narrower)) == [("w", "group")]


def test_parts_by_side_and_by_perpetrator_are_named_so():
    sides = [figure("a", 10, side="Russia", part_of="w"), figure("b", 5, side="Ukraine", part_of="w")]
    assert whole(figure("w", 15), *sides) == {("w", "side"): (("a", "b"), 15, 15, 15, 15, False, 0, "exact")}
    blamed = [figure("a", 10, attributed_to="Russia", part_of="w"), figure("b", 5, attributed_to="Turkey", part_of="w")]
    found = whole(figure("w", 14), *blamed)
    assert found == {("w", "perpetrator"): (("a", "b"), 15, 15, 14, 14, True, -1, "exceeds")}
    one = [figure("a", 10, attributed_to="Russia", part_of="w"), figure("b", 5, part_of="w")]
    assert list(whole(figure("w", 15, attributed_to="Russia"), *one)) == []


def test_of_two_totals_of_one_part_the_roots_own_page_stands_before_a_later_one():
    own = figure("own", 12, **EAST, publisher="Syrian Observatory for Human Rights", doc_id="page")
    later = figure("later", 15, **EAST, published="2016-11-05", doc_id="q")
    first = figure("first", 11, **EAST)
    assert whole(figure("w", 100), own, later, first)["w", "place"][0] == ("own",)
    assert whole(figure("w", 100), later, first)["w", "place"][0] == ("later",)
    incidents = [figure(name, n, **EAST, extent="incident") for name, n in (("a", 3), ("b", 4))]
    assert whole(figure("w", 100), *incidents)["w", "place"][:2] == (("a", "b"), 7)


def test_days_are_apart_in_whatever_order_they_are_told():
    def period(*spans):
        rows = [
            figure(f"p{n}", 10, start=f"2016-10-{a:02}", end=f"2016-10-{b:02}", part_of="w")
            for n, (a, b) in enumerate(spans)
        ]
        return whole(figure("w", 100), *rows)["w", "period"][5]

    assert period((21, 30), (1, 10), (11, 20)) and period((1, 10), (1, 10))
    assert not period((1, 10), (10, 20)) and not period((11, 20), (1, 10), (9, 30))
