from __future__ import annotations

import re

import pytest

from aleppo_figures.vocabulary.attribution import attribution_words, function_words, speaker_nouns
from aleppo_figures.vocabulary.tabular import split_list, table_rows

BOTH = ("class", "words", "example", "counter_example")
CUES, NOUNS = table_rows("attribution_words", BOTH), table_rows("speakers", BOTH)
PLAIN = table_rows("function_words", BOTH)


def _said(row: dict[str, str], text: str) -> bool:
    part = {"tally": "tally", "turn": "turn"}.get(row["class"], "cue")
    words = {w.casefold() for w in split_list(row["words"])}
    return any(h.text.casefold() in words for h in attribution_words()[part].find(text))


@pytest.mark.parametrize("row", CUES, ids=lambda r: f"{r['class']}:{r['words'][:20]}")
def test_each_row_of_cues_is_found_in_its_example_alone(row):
    assert _said(row, row["example"])
    assert not _said(row, row["counter_example"])


@pytest.mark.parametrize("row", NOUNS, ids=lambda r: f"{r['class']}:{r['words'][:20]}")
def test_each_row_of_speakers_is_found_in_its_example_alone(row):
    words = {w.casefold() for w in split_list(row["words"])}
    for text, there in ((row["example"], True), (row["counter_example"], False)):
        assert any(h.text.casefold() in words for h in speaker_nouns().find(text)) is there


@pytest.mark.parametrize("row", PLAIN, ids=lambda r: r["class"])
def test_each_row_of_function_words_is_found_in_its_example_alone(row):
    for text, there in ((row["example"], True), (row["counter_example"], False)):
        kinds = [function_words().get(w) for w in re.findall(r"\w+", text.lower())]
        assert (row["class"] in kinds) is there


def test_a_word_has_one_class():
    assert len(function_words()) == sum(len(split_list(r["words"])) for r in PLAIN)
    assert speaker_nouns().get("police").kind == "body"
    assert attribution_words()["cue"].get("estimates").basis == "estimated"


@pytest.mark.parametrize("rows", [CUES, NOUNS, PLAIN], ids=["cues", "speakers", "function words"])
def test_no_class_lists_a_word_twice(rows):
    for kind in {r["class"] for r in rows}:
        words = [w for r in rows if r["class"] == kind for w in split_list(r["words"])]
        assert sorted(words) == sorted(set(words))
