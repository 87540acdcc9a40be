"""The six relations and how they combine."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.vocabulary.relations import RELATIONS, combine, invert

AXES = st.lists(st.sampled_from(RELATIONS), max_size=6)


@pytest.mark.parametrize(
    ("axes", "whole"),
    [
        ([], "same"),
        (["same", "contains"], "contains"),
        (["within", "contains"], "overlaps"),
        (["disjoint", "unknown"], "disjoint"),
        (["overlaps", "within"], "overlaps"),
    ],
)
def test_combinations(axes, whole):
    assert combine(axes) == whole


@given(AXES)
def test_reading_from_the_other_side_inverts(axes):
    assert combine([invert(a) for a in axes]) == invert(combine(axes))
