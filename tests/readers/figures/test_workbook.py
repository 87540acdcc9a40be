"""Workbooks: the right sheet, dates as days, numbers without a point."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from aleppo_figures import read_figures
from aleppo_figures.errors import ReadError

openpyxl = pytest.importorskip("openpyxl")


def book(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


ROWS: list[list[object]] = [
    ["outcome", "best", "start", "place"],
    ["killed", 12, datetime(2001, 5, 2), "Lima"],
    [None] * 4,
]


def test_the_first_sheet_with_cells_is_read(tmp_path: Path) -> None:
    figures = read_figures(book(tmp_path / "l.xlsx", {"blank": [], "mine": ROWS}))
    assert figures[["best", "place"]].astype(object).values.tolist() == [[12, "Lima"]]
    assert str(figures.loc[0, "start"].date()) == "2001-05-02"


def test_a_sheet_is_named(tmp_path: Path) -> None:
    other = [ROWS[0], ["injured", 3.0, None, "Cusco"]]
    path = book(tmp_path / "l.xlsx", {"mine": ROWS, "other": other, "Figures": ROWS})
    assert read_figures(path)["place"].tolist() == ["Lima"]
    assert read_figures(path, sheet="other")["best"].tolist() == [3]
    with pytest.raises(ReadError, match="did you mean 'other'"):
        read_figures(path, sheet="othr")


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "z.zip", "w") as made:
        made.writestr("a.txt", "x")
    with pytest.raises(ReadError, match="XLSX"):
        read_figures(tmp_path / "z.zip")
