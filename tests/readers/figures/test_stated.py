"""A stated number keeps its place: what is missing is filled, what can't be is named."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.readers.figures.stated import fill_intervals
from aleppo_figures.schema.problems import Problems
from aleppo_figures.vocabulary.modifiers import interval

NUMBERS = st.integers(0, 10**9)


@given(NUMBERS, st.sampled_from(["exact", "nearly", "about", "at_least", "more_than"]))
def test_the_interval_is_the_modifier_tables(number: int, modifier: str) -> None:
    frame = pd.DataFrame({"best": [str(number)], "modifier": [modifier]})
    fill_intervals(frame, Problems())
    found = tuple(None if pd.isna(frame.loc[0, c]) else int(frame.loc[0, c]) for c in ("low", "best", "high"))
    assert found == tuple(interval(modifier, number))


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"best": "12", "modifier": "between"}, "best"),
        ({"low": "12", "modifier": "about"}, "best"),
        ({"best": "1.5"}, "best"),
        ({"best": "-1"}, "best"),
        ({"low": "3", "best": "4", "high": "5", "modifier": "exact"}, "modifier"),
    ],
)
def test_what_cannot_be_filled_is_named(cells: dict[str, str], column: str) -> None:
    problems = Problems()
    fill_intervals(pd.DataFrame({name: [cell] for name, cell in cells.items()}), problems)
    assert column in set(problems.frame()["column"])
