"""Outcomes, groups, modifiers and quantity words: each row's example is read, its counter-example isn't."""

import pytest

from aleppo_figures.api.extract import extract
from aleppo_figures.vocabulary.tabular import table_rows

SHOWN = ("example", "counter_example")


def cases(table, key):
    rows = table_rows(table, (key, *SHOWN))
    return [pytest.param(row[key], row["example"], row["counter_example"], id=f"{table}-{row[key]}") for row in rows]


@pytest.mark.parametrize(("word", "example", "counter"), cases("outcomes", "outcome"))
def test_an_outcome(word, example, counter):
    assert word in set(extract(example)["outcome"])
    assert word not in set(extract(counter)["outcome"])


@pytest.mark.parametrize(("word", "example", "counter"), cases("groups", "group"))
def test_a_group(word, example, counter):
    assert word in set(extract(example)["group"])
    assert word not in set(extract(counter)["group"])


@pytest.mark.parametrize(("word", "example", "counter"), cases("modifiers", "modifier"))
def test_a_modifier(word, example, counter):
    assert word in set(extract(f"{example} were killed.")["modifier"])
    assert word not in set(extract(f"{counter} were killed.")["modifier"])


@pytest.mark.parametrize(("words", "example", "counter"), cases("quantities", "words"))
def test_a_quantity_word(words, example, counter):
    assert len(extract(example)) == 1
    assert len(extract(counter)) == 0
