"""Outcomes of rows and columns that name none."""

from __future__ import annotations

import pytest


def test_a_total_of_killed_and_injured_is_of_both(rows):
    assert rows("Place,Killed,Injured,Total\nHoms,1,2,3\nHama,1,1,2\n", "outcome")[2] == ("killed_or_injured",)


def test_a_total_of_outcomes_that_have_no_common_name_is_none(rows):
    text = "Place,Killed,Missing,Total\nHoms,1,2,3\nHama,1,1,2\n"
    assert rows(text, "outcome", "best") == [("killed", 1), ("missing", 2), ("killed", 1), ("missing", 1)]


def test_groups_take_the_outcome_of_their_total(rows):
    text = "Place,Men,Women,Total killed\nHoms,1,2,3\nHama,1,1,2\n"
    assert rows(text, "outcome", "group")[:3] == [("killed", "men"), ("killed", "women"), ("killed", "people")]


def test_groups_right_of_the_one_outcome_are_parts_of_it(figures):
    killed, children, women = figures("Place,Killed,Children,Women\nHoms,9,4,2\n")
    assert (children.outcome, women.outcome) == ("killed", "killed")
    assert children.part_of == women.part_of == killed.figure_id


@pytest.mark.parametrize(
    "text",
    [
        "City,Residents,Killed\nHoms,900,3\nHama,800,4\n",
        "Killed by city\n\nCity,Residents,Killed\nHoms,900,3\nHama,800,4\n",
    ],
)
def test_people_left_of_an_outcome_suffered_none(rows, text):
    assert rows(text, "best") == [(3,), (4,)]


def test_groups_between_two_outcomes_arent_guessed_at(rows):
    assert rows("Place,Killed,Injured,Children\nHoms,9,8,4\nHama,1,1,1\n", "best") == [(9,), (8,), (1,), (1,)]
