"""Names that no file can have are refused before any work is done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Run

_LONG = "a" * 300


@pytest.mark.parametrize(
    "words",
    [
        ("convert", "record.csv", "--out", f"{_LONG}.csv"),
        ("report", "record.csv", "--out", f"{_LONG}.html"),
        ("reconcile", "record.csv", "--out", _LONG),
        ("extract", "record.csv", "--ledger", f"{_LONG}.db"),
    ],
    ids=lambda words: words[0],
)
def test_a_name_that_is_too_long(run: Run, record: Path, words: tuple[str, ...]) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert "a name that a file can have" in ran.err and len(ran.err) < 300
    assert sorted(path.name for path in record.parent.iterdir()) == [record.name]


def test_a_file_to_read_with_such_a_name(run: Run) -> None:
    assert run("reconcile", f"{_LONG}.csv").code == 2
