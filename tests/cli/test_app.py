"""The program itself: its help, its exit codes, its end in a pipe and by an interrupt, and shell completion."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from aleppo_figures import __version__
from aleppo_figures.cli.app import app
from tests.cli.running import Run

COMMANDS = ("demo", "extract", "reconcile", "bounds", "explain", "check", "report", "convert", "schema")


def test_help_lists_the_commands_and_each_command_its_options(run: Run) -> None:
    ran = run("--help")
    assert [name for name in COMMANDS if f"\n  {name} " not in ran.out] == []
    assert "..." not in ran.out.replace("[ARGS]...", "")
    assert {command.name for command in app.registered_commands} == set(COMMANDS)
    for name in COMMANDS:
        told = run(name, "--help")
        assert told.code == 0
        assert told.out.startswith(f"Usage: aleppo-figures {name}")


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    ran = run()
    assert ran.code == 2 and "Commands:" in ran.out + ran.err


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out == f"aleppo-figures {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("reconsile", "x.csv"),
            "a command is one of the program's; found reconsile; did you mean reconcile? see aleppo-figures --help",
        ),
        (
            ("schema", "--jsn"),
            "an option is one of the command's; found --jsn; did you mean --json? see aleppo-figures schema --help",
        ),
        (("schema", "--colour"), "found --colour; see aleppo-figures schema --help"),
        (("--colour",), "found --colour; see aleppo-figures --help"),
        (("schema", "more"), "found unexpected extra argument"),
        (("reconcile",), "FILES is needed: Files of figures (CSV, XLSX, Parquet, JSON lines, a ledger …), or - for"),
        (("report", "x.csv"), "--out is needed: The report; .html, .md or .json names its form; found none; see"),
        (("report", "x.csv", "--out"), "found option '--out' requires an argument; see"),
        (
            ("reconcile", "x.csv", "--top", "-1"),
            "--top has a value that it can have; found '-1'; allowed: 0 or more; see",
        ),
        (
            ("reconcile", "x.csv", "--top", "all"),
            "--top has a value that it can have; found 'all'; allowed: a whole number; see",
        ),
        (
            ("reconcile", "x.csv", "--fail-on", "bad"),
            "--fail-on has a value that it can have; found 'bad'; allowed: note, warning, error, never; see",
        ),
    ],
)
def test_a_command_line_that_is_wrong_is_told_as_every_error_is(
    run: Run, arguments: tuple[str, ...], told: str
) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told.replace("'-1'", "-1") in ran.err.replace("'-1'", "-1")
    assert ran.err.startswith("aleppo-figures: ") and "--help" in ran.err and ran.err.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_an_interrupt_ends_the_program_and_leaves_nothing_half_written(program: list[str], tmp_path: Path) -> None:
    command = [*program, "convert", "-", "--out", "figures.csv"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as going:
        assert going.stdin is not None
        going.stdin.write(b"outcome,best\n")
        going.stdin.flush()
        time.sleep(2.5)  # by now it waits for the rest of the table
        going.send_signal(signal.SIGINT)
        out, err = going.communicate(timeout=30)
    assert going.returncode == 130
    assert out == b"" and b"nothing half-written is left" in err and b"Traceback" not in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="POSIX pipes")
def test_a_reader_who_leaves_hides_no_finding(program: list[str], tmp_path: Path) -> None:
    said = "The Syrian Observatory for Human Rights said 62 people were killed in Aleppo on 30 November 2016.\n\n"
    (tmp_path / "draft.txt").write_text(said + said.replace("62", "75"))
    (tmp_path / "record.csv").write_text(
        "id,source,outcome,group,best,place,start,end,extent\na,SOHR,killed,people,26,Aleppo,2016-11-30,2016-11-30,total\n"
    )
    reading, writing = os.pipe()
    os.close(reading)
    command = [*program, "check", "draft.txt", "--against", "record.csv"]
    ran = subprocess.run(command, cwd=tmp_path, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (1, b"")


def test_shells_are_completed(program: list[str]) -> None:
    for shell in ("bash", "zsh", "fish"):
        ran = subprocess.run(
            [*program, "--show-completion", shell], capture_output=True, text=True, env={**os.environ, "SHELL": f"/bin/{shell}"},
            check=False,
        )  # fmt: skip
        assert ran.returncode == 0 and re.search(r"_COMPLETE", ran.stdout)
