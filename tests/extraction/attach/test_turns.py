"""Turns of phrase that hang on a single word: each is read beside one that looks like it and isn't."""

from __future__ import annotations

import pytest

from aleppo_figures.api.extract import extract


def read(text: str) -> list[tuple[str, str, str]]:
    """Return what is read, in the text's order: number, outcome, group."""
    return [(text[f.char_start : f.char_end], f.outcome, f.group) for f in extract(text).itertuples()]


def numbers(text: str) -> list[str]:
    """Return the numbers that are read."""
    return [number for number, _, _ in read(text)]


def test_deaths_pointed_at_again_are_of_the_largest_group() -> None:
    assert read("Four soldiers died and 60 children died, and 35 of these deaths were in Homs.")[-1] == (
        "35", "killed", "children",
    )  # fmt: skip
    assert read("Sixty children died and four soldiers died, and 35 of these deaths were in Homs.")[-1] == (
        "35", "killed", "children",
    )  # fmt: skip


@pytest.mark.parametrize("deed", ["killing", "wounding or killing", "killing and wounding", "killing or wounding"])
def test_deeds_named_together_are_of_the_people_behind_them(deed: str) -> None:
    assert numbers(f"The {deed} of 12 farmers shocked the valley.") == ["12"]


def test_a_second_verb_is_one_of_the_same_people_unless_it_has_an_object() -> None:
    assert read("Four men were hurt and killed soldiers.") == [("Four", "injured", "men")]
    assert read("Four men were killed and wounded.") == [("Four", "killed_or_injured", "men")]
    assert read("Nine men were dragged out and killed.") == [("Nine", "killed", "men")]
    assert read("Nine men were dragged out and viciously killed.") == [("Nine", "killed", "men")]
    assert read("Nine men were ambushed, and quickly died.") == [("Nine", "killed", "men")]


@pytest.mark.parametrize("share", ["six each", "six apiece", "three each"])
def test_a_share_of_what_was_counted_is_no_further_count(share: str) -> None:
    assert numbers(f"Two blasts killed 12 people, {share}.") == ["12"]


def test_an_outcome_in_brackets_is_not_that_of_the_count_outside_them() -> None:
    assert read("Twelve men (from Darkush (Idlib) and killed) were injured.") == [("Twelve", "injured", "men")]
    assert read("Twelve men (of a unit (the 5th) that was killed) were injured.") == [("Twelve", "injured", "men")]


def test_who_was_rescued_or_unharmed_is_not_among_the_dead_of_a_list() -> None:
    assert numbers("Killed: 12 villagers, 30 people rescued.") == ["12"]
    assert numbers("The toll: 12 dead, 30 unharmed and 4 wounded.") == ["12", "4"]


def test_a_relative_clause_about_others_is_passed_over() -> None:
    assert read("Twelve women, whose husbands the militia had killed, were injured.") == [
        ("Twelve", "injured", "women")
    ]
    assert read("Twelve boys who, the mayor said, were swimming drowned.") == [("Twelve", "killed", "children")]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Hajjah has the most deaths, followed by Ibb with 182.", ["182"]),
        ("The worst year for deaths was 2014, with over 76,000.", ["76,000"]),
    ],
)
def test_counts_that_somebody_gives(text: str, given: list[str]) -> None:
    assert numbers(text) == given


def test_beds_and_tanks_are_no_people_though_they_are_counted_of_a_whole() -> None:
    assert numbers("Of 300 patients, 40 of its 110 beds hold wounded people.") == ["300"]
    assert "40" not in numbers("They lost 40 of their 110 tanks and 12 men.")
