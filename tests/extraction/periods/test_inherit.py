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
        ("A raid killed {b nine} people in May 2016. {c Two} others died of their burns.", ("2016-05-01", "2016-05-31")),
        ("Police shot {b two} men on Tuesday.\n\nThe gunman had killed {c a} clerk.", ("2019-09-10", "2019-09-10")),
    ],
)  # fmt: skip
def test_the_main_event_is_what_a_text_returns_to_from_its_background(days, after, wanted):
    assert days(_MAIN + after)["c"] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The bodies of {a 34} migrants were found in the desert. They had been left there between 2 and 6 September.",
         ("2019-09-02", "2019-09-06")),
        ("Guards killed {a 35} rebels in an ambush. The operation was carried out on Sunday night.",
         ("2019-09-08", "2019-09-09")),
        ("The army said it had killed {a three} men.\n\nIts spokesman had no details.\n\nOn August 20 raiders killed {b four}.",
         (None, None)),
        ("The army killed {a three} men.\n\nIts spokesman had no details.\n\nOn Monday raiders killed {b four}.",
         ("2019-09-09", "2019-09-09")),
        ("A quake struck Ica on Monday. {a Seven} died there; it would have been seventy.", ("2019-09-09", "2019-09-09")),
        ("A quake struck Ica on Monday. {a Seven} hurt men could not be saved.", ("2019-09-09", "2019-09-09")),
        ("A quake struck Ica on Monday. {a Seven} more could die.", (None, None)),
        ("The bodies of {a 34} men were found. They had been left there from 2 to 6 September; {b two} were named.",
         ("2019-09-02", "2019-09-06")),
        ("A rise in fares on 1 September set off protests.\n\nAt least {a 106} people have been killed.",
        ("2019-09-01", "2019-09-12")),
        ("A bus fell into a gorge on 1 September.\n\nAt least {a 106} people have been killed.", ("2019-09-01", "2019-09-01")),
        ("Few days were as black as 21 July 1972.\n\nBy dusk bombs had gone off all over town.\n\n{a Nine} people were dead.",
         ("1972-07-21", "1972-07-21")),
        ("The revolt began in May 2016. A van hit a crowd on Monday.\n\nThe war has cost {a 900} lives.",
        ("2016-05-01", "2019-09-12")),
        ("It was worse than the quake of 1999.\n\n{b Nine} died in 1999.\n\nRain fell on.\n\nA slide killed {a four}.",
        (None, None)),
        ("1/3 A mine blew up on Monday, killing {b six}.\n\n2/3 In Irvan {a four} firemen lie buried.", (None, None)),
        ("1/3 A mine blew up on Monday, killing {b six}.\n\n2/3 The blast killed {a four} firemen.", ("2019-09-09",) * 2),
        ("They list an August 2018 raid.\n\nThe office said {a 16} people were killed.", ("2018-08-01", "2018-08-31")),
        ("A bus fell on Monday, killing {b six}." + "\n\nRain fell on." * 8 + "\n\nThe crash killed {a two} nuns.",
         ("2019-09-09",) * 2),
        ("A bus fell on Monday, killing {b six}." + "\n\nRain fell on." * 8 + "\n\nA mine killed {a two} nuns.", (None, None)),
        ("A gunman stormed a club in Bari in July 2012, firing tear gas. {a Twelve} people died.", ("2012-07-01", "2012-07-31")),
    ],
)  # fmt: skip
def test_what_the_sentences_around_tell(days, text, wanted):
    assert days(text)["a"] == wanted


def test_a_heading_is_dated_by_what_stands_below_it_and_a_section_by_its_own_text():
    text = (
        "The worst attacks of the decade\n\nA short list of what was worst, by number of dead.\n\n"
        "Ormond club: 49 killed\n\nA gunman opens fire in a club on June 12, 2016 and kills 49 people.\n\n"
        "Lake Hollow: 26 killed\n\nA man breaks into a school in December 2012. He kills 20 children there.\n"
    )
    days = [str(start)[:7] for _, start, _ in _days(text)]
    assert days == ["2016-06", "2016-06", "2012-12", "2012-12"]


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("Samaria: August 2019 in figures", (date(2019, 8, 1), date(2019, 8, 31))),
        ("Samaria in figures", (None, None)),
        ("Samaria: last month in figures", (None, None)),
    ],
)
def test_a_report_dates_its_counts_by_its_headline(head, wanted):
    text = f"{head}\n\nCut-off date: 31 August. Own registry.\n\nFarmers murdered: 17. In Sora, four men were killed.\n"
    assert {day[1:] for day in _days(text)} == {wanted}
