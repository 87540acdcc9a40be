"""Headers, labels, counts and idle columns."""

from __future__ import annotations

from aleppo_figures.extraction.pipeline import Reading
from aleppo_figures.extraction.tables.found.find import find_tables
from aleppo_figures.extraction.tables.said.phrases import Lens
from aleppo_figures.extraction.tables.seats.axes import read_axes


def axes(text):
    [table] = find_tables(text)
    return read_axes(table, Lens(Reading(), None))


def uses(text):
    return [(c.use, c.role) for c in axes(text).columns]


def test_columns_are_labels_counts_or_idle():
    text = "No.,Governorate,Population,Killed,% killed,Remarks\n1,Homs,1200,12,1,x\n2,Hama,900,3,2,y\n"
    assert uses(text) == [
        ("idle", None),
        ("label", "place"),
        ("idle", None),
        ("count", None),
        ("idle", None),
        ("idle", None),
    ]


def test_labels_without_a_header_are_told_by_what_they_name():
    assert uses(" ,Killed\nHoms,12\nHama,3\nKafr Nowhere,1\n")[0] == ("label", "place")
    assert uses(" ,Killed\n3 May 2016,12\n4 May 2016,3\n")[0] == ("label", "date")
    assert uses(" ,Killed\nSOHR,12\nSNHR,3\n")[0] == ("label", "source")
    assert uses(" ,Killed\nWomen,12\nMen,3\n")[0] == ("label", None)


def test_years_and_row_numbers_are_no_counts():
    assert uses("Year,Killed\n2014,12\n2015,3\n")[0] == ("label", "date")
    assert uses("#,City,Killed\n1,Homs,12\n2,Hama,3\n")[0][0] != "count"


def test_a_header_of_two_rows_is_read_whole():
    text = "| Place | Killed | Killed | Injured |\n|---|---|---|---|\n|  | Men | Women | |\n| Homs | 1 | 2 | 3 |"
    found = axes(text)
    assert found.body == 2
    assert [(c.facets.outcome, c.facets.group) for c in found.columns[1:]] == [
        ("killed", "men"),
        ("killed", "women"),
        ("injured", None),
    ]


def test_a_blank_header_cell_lies_under_the_one_that_spans_it():
    text = "Place,Killed,,Injured\n,Men,Women,\nHoms,1,2,3\nHama,1,2,3\n"
    assert [(c.facets.outcome, c.facets.group) for c in axes(text).columns[1:3]] == [
        ("killed", "men"),
        ("killed", "women"),
    ]


def test_a_header_may_begin_with_counts():
    columns = axes("Killed,,Injured,\nMen,Women,Men,Women\n1,2,3,4\n").columns
    assert [(c.facets.outcome, c.facets.group) for c in columns] == [
        ("killed", "men"), ("killed", "women"), ("injured", "men"), ("injured", "women")]  # fmt: skip


def test_a_title_row_is_none_of_the_header():
    assert axes("Killed in Homs,,\nDay,Men,Women\n3 May,1,2\n4 May,3,4\n").titles == ("Killed in Homs",)
    found = axes("Killed in Homs, May 2015, SOHR\nDay,Men,Women\n3 May,1,2\n4 May,3,4\n")
    assert (found.titles, found.head, found.body) == (("Killed in Homs, May 2015, SOHR",), 1, 2)


def test_unknown_names_among_sources_are_sources_and_among_places_places():
    columns = axes("Month,SOHR,VDC,Valley Watch\nMay 2016,1,2,3\nJune 2016,4,5,6\n").columns
    assert columns[3].facets.source == "Valley Watch"
    columns = axes("Outcome,Homs,Hama,Kafr Nowhere\nKilled,1,2,3\nInjured,4,5,6\n").columns
    assert columns[3].facets.place == "Kafr Nowhere"


def test_a_header_that_nothing_explains_makes_no_counts():
    assert [c.use for c in axes("Place,Foo,Bar\nHoms,1,2\nHama,3,4\n").columns] == ["label", "idle", "idle"]
