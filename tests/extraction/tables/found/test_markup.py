"""HTML tables: spans, captions, nesting, broken markup."""

from __future__ import annotations

from aleppo_figures.extraction.tables.found.markup import markup_tables


def grid(text: str, which: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row] for row in markup_tables(text)[which].rows]


def test_a_cell_that_spans_rows_and_columns_stands_in_each_of_its_places():
    text = """<table><tr><th rowspan="2">Place</th><th colspan=2>Killed</th></tr><tr><th>Men</th><th>Women</th></tr>
    <tr><td rowspan='2'>Homs</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>"""
    assert grid(text) == [
        ["Place", "Killed", "Killed"],
        ["Place", "Men", "Women"],
        ["Homs", "1", "2"],
        ["Homs", "3", "4"],
    ]
    assert markup_tables(text)[0].head == 2


def test_the_head_and_the_caption_are_told_by_their_marks():
    text = "<table><caption>Deaths <i>by</i> place</caption><thead><tr><td>Place<td>Dead</thead><tbody><tr><td>Homs<td>1</table>"
    [table] = markup_tables(text)
    assert (table.head, table.caption) == (1, ("Deaths by place",))


def test_a_table_in_a_table_is_its_own():
    text = "<table><tr><td>before<table><tr><td>Homs<td>12</table>after<td>x</table>"
    assert grid(text, 0) == [["beforeafter", "x"]]
    assert grid(text, 1) == [["Homs", "12"]]


def test_footnote_marks_scripts_comments_and_hidden_words_are_unseen():
    text = """<table><tr><td>Homs<sup>[1]</sup><!-- 99 -->
    <td><span style="display: none">0012</span>12<script>if (a<b) 3</script></table>"""
    assert grid(text) == [["Homs", "12"]]


def test_cells_without_end_tags_and_a_table_that_never_ends_are_read():
    assert grid("<TABLE><TR><TH>Place<TH>Killed<TR><TD>Homs<TD>12") == [["Place", "Killed"], ["Homs", "12"]]


def test_entities_and_breaks_are_words_and_spaces():
    assert grid("<table><tr><td>Deir&nbsp;ez-Zor &amp; Homs<br>city<td>1&#44;234") == [
        ["Deir ez-Zor & Homs city", "1,234"]
    ]


def test_a_text_without_tables_has_none():
    assert markup_tables("a < b, <tablet> and <p>words</p>") == []
    assert markup_tables("<table></table>") == []
    assert markup_tables("</table><td>3") == []


def test_huge_spans_are_cut():
    [table] = markup_tables("<table><tr><td rowspan=9999 colspan=9999>a<td>b<tr><td>c</table>")
    assert table.width <= 400
    assert len(table.rows) == 2
