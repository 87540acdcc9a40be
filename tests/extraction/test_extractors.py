"""The default extractor: tables as tables, the text around them by the rules, never one as the other."""

from __future__ import annotations

import pytest

from aleppo_figures import Document, annotate, extract
from aleppo_figures.extraction.extractors import DocumentExtractor, Extractor, RuleExtractor

ARTICLE = """Deaths in Homs

At least 40 people were killed in Homs in May 2020, the Syrian Observatory for Human Rights said.

Killed in Homs, May 2020

| Group | Killed |
|---|---|
| Men | 30 |
| Women | ~7 |
| Total | 37 |

Source: SOHR

Another 12 people were injured in Hama on Sunday.
"""


def test_text_and_table_are_read_in_the_order_of_the_text():
    figures = extract(ARTICLE, published="2020-06-02")
    assert list(zip(figures["extractor"], figures["best"], strict=True)) == [
        ("text", 40), ("table", 30), ("table", 7), ("table", 37), ("text", 12)]  # fmt: skip
    for figure in figures.itertuples():
        assert ARTICLE[figure.char_start : figure.char_end] in figure.quote
    assert annotate(ARTICLE, figures, format="text").count("killed:") == 4


def test_a_text_without_tables_is_read_as_by_the_rules_alone():
    document = Document("Twelve people died in Homs, and 30 were hurt.\n\nOne, two, three.\n")
    assert DocumentExtractor().extract(document) == RuleExtractor().extract(document)


def test_a_table_of_sentences_is_left_to_the_rules():
    text = "| Day | What happened |\n|---|---|\n| 3 May | An air strike killed 12 people in Homs. |\n| 4 May | Nothing. |\n"
    assert extract(text)["best"].tolist() == [12]


def test_sentences_in_the_cells_of_a_table_of_counts_arent_read_twice():
    text = "Date,Place,Killed,Details\n3 May 2020,Homs,12,An air strike killed 12 people.\n4 May 2020,Hama,3,Shells killed three.\n"
    assert extract(text)["best"].tolist() == [12, 3]


def test_no_sentence_runs_on_over_a_table():
    text = "<p>Shelling killed nine people</p><table><tr><th>Place<th>Injured<tr><td>Homs<td>1</table><p>in Hama on Sunday</p>"
    nine = extract(text).iloc[0]
    assert nine["best"] == 9
    assert nine["quote"] in text


@pytest.mark.parametrize("extractor", [RuleExtractor(), DocumentExtractor()])
def test_each_keeps_the_protocol(extractor):
    assert isinstance(extractor, Extractor)
