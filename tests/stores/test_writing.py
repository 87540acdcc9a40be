"""Files are whole or not there, safe in spreadsheets, and say what they are."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures.errors import OptionError, SchemaError, StoreError
from aleppo_figures.stores import write_figures, write_frames


def test_a_bad_frame_or_ending_writes_nothing(tmp_path: Path, two: pd.DataFrame) -> None:
    with pytest.raises(SchemaError):
        write_figures(two.assign(outcome="kiled"), tmp_path / "f.csv")
    with pytest.raises(OptionError, match="ending"):
        write_figures(two, tmp_path / "f.docx")
    assert list(tmp_path.iterdir()) == []


def test_what_a_format_cannot_hold_is_refused(tmp_path: Path, two: pd.DataFrame) -> None:
    with pytest.raises(StoreError, match="null character"):
        write_figures(two.assign(quote="a\x00b"), tmp_path / "f.csv")
    torn = two.assign(quote=pd.Series(["a\ud800b", "b"], dtype=object))
    for name in ("f.csv", "f.jsonl", "f.zip", "f.parquet"):
        with pytest.raises(StoreError, match=r"whole|surrogates"):
            write_figures(torn, tmp_path / name)
    with pytest.raises(StoreError, match="32,767"):
        write_figures(two.assign(quote="a" * 40_000), tmp_path / "f.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_frames_are_a_file_or_a_sheet_each(tmp_path: Path, two: pd.DataFrame) -> None:
    findings = pd.DataFrame({"finding_id": ["x"], "figure_ids": [["f-1", "f-2"]], "rank": [1.5]})
    paths = write_frames({"figures": two, "findings": findings}, tmp_path / "out")
    assert [path.name for path in paths] == ["figures.csv", "findings.csv"]
    assert paths[1].read_text().splitlines()[1] == "x,f-1; f-2,1.5"
    openpyxl = pytest.importorskip("openpyxl")
    [book] = write_frames({"figures": two, "findings": findings}, tmp_path / "out.xlsx")
    assert openpyxl.load_workbook(book).sheetnames == ["figures", "findings"]
