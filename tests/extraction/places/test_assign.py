"""Where the people were: own sentence, clause, context, headline, whole, and never where the speaker sat."""

from datetime import date

import pytest

from aleppo_figures.extraction.places import assign_places
from aleppo_figures.extraction.segment import read_page
from aleppo_figures.schema.document import Document


def _places(marked, text, **keywords):
    read = marked(text, date(2023, 5, 1))
    slots = assign_places(read.page, read.mentions, read.parts, **keywords)
    return dict(zip(read.names, (s.place for s in slots), strict=True))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("{a 12} people were killed in Sakhour, in eastern Aleppo.", {"a": "Sakhour"}),
        ("In Homs {a 12} people died, while {b 9} died in Hama.", {"a": "Homs", "b": "Hama"}),
        ("Raids killed {a 12} in Homs and {b 30} in Hama.", {"a": "Homs", "b": "Hama"}),
        ("Shells hit the market of Saraqib, killing {a 12} and wounding {b 30|injured}.", {"a": "Saraqib", "b": "Saraqib"}),
        ("Of the dead, {a 12} were killed in Aleppo province and {b 30} in Idlib province.",
         {"a": "Aleppo Governorate", "b": "Idlib Governorate"}),
        ("Gas tore through a mine in Soma, 250 km south of Istanbul, killing {a 12} miners.", {"a": "Soma"}),
        ("{a 12} people were killed in El Fasher in Sudan's Darfur region.", {"a": "El Fasher"}),
        ("Rockets fell on Ashrafiyah and Meridian neighbourhoods in Aleppo, killing {a 12}.", {"a": "Aleppo"}),
    ],
)  # fmt: skip
def test_the_own_sentence(marked, text, places):
    assert _places(marked, text) == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A ferry sank off Chios. {a 12} people drowned, an envoy said in Geneva.", "Chios"),
        ("Raids hit Saraqib. {a 12} people were killed, officials in Kabul said.", "Saraqib"),
        ("BEIRUT — {a 12} people were killed in Saraqib.", "Saraqib"),
        ("Raids hit Saraqib. They accused Damascus of killing {a 12} people.", "Saraqib"),
        ("Raids hit Saraqib. The head of Qarn hospital in Idlib said {a 12} people died.", "Saraqib"),
    ],
)
def test_not_where_the_speaker_sat(marked, text, place):
    assert _places(marked, text)["a"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{a 12,000|displaced} people fled Homs for Lebanon.", "Homs"),
        ("{a 500|evacuated} people were evacuated from Madaya to Idlib.", "Madaya"),
        ("{a 500|displaced} people fled to Turkey from Saraqib.", "Saraqib"),
        ("Raids hit Saraqib. {a 500|displaced} people fled to Turkey.", "Saraqib"),
    ],
)
def test_people_who_moved_were_where_they_left_from(marked, text, place):
    assert _places(marked, text)["a"] == place


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit Homs. More than {a 300,000} people have been killed in Syria since 2011. A raid hit Homs.",
        "Shells hit Homs, in Syria. The civil war has killed {a 300,000} people since 2011.",
        "Shells hit Homs. Over {a 300,000} Syrians have been killed since 2011.",
        "Shells hit Homs. Monitors documented {a 53} deaths on Monday.",
    ],
)
def test_a_war_and_a_day_of_a_country_are_the_countrys(marked, text):
    assert _places(marked, text)["a"] == "Syria"


def test_no_single_place_has_the_toll_of_years(marked):
    text = "Gunmen burnt Qarn Bala. In the past year such raids have claimed {a 2,000} lives."
    assert _places(marked, text)["a"] is None


def test_context_carries_from_the_sentence_before_and_the_count_before(marked):
    found = _places(marked, "A bomb went off in Tikrit. {a 12} people died. {b 30} others were hurt.")
    assert found == {"a": "Tikrit", "b": "Tikrit"}


def test_a_city_is_named_again_by_its_noun(marked):
    found = _places(
        marked, "Aid reached Homs. Envoys met in Vienna.\nShells killed {a 12} people in the east of Aleppo."
    )
    assert found == {"a": "Eastern Aleppo"}
    assert _places(marked, "Shells rained on Aleppo. {a 12} people died in the west.") == {"a": "Western Aleppo"}
    assert _places(marked, "Shells rained on Tikrit. {a 12} people died in the city.") == {"a": "Tikrit"}


def test_a_part_is_where_its_whole_is_unless_it_says_otherwise(marked):
    found = _places(
        marked, "{a 53} people were killed in Syria. Of them {b<a 24} died in Idlib. {c<a 9} were children."
    )
    assert found == {"a": "Syria", "b": "Idlib", "c": "Syria"}


def test_what_follows_a_breakdown_is_of_the_whole(marked):
    found = _places(marked, "{a 53} people died in Pakistan. {b<a 24} were in Punjab. In all {c 90} were hurt.")
    assert found["c"] == "Pakistan"


def test_a_headline_takes_the_place_of_the_same_number_below(marked):
    from dataclasses import replace

    read = marked("Bombs kill {a 12} in Syria\nBombs fell on Saraqib on Monday.\nThey killed {b 12} people.", None)
    first = replace(read.page.sentences[0], kind="headline")
    page = replace(read.page, sentences=(first, *read.page.sentences[1:]))
    slots = assign_places(page, read.mentions, read.parts)
    assert [s.place for s in slots] == ["Saraqib", "Saraqib"]
    assert slots[0].rule == "the same number below"


def test_no_count_no_place():
    page = read_page(Document("Nothing happened in Homs."))
    assert assign_places(page, [], []) == []


def test_the_text_of_a_place_is_as_the_text_has_it(marked):
    read = marked("{a 12} people were killed in east Aleppo.", None)
    (slot,) = assign_places(read.page, read.mentions, read.parts)
    assert (slot.place, slot.place_text) == ("Eastern Aleppo", "east Aleppo")
