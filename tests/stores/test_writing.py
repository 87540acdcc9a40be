"""Files are whole or not there, safe in spreadsheets, and say what they are."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import read_figures
from aleppo_figures.errors import OptionError, ReadError, SchemaError, StoreError
from aleppo_figures.stores import write_figures, write_frames, write_text
from aleppo_figures.stores.aside import aside
from aleppo_figures.stores.package import describe


def test_no_cell_of_csv_begins_as_a_formula(tmp_path: Path, two: pd.DataFrame) -> None:
    odd = two.assign(note=["@cmd", "+1"], source=["\t=x", "-2+3"])
    with write_figures(odd, tmp_path / "f.csv").open(newline="") as stream:
        cells = [cell for row in csv.reader(stream) for cell in row]
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell]
    assert "'=HYPERLINK(1)" in cells


def test_no_cell_of_a_workbook_is_a_formula(tmp_path: Path, two: pd.DataFrame) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    sheet = openpyxl.load_workbook(write_figures(two, tmp_path / "f.xlsx"))["figures"]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    start = [cell.value for cell in sheet[1]].index("start")
    assert sheet.cell(2, start + 1).is_date


def test_parquet_says_what_its_columns_mean(tmp_path: Path, two: pd.DataFrame) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    schema = parquet.read_schema(write_figures(two, tmp_path / "f.parquet"))
    told = json.loads(schema.metadata[b"aleppo_figures"])
    assert told["columns"]["low"].startswith("The interval's lower end")


def test_a_package_describes_every_column(two: pd.DataFrame) -> None:
    [resource] = describe(two)["resources"]
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    assert list(fields) == list(two.columns)
    assert fields["start"]["type"] == "date"
    assert fields["low"]["type"] == "integer"
    assert "killed" in fields["outcome"]["constraints"]["enum"]


def test_a_package_reads_nothing_outside_itself(tmp_path: Path, two: pd.DataFrame) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    path = write_figures(two, inside / "datapackage.json")
    told = json.loads(path.read_text())
    for strange in ("../figures.csv", "/etc/passwd", "https://x.example/f.csv", 7):
        told["resources"][0]["path"] = strange
        path.write_text(json.dumps(told))
        with pytest.raises(ReadError, match="beside it"):
            read_figures(path)


def test_the_same_figures_make_the_same_archive(tmp_path: Path, two: pd.DataFrame) -> None:
    first, second = (write_figures(two, tmp_path / name).read_bytes() for name in ("a.zip", "b.zip"))
    assert first == second


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


def test_an_interrupted_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = write_text("old", tmp_path / "f.txt")
    with pytest.raises(KeyboardInterrupt), aside(path) as part:
        part.write_text("half of the ne")
        raise KeyboardInterrupt
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["f.txt"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, two: pd.DataFrame) -> None:
    with pytest.raises(StoreError, match="nowhere"):
        write_figures(two, tmp_path / "nowhere" / "f.csv")


def test_frames_are_a_file_or_a_sheet_each(tmp_path: Path, two: pd.DataFrame) -> None:
    findings = pd.DataFrame({"finding_id": ["x"], "figure_ids": [["f-1", "f-2"]], "rank": [1.5]})
    paths = write_frames({"figures": two, "findings": findings}, tmp_path / "out")
    assert [path.name for path in paths] == ["figures.csv", "findings.csv"]
    assert paths[1].read_text().splitlines()[1] == "x,f-1; f-2,1.5"
    openpyxl = pytest.importorskip("openpyxl")
    [book] = write_frames({"figures": two, "findings": findings}, tmp_path / "out.xlsx")
    assert openpyxl.load_workbook(book).sheetnames == ["figures", "findings"]


def test_a_ledger_is_not_read_as_a_table(tmp_path: Path) -> None:
    from aleppo_figures import Ledger

    Ledger(tmp_path / "l.db").close()
    with pytest.raises(ReadError, match="Ledger"):
        read_figures(tmp_path / "l.db")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("f.parquet", b"PAR1 torn"),
        ("f.jsonl", b'{"a": 1}\n{"a"'),
        ("f.jsonl", b'{"a": 1}\n[2]'),
        ("datapackage.json", b"{"),
    ],
)
def test_a_torn_file_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ReadError):
        read_figures(tmp_path / name)
