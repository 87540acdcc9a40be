"""Buildings by their whole names, and those whose people only speak."""

import pytest

from aleppo_figures.extraction.places import find_places


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shelling hit Central Hospital in Kadugli.", "Central Hospital"),
        ("The roof of Harmon Hall fell in.", "Harmon Hall"),
        ("Four nuns were shot at St. Agnes' church in Jos.", "St. Agnes' church"),
        ("They died at Our Lady of Sorrows church.", "Our Lady of Sorrows church"),
        ("A shell hit the Barsk children's hospital.", "Barsk children's hospital"),
        ("It blew up at Corran Gate: nine died.", "Corran Gate"),
        ("Nine are dead at Camp Verity.", "Camp Verity"),
        ("Bandits raided Marpa, killing nine.", "Marpa"),
        ("They drowned off the Barra and Sull islands.", "Barra and Sull islands"),
        ("He fell near San Pedro Las Huertas.", "San Pedro Las Huertas"),
        ("The worst since Lengede, where 29 died.", "Lengede"),
    ],
)
def test_a_building_or_a_town_by_its_whole_name(text, name):
    assert name in [hit.name for hit in find_places(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Central Hospital director wept.",
        "According to the Pinecone, nine died.",
        "It said so on its Barra radio.",
        "He was a curate on Ash Wednesday.",
        "Nine died in the Troubles.",
        "MR. HARLAN: Nine died.",
        "The number of Bavarians is nine.",
        "Greta B. spoke to Aino K. of it.",
    ],
)
def test_what_is_none(text):
    assert find_places(text) == []
