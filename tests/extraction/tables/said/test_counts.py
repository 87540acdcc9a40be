"""Cells as counts: the modifiers and ranges of tables, several counts in a cell, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.extraction.tables.said.counts import is_missing, looks_counted, read_counts, read_pair, unmarked


@pytest.mark.parametrize(
    ("cell", "low", "best", "high", "modifier"),
    [
        ("12", 12, 12, 12, "exact"),
        ("1,234", 1234, 1234, 1234, "exact"),
        ("1 234", 1234, 1234, 1234, "exact"),
        ("1\u202f234", 1234, 1234, 1234, "exact"),
        ("2016", 2016, 2016, 2016, "exact"),
        ("12.0", 12, 12, 12, "exact"),
        ("١٢", 12, 12, 12, "exact"),
        ("twenty-three", 23, 23, 23, "exact"),
        ("1.2 million", 1_200_000, 1_200_000, 1_200_000, "exact"),
        ("0", 0, 0, 0, "exact"),
        ("nil", 0, 0, 0, "exact"),
        ("12–15", 12, 13, 15, "between"),
        ("12 - 15", 12, 13, 15, "between"),
        ("between 10 and 15", 10, 12, 15, "between"),
        ("~40", 36, 40, 44, "about"),
        ("≈ 40", 36, 40, 44, "about"),
        ("c. 40", 36, 40, 44, "about"),
        ("about 40", 36, 40, 44, "about"),
        ("at least 9", 9, 9, None, "at_least"),
        ("≥9", 9, 9, None, "at_least"),
        ("9+", 9, 9, None, "at_least"),
        ("9 or more", 9, 9, None, "at_least"),
        (">100", 100, 100, None, "more_than"),
        ("<5", None, 5, 5, "at_most"),
        ("up to 30", None, 30, 30, "at_most"),
        ("dozens", 24, None, 99, "vague"),
    ],
)
def test_a_cell_is_read_with_its_modifier(cell, low, best, high, modifier):
    [count] = read_counts(cell)
    number = count.number
    assert (number.low, number.best, number.high, number.modifier) == (low, best, high, modifier)


@pytest.mark.parametrize(
    "cell",
    ["–", "-", "n/a", "N/A", "", "?", "unknown", "45%", "12/30", "3 May", "3 May 2016", "12:30", "€5", "-5", "+12", "(5)",
     "12.5", "1.234", "Homs", "12, 13", "5 km", "no. 12b", "99999999999999999999"],
)  # fmt: skip
def test_what_is_no_count_gives_none(cell):
    assert read_counts(cell) == ()


def test_the_span_is_the_number_without_its_modifier():
    for cell, shown in (("~40", "40"), ("at least 9", "9"), ("> 1,200", "1,200"), ("100+", "100"), ("12–15", "12–15")):
        [count] = read_counts(cell)
        assert cell[count.start : count.end] == shown


def test_several_counts_in_a_cell_each_have_their_words():
    assert [(c.number.best, c.words) for c in read_counts("12 killed, 30 injured")] == [(12, "killed"), (30, "injured")]
    assert [(c.number.best, c.words) for c in read_counts("12 (of whom 4 children)")] == [
        (12, ""),
        (4, "of whom children"),
    ]
    assert [(c.number.best, c.share) for c in read_counts("12 (40%)")] == [(12, True)]
    assert read_counts("12 (4)") == ()


def test_a_count_in_brackets_is_read_where_the_header_has_one():
    first, second = read_pair("12 (~30)")
    assert (first.number.best, second.number.low) == (12, 27)
    assert "12 (~30)"[second.start : second.end] == "30"
    assert read_pair("12 (n/a)")[1] is None
    assert read_pair("12") is None
    assert read_pair("Homs (30)") is None


def test_thousands_and_millions_of_the_header_multiply_and_never_round():
    assert read_counts("7.2", 1_000)[0].number.best == 7_200
    assert read_counts("~7.2", 1_000)[0].number.low == 6_480
    assert read_counts("7.2345", 1_000) == ()


def test_missing_cells_and_footnote_marks():
    assert is_missing("—")
    assert is_missing("(n/a)")
    assert not is_missing("0")
    assert [unmarked(t) for t in ("12*", "12 [a]", "Homs¹", "12 (a)", "Homs (old city)")] == [
        "12",
        "12",
        "Homs",
        "12",
        "Homs (old city)",
    ]
    assert looks_counted("12*")


@given(st.text(max_size=40))
def test_any_cell_is_read_or_left(text):
    for count in read_counts(unmarked(text)):
        assert 0 <= count.start < count.end <= len(text)
        assert count.number.low is None or count.number.high is None or count.number.low <= count.number.high
