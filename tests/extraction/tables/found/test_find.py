"""The tables of a text with what stands around them."""

from __future__ import annotations

from aleppo_figures.extraction.tables.found.find import find_tables

TABLE = "| Place | Killed |\n|---|---|\n| Homs | 12 |"


def test_the_lines_above_are_the_caption_and_those_below_the_notes():
    [table] = find_tables(
        f"# News\n\nIt was a long day.\n\nTable 1. Deaths by place:\n\n{TABLE}\n\nSource: SOHR\nNote: as of 3 May 2016\n\nMore."
    )
    assert table.caption == ("Table 1. Deaths by place:",)
    assert table.notes == ("Source: SOHR", "Note: as of 3 May 2016")


def test_a_long_sentence_above_is_no_caption():
    sentence = "Shelling went on all night in the east of the city " * 4 + "."
    [table] = find_tables(f"{sentence}\n\n{TABLE}")
    assert table.caption == ()


def test_the_note_of_one_table_is_no_caption_of_the_next():
    first, second = find_tables(f"{TABLE}\n\nSource: SOHR\n\n{TABLE}\n")
    assert first.notes == ("Source: SOHR",)
    assert second.caption == ()


def test_html_and_lines_are_found_in_the_order_of_the_text():
    text = f"{TABLE}\n\n<h2>Deaths</h2><table><tr><td>Homs<td>1</table><p>Source: SNHR</p>\n\na\tkilled\nHoms\t3\n"
    tables = find_tables(text)
    assert [t.kind for t in tables] == ["pipes", "html", "delimited"]
    assert tables[1].caption == ("Deaths",)
    assert tables[1].notes == ("Source: SNHR",)
