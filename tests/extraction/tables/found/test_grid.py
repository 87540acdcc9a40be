"""Cells lead back to the document; rows are made equally long."""

from __future__ import annotations

from aleppo_figures.extraction.tables.found.grid import BLANK, WIDEST, Cell, rectangular


def test_a_cell_leads_back_to_its_place_in_the_document():
    text = "x |  1,234 | y"
    cell = Cell.plain(text, 3, 11)
    assert cell.text == "1,234"
    assert text[slice(*cell.span(0, 5))] == "1,234"
    assert text[slice(*cell.span(2, 5))] == "234"


def test_a_cell_of_several_pieces_keeps_the_place_of_each():
    text = "<b>12</b>&nbsp;<i>killed</i>"
    cell = Cell.made([("12", 3, 5), (" ", 9, 15), ("killed", 18, 24)])
    assert cell.text == "12 killed"
    assert text[slice(*cell.span(0, 2))] == "12"
    assert text[slice(*cell.span(3, 9))] == "killed"
    assert text[slice(*cell.span(0, 9))] == "12</b>&nbsp;<i>killed"


def test_an_entity_within_a_number_is_part_of_its_span():
    text = "1&nbsp;234"
    cell = Cell.made([("1", 0, 1), ("\u00a0", 1, 7), ("234", 7, 10)])
    assert cell.text == "1 234"
    assert text[slice(*cell.span(0, 5))] == text


def test_outer_white_space_is_no_part_of_a_cell():
    assert Cell.made([(" ", 0, 1), ("a", 1, 2), ("\n", 2, 3), (" ", 3, 4)]).text == "a"
    assert Cell.plain("   ", 0, 3) is BLANK


def test_rows_are_filled_up_and_cut_to_one_width():
    cell = Cell("a")
    assert [len(row) for row in rectangular([[cell], [cell, cell, cell]])] == [3, 3]
    assert [len(row) for row in rectangular([[cell], [cell, cell, cell]], 2)] == [2, 2]
    assert len(rectangular([[cell] * (WIDEST + 5)])[0]) == WIDEST
    assert rectangular([]) == ()
