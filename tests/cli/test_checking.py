"""`check`: the verdicts in each form, the exit codes, and what a pipeline needs of them."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from aleppo_figures.report.schemas import json_schema
from tests.cli.running import Run

SAID = "the Syrian Observatory for Human Rights said."
HEAD = "id,publisher,published,source,outcome,group,best,place,start,end,extent\n"
RECORD = f"{HEAD}block,SOHR,2016-12-01,SOHR,killed,civilians,26,Jub al-Quba,2016-11-30,2016-11-30,total\n"
GOOD = f"Shelling killed 26 civilians in Jub al-Quba on 30 November 2016, {SAID}\n"
WRONG = GOOD.replace("26", "62")
UNSUPPORTED = GOOD.replace("the Syrian Observatory for Human Rights", "the White Helmets")


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path) -> None:
    (tmp_path / "record.csv").write_text(RECORD, encoding="utf-8")
    (tmp_path / "news").mkdir()
    for name, text in (("good", GOOD), ("wrong", f"---\ntitle: Shells\n---\n\n{WRONG}"), ("other", UNSUPPORTED)):
        (tmp_path / "news" / f"{name}.md").write_text(text, encoding="utf-8")


def checked(run: Run, *arguments: str, stdin: str = ""):
    return run("check", *arguments, "--against", "record.csv", stdin=stdin)


@pytest.mark.parametrize(
    ("draft", "threshold", "code"),
    [
        ("good", "error", 0), ("good", "note", 0), ("wrong", "error", 1), ("wrong", "never", 0),
        ("other", "error", 0), ("other", "warning", 1), ("other", "note", 1),
    ],
)  # fmt: skip
def test_the_exit_code_says_whether_a_finding_reaches_the_threshold(
    run: Run, draft: str, threshold: str, code: int
) -> None:
    assert checked(run, f"news/{draft}.md", "--fail-on", threshold, "--quiet") == (code, "", "")


def test_a_line_names_the_file_by_its_path_and_the_line_of_the_file(run: Run) -> None:
    ran = checked(run, "news/wrong.md")
    assert ran.code == 1
    assert ran.out.startswith(
        "news/wrong.md:5:17: error: contradicted: On record for the same people, place and days: 26 civilians killed"
    )
    assert "    Write 26 civilians killed" in ran.out
    assert ran.out.endswith("1 figure checked, 1 to look at\n")


def test_a_folder_of_drafts_and_standard_input_are_checked_together(run: Run) -> None:
    body = json.loads(checked(run, "news", "-", "--json", stdin=GOOD).out)
    Draft202012Validator(json_schema("check")).validate(body)
    files = {line["file"]: line["verdict"] for line in body["checks"]}
    assert files == {
        "news/good.md": "supported", "news/other.md": "unsupported", "news/wrong.md": "contradicted",
        "standard-input": "supported",
    }  # fmt: skip


def test_github_annotates_the_line_of_the_pull_request(run: Run) -> None:
    out = checked(run, "news", "--format", "github").out
    assert "::error file=news/wrong.md,line=5,col=17,title=contradicted::On record" in out
    assert "::warning file=news/other.md,line=1,col=17,title=unsupported::" in out
    assert "good.md" not in out


def test_junit_is_xml_whose_failures_are_the_findings(run: Run, tmp_path: Path) -> None:
    ran = checked(run, "news", "--format", "junit", "--out", "checks.xml")
    assert (ran.code, ran.out) == (1, "")
    suite = ElementTree.parse(tmp_path / "checks.xml").getroot()
    assert (suite.get("tests"), suite.get("failures")) == ("3", "2")
    assert {case.get("classname") for case in suite if case.find("failure") is not None} == {
        "news/wrong.md",
        "news/other.md",
    }


def test_markdown_is_a_table(run: Run) -> None:
    out = checked(run, "news", "--format", "markdown").out
    assert "| news/wrong.md:5 | 62 | contradicted |" in out


def test_beside_a_baseline_only_what_is_new_is_told_and_counts(run: Run, tmp_path: Path) -> None:
    assert checked(run, "news/wrong.md", "--json", "--out", "baseline.json").code == 1
    assert checked(run, "news/wrong.md", "--baseline", "baseline.json").code == 0
    (tmp_path / "news" / "wrong.md").write_text(f"{WRONG}\nThe next day it rained.\n\n{WRONG.replace('62', '71')}")
    ran = checked(run, "news/wrong.md", "--baseline", "baseline.json", "--json")
    assert ran.code == 1
    assert [line["number"] for line in json.loads(ran.out)["checks"]] == ["71"]


def test_a_draft_that_needs_its_day_asks_for_it(run: Run) -> None:
    text = GOOD.replace("30 November 2016", "Wednesday")
    ran = checked(run, "-", stdin=text)
    assert (ran.code, ran.out) == (2, "")
    assert "found 'Wednesday' in standard-input and no day; give published=… (--published YYYY-MM-DD)" in ran.err
    assert checked(run, "-", "--published", "2016-12-01", stdin=text).code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("news/good.md", "--format", "yaml"), "junit"),
        (("news/good.md", "--fail-on", "bad"), "never"),
        (("news/good.md", "--published", "soon"), "--published is a day"),
        (("news/good.md", "--baseline", "record.csv"), "written with --format json"),
        (("news/good.md", "--out", "gone/checks.xml"), "lies in a folder that is there"),
        (("gone.md",), "check the path"),
        (("-",), "a document holds words"),
    ],
)
def test_what_could_not_run_is_said_and_nothing_is_printed(run: Run, arguments: tuple[str, ...], told: str) -> None:
    ran = checked(run, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_standard_input_is_read_once(run: Run) -> None:
    ran = run("check", "-", "--against", "-", stdin=GOOD)
    assert (ran.code, ran.out) == (2, "")
    assert "standard input is read once" in ran.err


def test_a_draft_that_cannot_be_read_keeps_a_pipeline_from_being_green(run: Run, tmp_path: Path) -> None:
    (tmp_path / "news" / "torn.md").write_bytes(b"\x81\x00\x8d" * 40)
    ran = checked(run, "news/good.md", "news/torn.md", "gone.md")
    assert ran.code == 2
    assert ran.out.endswith("1 figure checked, 0 to look at\n")
    assert "every draft can be read; found 2 files that can't be: news/torn.md, gone.md; mend" in ran.err


def test_a_baseline_that_is_not_there_is_told_without_the_systems_numbers(run: Run) -> None:
    ran = checked(run, "news/good.md", "--baseline", "gone.json")
    assert (ran.code, ran.out) == (2, "")
    assert "a baseline can be opened; found gone.json: No such file or directory; check the path" in ran.err
