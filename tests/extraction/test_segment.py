"""A document in sentences: where they end, where they don't, and what kind of line each is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.extraction.segment import read_page
from aleppo_figures.schema.document import Document


def sentences(text):
    return [s.text for s in read_page(Document(text)).sentences]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Two drowned. Three swam ashore.", 2),
        ("Was it nine? It was ten.", 2),
        ("Dr. Sabbagh treated nine people.", 1),
        ("The U.S. envoy spoke of nine people.", 1),
        ("It came at 3 p.m. on Friday.", 1),
        ("Ward No. 7 held nine people.", 1),
        ("About 1.2 million people fled.", 1),
        ("“Nine fell.” Nobody else spoke.", 2),
        ("A first line\n\nA second line", 2),
        ("", 0),
        (" \n\t\n ", 0),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text, count):
    assert len(sentences(text)) == count


def test_lines_that_a_typesetter_broke_are_one_sentence():
    text = (
        "The clerk of the harbour wrote in the evening that the ferry\n"
        "had gone down with nine sailors, and that the boats which had\n"
        "put out from the mole at noon came home again without finding\n"
        "any of them before the light over the water failed for good."
    )
    assert len(sentences(text)) == 1


def test_bullets_stand_alone():
    page = read_page(Document("The clerk counted:\n• nine sailors\n• two cooks"))
    assert [s.kind for s in page.sentences][1:] == ["bullet", "bullet"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Photo: nine sailors on the mole", "caption"),
        ("Read more about the ferry", "boilerplate"),
        ("Update 14:30 GMT nine sailors found", "update"),
        ("Ferry sinks off the mole", "headline"),
    ],
)
def test_a_first_line_has_its_kind(line, kind):
    assert read_page(Document(f"{line}\n\nNine sailors drowned.")).sentences[0].kind == kind


def test_a_line_alone_below_the_body_is_a_heading():
    page = read_page(Document("Nine sailors drowned.\n\nThe search\n\nIt went on."))
    assert [s.kind for s in page.sentences] == ["body", "heading", "body"]


def test_the_documents_own_day_comes_before_the_one_given():
    own, given_day = date(2015, 3, 2), date(2016, 4, 5)
    assert read_page(Document("Nine died.", published=own), given_day).anchor == own
    assert read_page(Document("Nine died."), given_day).anchor == given_day
    assert read_page(Document("Nine died.")).anchor is None


def test_a_text_without_bounds_is_cut_and_loses_nothing():
    text = "x" * 5_000
    assert "".join(sentences(text)) == text
    assert max(map(len, sentences(text))) <= 1_500


@given(st.text(alphabet=st.sampled_from("aB .!?;\n\r\t•-1'\"”é\u2028"), max_size=300) | st.text(max_size=300))
def test_sentences_lie_in_order_and_hold_all_that_is_no_space(text):
    page = read_page(Document(text))
    end = 0
    for index, sentence in enumerate(page.sentences):
        assert sentence.index == index
        assert text[sentence.start : sentence.end] == sentence.text
        assert not text[end : sentence.start].strip()
        assert sentence.start >= end
        assert sentence.start < sentence.end
        end = sentence.end
    assert not text[end:].strip()
