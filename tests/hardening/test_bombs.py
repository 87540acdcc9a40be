"""Small files that ask for more than a memory holds are refused, whatever makes them small."""

from __future__ import annotations

import tracemalloc
import zipfile
from pathlib import Path

import pytest

from aleppo_figures import read_figures
from aleppo_figures.errors import ReadError
from tests.hardening.targets import BOOK

_MEMORY = 150_000_000
_PART = "xl/worksheets/sheet1.xml"


def workbook(path: Path, sheet: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in {**BOOK, _PART: sheet}.items():
            made.writestr(name, part)
    return path


def sheet(*rows: str, size: str = "") -> str:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}">{size}<sheetData>{"".join(rows)}</sheetData></worksheet>'


def cell(at: str, text: str) -> str:
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


HEADER = f'<row r="1">{cell("A1", "outcome")}{cell("B1", "best")}</row>'
ROW = f'<row r="2">{cell("A2", "killed")}<c r="B2"><v>12</v></c></row>'


def refused(path: Path, match: str) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(ReadError, match=match):
            read_figures(path)
        assert tracemalloc.get_traced_memory()[1] < _MEMORY
    finally:
        tracemalloc.stop()


def test_cells_in_the_far_corner_are_refused(tmp_path: Path) -> None:
    wide = "".join(f'<row r="{n}">{cell(f"XFD{n}", "x")}</row>' for n in range(2, 2_000))
    refused(workbook(tmp_path / "wide.xlsx", sheet(HEADER, wide)), "one in 20")


def test_what_a_sheet_says_of_its_size_is_not_believed(tmp_path: Path) -> None:
    huge = '<dimension ref="A1:XFD1048576"/>'
    read = read_figures(workbook(tmp_path / "b.xlsx", sheet(HEADER, ROW, size=huge)))
    assert read["best"].tolist() == [12]


@pytest.mark.slow
def test_a_row_far_below_costs_little(tmp_path: Path) -> None:
    below = f'<row r="1048576">{cell("A1048576", "injured")}<c r="B1048576"><v>3</v></c></row>'
    read = read_figures(workbook(tmp_path / "b.xlsx", sheet(HEADER, ROW, below)))
    assert read["best"].tolist() == [12, 3]


def test_short_rows_under_a_long_header_are_refused(tmp_path: Path) -> None:
    header = ",".join(f"column{n}" for n in range(20_000))
    (tmp_path / "wide.csv").write_text(f"{header}\n" + "12\n" * 20_000, encoding="utf-8")
    refused(tmp_path / "wide.csv", "one in 20")


@pytest.mark.parametrize("before", ["<!--" + "a" * 5_000 + "-->", "<?a?>" * 2_000, " " * 5_000, "<!-- -->\n"])
def test_entities_that_hide_behind_comments_are_refused(tmp_path: Path, before: str) -> None:
    laughs = f'{before}<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>'
    refused(workbook(tmp_path / "l.xlsx", laughs), "entities")


def test_a_comment_before_a_sheet_is_read_over(tmp_path: Path) -> None:
    read = read_figures(workbook(tmp_path / "c.xlsx", f"<!-- made by hand -->\n{sheet(HEADER, ROW)}"))
    assert read["best"].tolist() == [12]


def test_one_value_for_millions_of_rows_is_refused(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    nothing = arrow.nulls(6_000_000, arrow.int64())
    parquet.write_table(arrow.table({"low": nothing, "best": nothing}), tmp_path / "run.parquet")
    refused(tmp_path / "run.parquet", "cells a byte")
