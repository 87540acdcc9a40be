"""A draft's figures against the record: what supports, what contradicts, what leaves room only."""

import pytest

from aleppo_figures import FiguresError, check, extract

SAID = "the Syrian Observatory for Human Rights said"
RECORD = extract(
    f"ALEPPO, 17 November 2016 - Air strikes killed at least 25 people in eastern Aleppo on Wednesday, {SAID}.",
    published="2016-11-17",
    publisher="Daily Wire",
)
EXACT = extract(
    f"ALEPPO, 17 November 2016 - Air strikes killed 25 people in eastern Aleppo on Wednesday, {SAID}.",
    published="2016-11-17",
    publisher="City Post",
)


def verdicts(draft, record):
    return check(draft, against=record, published="2016-11-18").frame["verdict"].tolist()


def draft(number):
    return f"Air strikes killed {number} people in eastern Aleppo on Wednesday, {SAID}."


def test_the_number_on_record_is_supported():
    assert verdicts(draft("25"), EXACT) == ["supported"]


def test_swapped_digits_are_contradicted():
    assert verdicts(draft("52"), EXACT) == ["contradicted"]


def test_a_minimum_leaves_room_but_supports_no_greater_number():
    assert verdicts(draft("52"), RECORD) == ["unsupported"]


def test_another_place_is_no_support():
    assert verdicts(draft("25").replace("eastern Aleppo", "Homs"), EXACT) != ["supported"]


def test_a_relative_day_without_a_day_is_asked_for():
    with pytest.raises(FiguresError, match="published"):
        check(draft("25"), against=EXACT)
