"""The tables of cues and of the words that hold a sentence together: none lists a word twice in one row's class."""

import pytest

from aleppo_figures.vocabulary.tabular import duplicates, split_list, table_rows


@pytest.mark.parametrize(("table", "key"), [("cues", "kind"), ("sentence_words", "class")])
def test_no_class_lists_a_word_twice(table, key):
    rows = table_rows(table, (key, "words"))
    for kind in {row[key] for row in rows}:
        assert duplicates([word for row in rows if row[key] == kind for word in split_list(row["words"])]) == []
