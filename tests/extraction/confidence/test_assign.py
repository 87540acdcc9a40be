"""Confidence as users meet it: a bounded probability on every row that was read from text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures import extract
from aleppo_figures.extraction.confidence import probability
from aleppo_figures.vocabulary.confidence import BASE, SURE, confidence_weights

values = st.sampled_from(sorted(set(confidence_weights()) - {BASE, SURE}))


def test_every_row_read_from_text_has_one():
    rows = extract("The blast killed 12 civilians and wounded 30. Nobody was hurt in Homs. A second lost a leg.")
    assert len(rows) >= 3
    assert rows["confidence"].notna().all()
    assert rows["confidence"].between(0.01, 0.99).all()


def test_a_row_of_a_table_has_none():
    rows = extract("Twelve people died.\n\n| Place | Injured |\n|---|---|\n| Homs | 30 |")
    assert rows.set_index("extractor")["confidence"].isna().to_dict() == {"text": False, "table": True}


@pytest.mark.parametrize(
    ("plain", "knotty"),
    [
        ("The blast killed 12 civilians.", "The blast killed 12 members of the council."),
        ("Nine people drowned.", "Nine, among them a nurse and her two sisters from the next village, drowned."),
        ("The shelling killed 12 women.", "A 17-year-old former office intern was among the dead."),
    ],
)
def test_plain_sentences_are_surer_than_knotty_ones(plain, knotty):
    assert extract(plain)["confidence"].min() > extract(knotty)["confidence"].min()


def test_plain_sentences_are_sure():
    assert (extract("The blast killed 12 civilians. An air strike killed nine people.")["confidence"] >= 0.9).all()


def test_the_same_text_has_the_same_confidence():
    text = "Shelling killed 12 people, including four children, and wounded 30 others."
    assert extract(text)["confidence"].tolist() == extract(text)["confidence"].tolist()


@given(st.dictionaries(values.map(lambda v: v[0]), st.text(max_size=5)), st.lists(values))
def test_it_is_never_certain_and_never_between_doubtful_and_sure(unseen, seen):
    weights = confidence_weights()
    features = unseen | dict(seen)
    said = probability(features, weights)
    odds = weights[BASE] + sum(weights.get(item, 0.0) for item in features.items())
    assert 0.01 <= said <= 0.99
    assert said == round(said, 2)
    assert (said >= 0.9) == (odds >= weights[SURE])


def test_unseen_values_weigh_nothing():
    weights = confidence_weights()
    assert probability({"rule": "of tomorrow", "colour": "blue"}, weights) == probability({}, weights)
