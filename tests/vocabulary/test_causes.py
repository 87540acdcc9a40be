"""Words for causes, their plurals, and words that only look like them."""

import pytest

from aleppo_figures.vocabulary.causes import cause_words, relation


@pytest.mark.parametrize(
    ("text", "causes"),
    [
        ("air-strikes and clashes", ["airstrike", "fighting"]),
        ("a cease-fire", [""]),
        ("the fire brigade", [""]),
        ("blasts", ["explosion"]),
        ("the shell of a building", [""]),
    ],
)
def test_the_longest_word_decides(text, causes):
    assert [h.value for h in cause_words().find(text)] == causes


def test_a_missing_cause_holds_any_and_two_may_be_one_event():
    assert relation("airstrike", None) == "within"
    assert relation(None, "airstrike") == "contains"
    assert relation("airstrike", "airstrike") == "same"
    assert relation("airstrike", "shelling") == "unknown"
