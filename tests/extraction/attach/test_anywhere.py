"""A sentence about people is read alike at the start of a text, behind others, and in a paragraph of its own."""

from __future__ import annotations

import pytest

from aleppo_figures.api.extract import extract
from aleppo_figures.extraction.attach.rules import RULES

SENTENCES = (
    *(rule.example for rule in RULES),
    "The blast left 50 dead and injured 400.",
    "It killed or wounded 12 guards and left 3 missing.",
    "The killing and wounding of 12 farmers shocked the valley.",
    "Three received wounds.",
    "Three received shrapnel wounds and two have serious injuries.",
    "A mine killed the surveyor, his nephew and three porters.",
    "Twelve people were killed, three of them children.",
)


def read(text: str, start: int = 0) -> list[tuple[str, str, str]]:
    """Return what is read from a place on: number, outcome, group."""
    return [
        (text[f.char_start : f.char_end], f.outcome, f.group)
        for f in extract(text).itertuples()
        if f.char_start >= start
    ]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_is_read_alike_wherever_it_stands(sentence: str) -> None:
    alone = read(sentence)
    for before in ("It rained all day. ", "The market is open.\n\n", "\n\n   \n", "“It’s over,” she said. "):
        assert read(before + sentence, len(before)) == alone


@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_follows_changes_nothing_unless_it_points_back(sentence: str) -> None:
    alone = read(sentence)
    for behind in (" It rained all day.", "\n\nThe market is open."):
        assert read(sentence + behind) == alone
