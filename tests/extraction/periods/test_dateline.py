"""The head of a text says when it was published; a day on which something happened is no dateline."""

from __future__ import annotations

from datetime import date

import pytest

from aleppo_figures import extract
from aleppo_figures.extraction.periods import dateline_day

DAY = date(2018, 5, 3)


@pytest.mark.parametrize(
    "head",
    [
        "Storm kills nine\n\nPublished 3 May 2018, 17:42\n\nNine died.", "Monday, 3 May 2018\n\nNine died.",
        "QUETTA, 3 May 2018 – A bomb killed nine.", "PESHAWAR, Pakistan, May 3, 2018 (Reuters) — Nine died.",
        "PESHAWAR, Pakistan (Reuters), May 3, 2018 - Nine died.", "Last updated on Thursday 3 May 2018", "2018-05-03",
        "By John Smith, 3 May 2018", "Jane Roe | 3 May 2018", "Geneva/Kabul, 3 May 2018 – Nine died.",
        "Quetta, 3 May 2018: nine died", "Date: 3 May 2018", "# Head\n\n*3 May 2018*\n\nNine died.",
        "By A. Roe | Posted: 10:22 GMT 3 May 2018", "May 3, 2018 10:30 a.m. GMT",
    ],
)  # fmt: skip
def test_a_head_gives_the_day_of_publication(head: str) -> None:
    assert dateline_day(head) == DAY


@pytest.mark.parametrize(
    "head",
    [
        "Nine people died in a storm.", "Nine people died on 3 May 2018 in a storm.", "On 3 May 2018 nine died.",
        "3 May 2018: nine people died", "Nine Dead In Storm Of Storms, 3 May 2018", "3 May 2018 was the worst day.",
        "In Quetta, 3 May 2018 was the worst day – of all.", "The Observatory published on 3 May 2018 a list.", "3 May",
    ],
)  # fmt: skip
def test_a_day_on_which_something_happened_is_no_dateline(head: str) -> None:
    assert dateline_day(head) is None


def test_relative_days_count_from_the_dateline_and_a_given_day_goes_before_it() -> None:
    text = "Storm kills nine\n\nQUETTA, 3 May 2018 – The storm killed nine people in Quetta on Wednesday."
    assert str(extract(text)["start"].iloc[-1].date()) == "2018-05-02"
    assert str(extract(text, published="2018-05-17")["start"].iloc[-1].date()) == "2018-05-16"
