"""Expressions of time as inclusive days, against an anchor."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aleppo_figures.extraction.periods import date_spans, find_periods

P = date(2019, 9, 12)  # a Thursday

_DAYS = [
    ("shot on Thursday", "2019-09-12", "2019-09-12"),
    ("shot on Wednesday", "2019-09-11", "2019-09-11"),
    ("shot on Friday", "2019-09-06", "2019-09-06"),
    ("shot Tuesday", "2019-09-10", "2019-09-10"),
    ("Monday's blaze", "2019-09-09", "2019-09-09"),
    ("Sundays blaze", "2019-09-08", "2019-09-08"),
    ("shot last Thursday", "2019-09-05", "2019-09-05"),
    ("shot early Saturday", "2019-09-07", "2019-09-07"),
    ("shot late on Sunday", "2019-09-08", "2019-09-08"),
    ("shot on Monday night", "2019-09-09", "2019-09-10"),
    ("shot on Tuesday evening", "2019-09-10", "2019-09-11"),
    ("shot on Tuesday morning", "2019-09-10", "2019-09-10"),
    ("SHOT ON MONDAY", "2019-09-09", "2019-09-09"),
    ("shot yesterday", "2019-09-11", "2019-09-11"),
    ("shot yesterday evening", "2019-09-11", "2019-09-12"),
    ("yesterday's landslide", "2019-09-11", "2019-09-11"),
    ("shot today", "2019-09-12", "2019-09-12"),
    ("shot this morning", "2019-09-12", "2019-09-12"),
    ("shot earlier today", "2019-09-12", "2019-09-12"),
    ("shot overnight", "2019-09-11", "2019-09-12"),
    ("shot last night", "2019-09-11", "2019-09-12"),
    ("SHOT LAST NIGHT", "2019-09-11", "2019-09-12"),
    ("shot the day before yesterday", "2019-09-10", "2019-09-10"),
    ("shot over the weekend", "2019-09-07", "2019-09-08"),
    ("shot at the weekend", "2019-09-07", "2019-09-08"),
    ("shot over the past weekend", "2019-09-07", "2019-09-08"),
    ("shot three days ago", "2019-09-09", "2019-09-09"),
    ("shot a fortnight ago", "2019-08-29", "2019-08-29"),
    ("shot 10 days ago", "2019-09-02", "2019-09-02"),
    ("shot a week ago", "2019-09-05", "2019-09-05"),
    ("shot two weeks ago", "2019-08-29", "2019-08-29"),
    ("shot two months ago", "2019-07-12", "2019-07-12"),
    ("shot on 4 August", "2019-08-04", "2019-08-04"),
    ("shot on the 4th of August", "2019-08-04", "2019-08-04"),
    ("shot on 4 December", "2018-12-04", "2018-12-04"),
    ("shot on 12 September", "2019-09-12", "2019-09-12"),
    ("shot on 13 September", "2018-09-13", "2018-09-13"),
    ("shot on August 4", "2019-08-04", "2019-08-04"),
    ("shot on August 4th", "2019-08-04", "2019-08-04"),
    ("shot on Aug. 4", "2019-08-04", "2019-08-04"),
    ("shot on Oct. 24", "2018-10-24", "2018-10-24"),
    ("shot on Sept 3", "2019-09-03", "2019-09-03"),
    ("shot on August 4, 2015", "2015-08-04", "2015-08-04"),
    ("shot on August 4 2015", "2015-08-04", "2015-08-04"),
    ("shot on 4 August 2015", "2015-08-04", "2015-08-04"),
    ("shot on Sunday, August 4", "2019-08-04", "2019-08-04"),
    ("shot on Sunday 4 August 2019", "2019-08-04", "2019-08-04"),
    ("SHOT ON 12 MARCH", "2019-03-12", "2019-03-12"),
    ("shot on 2015-08-04", "2015-08-04", "2015-08-04"),
    ("shot on 04/08/2015", "2015-08-04", "2015-08-04"),
    ("shot on 25.08.2015", "2015-08-25", "2015-08-25"),
    ("shot on the 24th, police", "2019-08-24", "2019-08-24"),
    ("shot on the 5th", "2019-09-05", "2019-09-05"),
    ("On July 2 15 miners died", "2019-07-02", "2019-07-02"),
    ("November 3 600 miners fled", "2018-11-03", "2018-11-03"),
    ("shot on May 2", "2019-05-02", "2019-05-02"),
    ("Lima, 3 de junio 2014", "2014-06-03", "2014-06-03"),
    ("Goma, 9 août 2019", "2019-08-09", "2019-08-09"),
    ("Ankara, 15 Temmuz 2016", "2016-07-15", "2016-07-15"),
]

_SPANS = [
    ("between 3 and 9 May", "2019-05-03", "2019-05-09"),
    ("from 3 to 9 May", "2019-05-03", "2019-05-09"),
    ("3-9 May 2014", "2014-05-03", "2014-05-09"),
    ("3 – 9 May 2014", "2014-05-03", "2014-05-09"),
    ("from 28 July to 3 August", "2019-07-28", "2019-08-03"),
    ("from 28 December to 3 January", "2018-12-28", "2019-01-03"),
    ("from 28 December to 3 January 2014", "2013-12-28", "2014-01-03"),
    ("from July 28 to August 3", "2019-07-28", "2019-08-03"),
    ("May 3-9, 2014", "2014-05-03", "2014-05-09"),
    ("May 3 to 9", "2019-05-03", "2019-05-09"),
    ("between July and September 2014", "2014-07-01", "2014-09-30"),
    ("between March and June", "2019-03-01", "2019-06-30"),
    ("from November 2013 to February 2014", "2013-11-01", "2014-02-28"),
    ("between July and September", "2019-07-01", "2019-09-12"),
    ("in June", "2019-06-01", "2019-06-30"),
    ("in September", "2019-09-01", "2019-09-12"),
    ("in October", "2018-10-01", "2018-10-31"),
    ("in May", "2019-05-01", "2019-05-31"),
    ("in March 2014", "2014-03-01", "2014-03-31"),
    ("in February 2016", "2016-02-01", "2016-02-29"),
    ("in late August", "2019-08-21", "2019-08-31"),
    ("in early August", "2019-08-01", "2019-08-10"),
    ("in mid-August", "2019-08-11", "2019-08-20"),
    ("at the end of June", "2019-06-21", "2019-06-30"),
    ("at the beginning of July 2014", "2014-07-01", "2014-07-10"),
    ("in late September 2014", "2014-09-21", "2014-09-30"),
    ("in the last ten days of June 2014", "2014-06-21", "2014-06-30"),
    ("in the first two weeks of June 2014", "2014-06-01", "2014-06-14"),
    ("in 2016", "2016-01-01", "2016-12-31"),
    ("in 2019", "2019-01-01", "2019-09-12"),
    ("In 2016 people fled", "2016-01-01", "2016-12-31"),
    ("between 1980 and 2012", "1980-01-01", "2012-12-31"),
    ("from 2003 to 2011", "2003-01-01", "2011-12-31"),
    ("the 1998-2000 war", "1998-01-01", "2000-12-31"),
    ("in the first half of 2014", "2014-01-01", "2014-06-30"),
    ("in the first half of the year", "2019-01-01", "2019-06-30"),
    ("in the second quarter of 2014", "2014-04-01", "2014-06-30"),
    ("in the first three months of 2014", "2014-01-01", "2014-03-31"),
    ("the past 40 days", "2019-08-03", "2019-09-12"),
    ("the last three days", "2019-09-09", "2019-09-12"),
    ("in the past two weeks", "2019-08-29", "2019-09-12"),
    ("over the past month", "2019-08-12", "2019-09-12"),
    ("over the past six months", "2019-03-12", "2019-09-12"),
    ("in the past year", "2018-09-12", "2019-09-12"),
    ("in the last five years", "2014-09-12", "2019-09-12"),
    ("in the past decade", "2009-09-12", "2019-09-12"),
    ("in the last 24 hours", "2019-09-11", "2019-09-12"),
    ("in the past 48 hours", "2019-09-10", "2019-09-12"),
    ("in the previous 72 hours", "2019-09-09", "2019-09-12"),
    ("in the past week", "2019-09-05", "2019-09-12"),
    ("in the past fortnight", "2019-08-29", "2019-09-12"),
    ("in the first ten days of June 2014", "2014-06-01", "2014-06-10"),
    ("last week", "2019-09-02", "2019-09-08"),
    ("April last year", "2018-04-01", "2018-04-30"),
    ("last month", "2019-08-01", "2019-08-31"),
    ("last year", "2018-01-01", "2018-12-31"),
    ("this week", "2019-09-09", "2019-09-12"),
    ("this month", "2019-09-01", "2019-09-12"),
    ("this year", "2019-01-01", "2019-09-12"),
]

_OPEN = [
    ("since Monday", "2019-09-09", "2019-09-12"),
    ("since last Friday", "2019-09-06", "2019-09-12"),
    ("since yesterday", "2019-09-11", "2019-09-12"),
    ("since dawn", "2019-09-12", "2019-09-12"),
    ("since the shelling began three weeks ago", "2019-08-22", "2019-09-12"),
    ("since last night", "2019-09-11", "2019-09-12"),
    ("since the turn of the year", "2019-01-01", "2019-09-12"),
    ("since this morning", "2019-09-12", "2019-09-12"),
    ("since March", "2019-03-01", "2019-09-12"),
    ("since March 2015", "2015-03-01", "2019-09-12"),
    ("since 5 June", "2019-06-05", "2019-09-12"),
    ("since June 5, 2015", "2015-06-05", "2019-09-12"),
    ("since 2015", "2015-01-01", "2019-09-12"),
    ("since it began in March 2011", "2011-03-01", "2019-09-12"),
    ("since the outbreak was declared on 1 August 2018", "2018-08-01", "2019-09-12"),
    ("since the rains started last Monday", "2019-09-09", "2019-09-12"),
    ("since the start of the year", "2019-01-01", "2019-09-12"),
    ("since the beginning of this month", "2019-09-01", "2019-09-12"),
    ("since last month", "2019-08-01", "2019-09-12"),
    ("since late August", "2019-08-21", "2019-09-12"),
    ("so far", None, "2019-09-12"),
    ("to date", None, "2019-09-12"),
    ("so far this year", "2019-01-01", "2019-09-12"),
]

_NONE = [
    "12 people may die",
    "they march on the capital",
    "the second floor collapsed",
    "1,200 people fled",
    "the 24th hospital of the city",
    "recently",
    "in recent weeks",
    "the five-year conflict",
    "a three-year-old boy",
    "Resolution 2139",
    "2016 people were killed",
]


def _read(text: str, anchor: date | None = P) -> list[tuple[str | None, str | None]]:
    return [
        (str(p.start) if p.start else None, str(p.end) if p.end else None)
        for p in find_periods(text, anchor)
        if p.start or p.end
    ]


@pytest.mark.parametrize(("text", "start", "end"), [*_DAYS, *_SPANS, *_OPEN])
def test_an_expression_stands_for_its_days(text: str, start: str | None, end: str) -> None:
    assert _read(text) == [(start, end)]


@pytest.mark.parametrize("text", _NONE)
def test_what_names_no_period_has_none(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize("text", [
        "shot on Monday", "shot yesterday", "in the past 40 days", "last week", "so far", "shot three days ago", "over the weekend",
        "since Monday", "since three days ago", "so far this year", "shot on the 24th", "April last year", "June 12 last year",
        "since March last year",
    ],
)  # fmt: skip
def test_without_an_anchor_a_relative_expression_keeps_its_text_and_has_no_days(text: str) -> None:
    (period,) = find_periods(text, None)
    assert (period.start, period.end, period.relative) == (None, None, True)
    assert period.text in text


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("on 4 August 2015", "2015-08-04", "2015-08-04"),
        ("in 2016", "2016-01-01", "2016-12-31"),
        ("since March 2011", "2011-03-01", None),
        ("between July and September 2014", "2014-07-01", "2014-09-30"),
    ],
)
def test_without_an_anchor_an_absolute_expression_resolves(text: str, start: str, end: str | None) -> None:
    assert _read(text, None) == [(start, end)]


@pytest.mark.parametrize(
    ("text", "digits"),
    [("On July 2 15 miners died", "2"), ("In March 2011 500 people fled", "2011"), ("November 3 600 miners", "3")],
)
def test_date_spans_hold_the_digits_of_a_date_and_not_the_count_beside_it(text: str, digits: str) -> None:
    spans = [text[a:b] for a, b in date_spans(text)]
    assert len(spans) == 1
    assert spans[0].endswith(digits)


_WORDS = st.sampled_from(
    "since March 2011 in the past 40 days on Monday night 3 May 2016 between and 9 from to last week so far overnight "
    "31 June February 29 yesterday killed 12 people , . 1980 early mid-August 2020-02-30 99/99/2015 year".split()
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=25), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_spans_are_the_text_and_no_period_ends_after_the_anchor(words: list[str], anchor: date) -> None:
    text = " ".join(words)
    at = 0
    for p in find_periods(text, anchor):
        assert text[p.char_start : p.char_end] == p.text
        assert at <= p.char_start < p.char_end
        at = p.char_end
        assert p.end is None or p.end <= anchor
        assert p.start is None or p.end is None or p.start <= p.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.none() | st.dates())
def test_any_text_is_read(text: str, anchor: date | None) -> None:
    assert all(text[p.char_start : p.char_end] == p.text for p in find_periods(text, anchor))


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["since the ", "3 May to ", "between March and ", "the past ", "a" * 50, "1-1-", "of 2016 "]
)
def test_long_input_takes_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[: 10 * size]
        began = time.perf_counter()
        find_periods(text, P)
        return time.perf_counter() - began

    seconds(100)
    short, long = min(seconds(1000) for _ in range(3)), seconds(8000)
    assert long < 40 * short + 0.2
