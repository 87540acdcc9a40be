"""`convert` and `schema`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aleppo_figures import Figures, read_figures
from aleppo_figures.report.schemas import SCHEMAS
from tests.cli.running import Run


@pytest.mark.parametrize("suffix", [".hxl.csv", ".xlsx", ".zip"])
def test_figures_go_from_one_format_to_another_and_back(run: Run, record: Path, suffix: str) -> None:
    ran = run("convert", "record.csv", "--out", f"there{suffix}")
    assert (ran.code, ran.out) == (0, f"8 figures written to there{suffix}\n")
    assert run("convert", f"there{suffix}", "--out", "back.csv", "--quiet") == (0, "", "")
    first, back = read_figures(record), read_figures(record.parent / "back.csv")
    assert first["figure_id"].tolist() == back["figure_id"].tolist()
    assert first["low"].equals(back["low"])


def test_standard_input_is_converted(run: Run, record_text: str, tmp_path: Path) -> None:
    assert run("convert", "-", "--out", "figures.jsonl", "--quiet", stdin=record_text).code == 0
    assert len((tmp_path / "figures.jsonl").read_text(encoding="utf-8").splitlines()) == 8


@pytest.mark.parametrize(("target", "told"), [("f.doc", ".parquet"), ("gone/f.csv", "folder that is there")])
def test_where_nothing_can_be_written_nothing_is_read(run: Run, target: str, told: str) -> None:
    ran = run("convert", "nowhere.csv", "--out", target)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err and "nowhere" not in ran.err


def test_the_columns_are_told_for_people_and_programs(run: Run) -> None:
    told = run("schema").out
    assert told.startswith("figure_id (string, always there)\n    Stable: the same document")
    assert "\nper (category, may be missing)\n" in told and max(map(len, told.splitlines())) < 80
    rows = [json.loads(line) for line in run("schema", "--json").out.splitlines()]
    assert [row["column"] for row in rows] == list(Figures.to_schema().columns)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_published_schema_is_printed_as_the_docs_have_it(run: Run, root: Path, name: str) -> None:
    printed = run("schema", f"--{name}").out
    assert printed == (root / "docs" / "reference" / f"{name}.schema.json").read_text(encoding="utf-8")


def test_two_schemas_at_once_are_refused(run: Run) -> None:
    ran = run("schema", "--report", "--check")
    assert (ran.code, ran.out) == (2, "")
    assert "one schema is printed at a time; found --report and --check; give one of them" in ran.err


MAPPING = """
[columns]
best = "Deaths"
place = "Where"
start = "Day"
end = "Day"

[constants]
outcome = "killed"
source = "Harbour Watch"
"""


def test_a_table_of_ones_own_is_read_by_a_mapping(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("Where,Day,Deaths\nOmdurman,2025-03-14,34\nOmdurman,2025-03-15,3\n")
    refused = run("convert", "mine.csv", "--out", "figures.csv")
    assert refused.code == 2 and "is read with a mapping" in refused.err
    (tmp_path / "mine.toml").write_text(MAPPING)
    ran = run("convert", "mine.csv", "--mapping", "mine.toml", "--out", "figures.csv")
    assert (ran.code, ran.out) == (0, "2 figures written to figures.csv\n")
    assert run("reconcile", "figures.csv").code == 0
    assert read_figures(tmp_path / "figures.csv")["best"].tolist() == [34, 3]


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (
            ("--mapping", "gone.toml"),
            "a mapping can be opened; found gone.toml: No such file or directory; check the path",
        ),
        (("--mapping", "record.csv"), "a mapping is a TOML file; found record.csv: "),
        (("--sheet", "May"), "found 'May'"),
    ],
)
def test_a_mapping_or_a_sheet_that_is_none_is_refused(
    run: Run, record: Path, option: tuple[str, str], told: str
) -> None:
    assert run("convert", "record.csv", "--out", "record.xlsx").code == 0
    ran = run("convert", "record.xlsx", *option, "--out", "figures.csv")
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_what_a_table_was_recognised_as_is_told(run: Run, tmp_path: Path) -> None:
    head = "event_id_cnty,event_date,event_type,fatalities,notes,location\n"
    (tmp_path / "events.csv").write_text(f"{head}SYR1,2016-10-02,Battles,4,Clashes.,Aleppo\n", encoding="utf-8")
    assert (
        run("convert", "events.csv", "--out", "figures.csv").out == "1 figure read as ACLED, written to figures.csv\n"
    )
