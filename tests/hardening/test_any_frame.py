"""Any frame into `reconcile()`: a readable error, or a right result; never a wrong one in silence."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from time import perf_counter
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aleppo_figures import reconcile
from aleppo_figures.errors import FiguresError, SchemaError

SCREEN = 40  # lines


def figures(**changes: Any) -> pd.DataFrame:
    """Return 300 in the east and 200 in the west of a city that has 450: they miss each other by 50."""
    whole = pd.DataFrame(
        {
            "figure_id": ["east", "west", "city"],
            "doc_id": "bulletin",
            "source": "SOHR",
            "outcome": "killed",
            "low": [300, 200, 450],
            "best": [300, 200, 450],
            "high": [300, 200, 450],
            "extent": "total",
            "place": ["Eastern Aleppo", "Western Aleppo", "Aleppo"],
            "start": "2016-10-01",
            "end": "2016-10-31",
            "published": "2016-11-01",
            "part_of": ["city", "city", None],
        }
    )
    return whole.assign(**changes)


def chain(length: int) -> pd.DataFrame:
    ids = [f"f{n}" for n in range(length)]
    return pd.DataFrame(
        {
            "figure_id": ids, "doc_id": "b", "outcome": "killed", "low": 5, "best": 5, "high": 5, "place": "Aleppo",
            "start": "2016-10-01", "end": "2016-10-01", "part_of": [None, *ids[:-1]],
        }
    )  # fmt: skip


DAMASCUS = timezone(timedelta(hours=3))
SAME = {
    "shuffled columns": lambda f: f[f.columns[::-1]],
    "extra columns": lambda f: f.assign(note=[object(), 1, "x"], **{"a b": 2}),
    "categories and small integers": lambda f: f.astype({"place": "category", "outcome": "category", "low": "Int16"}),
    "floats with nothing behind the point": lambda f: f.astype({"low": float, "best": "Float64", "high": "float32"}),
    "numbers as text": lambda f: f.astype({"low": str, "high": str}),
    "ids as numbers": lambda f: f.assign(figure_id=[1, 2, 3], part_of=[3, 3, None]),
    "days with a zone": lambda f: f.assign(
        start=pd.Timestamp("2016-10-01T23:30", tz="Asia/Damascus"), end=pd.Timestamp("2016-10-31", tz="UTC")
    ),
    "days of many kinds": lambda f: f.assign(
        start=[date(2016, 10, 1), datetime(2016, 10, 1, 23, tzinfo=DAMASCUS), np.datetime64("2016-10-01")]
    ),
    "an index that repeats": lambda f: f.set_index(pd.Index([7, 7, 7])),
    "an index of several levels": lambda f: f.set_index(["doc_id", "figure_id"], drop=False),
    "an index with gaps": lambda f: f.set_index(pd.Index([np.nan, None, "x"])),
    "a missing column where a default holds": lambda f: f.assign(unit=None, status="", basis=pd.NA),
    "the longest period there is": lambda f: f.assign(start="0001-01-01", end="9999-12-31", published="9999-12-31"),
    "blanks around words": lambda f: f.assign(part_of=["city", "city", "  "]),
}
WRONG = {
    "no rows of a schema": (pd.DataFrame, "required"),
    "a list": (lambda: [1, 2], "DataFrame"),
    "a series": (lambda: figures()["low"], "DataFrame"),
    "all missing": (lambda: pd.DataFrame({c: [None] * 3 for c in figures()}), "every row has a figure_id"),
    "negative": (lambda: figures(low=-5), "0 to 20,000,000,000"),
    "absurd": (lambda: figures(low=10**18, best=10**18, high=10**18), "0 to 20,000,000,000"),
    "beyond integers": (lambda: figures(low=[10**40, 1, 1]), "0 to 20,000,000,000"),
    "infinite": (lambda: figures(low=[np.inf, 1, 1]), "whole number"),
    "half a person": (lambda: figures(low=[1.5, 1, 1]), "whole number"),
    "true": (lambda: figures(low=True), "whole number"),
    "imaginary": (lambda: figures(low=[1j, 1, 1]), "whole number"),
    "a fraction's class": (lambda: figures(low=[Decimal("1.5")] * 3), "whole number"),
    "a list in a cell": (lambda: figures(place=[["a"], ["b"], ["c"]]), "text is a string"),
    "bytes": (lambda: figures(place=[b"Aleppo"] * 3), "text is a string"),
    "an id twice": (lambda: figures(figure_id="x"), "stands once"),
    "a part of itself": (lambda: figures(part_of=["east", None, None]), "no part of itself"),
    "a circle of parts": (lambda: figures(part_of=["west", "city", "east"]), "no part of itself"),
    "an end before its start": (lambda: figures(start="2016-11-30"), "on or after its start"),
    "low above high": (lambda: figures(low=500), "low is at most best"),
    "a day that isn't one": (lambda: figures(start="2016-02-30"), "YYYY-MM-DD"),
    "the year 0": (lambda: figures(start="0000-01-01"), "years 0001 to 9999"),
    "a word misspelt": (lambda: figures(outcome="kiled"), "did you mean 'killed'?"),
    "a group misspelt": (lambda: figures(group="childen"), "did you mean 'children'?"),
    "columns of two levels": (lambda: pd.concat({"a": figures()}, axis=1), "required"),
    "a column twice": (lambda: pd.concat([figures(), figures()[["low"]]], axis=1), "a column stands once"),
    "a span of time": (lambda: figures(start=pd.to_timedelta([1, 2, 3], unit="D")), "YYYY-MM-DD"),
}


@pytest.mark.parametrize("how", SAME)
def test_the_same_figures_in_another_form_are_in_the_same_conflict(how):
    frame = SAME[how](figures())
    result = reconcile(frame)
    assert result.figures.index.equals(frame.index)
    assert sorted(zip(result.conflicts["role"], result.conflicts["gap"], strict=True)) == [
        ("at_least", 50), ("at_least", 50), ("at_most", 50),
    ]  # fmt: skip
    assert "miss each other by 50" in result.findings["sentence"].iloc[0]


@pytest.mark.parametrize("what", WRONG)
def test_what_is_no_frame_of_figures_is_refused_in_words(what):
    make, told = WRONG[what]
    with pytest.raises(SchemaError) as raised:
        reconcile(make())
    assert told in str(raised.value)
    assert str(raised.value).count("\n") < SCREEN


@pytest.mark.parametrize("size", [0, 1])
def test_no_row_and_one_row_are_frames_too(size):
    result = reconcile(figures(part_of=None).head(size))
    assert len(result.figures) == size
    assert all(list(frame.columns) for frame in result.frames().values())
    assert result.conflicts.empty and result.pairs.empty and result.ok


def test_figures_of_which_nothing_but_the_outcome_is_known_bound_nothing():
    result = reconcile(figures()[["figure_id", "doc_id", "outcome"]])
    assert len(result.unused) == 3 and result.pairs.empty and result.findings.empty


def test_days_at_both_ends_of_the_calendar_with_uncertain_ends():
    days = ["0001-01-01", "9999-12-31", "2016-10-01"]
    frame = figures(start=days, end=days, published="9999-12-31", period_text="the past day", part_of=None)
    assert reconcile(frame).figures["implied_lower"].tolist() == [300, 200, 450]


def test_the_largest_numbers_add_up_exactly():
    most = 20_000_000_000
    numbers = [most, 1, most]
    [sentence] = [
        s for s in reconcile(figures(low=numbers, best=numbers, high=numbers)).findings["sentence"] if "miss each" in s
    ]
    assert "They miss each other by 1." in sentence


def test_a_long_chain_of_parts_takes_no_longer_than_its_length_asks():
    reconcile(chain(20))
    began = perf_counter()
    reconcile(chain(600))
    assert perf_counter() - began < 20


def test_half_a_character_and_the_null_byte_are_text():
    odd = {"place": pd.Series(["\ud800"] * 3, dtype=object), "source": pd.Series(["\x00"] * 3, dtype=object)}
    assert len(reconcile(figures(**odd)).figures) == 3


CELLS = st.one_of(
    st.none(), st.just(pd.NA), st.just(pd.NaT), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.dates(),
    st.datetimes(), st.datetimes(timezones=st.timezones()), st.binary(max_size=3), st.lists(st.integers(), max_size=2),
    st.sampled_from(("killed", "injured", "trapped", "people", "children", "Aleppo", "total", "2016-10-01", "12", "1,200", "f0")),
)  # fmt: skip


@settings(max_examples=settings().max_examples // 4)
@given(st.data())
def test_whatever_stands_in_the_cells(data):
    size = data.draw(st.integers(0, 4))
    frame = (
        figures().iloc[[0] * size].reset_index(drop=True).assign(figure_id=[f"f{n}" for n in range(size)], part_of=None)
    )
    names = [*frame.columns, "group", "status", "basis", "as_of", "quote", "page", "confidence", "other"]
    for name in data.draw(st.lists(st.sampled_from(names), max_size=4, unique=True)):
        frame[name] = pd.Series(data.draw(st.lists(CELLS, min_size=size, max_size=size)), dtype=object)
    try:
        result = reconcile(frame)
    except FiguresError as error:
        assert str(error) and str(error).count("\n") < SCREEN
    else:
        assert result.figures.index.equals(frame.index)
        assert [str(f) for f in result.figures["figure_id"]] == [str(f).removesuffix(".0") for f in frame["figure_id"]]


@pytest.mark.slow
def test_a_million_failing_rows_give_a_message_that_fits_a_screen():
    size = 1_000_000
    frame = pd.DataFrame({"figure_id": [f"f{n}" for n in range(size)], "doc_id": "b", "outcome": "kiled", "low": -1})
    with pytest.raises(SchemaError) as raised:
        reconcile(frame)
    assert str(raised.value).count("\n") < SCREEN and len(str(raised.value)) < 8_000
    assert "2,000,000 problems in a frame of 1,000,000 figures" in str(raised.value)
    assert len(raised.value.problems) == 2 * size
