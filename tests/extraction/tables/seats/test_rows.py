"""Labels, sections, repeated names, and totals of rows."""

from __future__ import annotations

from datetime import date

import pytest


def test_a_sections_head_speaks_for_the_rows_below_it(figures):
    text = "Day,Killed\nHoms,\n3 May 2020,1\n4 May 2020,2\nHama,\n3 May 2020,3\n"
    assert [(f.place, f.start.day, f.best) for f in figures(text)] == [("Homs", 3, 1), ("Homs", 4, 2), ("Hama", 3, 3)]


def test_a_name_that_stands_once_over_its_rows_is_theirs(rows):
    text = (
        "| Place | Outcome | People |\n|---|---|---|\n| Homs | Killed | 1 |\n| | Injured | 2 |\n| Hama | Killed | 3 |"
    )
    assert rows(text, "place", "outcome", "best") == [
        ("Homs", "killed", 1),
        ("Homs", "injured", 2),
        ("Hama", "killed", 3),
    ]


def test_a_row_without_a_label_isnt_read(rows):
    assert rows("Place,Killed\nHoms,1\n,7\nHama,2\n", "best") == [(1,), (2,)]


def test_a_period_of_two_columns_reaches_from_one_to_the_other(figures):
    [figure, _] = figures("From,To,Killed\n3 May 2020,9 May 2020,4\n10 May 2020,16 May 2020,5\n")
    assert (figure.start, figure.end) == (date(2020, 5, 3), date(2020, 5, 9))


@pytest.mark.parametrize(
    "text",
    [
        "Detained\n\nMonth,2014,2015\nJanuary,3,4\nFebruary,5,6\n",
        "Detained\n\nYear,Month,Number\n2014,January,3\n2015,January,4\n",
    ],
)
def test_a_month_in_a_row_and_a_year_are_a_month_of_that_year(figures, text):
    assert [f.start for f in figures(text)][:2] == [date(2014, 1, 1), date(2015, 1, 1)]


def test_a_total_has_the_period_from_the_first_to_the_last_of_its_rows(figures):
    *_, total = figures("Month,Killed\nMay 2020,1\nJune 2020,2\nTotal,3\n")
    assert (total.start, total.end, total.period_basis) == (date(2020, 5, 1), date(2020, 6, 30), "inherited")


def test_pairs_of_a_heading_and_its_value_speak_for_all_counts(figures):
    text = (
        "<table><tr><th>Location<td>Homs<tr><th>Date<td>3 May 2020<tr><th>Deaths<td>12<tr><th>Injured<td>30–40</table>"
    )
    assert [(f.outcome, f.low, f.high, f.place, f.start) for f in figures(text)] == [
        ("killed", 12, 12, "Homs", date(2020, 5, 3)),
        ("injured", 30, 40, "Homs", date(2020, 5, 3)),
    ]


def test_rows_of_things_shares_and_notes_count_nobody(rows):
    text = "What,2019,2020\nKilled,1,2\nHouses destroyed,3,4\n% of dead identified,5,6\nReleased hostages,7,8\nSource: SOHR,,\n"
    assert rows(text, "best", "source") == [
        (1, "Syrian Observatory for Human Rights"),
        (2, "Syrian Observatory for Human Rights"),
    ]


def test_people_of_whom_nothing_is_known_are_counted_too(rows):
    assert rows("Group,Killed\nChildren,5\nUnknown,3\n", "group", "best") == [("children", 5), ("people", 3)]
    assert rows("Place,Killed\nHoms,5\nUnknown,3\n", "place", "best") == [("Homs", 5), (None, 3)]


def test_where_people_came_from_is_no_place_of_death(figures):
    first, _ = figures("Country of origin,Dead or missing\nSyria,120\nIraq,40\n")
    assert (first.place, first.side) == (None, "Syria")


def test_a_date_that_isnt_understood_keeps_its_words(figures):
    first, _ = figures("Week,Killed\nW40 2016,12\nW41 2016,4\n")
    assert (first.period_text, first.start, first.period_basis) == ("W40 2016", None, "unknown")
