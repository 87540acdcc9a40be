"""Each row's example has the row's word, its counter-example hasn't."""

import pytest

from aleppo_figures.vocabulary.actor_words import actor_words
from aleppo_figures.vocabulary.part_words import link_words, phrase_words
from aleppo_figures.vocabulary.tabular import split_list, table_rows


def words(row):
    return {w.lower() for w in split_list(row["words"])}


@pytest.mark.parametrize("row", table_rows("part_words", ("class", "words")), ids=lambda row: row["words"][:24])
def test_part_words(row):
    def found(text):
        return {h.text.lower() for lexicon in (link_words(), phrase_words()) for h in lexicon.find(text)}

    assert found(row["example"]) & words(row)
    assert not found(row["counter_example"]) & words(row)


@pytest.mark.parametrize("row", table_rows("actor_words", ("class", "words")), ids=lambda row: row["class"])
def test_actor_words(row):
    lexicon = actor_words(row["class"])
    assert lexicon.find(row["example"])
    assert not lexicon.find(row["counter_example"])
