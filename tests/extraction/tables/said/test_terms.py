"""Outcomes and groups in phrases."""

from __future__ import annotations

import pytest

from aleppo_figures.extraction.tables.said.terms import grouped, outcome_of, outcome_words


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
