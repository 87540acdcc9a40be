"""Texts made to choke a reader: no crash, no hang, valid rows, and a bound on the time a kilobyte takes."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from aleppo_figures import Document, annotate, extract, validate

_BOUND = 0.15  # seconds of work a kilobyte, ten times what the worst takes on an idle machine
_SIZE = 8_000
_SAID = "At least 12 civilians were killed in Aleppo on Monday, the Syrian Observatory for Human Rights said. "
UNITS = {
    "the same sentence": _SAID,
    "digits": "9",
    "lone digits": "1 ",
    "digits and commas": "1,",
    "grouped digits": "100,000,",
    "digits and dots": "1.1.",
    "digits and colons": "1:1",
    "counts with and": "12 people and ",
    "counts without an outcome": "12 people, ",
    "counts with an outcome": "12 people were killed, ",
    "no spaces": "killed12people",
    "letters": "a",
    "opening brackets": "[",
    "counts in brackets": "(12 killed) ",
    "quotes never closed": "“12 killed ",
    "straight quotes": '"',
    "apostrophes": "' 12 killed",
    "combining characters": "e\u0301",
    "right to left": "قتل 12 شخصا ",
    "marks of direction": "\u202e12 people were killed\u202c ",
    "null characters": "12\0people\0were killed. ",
    "lone surrogates": "12 people \udfff were killed. ",
    "line ends": "\n",
    "lines of counts": "12 killed\n",
    "spaces": " ",
    "full stops": ".",
    "dashes": "—12 killed",
    "scales": "two hundred and ",
    "places": "in Aleppo ",
    "days": "Monday ",
    "dates": "On 12 March 2016, ",
    "parts": "12 people were killed, including ",
    "initials": "A. B. ",
    "relative clauses": "12 people who were killed who ",
    "bullets": "- 12 killed\n",
    "tables": "Aleppo | 12 | 13\n",
    "unfinished ranges": "between 12 and ",
    "capitals": "AT LEAST 12 KILLED ",
    "addresses": "http://a.b/12 ",
}


@pytest.mark.parametrize("name", UNITS)
def test_a_text_of_one_unit_is_read_in_bounded_time(name: str) -> None:
    unit = UNITS[name]
    # a sentence that counts somebody, so that nothing is passed over unread
    text = f"Nine people died. {unit * (_SIZE // len(unit))}"
    extract("Nine people died.")
    began = time.process_time()
    figures = extract(Document(text, "mine"), published="2016-10-04")
    took = time.process_time() - began
    assert took < _BOUND * len(text) / 1_000
    if not text.isascii():
        text.encode("utf-8", "replace")
    for row in validate(figures).itertuples():
        assert text[row.char_start : row.char_end].strip()
        assert text[row.char_start : row.char_end] in row.quote
        assert row.quote in text


@pytest.mark.parametrize("form", ["html", "text", "terminal"])
def test_a_text_of_many_figures_is_annotated_in_bounded_time(form: str) -> None:
    text = "\n".join(f"{n} people were killed in Homs." for n in range(10, 210))
    figures = extract(Document(text, "mine"))
    assert len(figures) > 190
    began = time.process_time()
    assert annotate(Document(text, "mine"), figures, format=form).count("people were killed") >= 200  # type: ignore[arg-type]
    assert time.process_time() - began < 2


def test_the_cost_of_a_line_grows_with_its_length() -> None:
    def cost(size: int) -> float:
        text = "".join(f"{n} people were killed, " for n in range(10, size))
        began = time.process_time()
        extract(text)
        return time.process_time() - began

    cost(50)
    assert cost(610) < 8 * cost(160) + 0.5  # four times the text


def test_what_a_character_of_a_long_line_takes_of_the_memory() -> None:
    quiet = "The council met for three hours and adjourned without a statement, traders said; " * 1_500
    line = f"{quiet}. At least 12 people were killed in Homs on Monday. {quiet}"
    extract(f"At least 12 people were killed in Homs on Monday. {quiet[:9_000]}")  # the tables are read
    tracemalloc.start()
    try:
        assert extract(line)["low"].tolist() == [12]
        assert tracemalloc.get_traced_memory()[1] < 20 * len(line)  # a list of its words alone takes forty
    finally:
        tracemalloc.stop()


@pytest.mark.slow
def test_a_million_digits_and_a_hundred_thousand_numbers_are_read() -> None:
    for text in ("killed " + "9" * 1_000_000, "killed " + " ".join(map(str, range(100_000)))):
        began = time.process_time()
        validate(extract(text))
        assert time.process_time() - began < 0.02 * len(text) / 1_000 + 5


@pytest.mark.slow
def test_fifty_megabytes_in_one_line_are_read() -> None:
    line = "The council met for three hours and adjourned without a statement, traders said; " * 620_000
    began = time.process_time()
    assert len(extract(line)) == 0
    assert time.process_time() - began < 60


@pytest.mark.parametrize(
    "text", [f"{'A' * 400} 3 May 2016\nNine people died.", f"| Homs {'*' * 300}x | 9 killed |\n| Hama | 8 killed |\n"]
)
def test_a_run_before_a_day_or_in_a_cell_is_tried_in_one_way(text: str) -> None:
    began = time.process_time()
    extract(text)
    assert time.process_time() - began < 5
