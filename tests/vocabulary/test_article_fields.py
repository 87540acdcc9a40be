"""What columns of articles are called: each row's example is known, its counter-example isn't."""

from __future__ import annotations

from aleppo_figures.vocabulary.article_fields import article_columns
from aleppo_figures.vocabulary.tabular import table_rows


def test_examples_and_counter_examples() -> None:
    for row in table_rows("article_fields", ("field", "names", "example", "counter_example")):
        assert article_columns([row["example"]]) == {row["field"]: row["example"]}
        assert article_columns([row["counter_example"]]) == {}


def test_the_first_of_several_candidates_wins() -> None:
    assert article_columns(["Notes", "TEXT", "Source", "publisher"]) == {"text": "TEXT", "publisher": "publisher"}
