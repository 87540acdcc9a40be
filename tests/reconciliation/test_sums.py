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
