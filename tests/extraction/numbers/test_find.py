"""Numbers that may count people, with the interval that their words make of them; look-alikes are left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.extraction.numbers.find import find_numbers
from aleppo_figures.extraction.segment import read_page
from aleppo_figures.schema.document import Document


def numbers(text):
    page = read_page(Document(text))
    return [n for sentence in page.sentences for n in find_numbers(page, sentence)]


@pytest.mark.parametrize(
    ("text", "low", "high", "modifier"),
    [
        ("Some 1,402 people died.", 1261, 1543, "about"),
        ("At least twenty-three people died.", 23, None, "at_least"),
        ("Half a million people fled.", 500_000, 500_000, "exact"),
        ("A quarter of a million people fled.", 250_000, 250_000, "exact"),
        ("Two and a half thousand people fled.", 2_500, 2_500, "exact"),
        ("1.2 million people fled.", 1_200_000, 1_200_000, "exact"),
        ("1.5 to 2 million people fled.", 1_500_000, 2_000_000, "between"),
        ("5 or 6 soldiers died.", 5, 6, "between"),
        ("Five lakh people fled.", 500_000, 500_000, "exact"),
        ("Dozens of people died.", 24, 99, "vague"),
        ("No one was hurt.", 0, 0, "exact"),
        ("Nearly 700 civilians died.", 630, 700, "nearly"),
        ("1 200 people fled.", 1_200, 1_200, "exact"),
    ],
)
def test_a_number_has_its_interval(text, low, high, modifier):
    assert [(n.low, n.high, n.modifier) for n in numbers(text)] == [(low, high, modifier)]


@pytest.mark.parametrize(
    "text",
    [
        "It happened on 2 May 2016.",
        "It cost $5,000.",
        "He drove 25 km.",
        "At 10:30 it rained.",
        "Two and a half hours passed.",
        "Some 3½ million left.",
        "Resolution 2254 was adopted.",
        "It fell by 12%.",
    ],
)
def test_look_alikes_count_nobody(text):
    assert [n for n in numbers(text) if n.kind not in ("zero",)] == []


@given(st.text(max_size=200))
def test_any_text_gives_numbers_inside_it_in_order(text):
    page = read_page(Document(text))
    for sentence in page.sentences:
        end = sentence.start
        for number in find_numbers(page, sentence):
            assert end <= number.span.start < number.span.end <= sentence.end
            end = number.span.end


def test_no_number_begins_with_a_word_that_is_passed_over():
    from pathlib import Path

    import yaml

    from aleppo_figures.extraction.numbers import find, tokenize

    gold = yaml.safe_load((Path(__file__).parents[2] / "gold" / "dev.yaml").read_text(encoding="utf-8"))
    tried = 0
    for text in gold:
        words = tokenize(text["text"])
        for at, word in enumerate(words):
            if word.low not in find._openers() and not word.text[0].isdecimal():
                assert find._part(words, at) is None, word
                tried += 1
    assert tried > 5_000


def test_a_number_beyond_all_people_is_no_count() -> None:
    page = read_page(Document("26 million million were killed, and 12 people died."))
    assert [n.best for n in find_numbers(page, page.sentences[0])] == [12]
