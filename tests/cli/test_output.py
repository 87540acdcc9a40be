"""Printing: colours on terminals alone, nothing that moves a cursor, numbers with their nouns."""

from __future__ import annotations

import io

import pytest

from aleppo_figures.cli import output
from aleppo_figures.schema.counted import counted


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "no", "expected"), [(Terminal, "", True), (Terminal, "1", False), (io.StringIO, "", False)]
)
def test_colours_are_for_terminals_whose_user_did_not_decline_them(
    monkeypatch: pytest.MonkeyPatch, stream: type[io.StringIO], no: str, expected: bool
) -> None:
    monkeypatch.setattr("sys.stdout", stream())
    monkeypatch.setenv("NO_COLOR", no)
    assert output.coloured() is expected


def test_control_characters_are_shown_and_letters_of_all_scripts_stay() -> None:
    assert output.printable("a\x1b[31m\x07\tحلب\n") == "a\\x1b[31m\\x07\tحلب\n"


def test_numbers_have_their_nouns() -> None:
    assert [counted(n, "root") for n in (0, 1, 2, 1_000)] == ["0 roots", "1 root", "2 roots", "1,000 roots"]
