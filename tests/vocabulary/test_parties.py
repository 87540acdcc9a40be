"""The registry of parties: names, generic names, and how two texts about a party stand to each other."""

import pytest

from aleppo_figures.vocabulary.parties import Parties


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Russian and regime air strikes", "Russian forces", "contains"),
        ("Russian air strikes", "Russia", "same"),
        ("Russian forces", "regime and Russian air strikes", "within"),
        ("rebel shelling", "rebels", "same"),
        ("rebels", "Russian forces", "disjoint"),
        ("air strikes", "Russian forces", "unknown"),
        ("Revolutionary Guards", "Iran", "within"),
        ("Houthis", "Saudi-led coalition", "disjoint"),
        ("Russian and regime air strikes", "Russian and rebel shelling", "overlaps"),
        (None, "Russia", "contains"),
        (None, None, "same"),
    ],
)
def test_relations_follow_from_the_parties_named(a, b, relation):
    assert Parties.default().relation(a, b) == relation


@pytest.mark.parametrize("text", ["He is sure.", "It hit us.", "THE MAN IS DEAD", "turkey was served"])
def test_common_words_are_no_parties(text):
    assert Parties.default().find(text) == []


def test_a_generic_name_means_its_party_at_home_alone():
    parties = Parties.default()
    hit = parties.find("Twelve rebels were killed.")[0]
    assert hit.generic
    assert parties.at_home(hit, "Syria: twelve rebels were killed.")
    assert not parties.at_home(hit, "Colombia: twelve rebels were killed.")


def test_a_callers_row_replaces_the_shipped_one(tmp_path):
    path = tmp_path / "parties.csv"
    path.write_text("party,aliases,kind,parent,disjoint_set,home,generic\nRussia,Rus,state,,,,\n", encoding="utf-8")
    parties = Parties.read(path)
    assert parties.resolve("Rus") == "Russia"
    assert parties.resolve("ISIS") == "Islamic State"
    assert Parties.read(path, extend=False).resolve("ISIS") is None
