"""An old ledger is brought up to date, a newer one refused, and a full disk keeps what was committed."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures.errors import LedgerError
from aleppo_figures.stores.ledger.book import LedgerFile
from aleppo_figures.stores.ledger.migrations import VERSION, steps
from aleppo_figures.stores.ledger.opening import connect, transaction, upgrade
from aleppo_figures.stores.ledger.rows import rows_of


def figures(count: int, quote: str = "The flood killed nine.") -> pd.DataFrame:
    ids = [f"f-{n}" for n in range(count)]
    return pd.DataFrame({"figure_id": ids, "doc_id": "d", "outcome": "killed", "best": 9, "quote": quote})


def test_a_ledger_of_the_first_version_is_upgraded(tmp_path: Path) -> None:
    from aleppo_figures.schema.frames import COLUMNS, validate

    path = tmp_path / "old.db"
    old = sqlite3.connect(path, isolation_level=None)
    upgrade(old, to=1)
    old.execute("INSERT INTO runs (at, kind, library_version) VALUES ('2020-01-01T00:00:00+00:00', 'add', '0.0.1')")
    (told, values) = rows_of(validate(figures(1)))[0]
    columns = ", ".join(f'"{c}"' for c in (*COLUMNS, "extra"))
    marks = ", ".join("?" * len(values))
    old.execute(f"INSERT INTO figures (version, digest, run_id, {columns}) VALUES (1, ?, 1, {marks})", (told, *values))
    assert old.execute("PRAGMA user_version").fetchone()[0] == 1
    old.close()

    with LedgerFile(path) as ledger:
        assert ledger.search("flood")["figure_id"].tolist() == ["f-0"]
        assert ledger.add(figures(1)).same == 1
        assert len(ledger.runs()) == 1
    again = sqlite3.connect(path)
    assert again.execute("PRAGMA user_version").fetchone()[0] == VERSION == len(steps())
    again.close()


def test_an_upgrade_that_fails_midway_leaves_the_old_version(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    old = sqlite3.connect(path, isolation_level=None)
    upgrade(old, to=1)
    old.execute("CREATE TABLE figures_fts (x)")  # in the way of the second step
    with pytest.raises(sqlite3.Error):
        upgrade(old)
    assert old.execute("PRAGMA user_version").fetchone()[0] == 1
    old.close()


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    LedgerFile(path).close()
    newer = sqlite3.connect(path)
    newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    newer.close()
    with pytest.raises(LedgerError, match="update"):
        connect(path)


def test_a_full_disk_keeps_what_was_committed(tmp_path: Path) -> None:
    with LedgerFile(tmp_path / "l.db") as ledger:
        ledger.add(figures(5))
        pages = ledger._connection.execute("PRAGMA page_count").fetchone()[0]
        ledger._connection.execute(f"PRAGMA max_page_count = {pages + 5}")
        with pytest.raises(LedgerError, match="make room"):
            ledger.add(figures(500, quote="A long sentence on a flood. " * 40))
        assert len(ledger.figures()) == 5
        ledger._connection.execute("PRAGMA max_page_count = 1000000")
        assert ledger.add(figures(500, quote="Short.")).changed == 5
    check = sqlite3.connect(tmp_path / "l.db")
    assert check.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    check.close()


def test_an_error_within_a_transaction_undoes_it(tmp_path: Path) -> None:
    connection = connect(tmp_path / "l.db")
    with pytest.raises(KeyboardInterrupt), transaction(connection):
        connection.execute("INSERT INTO runs (at, kind, library_version) VALUES ('2020', 'add', '0')")
        raise KeyboardInterrupt
    assert connection.execute("SELECT count(*) FROM runs").fetchone()[0] == 0
    connection.close()


@pytest.mark.parametrize(
    "made",
    [
        "ALTER TABLE figures RENAME TO held; CREATE VIEW figures AS WITH RECURSIVE c (n) AS "
        "(SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT held.* FROM held, c",
        "CREATE TRIGGER odd AFTER INSERT ON runs BEGIN DELETE FROM figures; END",
        "ALTER TABLE figures ADD COLUMN huge AS (zeroblob(1000000000))",
        "DROP TABLE figures_fts; CREATE VIRTUAL TABLE figures_fts USING fts5 (quote)",
    ],
    ids=["view", "trigger", "column", "search"],
)
def test_a_ledger_in_which_a_stranger_left_something_that_runs_is_refused(tmp_path: Path, made: str) -> None:
    with LedgerFile(tmp_path / "l.db") as ledger:
        ledger.add(figures(1))
    strange = sqlite3.connect(tmp_path / "l.db")
    strange.executescript(made)
    strange.close()
    with pytest.raises(LedgerError, match="computes nothing"):
        LedgerFile(tmp_path / "l.db")


def test_a_view_of_ones_own_may_stay_in_a_ledger(tmp_path: Path) -> None:
    with LedgerFile(tmp_path / "l.db") as ledger:
        ledger.add(figures(1))
    own = sqlite3.connect(tmp_path / "l.db")
    own.execute("CREATE VIEW large AS SELECT * FROM figures WHERE best > 100")
    own.close()
    with LedgerFile(tmp_path / "l.db") as ledger:
        assert len(ledger.figures()) == 1
