"""Outcomes and groups in phrases."""

from __future__ import annotations

import pytest

from aleppo_figures.extraction.tables.said.terms import grouped, of_age, outcome_of, outcome_words


@pytest.mark.parametrize(
    ("words", "outcome"),
    [("Killed or missing", "killed"), ("Wounded evacuated", "evacuated"), ("Bodies recovered", "killed"), ("Trapped", "trapped"),
     ("Unaccounted for", "missing"), ("Population", None)],
)  # fmt: skip
def test_several_words_say_one_outcome(words, outcome):
    assert outcome_of(outcome_words(words)) == outcome


@pytest.mark.parametrize(
    ("words", "group"),
    [("Women, men", "people"), ("Soldiers and rebels", "combatants"), ("Women and children", "women_and_children"),
     ("Civilians (women)", "women"), ("Police stations", None), ("Children under five", "children"), ("The dead", None)],
)  # fmt: skip
def test_a_phrase_names_whom_it_counts(words, group):
    assert grouped(words, outcome_words(words)).group == group


@pytest.mark.parametrize(
    ("label", "group", "partial"),
    [("<18", "children", False), ("0–17", "children", False), ("0-4", "children", True), ("18-59", "people", True),
     ("60+", "elderly", True), ("65 and over", "elderly", True), ("aged 5 to 14 years", "children", True),
     ("15-24", "people", True)],
)  # fmt: skip
def test_ages_are_groups_as_far_as_the_vocabulary_goes(label, group, partial):
    assert (of_age(label).group, of_age(label).partial) == (group, partial)


@pytest.mark.parametrize("label", ["Homs", "12", "May 2016", "60", ""])
def test_what_is_no_age(label):
    assert of_age(label) is None
