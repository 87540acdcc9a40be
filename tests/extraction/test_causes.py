"""Causes: the closest word decides, and words that only look like a cause don't."""

import pytest

from aleppo_figures.extraction.causes import assign_causes, find_causes
from aleppo_figures.vocabulary.causes import CAUSES
from aleppo_figures.vocabulary.tabular import table_rows

ROWS = table_rows("causes", ("cause", "words", "except"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["cause"])
def test_the_example_has_the_cause_and_the_counter_example_has_not(row):
    assert [h.value for h in find_causes(row["example"])] == [row["cause"]]
    assert row["cause"] not in [h.value for h in find_causes(row["counter_example"])]


def test_every_cause_has_words():
    assert {row["cause"] for row in ROWS} == set(CAUSES)


@pytest.mark.parametrize(
    ("cause", "text"),
    [
        ("airstrike", "Warplanes dropped bombs on a market, killing {a 12} people."),
        ("shelling", "{a 12} people were killed by mortar rounds."),
        ("shooting", "Gunmen shot dead {a 12} worshippers."),
        ("explosion", "A roadside bomb killed {a 12} soldiers."),
        ("disaster", "{a 12} people drowned when a ferry capsized."),
        ("disaster", "A magnitude 6.1 quake killed {a 12} people."),
        ("disease", "Cholera has killed {a 12} people in Port-au-Prince."),
        ("starvation", "{a 12} children have died of malnutrition."),
        ("execution", "{a 12} men were beheaded; they were buried with the other dead."),
        ("torture", "{a 12} detainees died under torture."),
        ("chemical", "{a 12|injured} people were injured by chlorine gas."),
        ("fighting", "{a 12} fighters were killed in clashes."),
        ("explosion", "Fighting went on; a car bomb killed {a 12} people."),
        (None, "{a 12} people were killed on Monday."),
        (None, "After the cease-fire {a 12} people were found dead."),
        (None, "{a 300|trapped} people are trapped; shells fell."),
    ],
)
def test_the_closest_cause_of_the_event(cause, text, marked):
    reading = marked(text)
    assert assign_causes(reading.page, reading.mentions)[0] == cause


def test_a_part_has_its_wholes_cause(marked):
    reading = marked("Shelling killed {a 12} people. {b<a Five} of them were women.")
    assert assign_causes(reading.page, reading.mentions, reading.parts) == ["shelling", "shelling"]
