"""Killed at any moment, written by two at once: nothing committed is lost, nothing is torn."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from aleppo_figures.stores.ledger.book import LedgerFile

_WRITER = """
import sys
import pandas as pd
from aleppo_figures.stores.ledger.book import LedgerFile
path, name, batches = sys.argv[1], sys.argv[2], int(sys.argv[3])
with LedgerFile(path) as ledger:
    print("ready", flush=True)
    for batch in range(batches):
        ids = [f"{name}-{batch}-{n}" for n in range(20)] + ["shared"]
        ledger.add(pd.DataFrame({"figure_id": ids, "doc_id": "d", "outcome": "killed", "best": 1, "quote": "x " * 200}))
        print(batch, flush=True)
"""


def start(path: Path, name: str, batches: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path), name, str(batches)], stdout=subprocess.PIPE, text=True
    )


def healthy(path: Path) -> None:
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    connection.execute("INSERT INTO figures_fts (figures_fts) VALUES ('integrity-check')")
    connection.close()


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
@pytest.mark.parametrize("wait", [0.0, 0.03, 0.11, 0.27])
def test_a_killed_writer_loses_nothing_committed(tmp_path: Path, wait: float) -> None:
    path = tmp_path / "l.db"
    writer = start(path, "w", 100_000)
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"
    writer.stdout.readline()
    time.sleep(wait)
    os.kill(writer.pid, signal.SIGKILL)
    done = [0, *(int(line) for line in writer.stdout.read().split())]
    writer.wait()
    writer.stdout.close()
    with LedgerFile(path) as ledger:
        kept = set(ledger.figures()["figure_id"])
    whole = {int(name.split("-")[1]) for name in kept if name != "shared"}
    assert set(range(max(done) + 1)) <= whole  # every batch that was said to be committed, and at most one more
    assert len(whole) <= max(done) + 2
    assert len(kept) == 20 * len(whole) + 1  # no batch is there by half
    healthy(path)


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    writers = [start(path, name, 15) for name in ("a", "b")]
    for writer in writers:
        writer.communicate(timeout=120)
        assert writer.returncode == 0
    with LedgerFile(path) as ledger:
        assert len(ledger.figures()) == 2 * 15 * 20 + 1
        assert ledger.history("shared")["version"].tolist() == [1]
    healthy(path)
