"""What tells a sure reading from a doubtful one, as the features say it."""

import pytest

from aleppo_figures.extraction.attach import attach
from aleppo_figures.extraction.confidence import features_of
from aleppo_figures.extraction.parts import assign_parts
from aleppo_figures.extraction.segment import read_page
from aleppo_figures.schema.document import Document


def last(text):
    page = read_page(Document(text))
    mentions = attach(page)
    return features_of(page, mentions, assign_parts(page, mentions), len(mentions) - 1)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The blast killed 12 civilians.", "plain"),
        ("Two women drowned off Lesbos.", "plain"),
        ("Nine people died when the bus overturned.", "plain"),
        ("The avalanche buried and killed seven villagers.", "named"),
        ("Gunmen killed four militants near the pass.", "named"),
        ("The militia killed nine members of the council.", "members"),
        ("The office counted 12 deaths.", "sufferers"),
        ("In the north 40 were killed.", "unsaid"),
        ("The blast killed 12 people. In the north 40 were wounded.", "unsaid"),
        ("The shelling killed three children. In the north 40 were wounded.", "unsaid after others"),
        ("The blast killed 12 villagers and wounded 30.", "carried"),
    ],
)
def test_how_the_group_was_told(text, who):
    assert last(text)["who"] == who


@pytest.mark.parametrize(
    ("text", "distance"),
    [
        ("The blast killed 12 civilians.", "near"),
        ("Some 40 residents of the two villages by the river were killed.", "very far"),
        ("The blast killed 12 men and five women.", "none"),
    ],
)
def test_how_far_the_outcome_stands(text, distance):
    assert last(text)["distance"] == distance


@pytest.mark.parametrize(
    ("feature", "text", "counter"),
    [
        ("one", "The blast killed a villager.", "The blast killed two villagers."),
        ("bent", "The blast killed at least 12 villagers.", "The blast killed 12 villagers."),
        ("first", "The blast killed 12 villagers.", "The blast killed 12 people. A storm killed nine people."),
        ("between", "Twelve villagers, the mayor said, were killed.", "Twelve villagers were killed."),
        ("long noun", "Police killed 12 unarmed young villagers.", "Police killed 12 villagers."),
        (
            "part with a verb",
            "The flood killed 30 people. Twelve of them drowned in a bus.",
            "The flood killed 30 people. A storm killed 12 people.",
        ),
        (
            "told before",
            "Air strikes killed 12 people in Homs on Friday. Officials said air strikes killed 12 people in Homs on Friday.",
            "Air strikes killed 12 people in Homs on Friday. A ferry sank near Zanzibar in a storm, drowning 12 people.",
        ),
        (
            "from afar",
            "The quake killed 30 people. They came from nine villages, including five children.",
            "The quake killed 30 people, including five children.",
        ),
    ],
)
def test_what_is_seen(feature, text, counter):
    assert last(text).get(feature) == "yes"
    assert feature not in last(counter)


def test_the_rule_is_a_feature():
    assert last("The death toll has risen to 12.")["rule"] == "toll"


def test_neither_names_nor_sizes_are_features():
    # who did it, where, and how many are of no account: else confidence would know places and parties
    homs = last("The army said shells killed 40 civilians in Homs.")
    quito = last("A spokeswoman said shells killed 7,000 civilians in Quito.")
    assert homs == quito
