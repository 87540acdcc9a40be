"""The program as a user runs it: arguments in, what is printed and the exit code out, with small files to work on."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from aleppo_figures.cli.app import main
from tests.cli.running import ARTICLE, RECORD, Ran, Run


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run the program in an empty folder; paths in the arguments are relative to it."""
    monkeypatch.chdir(tmp_path)

    def running(*arguments: str, stdin: str | bytes = b"") -> Ran:
        raw = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        monkeypatch.setattr("sys.argv", ["aleppo-figures", *arguments])
        capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        return Ran(code, *capsys.readouterr())

    return running


@pytest.fixture(scope="session")
def record_text(root: Path) -> str:
    """A few rows of the Aleppo table."""
    head, *rows = (root / "data" / "aleppo_2016" / "figures.csv").read_text(encoding="utf-8").splitlines(True)
    return head + "".join(row for row in rows if row.split(",", 1)[0] in RECORD)


@pytest.fixture
def record(tmp_path: Path, record_text: str) -> Path:
    """The same rows as a file in the folder of the run."""
    path = tmp_path / "record.csv"
    path.write_text(record_text, encoding="utf-8")
    return path


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article that knows its own day."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def program() -> list[str]:
    """The program as another process."""
    return [sys.executable, "-m", "aleppo_figures"]
