"""What a figure of a table carries: its span, its quote, its extent, its rules."""

from __future__ import annotations

import pandas as pd
import pytest

from aleppo_figures import validate
from aleppo_figures.schema.convert import to_frame
from aleppo_figures.schema.document import Document


def test_the_span_is_the_number_and_the_quote_the_row_below_its_header(figures):
    text = "Place;Killed\nHoms;~1,200\nHama;at least 3\n"
    first, second = figures(text)
    assert text[first.char_start : first.char_end] == "1,200"
    assert first.quote == "Place | Killed\nHoms | ~1,200"
    assert text[second.char_start : second.char_end] == "3"
    assert (first.extractor, first.modifier) == ("table", "about")


def test_a_title_is_no_part_of_the_quote(figures):
    assert figures("Killed,,\nPlace,Men,Women\nHoms,1,2\nHama,3,4\n")[0].quote == "Place | Men | Women\nHoms | 1 | 2"


def test_a_long_row_is_quoted_by_its_counts_and_labels(figures):
    text = "Place,Killed,Remarks\n" + "".join(f"Village {i},{i},{'word ' * 600}\n" for i in range(3))
    assert figures(text)[1].quote == "Place: Village 1 | Killed: 1"


def test_the_extent_of_totals_long_periods_and_events(figures):
    assert [f.extent for f in figures("Place,Killed\nHoms,1\nTotal,1\n")] == ["unknown", "total"]
    assert {f.extent for f in figures("Killed in May 2020\n\nPlace,Men\nHoms,1\nHama,2\n\nSource: SOHR")} == {"total"}
    assert {f.extent for f in figures("Date,Incident,Killed\n3 May 2020,Raid,1\n4 May 2020,Raid,2\n")} == {"incident"}


def test_the_rules_say_where_each_slot_comes_from(figures):
    [rule] = {f.rule for f in figures("Civilians killed in Homs\n\nDay,Number\n3 May 2020,1\n4 May 2020,2\n")}
    assert (
        rule == "table in delimited; outcome of caption; group of caption; place of caption; period of header or label"
    )


def test_ids_are_stable_and_frames_valid(figures):
    text = "Killed\n\nPlace,Men,Women,Total\nHoms,1,2,3\nHama,4,5,9\nTotal,5,7,12\n"
    frame = validate(to_frame(figures(text)))
    pd.testing.assert_frame_equal(frame, validate(to_frame(figures(text))))
    assert frame["figure_id"].is_unique
    assert frame["part_of"].dropna().isin(frame["figure_id"]).all()


def test_the_page_and_what_is_known_of_the_document_are_kept():
    from aleppo_figures.extraction.tables import TableExtractor

    text = "Page one.\n\nPlace,Killed\nHoms,1\nHama,2\n"
    document = Document(text, doc_id="d", publisher="Post", url="https://post.example", pages=(0, 11))
    [first, _] = TableExtractor().extract(document)
    assert (first.page, first.publisher, first.url, first.doc_id) == (2, "Post", "https://post.example", "d")


@pytest.mark.parametrize("mark", ["1&#44;234", "1<b>,2</b>34"])
def test_numbers_broken_by_markup_are_whole(figures, mark):
    text = f"<table><tr><th>Place<th>Killed<tr><td>Homs<td>{mark}</table>"
    [figure] = figures(text)
    assert (figure.best, text[figure.char_start : figure.char_end]) == (1234, mark)
