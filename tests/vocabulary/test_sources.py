from __future__ import annotations

import pytest

from aleppo_figures.errors import VocabularyError
from aleppo_figures.vocabulary.sources import SourceRegistry, source_key
from aleppo_figures.vocabulary.tabular import table_rows

ROWS = table_rows("sources", ("name", "aliases", "short_names", "context", "speakers", "example", "counter_example"))


@pytest.fixture(scope="module")
def registry() -> SourceRegistry:
    return SourceRegistry.default()


@pytest.mark.parametrize("row", ROWS, ids=lambda r: r["name"])
def test_each_row_is_found_in_its_example_and_not_in_its_counter_example(registry, row):
    assert row["name"] in [hit.name for hit in registry.find(row["example"])]
    assert row["name"] not in [hit.name for hit in registry.find(row["counter_example"])]


def test_names_are_unique_and_no_alias_stands_for_two(registry):
    assert len({r["name"] for r in ROWS}) == len(ROWS) == len(registry)
    owners: dict[str, set[str]] = {}
    for source in registry:
        for alias in (source.name, *source.aliases, *source.speakers):
            owners.setdefault(source_key(alias), set()).add(source.name)
    assert {k: v for k, v in owners.items() if len(v) > 1} == {}


def test_no_alias_is_a_list(registry):
    assert not [a for s in registry for a in (*s.aliases, *s.speakers) if " / " in a or "," in a]


def test_every_short_name_has_a_context(registry):
    assert not [s.name for s in registry if s.short_names and not s.context]


def test_a_source_is_found_by_every_alias(registry):
    for source in registry:
        for alias in source.aliases:
            assert registry.resolve(alias) == source.name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Aleppo the Observatory said so.", ["Syrian Observatory for Human Rights"]),
        ("The Observatory on the hill reopened.", []),
        ("The Civil Defence in Gaza City found them.", ["Gaza Civil Defence"]),
        ("In Idlib the Civil Defence found them.", ["Syria Civil Defence"]),
        ("Those who left said this is it.", []),
        ("An amnesty freed 12 men.", []),
        (
            "U.N. officials and the U.N. refugee agency",
            ["United Nations", "United Nations High Commissioner for Refugees"],
        ),
        ("SANAs correspondent", ["Syrian Arab News Agency"]),
        ("Rami Abdel Rahman said", ["Syrian Observatory for Human Rights"]),
        ("قال المرصد السوري", ["Syrian Observatory for Human Rights"]),
        ("THE MAN WHO DIED WAS 12 AND THIS IS HIS NAME", []),
        ("In Khartoum the RSF attacked.", ["Rapid Support Forces"]),
    ],
)
def test_names_are_read_in_their_context(registry, text, names):
    assert [hit.name for hit in registry.find(text)] == names


def test_hits_are_the_words_of_the_text(registry):
    text = "The U.N. said so; Médecins Sans Frontières’ surgeon and UNICEF agreed."
    assert [text[h.start : h.end] for h in registry.find(text)] == ["U.N.", "Médecins Sans Frontières", "UNICEF"]


def test_a_shared_short_name_resolves_to_nobody(registry):
    assert registry.resolve("the Civil Defence") is None
    assert registry.resolve("the Observatory") == "Syrian Observatory for Human Rights"
    assert registry.resolve("the bakers' guild") is None


def test_a_short_name_beside_a_place_is_that_places_source(registry):
    assert (
        registry.resolve("the Observatory", ["Jub al-Quba", "Eastern Aleppo", "Aleppo"])
        == "Syrian Observatory for Human Rights"
    )
    assert registry.resolve("Civil Defence", ["Rafah", "Gaza Strip", "Gaza"]) == "Gaza Civil Defence"
    for place in (["Omdurman", "Sudan"], []):
        assert registry.resolve("the Observatory", place) is None
        assert registry.resolve("SOHR", place) == "Syrian Observatory for Human Rights"


def test_documents_is_yes_no_or_unknown(registry):
    assert registry.get("Syrian Network for Human Rights").documents is True
    assert registry.get("World Health Organization").documents is False
    assert registry.get("Airwars").documents is None
    assert registry.get("Syrian Human Rights Committee").documents is None


def test_a_caller_adds_to_the_registry_or_replaces_it(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(
        "name,aliases,kind,documents_individually,counts\n"
        "Harbour Watch,HW; the Watch,monitor,yes,sailors\nUNICEF,UNICEF-X,UN,no,\n",
        encoding="utf-8",
    )
    added, alone = SourceRegistry.read(path), SourceRegistry.read(path, extend=False)
    assert added.resolve("HW") == alone.resolve("the Watch") == "Harbour Watch"
    assert added.resolve("UNICEF-X") == "UNICEF" and added.resolve("UN Children's Fund") is None
    assert added.resolve("SOHR") is not None and alone.resolve("SOHR") is None and len(alone) == 2


def test_a_table_without_its_columns_is_refused(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("name,alias\nHarbour Watch,HW\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="aliases"):
        SourceRegistry.read(path)
