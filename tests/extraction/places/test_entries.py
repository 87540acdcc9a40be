"""Lists, logs and round-ups: each entry has the place at its head, and none leaks into the next."""

import pytest

from aleppo_figures.api.extract import extract
from aleppo_figures.extraction.places.entries import read_entries
from aleppo_figures.extraction.segment import read_page
from aleppo_figures.schema.document import Document
from aleppo_figures.vocabulary.places import Gazetteer


def _places(text):
    column = extract(text, published="2023-05-17")["place"]
    return [*column.astype(object).where(column.notna(), None)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("BOLIVIA — 14 dead, three of them children.\nPERU — nine dead.\nCHILE — clashes killed two in Arica.",
         ["Bolivia", "Bolivia", "Peru", "Arica"]),
        ("Floods: what we know\nGHANA\nTwelve people drowned on Sunday.\nTOGO\nNine people are missing.", ["Ghana", "Togo"]),
        ("Rue Lepic: three dead. Boulevard Ney: one hurt. Rue Monge: two dead.",
         ["Rue Lepic", "Boulevard Ney", "Rue Monge"]),
        ("Day by day\n\n07:15 Odesa. Three people were hurt overnight.\n\n06:40 Mayor of Kherson: two dead on the bridge.\n\n"
         "05:10 Interior minister: nine people injured so far.", ["Odesa", "Kherson", None]),
        ("Week in short\n\nMali. Nine people died in a raid.\n\nRoads. Three dead.\n\nNiger. Two people were hurt.",
         ["Mali", None, "Niger"]),
    ],
)  # fmt: skip
def test_each_entry_has_its_own_place(text, places):
    assert _places(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "Dead: 12\nInjured: 30\nMissing: 4",
        "GORLOVKA — Shells hit a bakery on Monday.\nNine people died.",
        "Harrow: We know of nine dead.\nSpear: And thirty hurt.",
        "UN: 12 dead.\nWHO: 14 dead.",
    ],
)
def test_what_is_no_entry(text):
    entries = read_entries(read_page(Document(text), None), Gazetteer.default())
    assert not any(entries.heads)


def test_no_page_no_entries():
    assert read_entries(read_page(Document(""), None), Gazetteer.default()).heads == ()
