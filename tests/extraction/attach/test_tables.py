"""Each row of the tables of outcome words and nouns reads its example, and not its counter-example."""

import pytest

from aleppo_figures.api.extract import extract
from aleppo_figures.vocabulary.tabular import table_rows

CUES = [(n, row) for n, row in enumerate(table_rows("cues", ("kind", "outcome", "words")), start=2)]
NOUNS = [row for row in table_rows("nouns", ("class", "group", "words")) if row["class"] in ("person", "unit")]


def named(case):
    return f"row {case[0]} {case[1]['kind']} {case[1]['outcome']}"


@pytest.mark.parametrize("case", CUES, ids=named)
def test_an_outcome_word_is_read_in_its_example_alone(case):
    row = case[1]
    assert row["outcome"] in set(extract(row["example"])["outcome"])
    assert row["outcome"] not in set(extract(row["counter_example"])["outcome"])


@pytest.mark.parametrize("row", NOUNS, ids=lambda row: f"{row['class']} {row['group']}")
def test_a_noun_has_its_group_in_its_example_alone(row):
    assert row["group"] in set(extract(f"The blast killed {row['example']}.")["group"])
    assert row["group"] not in set(extract(f"The blast killed {row['counter_example']}.")["group"])
