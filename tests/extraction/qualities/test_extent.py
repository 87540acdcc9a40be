"""Extent: whole tolls, single events, and what doesn't say."""

import pytest

from aleppo_figures.extraction.qualities.extent import assign_extent
from aleppo_figures.vocabulary.extent_words import extent_words
from aleppo_figures.vocabulary.tabular import table_rows

SENTENCES = {
    "total": [
        "The death toll has risen to {a 340}.",
        "The network documented {a 53} deaths on Monday.",
        "More than {a 280} people have been killed since March.",
        "In all, {a 12} people died.",
        "The number of dead now stands at {a 41}.",
        "The week's fighting brought to {a 900} the number of those killed.",
        "The past 40 days of fighting in Kirkuk have left {a 700} people dead.",
        "So far {a 30|injured} people have been injured.",
    ],
    "incident": [
        "An air strike killed {a 12} people.",
        "{a 12} people were killed when a bus plunged into a gorge.",
        "A suicide bomber killed {a nine} recruits.",
        "{a 12} people were killed when gunmen opened fire on a church.",
        "The blast killed {a six} people.",
        "An explosion in a mine left {a 30} dead.",
    ],
    "unknown": [
        "{a 12} people were killed in Basra on Sunday.",
        "Shelling killed {a 12} people.",
        "{a 12|trapped} people are trapped.",
    ],
}


@pytest.mark.parametrize(("extent", "text"), [(k, t) for k, texts in SENTENCES.items() for t in texts])
def test_each_extent_in_unlike_sentences(extent, text, marked):
    reading = marked(text)
    assert assign_extent(reading.page, reading.mentions)[0] == extent


def test_a_part_has_its_wholes_extent(marked):
    reading = marked("An air strike killed {a 12} people. {b<a Five} of them were women.")
    assert assign_extent(reading.page, reading.mentions, reading.parts) == ["incident", "incident"]


@pytest.mark.parametrize("row", table_rows("extent_words", ("extent", "words")), ids=lambda row: row["words"][:20])
def test_the_example_has_the_rows_word_and_the_counter_example_has_not(row):
    assert row["extent"] in {h.value for h in extent_words().find(row["example"])}
    assert row["extent"] not in {h.value for h in extent_words().find(row["counter_example"])}
