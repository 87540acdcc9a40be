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
