"""What headers, labels and captions mean."""

from __future__ import annotations

import pytest


def told(facets):
    return {name: getattr(facets, name) for name in facets.told - {"group_text", "place_text", "source_text"}}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Killed", {"outcome": "killed"}),
        ("Number of people killed", {"outcome": "killed", "group": "people", "counts": True}),
        ("Civilian deaths", {"outcome": "killed", "group": "civilians"}),
        ("Dead/wounded", {"outcome": "killed_or_injured"}),
        ("Casualties (killed and injured)", {"outcome": "killed_or_injured"}),
        ("Arbitrary arrests", {"outcome": "detained"}),
        ("Families displaced", {"outcome": "displaced", "unit": "families"}),
        ("IDPs", {"outcome": "displaced", "group": "refugees"}),
        ("Displaced (thousands)", {"outcome": "displaced", "scale": 1000}),
        ("Women and children", {"group": "women_and_children"}),
        ("Under 18", {"group": "children"}),
        ("Police officers killed", {"outcome": "killed", "group": "police"}),
        ("of whom children", {"group": "children", "part": True}),
        ("Total", {"total": True}),
        ("Subtotal", {"subtotal": True}),
        ("Total killed", {"outcome": "killed", "total": True}),
        ("Killed (min)", {"outcome": "killed", "bound": "low"}),
        ("Maximum deaths", {"outcome": "killed", "bound": "high"}),
        ("Killed (%)", {"outcome": "killed", "shares": True}),
        ("Killed per day", {"outcome": "killed", "per": "day"}),
        ("Alleged deaths", {"outcome": "killed", "status": "hedged"}),
        ("Estimated deaths", {"outcome": "killed", "basis": "estimated"}),
        ("Documented deaths", {"outcome": "killed", "basis": "documented"}),
        ("Killed by ISIS", {"outcome": "killed", "attributed_to": "ISIS"}),
        ("Killed by air strikes", {"outcome": "killed", "cause": "airstrike"}),
        ("Homs", {"place": "Homs"}),
        ("Mosul", {"place": "Mosul"}),
        ("Hezbollah", {"side": "Hezbollah"}),
        ("SOHR", {"source": "Syrian Observatory for Human Rights"}),
        ("WHO", {"source": "World Health Organization"}),
    ],
)
def test_words_are_understood(lens, words, expected):
    assert told(lens.phrase(words)) == expected


@pytest.mark.parametrize(
    "words",
    ["Population", "% killed", "Death rate", "Deaths per 100,000", "Buildings destroyed", "Hostages released", "No.",
     "Air strikes with deaths", "Change", "Survivors", "Case fatality ratio"],
)  # fmt: skip
def test_numbers_that_count_no_sufferers_are_told(lens, words):
    assert lens.phrase(words).counts is False


@pytest.mark.parametrize("words", ["Some Local Council", "Name", "Ahmad al-Halabi", "Engine size", ""])
def test_words_without_a_meaning_say_nothing(lens, words):
    assert lens.phrase(words).told == frozenset()


def test_a_caption_says_all_at_once(lens):
    said = lens.phrase("Civilians killed by shelling in Homs in October 2016, according to the Red Cross")
    assert (said.outcome, said.group, said.place, said.source) == ("killed", "civilians", "Homs", "Red Cross")
    assert (said.frame.text, said.cause) == ("October 2016", "shelling")


def test_people_who_went_to_a_place_werent_there(lens):
    assert lens.phrase("Displaced from Homs to Idlib").place == "Homs"
    assert lens.phrase("Evacuated to Idlib").place is None


@pytest.mark.parametrize(
    ("header", "role"),
    [("Governorate", "place"), ("Place of death", "place"), ("Date of attack", "date"), ("From", "start"), ("Until", "end"),
     ("Reported by", "source"), ("Age group", "group"), ("Type of harm", "outcome"), ("Remarks", "note"),
     ("Perpetrator", "attributed_to"), ("Nationality", "side"), ("Killed", None), ("WHO", None), ("Who", "group")],
)  # fmt: skip
def test_a_header_says_what_its_column_names(lens, header, role):
    assert lens.heading(header) == role


def test_labels_are_read_under_their_header(lens):
    assert lens.phrase("Umm al-Qasab", "place").place == "Umm al-Qasab"
    assert lens.phrase("Homs, Syria", "place").place == "Homs"
    assert lens.phrase("Total Homs", "place").total
    assert lens.phrase("Village council", "source").source == "Village council"
    assert lens.phrase("Unidentified", "group").group == "people"
    assert lens.phrase("Vaccinated", "outcome").counts is False
    assert lens.phrase("Killed", "place").outcome == "killed"
