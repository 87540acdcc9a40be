"""Which period a count belongs to: each way in several unlike texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from aleppo_figures.extraction.periods import assign_periods

P = date(2019, 9, 12)  # a Thursday

# a text with its counts, then for each count its first and last day; the notation is explained in conftest.py
Case = tuple[str, dict[str, tuple[str | None, str | None]]]
_OUT = (None, None)

_OWN: list[Case] = [
    ("A ferry sank off Bohol on Monday, drowning {a 31} people.", {"a": ("2019-09-09", "2019-09-09")}),
    ("Mudslides killed {a nine} villagers in Rize overnight.", {"a": ("2019-09-11", "2019-09-12")}),
    ("In the past three weeks {a 210} people have died of cholera.", {"a": ("2019-08-22", "2019-09-12")}),
    (
        "On 4 August gunmen killed {a 12} miners; on 6 August they killed {b five}.",
        {"a": ("2019-08-04",) * 2, "b": ("2019-08-06",) * 2},
    ),
    (
        "In 2014 the war killed {a 900} people; in 2015 it killed {b 400}.",
        {"a": ("2014-01-01", "2014-12-31"), "b": ("2015-01-01", "2015-12-31")},
    ),
    ("Since 3 June, {a 44} farmers have been killed in Plateau state.", {"a": ("2019-06-03", "2019-09-12")}),
    ("{a 78} people were killed between 3 and 9 May, the ministry said.", {"a": ("2019-05-03", "2019-05-09")}),
    ("The quake of 12 May 2008 killed {a 69,000} people in Sichuan.", {"a": ("2008-05-12", "2008-05-12")}),
]

_SAID: list[Case] = [
    ("A spokesman said on Monday that {a 12} people had been killed.", {"a": _OUT}),
    ("Police announced Tuesday that {a 40} bodies lay in the hall.", {"a": _OUT}),
    ("The ministry said on Monday that {a 12} people died in the past ten days.", {"a": ("2019-09-02", "2019-09-12")}),
    ("The governor told reporters on Wednesday that Sunday's flood killed {a 17} people.", {"a": ("2019-09-08",) * 2}),
    ("Rescuers said on Tuesday a bridge fell on Monday, killing {a six} people.", {"a": ("2019-09-09",) * 2}),
]

_INHERITED: list[Case] = [
    ("A bus plunged into a gorge on Tuesday. {a Fourteen} passengers were killed.", {"a": ("2019-09-10",) * 2}),
    (
        "A bomb killed {a 12} shoppers on Sunday. Another {b 30|injured} were hurt.",
        {"a": ("2019-09-08",) * 2, "b": ("2019-09-08",) * 2},
    ),
    (
        "Storms killed {a 20} people on 2 July, including {b<a four} children. {c<a Six} of the dead were fishermen.",
        dict.fromkeys("abc", ("2019-07-02", "2019-07-02")),
    ),
    (
        "Since March, {a 90} people have died, {b<a 12} of them in May.",
        {"a": ("2019-03-01", "2019-09-12"), "b": ("2019-05-01", "2019-05-31")},
    ),
    (
        "On 3 June a mine blew up. {a Five} men died.\n\nOn 9 June a dam burst. {b Seven} people died.",
        {"a": ("2019-06-03",) * 2, "b": ("2019-06-09",) * 2},
    ),
]

_RUNNING: list[Case] = [
    ("{a 1,200} people have been killed so far.", {"a": (None, "2019-09-12")}),
    ("The epidemic has claimed {a 70} lives to date.", {"a": (None, "2019-09-12")}),
    ("The death toll has risen to {a 60}.", {"a": (None, "2019-09-12")}),
    ("{a 300} people have been killed so far this year.", {"a": ("2019-01-01", "2019-09-12")}),
    (
        "More than {a 6,000} people have died since the war broke out in April 2014.",
        {"a": ("2014-04-01", "2019-09-12")},
    ),
]

_TOLD: list[Case] = [
    ("A spokesman said the blast late on Monday had killed {a 12} people.", {"a": ("2019-09-09",) * 2}),
    ("The toll of the quake on 4 September rose to {a 60} on Monday.", {"a": ("2019-09-04", "2019-09-12")}),
    ("{a 402} people have died as of 10 September, the office said.", {"a": (None, "2019-09-10")}),
    ("On June 12 last year a gunman killed {a 49} people.", {"a": ("2018-06-12",) * 2}),
    ("It has killed {a 1,660} people since March last year.", {"a": ("2018-03-01", "2019-09-12")}),
    (
        "It lies south of the site of a 2015 derailment that claimed {a eight} lives.",
        {"a": ("2015-01-01", "2015-12-31")},
    ),
    (
        "In May 2018, {a 28} people drowned. The year before that, {b seven} died.",
        {"a": ("2018-05-01", "2018-05-31"), "b": ("2017-01-01", "2017-12-31")},
    ),
    ("The deal of last year ended a civil war in which {a 9,000} people were killed.", {"a": _OUT}),
    ("It came just weeks after {a three} workers were killed.", {"a": _OUT}),
    ("{a 18} people were killed in four days.", {"a": _OUT}),
    ("They include an August 2018 strike on a clinic. It killed {a 16} people.", {"a": ("2018-08-01", "2018-08-31")}),
    ("{a 90} people died in the worst tragedy this year.", {"a": _OUT}),
]

_UNKNOWN: list[Case] = [
    ("{a 400|trapped} miners are trapped.", {"a": _OUT}),
    ("The five-year conflict has killed {a 90,000} people.", {"a": _OUT}),
    ("{a 12} people were killed in recent weeks.", {"a": _OUT}),
    ("A landslide killed {a nine} people.", {"a": _OUT}),
]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        *(pytest.param(*c, id=f"own{i}") for i, c in enumerate(_OWN)),
        *(pytest.param(*c, id=f"said{i}") for i, c in enumerate(_SAID)),
        *(pytest.param(*c, id=f"inherited{i}") for i, c in enumerate(_INHERITED)),
        *(pytest.param(*c, id=f"running{i}") for i, c in enumerate(_RUNNING)),
        *(pytest.param(*c, id=f"told{i}") for i, c in enumerate(_TOLD)),
        *(pytest.param(*c, id=f"unknown{i}") for i, c in enumerate(_UNKNOWN)),
    ],
)
def test_a_count_has_its_period(
    marked: Callable[..., object], text: str, wanted: dict[str, tuple[str | None, str | None]]
) -> None:
    page, mentions, names, parts = marked(text, P)  # type: ignore[misc]
    slots = assign_periods(page, mentions, parts)
    got = {n: (s.start and str(s.start), s.end and str(s.end)) for n, s in zip(names, slots, strict=True)}
    assert got == wanted
    assert all(s.end is None or s.end <= P for s in slots)
    assert all((s.basis == "unknown") == (not s.known) for s in slots)
