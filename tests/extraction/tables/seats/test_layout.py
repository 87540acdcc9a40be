"""Which cells are counts, and what each is of: wide and long, rows and columns in any order."""

from __future__ import annotations

from datetime import date

import pytest

WIDE = "Governorate,Killed,Injured\nHoms,12,30\nHama,3,n/a\n"
LONG = "Governorate,Outcome,Number\nHoms,Killed,12\nHoms,Injured,30\nHama,Killed,3\nHama,Injured,n/a\n"
TURNED = "Outcome,Homs,Hama\nKilled,12,3\nInjured,30,n/a\n"


@pytest.mark.parametrize("text", [WIDE, LONG, TURNED])
def test_wide_long_and_turned_tables_say_the_same(rows, text):
    assert sorted(rows(text, "place", "outcome", "best")) == [
        ("Hama", "killed", 3),
        ("Homs", "injured", 30),
        ("Homs", "killed", 12),
    ]


@pytest.mark.parametrize(
    ("text", "column", "values"),
    [
        (
            "Killed in Homs\n\nDay,Men,Women,Children\n3 May 2020,1,2,3\n4 May 2020,4,5,6\n",
            "group",
            ["men", "women", "children"],
        ),
        ("Killed in May 2020\n\nGroup,Homs,Hama\nMen,1,2\nWomen,3,4\n", "place", ["Homs", "Hama"]),
        ("Killed in Homs\n\nGroup,2019,2020\nMen,1,2\nWomen,3,4\n", "start", [date(2019, 1, 1), date(2020, 1, 1)]),
        (
            "Killed in Homs\n\nMonth,SOHR,VDC\nMay 2020,1,2\nJune 2020,3,4\n",
            "source",
            ["Syrian Observatory for Human Rights", "Violations Documentation Center in Syria"],
        ),
    ],
)
def test_the_header_may_be_of_groups_places_dates_or_sources(rows, text, column, values):
    assert [row[0] for row in rows(text, column)][: len(values)] == values


def test_every_column_of_a_long_table_is_read(figures):
    text = (
        "Date;Place;Outcome;Group;People;Source;Cause;Perpetrator\n"
        "2020-05-03;Homs;killed;children;2–3;SNHR;air strike;Russian forces\n"
        "2020-05-04;Hama;displaced;families;>40;UN;;\n"
    )
    first, second = figures(text)
    assert (first.start, first.place, first.outcome, first.group, first.low, first.high) == (
        date(2020, 5, 3), "Homs", "killed", "children", 2, 3)  # fmt: skip
    assert (first.source, first.source_text, first.cause, first.attributed_to) == (
        "Syrian Network for Human Rights", "SNHR", "airstrike", "Russian forces")  # fmt: skip
    assert (second.unit, second.modifier, second.cause) == ("families", "more_than", None)


def test_the_caption_fills_what_header_and_labels_leave_open(figures):
    text = (
        "Civilians killed in Syria in October 2016\n\n"
        "Governorate | Men | Total\n-|-|-\nHoms | 1 | 3\nAll | 2 | 4\n\nSource: SOHR"
    )
    found = figures(text)
    assert {f.outcome for f in found} == {"killed"}
    assert {f.source for f in found} == {"Syrian Observatory for Human Rights"}
    assert [(f.group, f.place) for f in found] == [
        ("men", "Homs"),
        ("civilians", "Homs"),
        ("men", "Syria"),
        ("civilians", "Syria"),
    ]
    assert {(f.start, f.end, f.period_basis) for f in found} == {(date(2016, 10, 1), date(2016, 10, 31), "inherited")}


def test_the_captions_people_are_those_of_its_outcome(rows):
    text = "Civilians killed, October 2016\n\nPlace,Killed,Injured\nHoms,1,2\nHama,3,4\n"
    assert rows(text, "outcome", "group")[:2] == [("killed", "civilians"), ("injured", "people")]


def test_the_title_of_a_document_says_the_outcome_of_a_table_without_one(rows):
    text = "Deaths in the floods\n\nIt rained for a week and then again for one more.\n\nPlace,Men,Women\nHoms,1,2\nHama,3,4\n"
    assert rows(text, "outcome") == [("killed",)] * 4


