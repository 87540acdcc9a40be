"""Places in a text: known ones in any variant, unknown ones where a place would stand, and what is no place."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.extraction.places import find_places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shells fell on Aleppo province.", ["Aleppo Governorate"]),
        ("Shells fell on the countryside of Aleppo.", ["Aleppo Governorate"]),
        ("Shells fell on Aleppo city.", ["Aleppo"]),
        ("Shells fell on besieged Aleppo.", ["Eastern Aleppo"]),
        ("Shells fell on the east of Aleppo.", ["Eastern Aleppo"]),
        ("A clinic in rebel-held eastern Aleppo was hit.", ["Eastern Aleppo"]),
        ("Shells fell on the Zahraa quarter.", ["al-Zahra (Aleppo)"]),
        ("Raids on Hama countryside went on.", ["Hama Governorate"]),
        ("A mine collapsed near Soma, 250 km south of Istanbul.", ["Soma", "Istanbul"]),
        ("A bus burnt in the village of Qarn Bala.", ["Qarn Bala"]),
        ("A bus burnt in the Qarn Bala district.", ["Qarn Bala"]),
        ("Guns opened up on Saadun Square.", ["Saadun Square"]),
        ("Twelve died at a Dayton nightclub.", ["Dayton"]),
        ("They died in Baghdad's Sadr City.", ["Baghdad", "Sadr City"]),
        ("They died in Tadmur's Roman theatre.", ["Palmyra"]),
        ("A truck blew up at a crossroads known as Sector 9.", ["Sector 9"]),
        ("They were hurt on the Promenade des Pins.", ["Promenade des Pins"]),
        ("Thousands left west Mosul.", ["West Mosul"]),
        ("BOMBS WENT OFF IN BOGOTA, INJURING NINE.", ["Bogota"]),
        ("Shells hit Aleppo Idlib Homs.", ["Aleppo", "Idlib", "Homs"]),
        ("A raid on Syrias Aleppo killed nine.", ["Syria", "Aleppo"]),
        ("It hit Ard Hamra and Bir Qasab neighborhoods.", ["Ard Hamra", "Bir Qasab"]),
    ],
)
def test_places(text, names):
    assert [h.name for h in find_places(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Damascus said nine had died.",
        "The Aleppo Media Center counted nine.",
        "Nine died in May.",
        "Nine died on Tuesday.",
        "Syrian forces killed nine.",
        "They drowned in the Euphrates river.",
        "Nine were killed by the IDF.",
        "1,021 of Them were shot.",
        "Summary: nine died.",
        "Nine died in US raids.",
        "The London-based monitor counted nine.",
    ],
)
def test_what_is_no_place(text):
    assert find_places(text) == []


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("killed in Homs", "in"),
        ("killed in the besieged town of Madaya", "in"),
        ("fled to Idlib", "to"),
        ("killed south of Aleppo", "near"),
        ("killed 80 km from Aleppo", "measured"),
    ],
)
def test_the_word_that_leads_to_a_place(text, lead):
    assert [h.lead for h in find_places(text)] == [lead]


@given(st.text(alphabet=st.sampled_from("AbcdeIlop -'’.,:\n") | st.characters(), max_size=120))
def test_the_text_of_a_place_is_its_span(text):
    hits = find_places(text)
    assert all(text[h.start : h.end] == h.text and h.start < h.end for h in hits)
    assert all(a.end <= b.start for a, b in pairwise(hits))


@pytest.mark.parametrize("unit", ["A", "A-", "Old City ", "in the town of ", "Aleppo Idlib ", "X's ", "al-A "])
def test_time_grows_with_the_length_alone(unit):
    find_places("Homs")
    began = time.perf_counter()
    find_places(unit * (20_000 // len(unit)))
    assert time.perf_counter() - began < 5
