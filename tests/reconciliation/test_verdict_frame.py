"""Judged pairs as a frame: words, order, and the axis that rules a pair out."""

import pandas as pd

from aleppo_figures.reconciliation.pairs import comparable_pairs, every_pair
from aleppo_figures.reconciliation.scope import AXES, Scopes
from aleppo_figures.reconciliation.verdict_frame import pair_frame
from aleppo_figures.schema.results import RESULT_FRAMES
from tests.reconciliation.build import claims_of, figure

ROWS = [
    figure("b", 442),
    figure("a", 1138, source="SNHR"),
    figure("c", 47, group="children", place="Eastern Aleppo"),
    figure("d", 9, place="Homs"),
    figure("e", 0),
]


def frame_of_rows(pairs, chunk=500_000, rows=ROWS):
    listed, scopes = claims_of(*rows), Scopes()
    return pair_frame(listed, pairs(listed, scopes, chunk=chunk))


def test_pairs_are_words_in_the_order_of_ids():
    frame = frame_of_rows(comparable_pairs)
    RESULT_FRAMES["pairs"].validate(frame)
    assert frame[["left", "right"]].values.tolist() == sorted(frame[["left", "right"]].values.tolist())
    first = frame.iloc[0]
    assert (first["left"], first["right"], first["verdict"]) == ("a", "b", "counts_fewer")
    assert first["factor"] == 1138 / 442
    assert [first[axis] for axis in AXES] == ["same"] * 7


def test_small_chunks_change_nothing():
    pd.testing.assert_frame_equal(frame_of_rows(comparable_pairs), frame_of_rows(comparable_pairs, chunk=1))


def test_a_pair_that_cannot_be_compared_names_the_axis():
    frame = frame_of_rows(every_pair).set_index(["left", "right"])
    assert len(frame) == 10
    assert frame.loc[("b", "d"), ["verdict", "reason"]].tolist() == ["not_comparable", "place is disjoint"]


def test_against_a_stated_zero_the_factor_is_missing():
    frame = frame_of_rows(comparable_pairs).set_index(["left", "right"])
    assert pd.isna(frame.loc[("b", "e"), "factor"])


def test_no_pairs_have_all_columns():
    RESULT_FRAMES["pairs"].validate(frame_of_rows(comparable_pairs, rows=ROWS[:1]))
