"""Days that files give: read when they're certain, else missing."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.readers.documents.days import read_day

DAY = date(2020, 5, 4)


@pytest.mark.parametrize(
    "cell",
    [
        "2020-05-04", "2020-05-04T23:59:00+02:00", "20200504", "20200504T101500Z", "4 May 2020", "May 4, 2020",
        "4-May-2020", "Mon, 04 May 2020 10:00:00 GMT", "2020/05/04", datetime(2020, 5, 4, 9), DAY,
    ],
)  # fmt: skip
def test_certain_days(cell: object) -> None:
    assert read_day(cell) == DAY


@pytest.mark.parametrize("cell", ["04/05/2020", "May 2020", "2020-13-04", "soon", "", None, 20200504, "5" * 5_000])
def test_uncertain_days_are_missing(cell: object) -> None:
    assert read_day(cell) is None


@given(st.dates())
def test_every_iso_day(day: date) -> None:
    assert read_day(day.isoformat()) == day


@given(st.text(max_size=40))
def test_any_text(text: str) -> None:
    assert read_day(text) is None or isinstance(read_day(text), date)
