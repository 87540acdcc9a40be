"""Words of headers and cells."""

from __future__ import annotations

import pytest

from aleppo_figures.vocabulary.table_words import HEADINGS, MARKS, heading_words, marks
from aleppo_figures.vocabulary.tabular import table_rows

ROWS = table_rows("table_words", ("kind", "words", "example", "counter_example"))
WORDED = [row for row in ROWS if row["kind"] not in MARKS]


@pytest.mark.parametrize("row", WORDED, ids=[row["kind"] for row in WORDED])
def test_each_kind_is_found_in_its_example_and_not_in_its_counter_example(row):
    def kinds(text):
        return {kind for hit in heading_words().find(text) for kind in hit.value}

    assert row["kind"] in kinds(row["example"])
    assert row["kind"] not in kinds(row["counter_example"])


@pytest.mark.parametrize("kind", MARKS)
def test_marks_stand_longest_first(kind):
    assert list(marks(kind)) == sorted(marks(kind), key=lambda word: (-len(word), word))


def test_each_heading_has_words():
    assert set(HEADINGS) <= {row["kind"] for row in ROWS}
