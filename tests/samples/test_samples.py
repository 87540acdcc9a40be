"""Samples carry rows of the Aleppo table, and are marked as paraphrases."""

import csv

import pytest

from aleppo_figures.samples import PUBLISHER, sample_documents, samples


@pytest.fixture(scope="module")
def table(root):
    path = root / "data" / "aleppo_2016" / "figures.csv"
    if not path.is_file():
        pytest.skip("the Aleppo table isn't here")
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def test_there_are_at_least_eight_and_each_is_marked():
    documents = sample_documents()
    assert len(documents) >= 8
    assert {d.publisher for d in documents} == {PUBLISHER}
    assert all(d.url and d.published for d in documents)
    assert len({d.doc_id for d in documents}) == len(documents)


def test_nobody_is_quoted():
    assert not [d.doc_id for d in sample_documents() if '"' in d.text or "“" in d.text]


@pytest.mark.parametrize("sample", samples(), ids=lambda s: s.document.doc_id)
def test_each_row_is_in_the_table_and_was_read_on_the_same_page(sample, table):
    for row in sample.rows:
        assert row in table
        assert table[row]["url"] == sample.document.url
