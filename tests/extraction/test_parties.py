"""Parties: who is held responsible, whose side the people were on, and adjectives that are neither."""

import pytest

from aleppo_figures.extraction.parties import assign_parties, find_agents
from aleppo_figures.vocabulary.tabular import table_rows

ROWS = table_rows("parties", ("party", "aliases", "generic", "home"))


def read(marked, text):
    reading = marked(text.replace("Twelve", "{a Twelve}", 1).replace("12 people", "{a 12} people", 1))
    return assign_parties(reading.page, reading.mentions)[0]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["party"])
def test_the_example_names_the_party_and_the_counter_example_does_not(row, marked):
    slot = read(marked, row["example"])
    assert slot.side == row["party"] or (slot.attributed_to and row["party"] in slot.attributed_to)
    assert read(marked, row["counter_example"]) == (None, None)


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("Russia and the regime", "Strikes by Russia and the regime killed {a 12} people."),
        ("Russian and Syrian warplanes", "Russian and Syrian warplanes killed {a 12} people."),
        ("Boko Haram", "{a 12} people were killed by Boko Haram near Maiduguri."),
        ("Gunmen", "Gunmen killed {a 12} people in Zamfara."),
        ("Myanmar's military", "Myanmar's military killed {a 12} protesters."),
        ("Israeli", "An Israeli air strike killed {a 12} people in Gaza."),
        ("security forces", "{a 12} protesters were shot dead by security forces."),
        ("al-Shabaab", "A suicide bomber from al-Shabaab killed {a nine} people."),
        ("Houthi", "{a 12} people were killed by Houthi shelling."),
        ("Turkish artillery", "It accuses Turkish artillery of killing {a 12} people."),
        (None, "{a 12} people were killed in a rebel-held town."),
        (None, "{a 12} people were killed in clashes with troops backed by Hezbollah."),
        (None, "Turkey quake kills {a 12} people."),
        (None, "An attack on Russian troops killed {a 12} people."),
        (None, "{a 12} people were killed, according to figures published by Iraqi police."),
        (None, "A flood in Nepal killed {a 12} people."),
    ],
)
def test_who_is_held_responsible_as_the_text_has_it(party, text, marked):
    reading = marked(text)
    assert assign_parties(reading.page, reading.mentions)[0].attributed_to == party


@pytest.mark.parametrize(
    ("side", "text"),
    [
        ("Turkey", "{a Two} Turkish soldiers were killed."),
        ("Hezbollah", "{a 12} Hezbollah fighters were killed."),
        ("Ukraine", "{a 12} Ukrainians were killed."),
        ("Taliban", "{a 12} members of the Taliban were killed."),
        ("Syrian opposition", "Syria: {a 12} rebels were killed."),
        (None, "Colombia: {a 12} rebels were killed."),
        (None, "{a Two} soldiers were killed in Turkey."),
        (None, "{a Two} people were killed near a Turkish base."),
        (None, "{a 12} Syrian Civil Defence volunteers were killed."),
    ],
)
def test_whose_side_the_people_were_on(side, text, marked):
    reading = marked(text)
    assert assign_parties(reading.page, reading.mentions)[0].side == side


def test_a_part_has_its_wholes_parties(marked):
    reading = marked("Russian jets killed {a 12} people, {b<a five} of them women.")
    slots = assign_parties(reading.page, reading.mentions, reading.parts)
    assert [slot.attributed_to for slot in slots] == ["Russian jets", "Russian jets"]


def test_a_network_that_documents_a_killing_is_not_held_responsible():
    text = "The Syrian Network for Human Rights documented the killing of 361 civilians."
    assert [text[a.start : a.end] for a in find_agents(text)] == []


def test_a_force_that_heads_an_item_is_responsible():
    (agent,) = find_agents("• Syrian regime forces: 74 civilians.")
    assert agent.weapon
