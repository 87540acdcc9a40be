"""Numbers, people and days in words, as they are known and no better."""

from __future__ import annotations

import pandas as pd
import pytest

from aleppo_figures.schema.wording import day_words, number_words, people_words, period_words


@pytest.mark.parametrize(
    ("low", "best", "high", "modifier", "words"),
    [
        (12, 12, 12, "exact", "12"),
        (1_200, 1_200, None, "at_least", "at least 1,200"),
        (3, 4, 5, "between", "3 to 5"),
        (5, None, 5, "between", "5"),
        (3, None, None, "exact", "3 or more"),
        (None, None, 40, "exact", "up to 40"),
        (None, None, None, "exact", "a number not stated"),
        (None, None, None, "vague", "a number not stated"),
        (24, None, 99, "vague", "24 to 99 (a quantity word)"),
    ],
)
def test_numbers(low, best, high, modifier, words):
    assert number_words({"low": low, "best": best, "high": high, "modifier": modifier}) == words


def test_families_are_counted_as_families():
    assert people_words({"group": "people", "outcome": "displaced", "unit": "families"}) == "families displaced"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (None, None, "no period stated"),
        (None, "2016-05-03", "up to 3 May 2016, start not stated"),
        ("2016-05-03", None, "since 3 May 2016, end not stated"),
        ("2016-05-03", "2016-05-03", "3 May 2016"),
        ("2016-05-03", "2016-06-01", "3 May 2016 to 1 June 2016"),
    ],
)
def test_periods(start, end, words):
    row = {
        "start": pd.NaT if start is None else pd.Timestamp(start),
        "end": pd.NaT if end is None else pd.Timestamp(end),
    }
    assert period_words(row) == words


@pytest.mark.parametrize("day", [None, pd.NaT])
def test_a_missing_day_is_said_to_be_unknown(day):
    assert day_words(day) == "an unknown day"
