"""`annotate` marks a text's own figures, and refuses what it can't place."""

import pytest

from aleppo_figures.api.annotate import annotate
from aleppo_figures.errors import DocumentError, OptionError
from aleppo_figures.schema.convert import to_frame
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.figure import Figure

TEXT = "Nine sailors drowned & two <crew> were hurt."


def figure(doc_id, start, end, outcome="killed", number=9, figure_id=None):
    name = figure_id or f"{doc_id}-{start}-{outcome}"
    return Figure(name, doc_id, outcome, low=number, best=number, high=number, char_start=start, char_end=end)


def test_html_is_escaped_and_marks_each_figure():
    page = annotate(TEXT, [figure("a", 0, 4), figure("a", 23, 26, "injured", 2)])
    assert page.count("<mark ") == 2
    assert ">Nine</mark> sailors drowned &amp; " in page
    assert "&lt;crew&gt;" in page


def test_a_frame_is_taken_as_it_comes_from_extract():
    frame = to_frame([figure("a", 0, 4), figure("b", 23, 26)])
    assert annotate(TEXT, frame, format="text", doc_id="a").count("[") == 1


def test_a_document_takes_its_own_figures_alone():
    rows = [figure("a", 0, 4), figure("b", 5, 12)]
    assert annotate(Document(TEXT, "b"), rows, format="text").startswith("Nine [sailors |")
    assert annotate(Document(TEXT, "c"), rows, format="text") == TEXT


def test_figures_of_several_documents_need_a_name():
    with pytest.raises(DocumentError, match="doc_id"):
        annotate(TEXT, [figure("a", 0, 4), figure("b", 5, 12)])


def test_an_unknown_doc_id_is_refused_with_the_nearest():
    with pytest.raises(DocumentError, match="did you mean 'alpha'"):
        annotate(TEXT, [figure("alpha", 0, 4)], doc_id="alphа".replace("а", "e"))


def test_an_unknown_format_is_refused():
    with pytest.raises(OptionError, match="did you mean 'html'"):
        annotate(TEXT, [], format="htm")


def test_no_figures_leave_the_text():
    assert annotate(TEXT, to_frame([]), format="text") == TEXT
