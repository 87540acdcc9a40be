"""`reconcile`, `bounds` and `explain`: what is printed, what is written, and how they end."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from aleppo_figures.schema.results import RESULT_FRAMES
from tests.cli.running import Run

CONFLICT = """id,publisher,published,source,outcome,best,place,start,end,part_of,extent
city,SOHR,2016-11-01,SOHR,killed,450,Aleppo,2016-10-01,2016-10-31,,total
east,SOHR,2016-11-01,SOHR,killed,300,Eastern Aleppo,2016-10-01,2016-10-31,city,total
west,SOHR,2016-11-01,SOHR,killed,200,Western Aleppo,2016-10-01,2016-10-31,city,total
"""
QUESTION = ("--outcome", "killed", "--place", "Aleppo", "--start", "2016-10-01", "--end", "2016-10-31")


@pytest.fixture
def torn(tmp_path: Path) -> Path:
    path = tmp_path / "torn.csv"
    path.write_text(CONFLICT, encoding="utf-8")
    return path


@pytest.mark.usefixtures("torn")
class TestReconcile:
    def test_the_most_telling_finding_comes_first_with_what_it_rests_on(self, run: Run) -> None:
        ran = run("reconcile", "torn.csv", "--top", "1")
        assert ran.code == 0
        assert "1. [error] These can't all hold if one count is meant: 450 people killed in Aleppo" in ran.out
        assert "would be repaired by city: 450 → 500 (alone would do)" in ran.out

    @pytest.mark.parametrize(("threshold", "code"), [("error", 1), ("note", 1), ("never", 0)])
    def test_the_exit_code_says_whether_there_was_something(self, run: Run, threshold: str, code: int) -> None:
        assert run("reconcile", "torn.csv", "--fail-on", threshold, "--quiet") == (code, "", "")

    def test_findings_are_json_lines_for_programs(self, run: Run) -> None:
        rows = [json.loads(line) for line in run("reconcile", "torn.csv", "--json").out.splitlines()]
        assert rows[0]["severity"] == "error" and set(rows[0]["figure_ids"]) == {"city", "east", "west"}
        assert [row["rank"] for row in rows] == list(range(1, len(rows) + 1))

    def test_figures_are_counted_as_references_would(self, run: Run) -> None:
        one = run("reconcile", "torn.csv", "--policy", "acled").out.splitlines()
        assert one[0].split()[:3] == ["who", "where", "when"] and one[0].endswith("figures")
        city = next(line for line in one if "450" in line)
        assert city.startswith("people killed") and city.endswith("city")
        both = run("reconcile", "torn.csv", "--policy", "ucdp", "--policy", "acled", "--json").out.splitlines()
        assert {"ucdp_low", "ucdp_high", "acled_best", "figure_ids"} <= set(json.loads(both[0]))

    def test_a_policy_that_isnt_known_is_refused_with_those_that_are(self, run: Run) -> None:
        ran = run("reconcile", "torn.csv", "--policy", "nope")
        assert ran.code == 2 and "ucdp, acled, iraq_body_count, airwars" in ran.err

    def test_a_root_is_left_out_when_asked(self, run: Run) -> None:
        root = "Syrian Observatory for Human Rights"
        ran = run("reconcile", "torn.csv", "--without", root)
        assert ran.code == 0 and "[error]" not in ran.out
        ran = run("reconcile", "torn.csv", "--without", "Nobody")
        assert ran.code == 2 and "found 'Nobody'" in ran.err

    def test_days_count_as_the_same_by_the_slack_that_is_asked_for(self, run: Run, tmp_path: Path) -> None:
        head, city, *_ = CONFLICT.splitlines()
        other = city.replace("city", "other").replace("SOHR", "SNHR").replace("450", "900").replace("-10-01", "-10-03")
        (tmp_path / "late.csv").write_text("\n".join((head, city, other)), encoding="utf-8")
        near, wide = (run("reconcile", "late.csv", "--day-slack", n, "--json").out for n in ("0", "2"))
        assert "counts_fewer" not in near and "counts_fewer" in wide
        assert "--day-slack" in run("reconcile", "late.csv", "--day-slack", "-1").err

    def test_assumptions_beside_a_ledger_are_refused(self, run: Run) -> None:
        ran = run("reconcile", "torn.csv", "--ledger", "kept.db", "--policy", "ucdp")
        assert ran.code == 2 and "--policy" in ran.err

    def test_all_frames_are_written(self, run: Run, tmp_path: Path) -> None:
        ran = run("reconcile", "torn.csv", "--out", "frames", "--top", "0")
        assert f"{len(RESULT_FRAMES)} frames written to frames" in ran.out
        assert {path.stem for path in (tmp_path / "frames").iterdir()} == set(RESULT_FRAMES)
        with (tmp_path / "frames" / "conflicts.csv").open(encoding="utf-8") as lines:
            assert {row["figure_id"] for row in csv.DictReader(lines)} == {"city", "east", "west"}

    def test_one_workbook_holds_them_too(self, run: Run, tmp_path: Path) -> None:
        assert run("reconcile", "torn.csv", "--out", "frames.xlsx", "--quiet").code == 0
        assert (tmp_path / "frames.xlsx").stat().st_size > 1_000

    def test_standard_input_is_read_as_csv_and_as_what_extract_prints(self, run: Run) -> None:
        assert "[error]" in run("reconcile", "-", stdin=CONFLICT).out
        said = "Nine people were killed in Aleppo on 3 May 2016, WHO said. MSF said 19 people were killed in Aleppo on 3 May 2016."
        lines = run("extract", "-", "--json", stdin=said).out
        ran = run("reconcile", "-", stdin=lines)
        assert ran.code == 0 and "2 figures of 1 document, 2 roots" in ran.out

    def test_several_files_are_read_together(self, run: Run, tmp_path: Path) -> None:
        head, *rows = CONFLICT.splitlines(keepends=True)
        for name, row in zip("abc", rows, strict=True):
            (tmp_path / f"{name}.csv").write_text(head + row)
        assert "[error]" in run("reconcile", "a.csv", "b.csv", "c.csv").out

    def test_a_file_given_twice_is_refused_by_its_name(self, run: Run) -> None:
        ran = run("reconcile", "torn.csv", "torn.csv")
        assert (ran.code, ran.out) == (2, "")
        assert "a figure stands in one file; found city in torn.csv and torn.csv" in ran.err

    def test_control_characters_of_a_table_reach_no_terminal(self, run: Run) -> None:
        ran = run("reconcile", "-", stdin=CONFLICT.replace("SOHR,killed", "\x1b[31mX\x07,killed"))
        assert "\x1b" not in ran.out + ran.err and "\x07" not in ran.out + ran.err


@pytest.mark.parametrize("threshold", ["bad", "Error", ""])
def test_a_wrong_threshold_is_refused_before_anything_is_read(run: Run, threshold: str) -> None:
    ran = run("reconcile", "nowhere.csv", "--fail-on", threshold)
    assert (ran.code, ran.out) == (2, "")
    assert "--fail-on" in ran.err and "never" in ran.err and "nowhere" not in ran.err


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("", "is empty"),
        ("outcome,best\nkiled,5\n", "did you mean 'killed'?"),
        ("outcome,best\nkilled,5.5\n", "row 2, best: a count is a whole number"),
        ("outcome,best,start\nkilled,5,2016-13-01\n", "found '2016-13-01'"),
        (
            "colour,size\nred,5\n",
            "the column outcome is required; found no such column beside colour, size; add it; a table with",
        ),
    ],
)
def test_a_table_that_is_wrong_is_refused_with_row_column_and_what_to_do(
    run: Run, tmp_path: Path, body: str, told: str
) -> None:
    (tmp_path / "wrong.csv").write_text(body)
    for ran in (run("reconcile", "wrong.csv"), run("reconcile", "-", stdin=body)):
        assert (ran.code, ran.out) == (2, "")
        assert told in ran.err and ran.err.startswith("aleppo-figures: ")


@pytest.mark.usefixtures("torn")
class TestBounds:
    def test_the_range_is_told_in_a_sentence(self, run: Run) -> None:
        ran = run("bounds", "torn.csv", *QUESTION[:3], "Western Aleppo", *QUESTION[4:], "--source", "SOHR")
        assert ran.code == 0
        assert ran.out.startswith(
            "People killed in Western Aleppo, as Syrian Observatory for Human Rights counted them: "
        )

    def test_the_range_is_json_with_what_each_end_rests_on(self, run: Run, record: Path) -> None:
        [row] = map(
            json.loads, run("bounds", "record.csv", *QUESTION, "--group", "civilians", "--json").out.splitlines()
        )
        assert {"lower", "upper", "lower_from", "upper_from", "status", "sentence"} <= set(row)
        assert record.exists()

    @pytest.mark.parametrize(
        ("change", "told"),
        [
            (("--outcome", "kiled"), "allowed: killed, injured"),
            (("--group", "kids"), "allowed: people, civilians"),
            (("--place", "Qwertyville"), "a place is known to the gazetteer"),
            (("--cause", "bombs"), "a cause is one of the known words; found 'bombs'; allowed: airstrike,"),
            (("--side", "martians"), "side is a party that is registered"),
            (("--attributed-to", "martians"), "attributed_to is a party that is registered"),
            (("--start", "2016"), "--start is a day"),
            (("--end", "2016-01-01"), "a period ends on or after its start"),
            (("--source", "Nobody"), "a source is a root of the figures"),
        ],
    )
    def test_a_question_that_cannot_be_asked_is_refused(self, run: Run, change: tuple[str, ...], told: str) -> None:
        ran = run("bounds", "torn.csv", *QUESTION, *change)
        assert (ran.code, ran.out) == (2, "")
        assert told in ran.err

    def test_an_option_left_out_is_asked_for(self, run: Run) -> None:
        assert "--outcome is needed: What happened" in run("bounds", "torn.csv").err
        ran = run("bounds", "torn.csv", *QUESTION[:4])
        assert ran.code == 2 and "give place, start and end" in ran.err


@pytest.mark.usefixtures("torn")
class TestExplain:
    def test_a_figure_and_a_finding_are_explained(self, run: Run) -> None:
        first = json.loads(run("reconcile", "torn.csv", "--json").out.splitlines()[0])
        finding = run("explain", "torn.csv", "--id", first["finding_id"])
        assert finding.out.startswith(first["sentence"])
        figure = run("explain", "torn.csv", "--id", "east")
        lines = run("explain", "torn.csv", "--id", "east", "--json")
        assert [json.loads(line)["told"] for line in lines.out.splitlines()] == figure.out.splitlines()
        assert "300 people killed in Eastern Aleppo" in figure.out and "lineage:" in figure.out

    def test_an_unknown_id_is_refused_with_the_nearest(self, run: Run) -> None:
        ran = run("explain", "torn.csv", "--id", "eas")
        assert ran.code == 2 and "did you mean 'east'?" in ran.err


@pytest.mark.parametrize("target", ["notes.txt", "notes.txt/frames", "gone/frames.xlsx"])
def test_where_frames_cannot_be_written_nothing_is_read(run: Run, tmp_path: Path, target: str) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    for command in (("reconcile", "nowhere.csv"), ("demo",)):
        ran = run(*command, "--out", target)
        assert (ran.code, ran.out) == (2, "")
        assert "--out " in ran.err and "nowhere" not in ran.err
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_own_parties_are_told_apart(run: Run, tmp_path: Path) -> None:
    head = "id,publisher,published,source,outcome,group,best,place,start,end,extent,attributed_to\n"
    rows = [
        f"{n},SOHR,2016-10-02,SOHR,killed,people,{k},Homs,2016-10-01,2016-10-01,incident,{who}\n"
        for n, k, who in (("a", 4, "the Harbour Guard"), ("b", 9, "HG"))
    ]
    (tmp_path / "guards.csv").write_text(head + "".join(rows))
    (tmp_path / "parties.csv").write_text(
        "party,aliases,kind,parent,disjoint_set,home,generic\nHarbour Guard,the Harbour Guard; HG,armed group,,,,\n"
    )
    before, after = (
        run("explain", "guards.csv", "--id", "a").out,
        run("explain", "guards.csv", "--id", "a", "--parties", "parties.csv").out,
    )
    assert "pair" not in before and "and 1 more pair in `pairs`" in after
    assert (
        "a vocabulary table can be opened" in run("report", "guards.csv", "--out", "r.md", "--parties", "gone.csv").err
    )


@pytest.mark.usefixtures("torn")
def test_a_figure_is_explained_without_a_root_when_asked(run: Run) -> None:
    assert "SOHR" in run("explain", "torn.csv", "--id", "city", "--day-slack", "0").out
    ran = run("explain", "torn.csv", "--id", "city", "--without", "Syrian Observatory for Human Rights")
    assert ran.code == 2
