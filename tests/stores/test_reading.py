"""What this library wrote is recognised by its first bytes; what is torn is refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import read_figures
from aleppo_figures.errors import LedgerError, ReadError


def test_a_ledger_is_read_as_what_it_knows_now(tmp_path: Path) -> None:
    from aleppo_figures import Ledger

    rows = pd.DataFrame({"figure_id": ["a"], "doc_id": ["d"], "outcome": ["killed"], "best": [4]})
    with Ledger(tmp_path / "l.db") as ledger:
        ledger.add(rows)
        ledger.add(rows.assign(best=5))
        pd.testing.assert_frame_equal(read_figures(tmp_path / "l.db"), ledger.figures())
    assert read_figures(tmp_path / "l.db")["best"].tolist() == [5]


def test_a_ledger_whose_schema_is_torn_is_refused(tmp_path: Path) -> None:
    from aleppo_figures import Ledger

    Ledger(tmp_path / "l.db").close()
    content = (
        (tmp_path / "l.db")
        .read_bytes()
        .replace(b"CREATE TABLE", b"CR\xbcATE TABLE")
        .replace(b"figure_row", b"fig\xbcre_row")
    )
    (tmp_path / "l.db").write_bytes(content)
    with pytest.raises(LedgerError, match="restore the file from a copy"):
        read_figures(tmp_path / "l.db")


def test_a_workbook_cut_short_is_told_without_the_systems_numbers(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "f.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>" * 40)
    content = bytearray((tmp_path / "f.xlsx").read_bytes())
    at = content.rindex(b"PK\x01\x02") + 42  # where the archive says that its first entry begins
    content[at : at + 4] = b"\xff\xff\xff\x7f"
    (tmp_path / "f.xlsx").write_bytes(content)
    with pytest.raises(ReadError, match="whole ZIP archive") as told:
        read_figures(tmp_path / "f.xlsx")
    assert "Errno" not in str(told.value)


@pytest.mark.parametrize("content", [b"SQLite format 3\0 torn", b"SQLite format 3\0" + bytes(4096)])
def test_a_database_that_is_torn_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "l.db").write_bytes(content)
    with pytest.raises(LedgerError, match="a ledger can be read"):
        read_figures(tmp_path / "l.db")
    assert (tmp_path / "l.db").read_bytes() == content


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
