"""Workbooks: text is text, days are days."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures.stores import write_figures


def test_no_cell_of_a_workbook_is_a_formula(tmp_path: Path, two: pd.DataFrame) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    sheet = openpyxl.load_workbook(write_figures(two, tmp_path / "f.xlsx"))["figures"]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    start = [cell.value for cell in sheet[1]].index("start")
    assert sheet.cell(2, start + 1).is_date
