"""The ledger: the same again changes nothing, the past stays, and what changed is said."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures.errors import LedgerError, OptionError
from aleppo_figures.schema.document import Document
from aleppo_figures.stores.ledger.book import LedgerFile


class Clock:
    def __init__(self, *days: str) -> None:
        self.days = list(days)

    def __call__(self) -> datetime:
        day = self.days.pop(0) if len(self.days) > 1 else self.days[0]
        return datetime.fromisoformat(day).replace(tzinfo=UTC)


def row(figure: str, best: int, doc: str = "page", **more: object) -> dict[str, object]:
    told = {"figure_id": figure, "doc_id": doc, "outcome": "killed", "low": best, "best": best, "high": best}
    return {**told, "quote": f"The flood killed {best} in Ebro.", **more}


def frame(*rows: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame(list(rows))


def test_adding_twice_changes_nothing(tmp_path: Path) -> None:
    with LedgerFile(tmp_path / "l.db") as ledger:
        page = Document("The flood killed 9 in Ebro.", "page")
        assert ledger.add(frame(row("a", 9)), [page]) == (1, 1, 0, 0, 0)
        assert ledger.add(frame(row("a", 9)), [page]) == (None, 0, 0, 0, 1)
        assert len(ledger.runs()) == 1
        assert len(ledger.documents()) == 1


def test_figures_come_back_as_they_were(tmp_path: Path, two: pd.DataFrame) -> None:
    kept = two.assign(note=pd.array(["mine", None], dtype=pd.StringDtype("python")))
    with LedgerFile(tmp_path / "l.db") as ledger:
        ledger.add(kept)
        pd.testing.assert_frame_equal(ledger.figures(), kept)
    with LedgerFile(tmp_path / "l.db") as ledger:
        pd.testing.assert_frame_equal(ledger.figures(), kept)


def test_what_was_known_then_stays_known(tmp_path: Path) -> None:
    with LedgerFile(tmp_path / "l.db", now=Clock("2016-09-08", "2016-10-01")) as ledger:
        ledger.add(frame(row("a", 9)))
        ledger.add(frame(row("a", 12), row("b", 3)))
        assert ledger.figures()["best"].tolist() == [12, 3]
        assert ledger.figures(as_of="2016-09-08")["best"].tolist() == [9]
        assert ledger.figures(as_of="2016-09-07")["best"].tolist() == []
        assert ledger.figures(as_of=datetime(2016, 10, 1, tzinfo=UTC))["best"].tolist() == [12, 3]
        history = ledger.history("a")
        assert history["best"].tolist() == [9, 12]
        assert history["library_version"].notna().all()


def test_a_changed_document_is_a_new_version_and_the_old_is_kept(tmp_path: Path) -> None:
    with LedgerFile(tmp_path / "l.db", now=Clock("2016-09-08", "2016-10-01")) as ledger:
        ledger.add(frame(row("a", 9), row("b", 2)), [Document("Nine and two.", "page")])
        done = ledger.add(frame(row("a", 9)), [Document("Nine.", "page")])
        assert (done.new, done.changed, done.withdrawn) == (0, 0, 1)
        assert ledger.figures()["figure_id"].tolist() == ["a"]
        assert ledger.figures(as_of="2016-09-30")["figure_id"].tolist() == ["a", "b"]
        assert ledger.documents()["version"].tolist() == [1, 2]


def test_a_figure_that_returns_is_new_again(tmp_path: Path) -> None:
    with LedgerFile(tmp_path / "l.db") as ledger:
        ledger.add(frame(row("a", 9), row("b", 2)), [Document("1", "page")])
        ledger.add(frame(row("a", 9)), [Document("2", "page")])
        assert ledger.add(frame(row("a", 9), row("b", 2)), [Document("3", "page")]).new == 1
        assert len(ledger.figures()) == 2


def test_quotes_are_searched_by_their_words(tmp_path: Path) -> None:
    with LedgerFile(tmp_path / "l.db") as ledger:
        ledger.add(frame(row("a", 9), row("b", 2, quote='A "quake" hit.')))
        assert ledger.search("flood ebro")["figure_id"].tolist() == ["a"]
        assert ledger.search('"quake" OR NEAR(')["figure_id"].tolist() == []
        ledger.add(frame(row("a", 9, quote="A storm.")))
        assert ledger.search("flood")["figure_id"].tolist() == []


def finding(name: str, sentence: str) -> dict[str, object]:
    return {"finding_id": name, "kind": "varies", "severity": "note", "sentence": sentence, "figure_ids": ["a", "b"]}


def test_findings_are_told_once(tmp_path: Path) -> None:
    with LedgerFile(tmp_path / "l.db") as ledger:
        first = ledger.record_findings(frame(finding("x", "One."), finding("y", "Two.")))
        assert first["change"].tolist() == ["new", "new"]
        assert first["figure_ids"].tolist() == [["a", "b"], ["a", "b"]]
        again = ledger.record_findings(frame(finding("x", "One."), finding("y", "Two.")))
        assert again.empty
        assert list(again.columns) == list(first.columns)
        later = ledger.record_findings(frame(finding("x", "One, now.")))
        assert later[["change", "finding_id"]].values.tolist() == [["changed", "x"], ["gone", "y"]]


def test_a_bad_figure_leaves_the_ledger_as_it_was(tmp_path: Path) -> None:
    from aleppo_figures.errors import SchemaError

    with LedgerFile(tmp_path / "l.db") as ledger:
        with pytest.raises(SchemaError):
            ledger.add(frame(row("a", 9), row("b", 2, outcome="kiled")))
        assert len(ledger.figures()) == 0


def test_what_is_no_ledger_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("this is no database, and long enough to be read as one" * 40)
    with pytest.raises(LedgerError, match="right file"):
        LedgerFile(tmp_path / "text.db")
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE mine (x)")
    other.close()
    with pytest.raises(LedgerError, match="another program"):
        LedgerFile(tmp_path / "other.db")
    with pytest.raises(LedgerError, match="folder"):
        LedgerFile(tmp_path / "nowhere" / "l.db")
    with LedgerFile(tmp_path / "l.db") as ledger, pytest.raises(OptionError, match="as_of"):
        ledger.figures(as_of="last week")


def test_datasette_finds_the_search_table(tmp_path: Path) -> None:
    with LedgerFile(tmp_path / "l.db") as ledger:
        ledger.add(frame(row("a", 9)))
    plain = sqlite3.connect(tmp_path / "l.db")
    [(made,)] = plain.execute("SELECT sql FROM sqlite_master WHERE name = 'figures_fts'").fetchall()
    assert "content='figures'" in made
    assert plain.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    plain.close()
