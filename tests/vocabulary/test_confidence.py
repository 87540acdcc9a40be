"""The table of confidence: small, whole, and pointing the way that reading does."""

import pytest

from aleppo_figures.errors import VocabularyError
from aleppo_figures.extraction.attach.rules import RULES
from aleppo_figures.vocabulary.confidence import BASE, SURE, _weights, confidence_weights
from aleppo_figures.vocabulary.tabular import table_rows

ROWS = table_rows("confidence", ("feature", "value", "weight", "rows"))


def row(feature, value, weight):
    return {"feature": feature, "value": value, "weight": weight}


def test_it_is_small():
    assert 5 < len(ROWS) <= 45


def test_weights_rest_on_rows():
    assert all(int(r["rows"]) >= 10 for r in ROWS)


def test_no_single_value_decides():
    assert all(abs(w) < 3 for key, w in confidence_weights().items() if key not in (BASE, SURE))


def test_a_sure_row_is_at_least_nine_in_ten():
    assert confidence_weights()[SURE] >= 2.195


def test_the_rules_are_rules():
    assert {r["value"] for r in ROWS if r["feature"] == "rule"} <= {rule.name for rule in RULES}


def test_a_group_told_by_its_name_is_surest():
    told = {value: weight for (feature, value), weight in confidence_weights().items() if feature == "who"}
    assert max(told, key=told.get) == "plain"


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([row("sure", "", "3")], "base"),
        ([row("base", "", "3")], "sure"),
        ([row("base", "", "3"), row("sure", "", "much")], "much"),
        ([row("base", "", "3"), row("sure", "", "3"), row("one", "yes", "1"), row("one", "yes", "2")], "twice"),
    ],
)
def test_a_broken_table_is_refused_in_words(rows, says):
    with pytest.raises(VocabularyError, match=says):
        _weights(rows)
