"""Documents know their pages and have stable names."""

from aleppo_figures.schema.document import Document


def test_the_same_text_has_the_same_name_and_another_text_another():
    assert Document("a").doc_id == Document("a").doc_id != Document("b").doc_id


def test_an_offset_lies_in_a_page():
    paged = Document("aaaabbbb", pages=(0, 4))
    assert [paged.page_of(i) for i in (0, 3, 4, 7)] == [1, 1, 2, 2]
    assert Document("aaaa").page_of(2) is None


def test_a_lone_surrogate_has_a_name_too():
    assert Document("\ud800").doc_id.startswith("text-")
