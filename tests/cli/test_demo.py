"""`demo` goes from texts to findings on the spot; here against a few rows of the table, for time's sake."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Run


def test_the_demo_reads_reconciles_and_writes(run: Run, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("aleppo_figures.samples.record_path", lambda: record)
    ran = run("demo", "--out", "demo")
    assert ran.code == 0
    assert ran.out.startswith("5") and "figures read from 10 texts" in ran.out
    assert "1. [" in ran.out
    assert (record.parent / "demo" / "findings.csv").is_file()
    assert run("demo", "--out", "demo", "--quiet") == (0, "", "")
