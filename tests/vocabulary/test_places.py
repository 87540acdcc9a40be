"""The gazetteer: each row with its sentence and counter-sentence, one legal spelling, and how places stand to each other."""

import csv
import io
from importlib import resources

import pytest

from aleppo_figures.errors import VocabularyError
from aleppo_figures.extraction.places import find_places
from aleppo_figures.vocabulary.places import Gazetteer, place_key
from aleppo_figures.vocabulary.tabular import table_rows

ROWS = table_rows("places", ("name", "variants", "kind", "parent", "partition", "example", "counter_example"))
PLACES = Gazetteer.default()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_the_example_names_the_place_and_the_counter_example_does_not(row):
    assert row["name"] in [h.name for h in find_places(row["example"])]
    assert row["name"] not in [h.name for h in find_places(row["counter_example"])]


def test_the_table_is_in_tree_order_and_spelt_as_it_would_be_written():
    text = resources.files("aleppo_figures.vocabulary").joinpath("tables/places.csv").read_text(encoding="utf-8")
    children = {}
    for row in ROWS:
        children.setdefault(row["parent"], []).append(row)
    ordered, stack = [], list(reversed(children[""]))
    while stack:
        row = stack.pop()
        ordered.append(row)
        stack.extend(reversed(children.get(row["name"], [])))
    assert [r["name"] for r in ordered] == [r["name"] for r in ROWS]
    written = io.StringIO()
    writer = csv.DictWriter(written, list(ROWS[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(ROWS)
    assert written.getvalue() == text


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Aleppo", "Aleppo Governorate", "within"),
        ("Aleppo Governorate", "Aleppo", "contains"),
        ("east Aleppo", "Western Aleppo", "disjoint"),
        ("Sakhour", "Aleppo", "within"),
        ("Sakhour", "Hamdaniya", "disjoint"),
        ("Sakhour", "al-Shaar", "unknown"),
        ("Damascus", "Damascus Governorate", "within"),
        ("Damascus", "Homs Governorate", "disjoint"),
        ("Hama", "Homs", "disjoint"),
        ("حلب", "Syria", "within"),
        ("Alep", "Halep", "same"),
        ("Mosul", "Iraq", "within"),
        ("Iraq", "Mosul", "contains"),
        ("Mosul", "Aleppo", "disjoint"),
        ("Iraq", "Syria", "disjoint"),
        ("USA", "United States", "same"),
        ("Gaza Strip", "West Bank", "unknown"),
        ("Marlow Falls", "Iraq", "unknown"),
        (None, "Iraq", "unknown"),
    ],
)
def test_relations(a, b, relation):
    assert PLACES.relation(a, b) == relation


def test_relations_turn_round():
    turned = {"within": "contains", "contains": "within"}
    names = ["Aleppo", "Eastern Aleppo", "Sakhour", "Homs", "Syria", "Mosul", "Iraq", "Nowhere at All", "Gaza"]
    for a in names:
        for b in names:
            there = PLACES.relation(a, b)
            assert PLACES.relation(b, a) == turned.get(there, there)


def test_a_name_that_several_places_bear_has_candidates():
    assert set(PLACES.candidates("Zahraa")) == {"al-Zahra (Aleppo)", "al-Zahraa (town)"}
    assert PLACES.candidates("Nowhere at All") == ()


def test_articles_accents_and_hyphens_do_not_matter():
    assert place_key("Al-Sukkarī") == place_key("sukkari")
    assert PLACES.resolve("المشهد") == "al-Mashhad"


def test_a_city_abroad_lies_in_its_country():
    assert PLACES.ancestors("Mosul") == ("Iraq",)
    assert PLACES.ancestors("Iraq") == ()


def test_a_caller_adds_or_replaces_places(tmp_path):
    table = tmp_path / "mine.csv"
    table.write_text(
        "name,variants,kind,parent,partition\nArcadia,Arkadia,country,,\nPort Ezra,,town,Arcadia,\n", encoding="utf-8"
    )
    added = Gazetteer.read(table)
    assert added.resolve("Arkadia") == "Arcadia"
    assert added.resolve("Alep") == "Aleppo"
    alone = Gazetteer.read(table, extend=False)
    assert len(alone) == 2
    assert alone.relation("Port Ezra", "Arcadia") == "within"
    assert [h.name for h in find_places("Nine died in Arkadia.", alone)] == ["Arcadia"]
    assert alone.relation("Port Ezra", "Mosul") == "disjoint"


def test_a_callers_place_without_a_country_may_lie_anywhere(tmp_path):
    table = tmp_path / "mine.csv"
    table.write_text("name,variants,kind,parent,partition\nPort Ezra,,town,,\n", encoding="utf-8")
    alone = Gazetteer.read(table, extend=False)
    assert alone.relation("Port Ezra", "Mosul") == alone.relation("Mosul", "Port Ezra") == "unknown"


def test_a_callers_place_needs_decimal_degrees(tmp_path):
    table = tmp_path / "mine.csv"
    table.write_text("name,variants,kind,parent,partition,lat,lon\nPort Ezra,,town,,,36° N,37.1\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="decimal degrees"):
        Gazetteer.read(table, extend=False)


@pytest.mark.parametrize(
    "rows",
    ["Port Ezra,,town,Atlantis,\n", "One,,town,Two,\nTwo,,town,One,\n"],
    ids=["a parent that is no place", "a cycle"],
)
def test_a_broken_tree_is_refused(tmp_path, rows):
    table = tmp_path / "mine.csv"
    table.write_text("name,variants,kind,parent,partition\n" + rows, encoding="utf-8")
    with pytest.raises(VocabularyError):
        Gazetteer.read(table, extend=False)
