"""What this library wrote is recognised by its first bytes; what is torn is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from aleppo_figures import read_figures
from aleppo_figures.errors import ReadError


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
