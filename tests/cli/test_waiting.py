"""Progress: on terminals alone, once work is slow, on standard error, and gone when the work is done."""

from __future__ import annotations

import io
import time

import pytest

from aleppo_figures.cli import waiting


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *, slow: bool, quiet: bool = False) -> str:
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(waiting, "_SLOW", -1.0 if slow else 1e9)
    with waiting.progress("reading", quiet=quiet) as advance:
        for done in range(1, 5):
            advance(done, 4)
    return stream.getvalue()


def test_slow_work_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    told = shown(monkeypatch, Terminal(), slow=True)
    assert "reading" in told and "4/4" in told


@pytest.mark.parametrize(
    ("stream", "slow", "quiet"), [(Terminal, False, False), (Terminal, True, True), (io.StringIO, True, False)]
)
def test_quick_work_silence_and_files_show_nothing(
    monkeypatch: pytest.MonkeyPatch, stream: type[io.StringIO], slow: bool, quiet: bool
) -> None:
    assert shown(monkeypatch, stream(), slow=slow, quiet=quiet) == ""


@pytest.mark.parametrize(
    ("stream", "slow", "quiet"),
    [(Terminal, True, False), (Terminal, False, False), (Terminal, True, True), (io.StringIO, True, False)],
)
def test_work_without_steps_shows_that_it_goes_on(
    monkeypatch: pytest.MonkeyPatch, stream: type[io.StringIO], slow: bool, quiet: bool
) -> None:
    told = stream()
    monkeypatch.setattr("sys.stderr", told)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(waiting, "_SLOW", 0.0 if slow else 60.0)
    with waiting.working("converting", quiet=quiet):
        time.sleep(0.2)
    assert ("converting …" in told.getvalue()) is (stream is Terminal and slow and not quiet)
