"""`--ledger` keeps figures and says only what has changed."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from typer.testing import CliRunner

from aleppo_figures.cli.app import app
from tests.cli.running import Run

HEAD = "id,publisher,published,source,outcome,best,place,start,end\n"
ROWS = (
    "a,Paper,2016-10-01,WHO,killed,300,Eastern Aleppo,2016-09-23,2016-09-30\n",
    "b,Radio,2016-10-02,WHO,killed,345,Eastern Aleppo,2016-09-23,2016-09-30\n",
)


def test_news_are_told_once(tmp_path: Path) -> None:
    table, ledger = tmp_path / "list.csv", tmp_path / "figures.db"
    table.write_text(HEAD + "".join(ROWS))
    first = CliRunner().invoke(app, ["reconcile", str(table), "--ledger", str(ledger)])
    assert first.exit_code == 0, first.output
    assert "2 new, 0 changed" in first.output
    assert "new: " in first.output
    again = CliRunner().invoke(app, ["reconcile", str(table), "--ledger", str(ledger)])
    assert "0 new, 0 changed, 0 withdrawn, 2 as before" in again.output
    assert "0 findings changed" in again.output


def test_a_ledger_is_a_file_of_figures_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(HEAD + "".join(ROWS))
    assert run("reconcile", "list.csv", "--ledger", "figures.db", "--quiet").code == 0
    assert run("reconcile", "figures.db", "--json").out == run("reconcile", "list.csv", "--json").out
    assert run("convert", "figures.db", "--out", "again.csv").out == "2 figures written to again.csv\n"
    assert run("report", "figures.db", "--out", "report.md").code == 0
    before = (tmp_path / "figures.db").read_bytes()
    assert run("convert", "list.csv", "--out", "figures.db").code == 2
    assert (tmp_path / "figures.db").read_bytes() == before


def test_another_database_is_no_file_of_figures(run: Run, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE t (a)")
    ran = run("reconcile", "other.db")
    assert (ran.code, ran.out) == (2, "")
    assert "another program's database" in ran.err


def test_news_are_json_lines_for_programs(run: Run, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(HEAD + "".join(ROWS))
    told = [
        json.loads(line) for line in run("reconcile", "list.csv", "--ledger", "figures.db", "--json").out.splitlines()
    ]
    assert told and {line["change"] for line in told} == {"new"}
    assert run("reconcile", "list.csv", "--ledger", "figures.db", "--json").out == ""


def test_frames_beside_a_ledgers_news_are_refused(run: Run) -> None:
    ran = run("reconcile", "nowhere.csv", "--ledger", "figures.db", "--out", "frames")
    assert (ran.code, ran.out) == (2, "")
    assert "found --ledger and --out; write them in a run of its own: reconcile LEDGER --out FOLDER" in ran.err
