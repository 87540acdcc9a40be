"""What a question or a title announces holds for the lines below it, and no further."""

import pytest

from aleppo_figures.api.extract import extract
from aleppo_figures.extraction.attach.announced import announced
from aleppo_figures.extraction.mentions import Sentence


def _sentence(text, index=0):
    return Sentence(text, 0, len(text), index, 0)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Who died?", "killed"),
        ("How many were hurt?", "injured"),
        ("Who has been arrested?", "detained"),
        ("Killed by district:", "killed"),
    ],
)
def test_what_is_announced(text, outcome):
    assert announced(_sentence(text), None).outcome == outcome


@pytest.mark.parametrize("text", ["Who sang?", "Twelve people died.", "Seats by district:", "Why did they die?"])
def test_what_announces_nothing(text):
    assert announced(_sentence(text), None) is None


def test_an_answer_is_two_sentences_long():
    asked = announced(_sentence("Who died?"), None)
    assert announced(_sentence("Nine people.", 2), asked) is asked
    assert announced(_sentence("Nine people.", 3), asked) is None


def test_another_question_ends_the_first_ones_outcome():
    asked = announced(_sentence("Who died?"), None)
    assert announced(_sentence("Who sang?", 1), asked) is None
    assert len(extract("Who died?\n\nNine people, in Harsa.\n\nWho sang?\n\nTen people, in Harsa.")) == 1
