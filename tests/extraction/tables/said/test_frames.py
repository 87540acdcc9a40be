"""Days in cells and captions."""

from __future__ import annotations

from datetime import date

import pytest

from aleppo_figures.extraction.tables.said.frames import day_order, read_frame, said_frame, stands_as_of

ANCHOR = date(2021, 6, 30)


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("2021", date(2021, 1, 1), ANCHOR),
        ("2011–2013", date(2011, 1, 1), date(2013, 12, 31)),
        ("2011-13", date(2011, 1, 1), date(2013, 12, 31)),
        ("Q3 2020", date(2020, 7, 1), date(2020, 9, 30)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("02/2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("Feb 2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("Feb-2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("3 May 2020", date(2020, 5, 3), date(2020, 5, 3)),
        ("May 3, 2020", date(2020, 5, 3), date(2020, 5, 3)),
        ("2020-05-03", date(2020, 5, 3), date(2020, 5, 3)),
        ("20200503", date(2020, 5, 3), date(2020, 5, 3)),
        ("25/04/2020", date(2020, 4, 25), date(2020, 4, 25)),
        ("3 May", date(2021, 5, 3), date(2021, 5, 3)),
        ("1–7 May 2020", date(2020, 5, 1), date(2020, 5, 7)),
        ("3 May 2020 to 4 June 2020", date(2020, 5, 3), date(2020, 6, 4)),
    ],
)
def test_a_cell_is_a_period(cell, start, end):
    frame = read_frame(cell, ANCHOR)
    assert (frame.start, frame.end) == (start, end)


@pytest.mark.parametrize("cell", ["Homs", "12", "12 killed", "", "Killed in May 2020", "2025"])
def test_what_is_no_period_of_the_past_gives_none(cell):
    assert read_frame(cell, ANCHOR) is None


def test_days_and_months_in_digits_need_a_column_that_shows_their_order():
    assert read_frame("03/04/2020", ANCHOR).start is None
    assert read_frame("03/04/2020", ANCHOR, month_first=True).start == date(2020, 3, 4)
    assert read_frame("03/04/2020", ANCHOR, month_first=False).start == date(2020, 4, 3)
    assert day_order(["03/04/2020", "25/04/2020"]) is False
    assert day_order(["03/04/2020", "04/25/2020"]) is True
    assert day_order(["25/04/2020", "04/25/2020"]) is None
    assert read_frame("2011-12", ANCHOR).start is None


def test_a_day_without_a_year_lies_in_the_captions():
    assert read_frame("3 May", ANCHOR, 2015).start == date(2015, 5, 3)
    assert read_frame("3 May", None, 2015).start == date(2015, 5, 3)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("Civilians killed in October 2016, by governorate", date(2016, 10, 1), date(2016, 10, 31)),
        ("Deaths by cause, 2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("Deaths from 24 February 2020 to 3 March 2021 (UN)", date(2020, 2, 24), date(2021, 3, 3)),
        ("2013 (Jan-Aug)", date(2013, 1, 1), date(2013, 8, 31)),
        ("Killed since March 2011", date(2011, 3, 1), ANCHOR),
    ],
)
def test_a_phrase_names_a_period(words, start, end):
    frame = said_frame(words, ANCHOR)
    assert (frame.start, frame.end) == (start, end)


def test_the_day_at_which_counts_stood_is_no_period():
    assert said_frame("Deaths as of 30 April 2016", ANCHOR) is None
    assert stands_as_of("Deaths as of 30 April 2016", ANCHOR) == date(2016, 4, 30)
    assert stands_as_of("Casualties as of 14:00, 6 May 2016", ANCHOR) == date(2016, 5, 6)
    assert stands_as_of("Last updated: 3 May 2016", ANCHOR) == date(2016, 5, 3)
    assert stands_as_of("Deaths in 2016", ANCHOR) is None
