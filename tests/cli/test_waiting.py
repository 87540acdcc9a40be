"""Progress: on terminals alone, once work is slow, on standard error, with the time left as the pace so far gives it."""

from __future__ import annotations

import io
import time
from pathlib import Path

import pytest

from aleppo_figures.cli import waiting
from tests.cli.running import Run


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Return standard error as a terminal on which all work is slow; a fixture would be undone by pytest's own capture."""
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(waiting, "_SLOW", 0.0)
    return stream


def work(*, quiet: bool = False) -> None:
    with waiting.progress("reading", quiet=quiet) as advance:
        for done in range(1, 4):
            time.sleep(0.1)
            advance(done, 100)
        time.sleep(0.2)


def test_slow_work_shows_what_it_is_and_the_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch)
    work()
    told = stream.getvalue()
    assert "reading" in told and "s left" in told


def test_quick_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch)
    monkeypatch.setattr(waiting, "_SLOW", 60.0)
    work()
    assert stream.getvalue() == ""


def test_silence_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch)
    work(quiet=True)
    assert stream.getvalue() == ""


def test_a_file_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(waiting, "_SLOW", 0.0)
    work()
    assert stream.getvalue() == ""


def test_work_whose_pace_nobody_knows_shows_that_it_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch)
    with waiting.progress("reading"):
        time.sleep(0.2)
    assert "reading" in stream.getvalue() and "left" not in stream.getvalue()


@pytest.mark.parametrize(
    ("done", "told"),
    [(0, "…"), (10, "about 16 min 30 s left"), (500, "about 10 s left"), (999, "nearly done"), (1000, "…")],
)
def test_the_time_left_follows_from_the_work_done(done: int, told: str) -> None:
    pace = waiting.Pace(iter([0.0, 10.0, 10.0]).__next__)
    pace.tell(done, 1000)
    assert str(pace) == told


def test_an_estimate_that_was_too_short_is_dropped() -> None:
    pace = waiting.Pace(iter([0.0, 10.0, 31.0]).__next__)
    pace.tell(1, 3)
    assert str(pace) == "…"


@pytest.mark.parametrize(
    ("label", "arguments"),
    [
        ("reading figures", ("convert", "record.csv", "--out", "c.jsonl")),
        ("writing", ("convert", "record.csv", "--out", "c.xlsx")),
        ("reading files", ("extract", "article.txt")),
        ("checking", ("check", "article.txt", "--against", "record.csv", "--fail-on", "never")),
        (
            "reconciling",
            (
                "bounds",
                "record.csv",
                "--outcome",
                "killed",
                "--place",
                "Aleppo",
                "--start",
                "2016-11-01",
                "--end",
                "2016-11-30",
            ),
        ),
        ("reconciling the others", ("reconcile", "record.csv", "--without", "Syrian Observatory for Human Rights")),
        ("writing", ("reconcile", "record.csv", "--out", "frames")),
        ("writing the report", ("report", "record.csv", "--out", "r.html")),
        ("keeping figures", ("extract", "article.txt", "--ledger", "l.sqlite")),
    ],
)
@pytest.mark.usefixtures("article", "record")
def test_every_command_tells_how_far_it_is(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, label: str, arguments: tuple[str, ...]
) -> None:
    told: list[float] = []
    real = waiting.Pace.tell
    monkeypatch.setattr(waiting.Pace, "tell", lambda self, done, of: (told.append(done / of), real(self, done, of))[1])
    monkeypatch.setattr("rich.console.Console.is_terminal", True)
    labels: list[str] = []
    monkeypatch.setattr("rich.progress.Progress.add_task", lambda self, name, **_: labels.append(name) or 0)
    monkeypatch.setattr("rich.progress.Progress.update", lambda *_, **__: None)
    assert run(*arguments).code == 0
    assert label in labels and told and all(0 <= part <= 1 for part in told)
