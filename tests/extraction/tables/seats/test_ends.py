"""Minimum, best and maximum in columns of their own."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("row", "low", "best", "high", "modifier", "shown"),
    [
        ("10,12,15", 10, 12, 15, "between", "12"),
        ("10,,15", 10, 12, 15, "between", "10"),
        ("10,,", 10, 10, None, "at_least", "10"),
        (",,15", None, 15, 15, "at_most", "15"),
        (",12,", 12, 12, 12, "exact", "12"),
        ("10,12,", 10, 12, None, "at_least", "12"),
        (",12,15", None, 12, 15, "at_most", "12"),
        ("12,12,12", 12, 12, 12, "exact", "12"),
    ],
)
def test_the_ends_of_a_range_are_one_count(figures, row, low, best, high, modifier, shown):
    text = f"Place,Killed (min),Killed (best),Killed (max)\nHoms,{row}\nHama,1,2,3\n"
    first, second = figures(text)
    assert (first.low, first.best, first.high, first.modifier) == (low, best, high, modifier)
    assert text[first.char_start : first.char_end] == shown
    assert (second.low, second.best, second.high) == (1, 2, 3)


def test_ends_that_contradict_each_other_are_no_count(figures):
    assert [f.place for f in figures("Place,Killed min,Killed max\nHoms,15,10\nHama,1,2\n")] == ["Hama"]


def test_ends_of_different_outcomes_are_two_ranges(rows):
    text = "Place,Killed min,Killed max,Hurt min,Hurt max\nHoms,1,2,3,4\nHama,5,6,7,8\n"
    assert rows(text, "outcome", "low", "high")[:2] == [("killed", 1, 2), ("injured", 3, 4)]
