"""Tables of saved pages: each number below its header, captions before their tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from aleppo_figures import extract, read_documents
from aleppo_figures.readers.documents.page_tables import plain_tables

FRAME = """<!doctype html><html><head><title>Deaths in May</title></head><body><article><h1>Deaths in May</h1>
<p>The network published its monthly list on Tuesday, and said that more names are likely to follow in the weeks to come.</p>
{}
<p>A spokesman said that each name is verified with two people who knew the victim before it is put on the list at all.</p>
</article></body></html>"""
SPANS = """<table><caption>Civilians killed in May 2020</caption>
<tr><th rowspan="2">Place</th><th colspan="2">Killed</th></tr><tr><th>Men</th><th>Women</th></tr>
<tr><td rowspan="2">Homs</td><td>11</td><td>12</td></tr><tr><td colspan="2">9</td></tr>
<tr><td>Hama</td><td>13</td><td>14</td></tr></table>"""


@pytest.fixture
def document(tmp_path: Path):
    pytest.importorskip("trafilatura")
    (tmp_path / "page.html").write_text(FRAME.format(SPANS))
    [document] = read_documents(tmp_path / "page.html")
    return document


def test_spanning_labels_are_repeated_and_numbers_stand_once(document):
    table = document.text[document.text.index("| Place") : document.text.rindex("|") + 1]
    assert table.split("\n") == [
        "| Place | Killed | Killed |",
        "|---|---|---|",
        "| Place | Men | Women |",
        "| Homs | 11 | 12 |",
        "| Homs | 9 | ← |",
        "| Hama | 13 | 14 |",
    ]


def test_a_caption_is_a_paragraph_before_its_table(document):
    assert "\n\nCivilians killed in May 2020\n\n| Place" in document.text


def test_the_page_is_read_with_its_spans(document):
    figures = extract(document)
    found = [tuple(row) for row in figures[["place", "group", "best"]].itertuples(index=False)]
    assert ("Homs", "men", 11) in found
    assert ("Hama", "women", 14) in found
    assert [row for row in found if row[2] == 9] == [("Homs", "civilians", 9)]


def test_a_page_without_spans_stays_as_it_is():
    page = FRAME.format("<table><tr><td>Homs<td>1</table>")
    assert plain_tables(page) is page


def test_tables_that_lay_out_a_page_stay():
    pytest.importorskip("trafilatura")
    tree = plain_tables(FRAME.format("<table><tr><td colspan=2><table><tr><td>x</table></table>"))
    assert next(cell.get("colspan") for cell in tree.iter("td")) == "2"