@pytest.mark.parametrize(
    "text",
    [
        "Place,Houses,Cars\nHoms,1,2\nHama,3,4\n",
        "Team,Won,Lost\nHoms,1,2\nHama,3,4\n",
        "Place,Population\nHoms,1200\nHama,900\n",
        "| Day | What happened |\n|---|---|\n| 3 May | An air strike killed 12 people |\n| 4 May | Nothing |",
        "Killed by place\n\nPlace,Magnitude,Depth\nHoms,5,10\nHama,4,12\n",
    ],
)
def test_a_table_without_an_outcome_gives_nothing(figures, text):
    assert figures(text) == []


def test_outcomes_of_row_and_column_must_agree(rows):
    assert rows("What,Killed,Injured\nKilled by shelling,1,9\nHurt by shelling,9,3\n", "outcome", "best") == [
        ("killed", 1),
        ("injured", 3),
    ]


def test_a_count_that_stands_for_two_rows_is_one_figure_of_both(figures):
    text = "<table><tr><th>Place<th>Killed<tr><td>Homs<td rowspan=2>9<tr><td>Hama<tr><td>Idlib<td>1</table>"
    both, one = figures(text)
    assert (both.best, both.place, one.place) == (9, None, "Idlib")


def test_people_of_other_countries_died_where_the_caption_says(figures):
    first, *_ = figures("Soldiers killed in Iraq\n\nCountry,2004,2005\nItaly,3,6\nPoland,4,5\n")
    assert (first.place, first.side, first.group) == ("Iraq", "Italy", "soldiers")


def test_counts_in_brackets_and_counts_with_words(rows):
    assert rows("Day | Killed (injured)\n-|-\n3 May | 12 (30)\n4 May | 3 (n/a)\n", "outcome", "best") == [
        ("killed", 12), ("injured", 30), ("killed", 3)]  # fmt: skip
    assert rows("Day | Toll\n-|-\n3 May | 12 killed, 30 injured\n4 May | 3 killed (2 children)\n", "outcome", "group", "best") == [
        ("killed", "people", 12), ("injured", "people", 30), ("killed", "people", 3), ("killed", "children", 2)]  # fmt: skip


def test_dates_whose_order_nothing_shows_keep_their_words(figures):
    first, _ = figures("Date,Killed\n03/04/2020,5\n05/06/2020,6\n")
    assert (first.start, first.period_text, first.period_basis) == (None, "03/04/2020", "unknown")
    first, _ = figures("Date,Killed\n03/04/2020,5\n25/06/2020,6\n")
    assert first.start == date(2020, 4, 3)


def test_rows_with_too_many_cells_are_left_out(rows):
    assert rows("Place,Killed,Hurt\nHoms,1\nHama,1,2,3\nIdlib,4,5\n", "place", "best") == [
        ("Homs", 1),
        ("Idlib", 4),
        ("Idlib", 5),
    ]


def test_a_running_total_ends_with_its_day_and_is_no_part_of_the_next(figures):
    new, running, *_, last = figures(
        "Date,New deaths,Cumulative deaths\n3 May 2020,5,105\n4 May 2020,6,111\nTotal,11,111\n"
    )
    assert (new.start, new.end, new.extent) == (date(2020, 5, 3), date(2020, 5, 3), "unknown")
    assert (running.start, running.end, running.as_of, running.extent) == (
        None,
        date(2020, 5, 3),
        date(2020, 5, 3),
        "total",
    )
    assert running.part_of is None
    assert last.best == 111


def test_weeks_by_their_last_or_first_day(figures):
    assert [f.start for f in figures("Week ending,Killed\n9 May 2020,12\n16 May 2020,3\n")] == [
        date(2020, 5, 3),
        date(2020, 5, 10),
    ]
    assert [f.end for f in figures("Week beginning,Killed\n27 June 2021,12\n13 June 2021,3\n")] == [
        date(2021, 6, 30),
        date(2021, 6, 19),
    ]


def test_households_are_families(rows):
    assert rows("State,HH displaced,Homeless\nKerala,120,900\nAssam,3,20\n", "unit", "outcome")[:2] == [
        ("families", "displaced"), ("persons", "displaced")]  # fmt: skip
