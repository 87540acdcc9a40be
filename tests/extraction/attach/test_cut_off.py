"""A sentence may end anywhere, as in a headline that is cut or a page that breaks off: what is left is read."""

from __future__ import annotations

import pytest

from aleppo_figures.api.extract import extract
from aleppo_figures.extraction.attach.rules import RULES

SENTENCES = (
    "Twelve people were killed, three of the 40 guards of their own camp and two of them, the mayor said.",
    "They lost 40 of its 110 beds, 12 of which were, and none of the latter or of these was hurt.",
    "The number of those killed rose to 153 (mostly children), and 338 injured, of whom 12, among them, died.",
    "Deaths stand at 153, including 3 women, two brothers, a nurse and the driver of a bus that, injuring both.",
    "Nine men were taken, tried to flee and killed 3 others who had, in turn, buried 2 and burned 5 alive.",
    "Killed: 4 soldiers, 6 others; wounded: 7 – and 8 more, either dead or missing, out of a family of 10.",
    "On Monday no one, neither of the two nor any one of 5, was among the dead: 268 civilians and 144 others.",
)


@pytest.mark.parametrize("sentence", [*SENTENCES, *(rule.example for rule in RULES)])
def test_the_beginning_of_a_sentence_is_read_wherever_it_ends(sentence: str) -> None:
    words = sentence.split(" ")
    for end in range(1, len(words)):
        text = " ".join(words[:end])
        for row in extract(text).itertuples():
            assert text[row.char_start : row.char_end] in row.quote


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_end_of_a_sentence_is_read_wherever_it_begins(sentence: str) -> None:
    words = sentence.split(" ")
    for begin in range(1, len(words)):
        text = " ".join(words[begin:])
        for row in extract(text).itertuples():
            assert text[row.char_start : row.char_end] in row.quote
