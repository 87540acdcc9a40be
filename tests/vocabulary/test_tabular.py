"""Tables are read with readable errors, and each shipped row has its example and counter-example."""

from importlib import resources

import pytest

from aleppo_figures.errors import VocabularyError
from aleppo_figures.vocabulary.tabular import duplicates, read_rows, split_list, table_rows

TABLES = sorted(
    entry.name.removesuffix(".csv")
    for entry in resources.files("aleppo_figures.vocabulary").joinpath("tables").iterdir()
    if entry.name.endswith(".csv")
)

NAMES = {"places", "field_names", "confidence"}
"""Tables of names and of fitted weights: places are facts, and columns of other formats and features are no sentences;
their own tests read them."""


@pytest.mark.parametrize("name", [t for t in TABLES if t not in NAMES])
def test_each_row_carries_an_example_and_a_counter_example(name):
    for row in table_rows(name, ("example", "counter_example")):
        assert row["example"], row
        assert row["counter_example"], row
        assert row["example"] != row["counter_example"], row


def test_a_missing_column_is_named_with_its_neighbour(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("nam,kind\na,b\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="name"):
        read_rows(table, ("name", "kind"))


def test_a_table_that_is_no_text_is_refused(tmp_path):
    table = tmp_path / "t.csv"
    table.write_bytes(b"\xff\xfe\x00\x81")
    with pytest.raises(VocabularyError, match="UTF-8"):
        read_rows(table, ("name",))


def test_lists_and_duplicates():
    assert split_list(" a ;; b;") == ("a", "b")
    assert duplicates(["a", "b", "a", "a"]) == ["a", "a"]
