"""The table of nouns: no noun stands twice among those that count people or things."""

from aleppo_figures.vocabulary.nouns import nouns
from aleppo_figures.vocabulary.tabular import duplicates, split_list, table_rows


def test_a_noun_is_of_one_group():
    rows = [r for r in table_rows("nouns", ("class", "group", "words")) if r["class"] in ("person", "unit", "thing")]
    assert duplicates([word for row in rows for word in split_list(row["words"])]) == []


def test_a_plural_is_known_by_its_singular():
    assert nouns().get("gang members").group == nouns().get("gang member").group == "fighters"
