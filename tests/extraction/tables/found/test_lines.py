"""Tables in lines: bars, commas, tabs, semicolons, gaps; and prose, which is none."""

from __future__ import annotations

import pytest

from aleppo_figures.extraction.tables.found.lines import line_tables


def grids(text: str) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in table.rows] for table in line_tables(text)]


EXPECTED = [[["Place", "Killed"], ["Homs", "12"], ["Hama", "3"]]]


@pytest.mark.parametrize(
    "text",
    [
        "Place,Killed\nHoms,12\nHama,3\n",
        "Place;Killed\nHoms;12\nHama;3",
        "Place\tKilled\r\nHoms\t12\r\nHama\t3\r\n",
        "| Place | Killed |\n|:--|--:|\n| Homs | 12 |\n| **Hama** | 3 |\n",
        "Place | Killed\n--- | ---\nHoms | 12\nHama | 3",
        "| Place | Killed |\n\n|---|---|\n\n| Homs | 12 |\n\n| Hama | 3 |",
        "+-------+--------+\n| Place | Killed |\n+-------+--------+\n| Homs  | 12     |\n| Hama  | 3      |\n+-------+--------+",
        "Place       Killed\nHoms        12\nHama        3\n",
        '"Place","Killed"\n"Homs","12"\n"Hama",3',
    ],
)
def test_one_table_in_many_spellings(text):
    assert grids(text) == EXPECTED


def test_a_cell_in_quotes_holds_commas_line_ends_and_quotes():
    [table] = line_tables('Place,Killed\n"Homs, the ""old"" city","1,234"\n"Hama\ntown",3\n')
    assert [row[0].text for row in table.rows] == ["Place", 'Homs, the "old" city', "Hama town"]
    assert table.rows[1][1].text == "1,234"


def test_each_cell_leads_back_to_the_text():
    text = 'A note.\n\nPlace,Killed\n"Homs, old","1,234"\n| x\n'
    [table] = line_tables(text)
    for row in table.rows:
        for cell in row:
            assert text[slice(*cell.span(0, len(cell.text)))] == cell.text


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people, of them two children, were killed.\nIn Homs, three were hurt, the army said.\n",
        "He was killed, 22, in Homs,\nhis brothers, 25 and 26, in Hama,\nand two others, all men, in Idlib.\n",
        "JOSE VASQUEZ, 72, WAS HURT AT\nTHE STATION, WHICH IS IN LIMA, ON\nFRIDAY, THE POLICE SAID, AND DIED.\n",
        "Wait; what?\nNo; nothing.\n",
        "Two  spaces.  After each.\nSentence.  Like this.\n",
        "one | bar",
        "",
    ],
)
def test_prose_is_no_table(text):
    assert grids(text) == []


def test_a_row_with_more_cells_than_the_header_is_marked():
    [table] = line_tables("Place,Killed,Hurt\nHoms,1\nHama,1,2,3\nIdlib,4,5\n")
    assert table.ragged == {2}
    assert [cell.text for cell in table.rows[1]] == ["Homs", "1", ""]


def test_titles_and_notes_with_a_comma_stay_outside():
    [table] = line_tables("Deaths, 2016\nPlace,Killed,Hurt\nHoms,1,2\nHama,1,2\nSource: A, B\n")
    assert [row[0].text for row in table.rows] == ["Place", "Homs", "Hama"]


def test_marks_of_a_spanning_cell_stand_for_it():
    [table] = line_tables("| Place | Killed |\n|---|---|\n| Homs | 9 |\n| Hama | ↑ |\n")
    assert table.rows[1][1] is table.rows[2][1]
