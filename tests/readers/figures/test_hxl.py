"""HXL tables: by their hashtags, whatever the header calls the columns."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import read_figures
from aleppo_figures.errors import ReadError
from aleppo_figures.readers.figures.hxl import parse_tag
from aleppo_figures.stores import write_figures
from aleppo_figures.vocabulary.field_words import FIELDS, rename_to

TABLE = """Day,Province,Code,Dead,of them minors,Hurt,Who says
#date+start,#adm1 +name,#adm1+code,#affected+killed,#affected +children+killed,#affected+injured,#meta+source
2001-05-02,North,XL01,12,3,,Radio
2001-05-03,South,XL02,,2,40,Radio
"""


def read(folder: Path, text: str) -> pd.DataFrame:
    (folder / "t.csv").write_text(text, encoding="utf-8")
    return read_figures(folder / "t.csv")


def test_each_tagged_number_is_a_figure(tmp_path: Path) -> None:
    figures = read(tmp_path, TABLE)
    assert figures.attrs["format"] == "hxl"
    told = figures[["outcome", "group", "best", "place"]].astype(object).values.tolist()
    assert told == [
        ["killed", "people", 12, "North"], ["killed", "children", 3, "North"],
        ["killed", "children", 2, "South"], ["injured", "people", 40, "South"],
    ]  # fmt: skip
    assert figures["part_of"].notna().tolist() == [False, True, False, False]
    assert figures.loc[1, "part_of"] == figures.loc[0, "figure_id"]


def test_a_table_headed_by_tags_alone_is_read_too(tmp_path: Path) -> None:
    bare = TABLE.split("\n", 1)[1]
    assert len(read(tmp_path, bare)) == 4


def test_a_table_without_people_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="people and what happened"):
        read(tmp_path, "a,b\n#adm1,#affected\nNorth,3\n")


@pytest.mark.parametrize("cell", ["affected", "#", "#1", "", None, "number #1", "#affected+"])
def test_what_is_no_tag_is_none(cell: object) -> None:
    assert parse_tag(cell) is None


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_libhxl_reads_what_is_written(tmp_path: Path, root: Path) -> None:
    hxl = pytest.importorskip("hxl")
    figures = read_figures(root / "data/aleppo_2016/figures.csv").head(20)
    figures = figures[figures["part_of"].isna()]
    path = write_figures(figures, tmp_path / "f.hxl.csv")
    with path.open("rb") as stream:
        rows = list(hxl.data(hxl.make_input(stream, hxl.InputOptions(allow_local=True))))
    assert [row.get("#affected+best") for row in rows] == figures["best"].astype(str).tolist()
    assert [row.get("#meta+source-text") or "" for row in rows] == figures["source"].fillna("").tolist()


@pytest.mark.parametrize("field", FIELDS)
def test_no_two_columns_have_one_name(field: str) -> None:
    names = list(rename_to(field).values())
    assert len(names) == len(set(names))
    if field == "hxl":
        assert all(parse_tag(name) is not None for name in names)
        assert all(name.split("+")[1:] == sorted(name.split("+")[1:]) for name in names)
