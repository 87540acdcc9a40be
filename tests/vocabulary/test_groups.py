"""Groups of one's own: what follows from a table, which words name them in texts, and each misuse with its reason."""

from pathlib import Path

import pytest

from aleppo_figures import check, extract, read_figures, reconcile
from aleppo_figures.errors import SchemaError, VocabularyError
from aleppo_figures.stores import write_figures
from aleppo_figures.vocabulary.groups import Groups

HEAD = "group,age,sex,status,assumed_status,role,union_of,words\n"
OWN = """young,,,,,,girls; boys,
girls,child,female,,civilian,,,girl; schoolgirl
boys,child,male,,civilian,,,boy
miners,,,,civilian,miners,,miner; galamseyer; mutawwi:mutawwiin
"""
TEXT = "Three mutawwiin and 12 artisanal miners were killed in Obuasi on 3 May 2017, the police said."


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "groups.csv"
    path.write_text(HEAD + OWN, encoding="utf-8")
    return path


def read(tmp_path: Path, text: str, *, extend: bool = True) -> Groups:
    path = tmp_path / "wrong.csv"
    path.write_text(text, encoding="utf-8")
    return Groups.read(path, extend=extend)


def test_a_union_may_stand_above_its_members(table: Path) -> None:
    groups = Groups.read(table)
    assert groups.relation("young", "children") == "same"
    assert groups.relation("girls", "young") == "within"
    assert groups.relation("girls", "boys") == "disjoint"
    assert groups.assuming(False).relation("miners", "civilians") == "overlaps"


def test_a_shipped_group_that_others_are_made_of_can_be_replaced(tmp_path: Path) -> None:
    groups = read(tmp_path, HEAD + "children,child,,civilian,,,,\n")
    assert groups.assuming(False).relation("children", "civilians") == "within"
    assert groups.relation("children", "women_and_children") == "within"


def test_own_words_name_their_group_and_count_people(table: Path) -> None:
    groups = Groups.read(table)
    read = extract(TEXT, groups=groups)
    assert read[["best", "group"]].values.tolist() == [[3, "miners"], [12, "miners"]]
    assert extract(TEXT)["group"].tolist() == ["civilians"]
    cells = extract("Place,Miners killed,Killed\nObuasi,12,30\nTarkwa,3,4\n", groups=groups)
    assert set(cells["group"]) == {"miners", "people"}


@pytest.mark.parametrize("name", ["f.csv", "f.xlsx", "f.parquet", "f.jsonl", "f.zip", "f.hxl.csv"])
def test_figures_of_own_groups_are_written_and_read_back(table: Path, tmp_path: Path, name: str) -> None:
    groups = Groups.read(table)
    figures = extract(TEXT, groups=groups)
    path = write_figures(figures, tmp_path / name, groups=groups)
    assert read_figures(path, groups=groups)["group"].tolist() == ["miners", "miners"]
    with pytest.raises(SchemaError, match="groups="):
        read_figures(path)


def test_a_draft_is_checked_with_own_groups(table: Path) -> None:
    groups = Groups.read(table)
    record = reconcile(extract(TEXT, groups=groups), groups=groups)
    checked = check(TEXT, record, groups=groups)
    assert [line.verdict for line in checked.lines] == ["supported", "supported"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("group,age\nminers,\n", "no column sex"),
        (HEAD + "girls,childs,female,,,,,\n", "did you mean 'child'"),
        (HEAD + "girls,child,female,,civilan,,,\n", "assumed_status"),
        (HEAD + "young,child,adult,,,,,,\n", "put semicolons"),
        (HEAD + ",child,,,,,,\n", "none in row"),
        (HEAD + "girls,child,,,,,,\ngirls,child,female,,,,,\n", "'girls' in two"),
        (HEAD + "young,,,,,,girls,\n", "'girls' in union_of of group 'young'"),
        (HEAD + "young,,,,,,childern; women,\n", "did you mean 'children'"),
        (HEAD + "young,child,,,,,children,\n", "union_of and age"),
        (HEAD + "young,,,,,,old,\nold,,,,,,young,\n", "isn't made of itself"),
        (HEAD + "miners,,,,,a,,miner\npitmen,,,,,b,,miners\n", "'miners' for 'miners' and 'pitmen'"),
    ],
)
def test_each_misuse_is_refused_with_its_reason(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(VocabularyError, match=told.replace("(", r"\(")):
        read(tmp_path, text)


def test_a_table_that_replaces_the_shipped_one_holds_people(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="'people', which holds everybody"):
        read(tmp_path, HEAD + "miners,,,,,miners,,\n", extend=False)
