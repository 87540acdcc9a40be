"""`extract` reads texts from files, folders and standard input, shows what it read, and writes it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aleppo_figures import Ledger, read_figures
from tests.cli.running import ARTICLE, Run


def test_an_article_is_printed_as_a_table(run: Run, article: Path) -> None:
    ran = run("extract", "article.txt")
    assert ran.code == 0
    row = next(line for line in ran.out.splitlines() if "children" in line)
    assert row.split("  ")[0] == "7"
    assert "Jub al-Quba" in row and "30 November 2016" in row
    assert ran.out.endswith("3 figures in 1 document\n")
    assert "\x1b" not in ran.out


def test_standard_input_is_a_text_and_gives_json_lines(run: Run) -> None:
    ran = run("extract", "-", "--json", stdin=ARTICLE)
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert [r["best"] for r in rows] == [26, 26, 7]
    assert {r["doc_id"] for r in rows} == {"standard-input"}
    assert rows[2]["part_of"] == rows[1]["figure_id"]
    assert rows[1]["start"] == "2016-11-30" and rows[1]["source"] is None


@pytest.mark.parametrize("stdin", [b"", b" \n\t\n"])
def test_nothing_on_standard_input_could_not_run_as_an_empty_file_couldn_t(
    run: Run, tmp_path: Path, stdin: bytes
) -> None:
    (tmp_path / "empty.txt").write_bytes(stdin)
    piped, filed = run("extract", "-", stdin=stdin), run("extract", "empty.txt")
    assert (piped.code, filed.code) == (2, 2)
    assert "standard input: a document holds words" in piped.err
    assert "empty.txt: a document holds words" in filed.err
    assert piped.out == filed.out == ""


def test_a_text_without_figures_is_read_and_clean(run: Run) -> None:
    ran = run("extract", "-", stdin="Nothing here counts anybody.")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "0 figures in 1 document")


def test_what_cannot_be_read_beside_an_article_is_told_and_the_rest_goes_on(run: Run, article: Path) -> None:
    (article.parent / "index.csv").write_text("file,day\narticle.txt,2016-12-01\n")
    ran = run("extract", ".")
    assert ran.code == 0
    assert "index.csv: a table of articles has a column of text" in ran.err
    assert ran.out.endswith("3 figures in 1 document\n")


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_figures_are_written_in_the_format_of_the_suffix(run: Run, article: Path, suffix: str) -> None:
    ran = run("extract", "article.txt", "--out", f"figures{suffix}", "--quiet")
    assert ran == (0, "", "")
    assert read_figures(article.parent / f"figures{suffix}")["best"].tolist() == [26, 26, 7]


@pytest.mark.parametrize(
    ("target", "told"), [("figures.doc", r"allowed: datapackage.json"), ("gone/f.csv", "folder that is there")]
)
def test_where_nothing_can_be_written_nothing_is_read(run: Run, target: str, told: str) -> None:
    ran = run("extract", "-", "--out", target, stdin=ARTICLE)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_the_text_is_shown_with_its_figures_marked_without_colours_in_a_pipe(run: Run, article: Path) -> None:
    ran = run("extract", "article.txt", "--show")
    assert "killed [26 | killed: civilians, 26, Jub al-Quba" in ran.out
    assert "\x1b" not in ran.out and "\\x1b" not in ran.out


def test_control_characters_of_a_text_reach_no_terminal(run: Run) -> None:
    for arguments in (["extract", "-"], ["extract", "-", "--show"], ["extract", "-", "--json"]):
        ran = run(*arguments, stdin="The blast killed 9 people, \x1b[31mOmar\x07 Ministry\x1b]0;x\x07 officials said.")
        assert "\x1b" not in ran.out and "\x07" not in ran.out


def test_the_day_that_is_given_anchors_a_text_that_knows_none(run: Run) -> None:
    text = "Shells killed nine people in Aleppo on Monday."
    ran = run("extract", "-", "--published", "2016-12-01", "--publisher", "The Post", "--json", stdin=text)
    [row] = map(json.loads, ran.out.splitlines())
    assert (row["start"], row["published"], row["publisher"]) == ("2016-11-28", "2016-12-01", "The Post")


@pytest.mark.parametrize("day", ["2016-13-01", "yesterday", "2999-01-01"])
def test_a_day_that_is_none_or_is_to_come_is_refused(run: Run, day: str) -> None:
    ran = run("extract", "-", "--published", day, stdin=ARTICLE.split("\n\n")[0])
    assert (ran.code, ran.out) == (2, "")
    assert day in ran.err


def test_an_own_gazetteer_and_own_sources_are_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_text("name,variants,kind,parent,partition\nQara Tepe,Black Hill,village,Syria,\n")
    (tmp_path / "sources.csv").write_text(
        "name,aliases,kind,documents_individually,counts\nHill Committee,hill council,local group,yes,\n"
    )
    text = "Shells killed nine people in Black Hill, the hill council said."
    given = ["--gazetteer", "places.csv", "--sources", "sources.csv"]
    [row] = map(json.loads, run("extract", "-", "--json", *given, stdin=text).out.splitlines())
    assert (row["place"], row["source"]) == ("Qara Tepe", "Hill Committee")


def test_a_ledger_keeps_what_was_read(run: Run, article: Path) -> None:
    ran = run("extract", "article.txt", "--ledger", "figures.db")
    assert "3 new" in ran.out
    with Ledger(article.parent / "figures.db") as ledger:
        assert ledger.figures()["best"].tolist() == [26, 26, 7]


def test_another_language_is_told_in_a_sentence_and_not_at_all_when_quiet(run: Run) -> None:
    text = "Les frappes ont tué 45 civils mercredi dans l'est d'Alep, selon l'Observatoire, et des dizaines ont été blessés."
    ran = run("extract", "-", stdin=text)
    assert ran.code == 0
    assert ran.err == "aleppo-figures: standard-input is judged to be in French: no figures are read from it\n"
    assert run("extract", "-", "--quiet", stdin=text) == (0, "", "")


def test_the_texts_are_told_apart_by_their_names(run: Run, article: Path) -> None:
    (article.parent / "other.md").write_text("---\ntitle: Quiet\n---\n\nNothing happened.\n")
    ran = run("extract", "article.txt", "other.md", "--show")
    assert ran.out.startswith("article.txt\nArtillery")
    assert "\n\nother.md\nQuiet\n\n\n\nNothing happened.\n3 figures in 2 documents\n" in ran.out


def test_marks_and_json_at_once_are_refused(run: Run, article: Path) -> None:
    ran = run("extract", "article.txt", "--show", "--json")
    assert (ran.code, ran.out) == (2, "")
    assert "found --show and --json; give one of them" in ran.err


def test_a_ledger_without_a_folder_is_refused_before_anything_is_read(run: Run) -> None:
    ran = run("extract", "nowhere.txt", "--ledger", "gone/figures.db")
    assert (ran.code, ran.out) == (2, "")
    assert "--ledger lies in a folder that is there; found gone;" in ran.err and "nowhere" not in ran.err


@pytest.mark.parametrize("option", ["--gazetteer", "--sources"])
def test_a_table_of_words_that_is_not_there_is_told_without_the_systems_numbers(
    run: Run, article: Path, option: str
) -> None:
    ran = run("extract", "article.txt", option, "gone.csv")
    assert (ran.code, ran.out) == (2, "")
    assert "a vocabulary table can be opened; found gone.csv: No such file or directory; check the path" in ran.err


def test_a_named_file_that_cannot_be_read_ends_the_rest_with_its_exit_code(run: Run, article: Path) -> None:
    ran = run("extract", "gone.txt", "article.txt", "-", "--out", "figures.csv")
    assert ran.code == 2
    assert ran.out.endswith("3 figures in 1 document, written to figures.csv\n")
    assert "every file that is named can be read; found 2 files that can't be: gone.txt, -; mend" in ran.err


class TestOwnGroups:
    """`--groups`: a table of one's own stands beside every file that holds its groups."""

    @pytest.fixture(autouse=True)
    def files(self, tmp_path: Path) -> None:
        (tmp_path / "groups.csv").write_text(
            "group,age,sex,status,assumed_status,role,union_of,words\nminers,,,,civilian,miners,,miner\n", "utf-8"
        )
        (tmp_path / "draft.txt").write_text(
            "At least 12 miners were killed in Obuasi on 3 May 2017, the Red Cross said.\n", "utf-8"
        )

    def test_they_go_through_every_command(self, run: Run) -> None:
        own = ("--groups", "groups.csv")
        assert "miners killed" in run("extract", "draft.txt", "--out", "f.csv", *own).out
        assert "[12 | killed: miners" in run("extract", "draft.txt", "--show", *own).out
        assert run("extract", "draft.txt", "--ledger", "l.sqlite", *own).code == 0
        assert run("convert", "f.csv", "--out", "f.jsonl", *own).code == 0
        assert "1 reported figure" in run("reconcile", "f.jsonl", *own).out
        assert run("reconcile", "f.csv", "--ledger", "l.sqlite", *own).code == 0
        scope = ("--place", "Obuasi", "--start", "2017-05-03", "--end", "2017-05-03", "--outcome", "killed")
        assert run("bounds", "f.csv", *scope, "--group", "miners", *own).out.startswith("Miners killed in Obuasi")
        assert "supported" in run("check", "draft.txt", "--against", "f.csv", *own).out
        name = json.loads(run("extract", "draft.txt", "--json", *own).out)["figure_id"]
        assert "miners" in run("explain", "f.csv", "--id", name, *own).out
        assert run("report", "f.csv", "--out", "r.json", *own).code == 0

    def test_without_them_such_a_file_is_refused_with_the_way_out(self, run: Run) -> None:
        run("extract", "draft.txt", "--out", "f.csv", "--groups", "groups.csv")
        ran = run("reconcile", "f.csv")
        assert ran.code == 2 and "'miners'" in ran.err and "--groups" in ran.err

    def test_a_table_that_is_none_is_refused(self, run: Run, tmp_path: Path) -> None:
        assert "check the path" in run("extract", "draft.txt", "--groups", "nope.csv").err
        (tmp_path / "groups.csv").write_text("group,words\nminers,miner\n", "utf-8")
        ran = run("check", "draft.txt", "--against", "draft.csv", "--groups", "groups.csv")
        assert ran.code == 2 and "no column age" in ran.err
