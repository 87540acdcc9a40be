"""Counts whose own sentence names no day: when their event's day holds for them, and when it doesn't."""

from datetime import date

import pytest

from aleppo_figures.api.extract import extract
from aleppo_figures.schema.document import Document

P = date(2019, 9, 12)  # a Thursday


def _days(text, published=P):
    from aleppo_figures.extraction.pipeline import extract_document

    return [
        (text[f.char_start : f.char_end], f.start, f.end) for f in extract_document(Document(text, published=published))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A ferry capsized off Bohol on Monday.\n\nThe wind had risen by noon.\n\nThe coastguard said 31 people drowned.",
        "Mudslides hit Rize on Monday, killing nine people.\n\nRoads are cut.\n\nIn one house four children died.",
        "12 miners were killed and four hurt, officials said.\n\nThe shaft near Zonguldak collapsed on Monday at dawn.",
        "Gunmen attacked a bus on Monday, killing six people. Two drivers were kidnapped in the attack.",
    ],
)
def test_the_day_of_the_event_holds_near_it(text):
    assert _days(text)[-1][1:] == (date(2019, 9, 9), date(2019, 9, 9))


@pytest.mark.parametrize(
    "text",
    [
        "Talks broke down on 6 March.\n\nThe guards slept.\n\nTwo dozen people were hurt when the roof fell.",
        "A shell killed two people on Monday.\n\nMeanwhile, three deaths were reported in the northern fire.",
        "A shell killed two people on Monday. Government troops have killed at least 163 people in the revolt.",
        "The minister on Monday said 40 people had been killed.",
        "Also on Monday, an army spokesman accused the rebels of killing 60 people.",
    ],
)
def test_what_happened_at_another_time_is_unknown(text):
    assert _days(text)[-1][1:] == (None, None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The revolt that broke out on 15 April 2018 has killed 40,000 people.", (date(2018, 4, 15), P)),
        ("1970: Sinking of the ferry Namhae leaves 300 dead.", (date(1970, 1, 1), date(1970, 12, 31))),
        ("In April last year five people died in a tremor.", (date(2018, 4, 1), date(2018, 4, 30))),
        ("They fled the 1994 genocide, and in the 1994 genocide that killed 500,000 people.",
         (date(1994, 1, 1), date(1994, 12, 31))),
        ("From 5 May 1992 to 9 June 1995 the town was shelled. Some 900 people were killed in that time.",
         (date(1992, 5, 5), date(1995, 6, 9))),
    ],
)  # fmt: skip
def test_days_that_a_sentence_tells_in_other_ways(text, days):
    assert _days(text)[-1][1:] == days


@pytest.mark.parametrize(
    "text",
    [
        "A truck bomb exploded in Kano on Sunday. The morgue had counted 250 bodies by Monday night.",
        "Floods hit Kasese on Sunday. As of Monday, the office counts two deaths.",
        "On Sunday a market burned down. Police have so far acknowledged 30 dead.",
    ],
)
def test_a_day_up_to_which_was_counted_is_no_day_of_death(text):
    assert _days(text)[-1][1:] == (date(2019, 9, 8), date(2019, 9, 8))


def test_a_frame_says_where_a_period_comes_from():
    figures = extract("A ferry sank off Bohol on 9 September 2019. The coastguard said 31 people drowned.")
    assert list(figures["period_basis"]) == ["inherited"]


_MAIN = "A man drove a van into a market in Graz on Monday, killing {a six} people.\n\n"


@pytest.mark.parametrize(
    ("after", "wanted"),
    [
        ("About 2,000 people have died since the revolt began in March.\n\nThe attacker was shot dead with {c two} others.",
         ("2019-09-09", "2019-09-09")),
        ("More than {b 30} people were killed in an air raid last week.\n\nA doctor said that {c four} bodies were brought in.",
         ("2019-09-09", "2019-09-09")),
        ("Some {b 900} people have died since early July.\n\nAngry crowds killed {c a} policeman in Mbau.", (None, None)),
        ("Some {b 900} people have died since early July.\n\nMore than {c 400|displaced} families have fled.", (None, None)),
        ("A raid killed {b nine} people in 2016. {c Two} others died of their burns.", ("2016-01-01", "2016-12-31")),
        ("Police shot {b two} men on Tuesday.\n\nThe gunman had killed {c a} clerk.", ("2019-09-10", "2019-09-10")),
    ],
)  # fmt: skip
def test_the_main_event_is_what_a_text_returns_to_from_its_background(days, after, wanted):
    assert days(_MAIN + after)["c"] == wanted
