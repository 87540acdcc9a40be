"""The extractor of tables as an argument of `extract()`, its languages, and any text at all."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aleppo_figures import Document, annotate, extract, validate
from aleppo_figures.errors import FiguresWarning
from aleppo_figures.extraction.extractors import Extractor, TableExtractor
from aleppo_figures.schema.convert import to_frame

TABLE = "| Place | Killed |\n|---|---|\n| Homs | 12 |\n| Hama | 3 |\n"
PIECES = st.sampled_from(
    [
        "| Place | Killed |\n", "|---|---|\n", "| Homs | 12 |\n", "Place,Killed\n", "Homs,~3\n", '"a,b",1\n',
        "<table>", "<tr>", "<td>", "<th colspan=3 rowspan=2>Killed", "12", "</table>", "Total", "\t", "\n", "\n\n", ";", ",", "|",
        '"',
        "&nbsp;", "<!--", "-->", "2016", "Source: SOHR\n", "of whom children", "–", "↑", "Injured", " (4)", "<sup>1</sup>",
        "\x00", "\u202e",
    ]
)  # fmt: skip


def test_it_is_an_extractor_that_reads_tables_alone():
    extractor = TableExtractor()
    assert isinstance(extractor, Extractor)
    figures = extract(f"Nine people died in Idlib.\n\n{TABLE}", extractors=[extractor])
    assert figures["best"].tolist() == [12, 3]
    assert set(figures["extractor"]) == {"table"}


def test_relative_days_count_from_the_publication():
    [first, _] = TableExtractor().extract(Document("Day,Killed\nYesterday,1\nToday,2\n"), published=date(2021, 3, 2))
    assert first.start == date(2021, 3, 1)


def test_a_table_in_another_language_gives_nothing_and_a_warning():
    text = (
        "Les avions ont tué douze personnes dans la ville, selon les secours et les habitants de la région.\n\n"
        "Ville,Killed\nHoms,12\nHama,3\n"
    )
    with pytest.warns(FiguresWarning, match="French"):
        assert TableExtractor().extract(Document(text, doc_id="fr")) == []


def test_marks_stand_on_the_cells():
    assert "| Homs | [12 | killed: people, 12, Homs] |" in annotate(TABLE, extract(TABLE), format="text")
    page = "<table><tr><th>Place<th>Killed<tr><td>Homs<td>1&nbsp;234</table>"
    assert "[1&nbsp;234 | killed: people, 1234, Homs]" in annotate(page, extract(page), format="text")


@settings(max_examples=30)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_gives_valid_figures_whose_spans_lie_in_it(text):
    document = Document(text, doc_id="d", published=date(2021, 6, 30))
    found = TableExtractor().extract(document)
    assert found == TableExtractor().extract(document)
    validate(to_frame(found))
    for figure in found:
        assert 0 <= figure.char_start < figure.char_end <= len(text)
    annotate(text, to_frame(found), format="html")


@pytest.mark.parametrize(
    "text",
    [
        "<table><tr><td>" * 3_000, "<table " * 30_000, "<table><tr><td>" + "<!--" * 30_000, '"""a,' * 8_000, "|" * 100_000,
        "|\n" * 40_000, "," * 100_000, "a  b\n" * 20_000, "<table>" + "<tr><td colspan=999 rowspan=999>1" * 400, "\t\n" * 40_000,
        "x, 1\n\n" * 5_000,
    ],
)  # fmt: skip
def test_broken_and_hostile_texts_take_no_time(text):
    began = time.perf_counter()
    TableExtractor().extract(Document(text))
    assert time.perf_counter() - began < 20  # a generous clock: what is quadratic takes minutes


@pytest.mark.slow
def test_time_grows_with_the_rows():
    def seconds(rows: int) -> float:
        text = (
            "Place,Killed,Injured,Total\n"
            + "".join(f"Village {i},{i},1,{i + 1}\n" for i in range(rows))
            + "Total,1,2,3\n"
        )
        began = time.perf_counter()
        assert len(TableExtractor().extract(Document(text))) == 3 * (rows + 1)
        return time.perf_counter() - began

    seconds(50)
    small, large = min(seconds(500) for _ in range(3)), seconds(4_000)
    assert large < 8 * small * 4
