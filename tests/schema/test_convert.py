"""Figures become a frame and come back the same."""

from __future__ import annotations

from datetime import date

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.schema.convert import to_figures, to_frame
from aleppo_figures.schema.figure import Figure
from aleppo_figures.schema.frames import empty_frame, validate

TEXT = st.one_of(st.none(), st.text(min_size=1).filter(str.strip))
FIGURES = st.builds(
    Figure,
    figure_id=st.uuids().map(str),
    doc_id=st.just("d"),
    outcome=st.sampled_from(["killed", "trapped"]),
    source=TEXT,
    best=st.one_of(st.none(), st.integers(0, 10**10)),
    start=st.one_of(st.none(), st.dates()),
    confidence=st.one_of(st.none(), st.floats(0, 1)),
    place_precision=st.one_of(st.none(), st.integers(1, 7)),
)


@given(st.lists(FIGURES, max_size=5, unique_by=lambda f: f.figure_id))
def test_there_and_back(figures):
    assert to_figures(to_frame(figures)) == figures


def test_a_frame_of_figures_is_valid_as_it_is():
    frame = to_frame(
        [Figure("a", "d", "killed", published=date(2016, 1, 2), low=1, best=1, high=1, period_basis="unknown")]
    )
    pd.testing.assert_frame_equal(validate(frame), frame)


def test_no_figures_give_the_empty_frame():
    pd.testing.assert_frame_equal(to_frame([]), empty_frame())
