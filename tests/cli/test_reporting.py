"""`report`: a page, Markdown or JSON by the suffix; whole, or not there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run


@pytest.mark.parametrize("suffix", [".html", ".md", ".json"])
def test_a_report_is_written_in_the_form_of_its_suffix(run: Run, record: Path, suffix: str) -> None:
    ran = run("report", "record.csv", "--out", f"aleppo{suffix}", "--title", "Aleppo <2016>")
    assert (ran.code, ran.out) == (0, f"report written to aleppo{suffix}\n")
    body = (record.parent / f"aleppo{suffix}").read_text(encoding="utf-8")
    assert "which leaves 2 not itemised" in body
    if suffix == ".html":
        assert "<title>Aleppo &lt;2016&gt;</title>" in body
    if suffix == ".json":
        assert json.loads(body)["title"] == "Aleppo <2016>"
        jsonschema = pytest.importorskip("jsonschema", reason="needs jsonschema, which altair brings")
        published = json.loads(run("schema", "--report").out)
        jsonschema.Draft202012Validator.check_schema(published)
        jsonschema.validate(json.loads(body), published, cls=jsonschema.Draft202012Validator)


def test_names_are_left_out_when_asked(run: Run, tmp_path: Path) -> None:
    text = "Omar Haddad said 9 people were killed in Aleppo on 3 May 2016. WHO said 19 people were killed in Aleppo on 3 May 2016."
    (tmp_path / "figures.jsonl").write_text(run("extract", "-", "--json", stdin=text).out, encoding="utf-8")
    for redacted in (False, True):
        run("report", "figures.jsonl", "--out", "r.html", *(["--redact-names"] * redacted))
        assert ("Haddad" in (tmp_path / "r.html").read_text(encoding="utf-8")) is not redacted


@pytest.mark.parametrize(
    ("target", "told"),
    [("r.pdf", "allowed: .html, .md, .json"), ("gone/r.html", "folder that is there"), (".", "names its form")],
)
def test_where_no_report_can_be_written_nothing_is_read(run: Run, target: str, told: str) -> None:
    ran = run("report", "nowhere.csv", "--out", target)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err and "nowhere" not in ran.err


def test_an_interrupt_leaves_the_old_report_as_it_was(run: Run, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = record.parent / "aleppo.html"
    old.write_text("the old one", encoding="utf-8")

    def stopped(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("aleppo_figures.stores.aside.os.fsync", stopped)
    ran = run("report", "record.csv", "--out", "aleppo.html")
    assert (ran.code, ran.out) == (130, "")
    assert "interrupted; nothing half-written is left" in ran.err
    assert sorted(path.name for path in record.parent.iterdir()) == ["aleppo.html", "record.csv"]
    assert old.read_text(encoding="utf-8") == "the old one"


def test_what_is_assumed_otherwise_and_left_out_stands_in_the_report(run: Run, record: Path) -> None:
    root = "Syrian Observatory for Human Rights"
    ran = run("report", "record.csv", "--out", "r.md", "--without", root, "--day-slack", "2", "--children-are-anyone")
    body = (record.parent / "r.md").read_text(encoding="utf-8")
    assert ran.code == 0 and f"The figures of {root} are left out" in body
    assert "at most 2 days" in body and "Children, the elderly" not in body


@pytest.mark.parametrize("suffix", [".html", ".md", ".json"])
def test_a_report_shows_what_references_would_count_when_asked(run: Run, record: Path, suffix: str) -> None:
    assert run("report", "record.csv", "--out", f"r{suffix}", "--policy", "ucdp", "--policy", "acled").code == 0
    body = (record.parent / f"r{suffix}").read_text(encoding="utf-8").replace("\\", "")
    assert "ucdp_low" in body and "acled_best" in body
    assert run("report", "record.csv", "--out", f"r{suffix}", "--policy", "nope").code == 2
