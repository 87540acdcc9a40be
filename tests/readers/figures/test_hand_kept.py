"""A hand-kept list: stated numbers become intervals, ids and documents are stable, every wrong cell is named."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import read_figures
from aleppo_figures.errors import ReadError, SchemaError

HEAD = "id,publisher,published,url,source,outcome,group,low,best,high,modifier,place,period_text,start,end,part_of"


def listed(folder: Path, *rows: str, head: str = HEAD, encoding: str = "utf-8") -> Path:
    path = folder / "list.csv"
    path.write_bytes("\n".join([head, *rows, ""]).encode(encoding))
    return path


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (",50,,exact", (50, 50, 50, "exact")),
        (",50,,", (50, 50, 50, "exact")),
        ("50,50,,at_least", (50, 50, None, "at_least")),
        ("50,,,", (50, 50, None, "at_least")),
        ("50,50,,more_than", (50, 50, None, "more_than")),
        (",50,50,at_most", (None, 50, 50, "at_most")),
        (",,50,", (None, 50, 50, "at_most")),
        (",50,,nearly", (45, 50, 50, "nearly")),
        (",50,,about", (45, 50, 55, "about")),
        ("40,,55,between", (40, 47, 55, "between")),
        ("40,,55,", (40, 47, 55, "between")),
        ("24,,99,vague", (24, None, 99, "vague")),
        (",,,vague", (None, None, None, "vague")),
        ('"1,200",,,', (1200, 1200, None, "at_least")),
    ],
)
def test_a_stated_number_becomes_an_interval(tmp_path: Path, cells: str, expected: tuple[object, ...]) -> None:
    row = read_figures(listed(tmp_path, f"a,,,,,killed,people,{cells},,,,,")).iloc[0]
    found = tuple(None if pd.isna(row[c]) else int(row[c]) for c in ("low", "best", "high"))
    assert (*found, row["modifier"]) == expected


def test_what_the_list_states_stays(tmp_path: Path) -> None:
    row = read_figures(listed(tmp_path, "a,,,,,killed,people,47,50,60,about,,,,,")).iloc[0]
    assert (row["low"], row["best"], row["high"]) == (47, 50, 60)


def test_names_are_resolved_and_the_words_kept(tmp_path: Path) -> None:
    row = read_figures(listed(tmp_path, "a,Paper,2016-09-08,,SOHR,killed,people,,5,,,east Aleppo,,,,")).iloc[0]
    assert row["source"] == "Syrian Observatory for Human Rights"
    assert (row["source_text"], row["basis"]) == ("SOHR", "documented")
    assert (row["place"], row["place_text"]) == ("Eastern Aleppo", "east Aleppo")
    assert row["doc_id"] == "list.csv: Paper, 2016-09-08"
    assert row["extractor"] == "manual"


def test_a_short_name_is_the_source_of_its_place(tmp_path: Path) -> None:
    rows = [
        f"{n},Paper,2016-09-08,,Civil Defence,killed,people,,5,,,{place},,,,"
        for n, place in enumerate(("Aleppo", "Gaza Strip", "Lima", ""))
    ]
    read = read_figures(listed(tmp_path, *rows))
    assert read["source"].tolist() == ["Syria Civil Defence", "Gaza Civil Defence", "Civil Defence", "Civil Defence"]
    assert set(read["source_text"]) == {"Civil Defence"}


def test_the_document_is_the_page_else_the_list(tmp_path: Path) -> None:
    read = read_figures(
        listed(tmp_path, "a,,,https://x.org/1,,killed,people,,5,,,,,,,", "b,,,,,killed,people,,5,,,,,,,")
    )
    assert read["doc_id"].tolist() == ["https://x.org/1", "list.csv"]


def test_rows_without_an_id_get_one_from_what_they_say(tmp_path: Path) -> None:
    rows = ["Lima,7", "Cusco,7", "Lima,7"]
    first = read_figures(listed(tmp_path, *(f"killed,{row}" for row in rows), head="outcome,place,best"))
    turned = read_figures(listed(tmp_path, *(f"killed,{row}" for row in rows[::-1]), head="outcome,place,best"))
    assert first["figure_id"].is_unique
    assert set(first["figure_id"]) == set(turned["figure_id"])


@pytest.mark.parametrize(
    ("row", "extent"),
    [
        ("a,Paper,,,SOHR,killed,people,,5,,,Aleppo,in a month,2016-08-01,2016-08-31,", "total"),
        ("a,Paper,,,SOHR,killed,people,,5,,,Aleppo,since Tuesday,2016-08-01,,", "total"),
        ("a,Paper,,,SOHR,killed,people,,5,,,Aleppo,on Monday,2016-08-01,2016-08-01,", "unknown"),
        ("a,,,,,killed,people,,5,,,Aleppo,in a month,2016-08-01,2016-08-31,", "unknown"),
    ],
)
def test_a_long_count_of_somebody_is_a_total(tmp_path: Path, row: str, extent: str) -> None:
    read = read_figures(listed(tmp_path, row)).iloc[0]
    assert read["extent"] == extent
    assert (read["rule"] == "total_of_a_long_period") is (extent == "total") or extent == "unknown"


def test_the_lists_own_extent_holds(tmp_path: Path) -> None:
    row = "a,Paper,,,SOHR,killed,people,,5,,,Aleppo,in a month,2016-08-01,2016-08-31,,unknown"
    assert read_figures(listed(tmp_path, row, head=HEAD + ",extent")).iloc[0]["extent"] == "unknown"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.filterwarnings("ignore:.*Windows-1252")
def test_encodings_of_spreadsheets_are_read(tmp_path: Path, encoding: str) -> None:
    path = listed(tmp_path, "a,El País,,,,killed,people,,5,,,,,,,", encoding=encoding)
    assert read_figures(path).iloc[0]["publisher"] == "El País"


def test_semicolons_and_tabs_are_delimiters_too(tmp_path: Path) -> None:
    for mark in (";", "\t"):
        path = listed(tmp_path, mark.join(["killed", "a, b", "7"]), head=mark.join(["outcome", "place", "best"]))
        assert read_figures(path).iloc[0]["place"] == "a, b"


def test_every_wrong_cell_is_named_at_once(tmp_path: Path) -> None:
    path = listed(
        tmp_path,
        "a,,,,,kiled,people,,5,,,,,,,",
        "b,,,,,killed,childen,,5,,,,,,,",
        "c,,,,,killed,people,,five,,,,,,,",
        "d,,,,,killed,people,,5,,nearley,,,,,",
        "e,,,,,killed,people,,5,,,,,30/09/2016,,",
        "f,,,,,killed,people,,5,,,,,2016-09-02,2016-09-01,",
        "a,,,,,killed,people,,5,,,,,,,",
        "g,,,,,killed,people,9,5,,,,,,,",
        "h,,,,,killed,people,,,,at_least,,,,,",
    )
    with pytest.raises(SchemaError) as caught:
        read_figures(path)
    problems = caught.value.problems
    found = {(p["row"], p["column"]) for p in problems.to_dict("records")}
    assert found >= {
        ("2", "outcome"), ("3", "group"), ("4", "best"), ("5", "modifier"), ("6", "start"), ("7", "start"),
        ("8", "figure_id"), ("9", "low"), ("10", "best"),
    }  # fmt: skip
    hints = dict(zip(problems["column"], problems["hint"], strict=True))
    assert hints["outcome"] == "did you mean 'killed'?"
    assert "list.csv" in str(caught.value)
    assert not problems.duplicated(["row", "column", "rule"]).any()


def test_a_misspelled_column_is_named(tmp_path: Path) -> None:
    path = listed(tmp_path, "killed,7,x", head="outcom,best,publishr")
    with pytest.raises(SchemaError) as caught:
        read_figures(path)
    assert {"outcom", "outcome", "publishr"} <= set(caught.value.problems["column"])


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"  \n\n", "empty"),
        (b"\x00\x01\x02\x03" * 50, "text"),
        (b"just words\n", "header"),
        (b'a,b\n"x', "quotes"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "x.csv").write_bytes(content)
    with pytest.raises(ReadError, match=says):
        read_figures(tmp_path / "x.csv")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="opened"):
        read_figures(tmp_path / "nowhere.csv")
    with pytest.raises(ReadError, match="folder"):
        read_figures(tmp_path)


def test_a_row_with_too_many_cells_is_named(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="as many cells as the header"):
        read_figures(listed(tmp_path, "killed,7,Lima,Peru", head="outcome,best,place"))


def test_a_header_alone_is_no_figures(tmp_path: Path) -> None:
    assert len(read_figures(listed(tmp_path))) == 0
