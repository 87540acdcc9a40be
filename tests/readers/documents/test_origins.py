"""The words of a document stand where they stood in its file, whatever markup was around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from aleppo_figures import check, extract, read_documents
from aleppo_figures.readers.documents.origins import html_words, origins, plain_words
from aleppo_figures.schema.document import Document

PAGE = """<!doctype html>
<html><head>
<title>Ferry sinks off the coast</title>
<meta name="date" content="2021-05-05">
<style>p { margin: 9px }</style>
</head><body>
<nav><ul><li><a href="/9">9 ferries</a></li></ul></nav>
<article>
<h1>Ferry sinks off the coast</h1>
<p>The ferry left at dawn, the harbour master said, and was never heard of again
after it had passed the lighthouse; <b>nine sailors</b>
were killed&nbsp;and
30&nbsp;passengers were <a
 href="https://example.org/injured?12=injured">injured</a> on 4 May 2021.</p>
<!-- 12 people were killed -->
<p>A second boat with 25 people on board reached the shore. Officials of the port said that &ldquo;7 children
drowned&rdquo; the day before.</p>
</article>
</body></html>
"""


def at(document: Document, source: str, words: str) -> str:
    """Return what stands in the file where the document has some words."""
    place = document.place_of(document.text.index(words))
    assert place is not None
    return source.split("\n")[place[0] - 1][place[1] - 1 :]


@pytest.fixture(params=["\n", "\r\n"])
def page(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8", newline=request.param)
    return path


def test_each_figure_of_a_page_is_found_on_its_line(page: Path) -> None:
    pytest.importorskip("trafilatura", reason="needs the extra 'html'")
    [document] = read_documents(page)
    source = PAGE
    assert at(document, source, "nine sailors").startswith("nine sailors</b>")
    assert at(document, source, "30").startswith("30&nbsp;passengers")
    assert at(document, source, "drowned").startswith("drowned&rdquo;")
    assert at(document, source, "A second boat").startswith("A second boat with 25")
    figures = extract(document)
    lines = {place[0] for start in figures["char_start"] if (place := document.place_of(start))}
    assert lines == {11, 13, 16}


def test_a_checked_page_points_to_its_lines(page: Path) -> None:
    pytest.importorskip("trafilatura", reason="needs the extra 'html'")
    [document] = read_documents(page)
    record = extract(document)
    assert [line.line for line in check(document, record).lines] == [11, 13, 16]


def test_markdown_tells_columns_of_the_file_and_the_titles_line(tmp_path: Path) -> None:
    text = "---\ndate: 2021-05-05\ntitle: Nine sailors drown\n---\n\n# News\n\n"
    text += "The **nine** [sailors](https://e.org/sailors) drowned."
    path = tmp_path / "draft.md"
    path.write_text(text, encoding="utf-8")
    [document] = read_documents(path)
    assert document.place_of(document.text.index("Nine sailors")) == (3, 8)
    assert document.place_of(document.text.index("nine ")) == (8, 7)
    assert document.place_of(document.text.index("drowned")) == (8, text.split("\n")[7].index("drowned") + 1)


def test_a_plain_text_has_the_lines_that_it_has() -> None:
    document = Document("Floods\n\nTwelve died.")
    assert document.place_of(0) == (1, 1) and document.place_of(15) == (3, 8)


def test_a_file_with_pages_has_no_lines() -> None:
    assert Document("Twelve died.", pages=(0,)).place_of(3) is None


def test_paragraphs_in_another_order_are_found() -> None:
    source = "<p>one two three four</p>\n<p>five six seven eight</p>"
    found = origins("five six seven eight\none two three four", source, html_words(source))
    assert [place[1] for place in found] == [2, 1]


def test_words_that_are_not_in_the_file_are_passed_over() -> None:
    source = "a b c\nd e f"
    found = origins("a b x c d e f", source, plain_words(source))
    assert found == ((6, 1, 5), (8, 2, 1))
    assert origins("x y", source, plain_words(source)) == ()
    assert origins("", "", []) == ()
