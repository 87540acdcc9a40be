"""The ledger tells which findings are new since it was last asked."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from aleppo_figures import Ledger


def report(name: str, best: int, published: str, publisher: str) -> dict[str, object]:
    return {
        "figure_id": name, "doc_id": publisher, "publisher": publisher, "published": published, "source": "WHO",
        "outcome": "killed", "low": best, "best": best, "high": best, "place": "Eastern Aleppo", "extent": "total",
        "start": "2016-09-23", "end": "2016-09-30",
    }  # fmt: skip


def test_findings_are_new_once(tmp_path: Path) -> None:
    with Ledger(tmp_path / "figures.db") as ledger:
        ledger.add(pd.DataFrame([report("a", 300, "2016-10-01", "Paper")]))
        first = ledger.new_findings()
        ledger.add(pd.DataFrame([report("b", 345, "2016-10-02", "Radio")]))
        second = ledger.new_findings()
        assert "new" in set(second["change"])
        assert any({"a", "b"} <= set(ids) for ids in second["figure_ids"])
        assert not set(first["finding_id"]) & set(second.loc[second["change"] == "new", "finding_id"])
        assert ledger.new_findings().empty
        assert list(ledger.runs()["kind"])[-1] == "findings"
