"""Totals as wholes of the rows and columns that they sum up."""

from __future__ import annotations

from aleppo_figures.extraction.tables.said.facets import Facets
from aleppo_figures.extraction.tables.seats.wholes import total_outcome, wholes


def parents(figures):
    at = {f.figure_id: i for i, f in enumerate(figures)}
    return [at.get(f.part_of) for f in figures]


def test_rows_and_columns_are_parts_of_their_totals(figures):
    text = "Killed\n\nPlace,Men,Women,Total\nHoms,1,2,3\nHama,4,5,9\nTotal,5,7,12\n"
    found = figures(text)
    assert [f.best for f in found] == [1, 2, 3, 4, 5, 9, 5, 7, 12]
    assert parents(found) == [2, 2, 8, 5, 5, 8, 8, 8, None]


def test_where_a_cell_of_totals_is_missing_the_other_total_holds(figures):
    found = figures("Killed\n\nPlace,Men,Women,Total\nHoms,1,2,n/a\nTotal,5,7,12\n")
    assert parents(found) == [2, 3, 4, 4, None]


def test_totals_that_come_first_hold_what_follows(figures):
    assert parents(figures("Place,Killed\nAll,5\nHoms,2\nHama,3\n")) == [None, 0, 0]


def test_subtotals_are_parts_of_the_total(figures):
    text = "Place,Killed\nHoms,\nTadmur,1\nal-Qusayr,2\nSubtotal,3\nHama,\nSalamiyah,4\nSubtotal,4\nTotal,7\n"
    found = figures(text)
    assert parents(found) == [2, 2, 5, 4, 5, None]
    assert [f.place for f in found] == ["Palmyra", "al-Qusayr", "Homs", "Salamiyah", "Hama", None]


def test_each_block_of_a_long_table_has_its_own_total():
    lines = [
        Facets(place="Homs", group="men"),
        Facets(place="Homs", group="women"),
        Facets(place="Homs", total=True),
        Facets(place="Hama", group="men"),
        Facets(place="Hama", total=True),
        Facets(total=True),
    ]
    assert wholes(lines) == [2, 2, 5, 4, 5, None]


def test_of_whom_belongs_to_the_counts_of_its_outcome():
    lines = [Facets(outcome="killed"), Facets(outcome="injured"), Facets(outcome="killed", group="children", part=True)]
    assert wholes(lines) == [None, None, 0]


def test_a_total_of_civilians_holds_women_but_no_soldiers():
    lines = [
        Facets(group="women"),
        Facets(group="children"),
        Facets(group="soldiers"),
        Facets(group="civilians", total=True),
    ]
    assert wholes(lines) == [None, 3, None, None]


def test_counts_of_several_sources_are_parts_of_nothing():
    assert wholes([Facets(source="SOHR"), Facets(source="VDC"), Facets(total=True)]) == [None, None, None]


def test_a_total_of_outcomes():
    assert total_outcome([Facets(outcome="killed"), Facets(outcome="killed", group="men")]) == "killed"
    assert total_outcome([Facets(outcome="killed"), Facets(outcome="missing")]) is None


def test_many_blocks_take_no_longer_each():
    lines = [f for i in range(20_000) for f in (Facets(place=f"p{i}", group="men"), Facets(place=f"p{i}", total=True))]
    assert wholes([*lines, Facets(total=True)])[-3:] == [39_999, 40_000, None]
