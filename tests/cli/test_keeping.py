"""`--ledger` keeps figures and says only what has changed."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from aleppo_figures.cli.app import app

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
