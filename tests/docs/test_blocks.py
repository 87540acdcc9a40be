"""Every code block runs: sessions as doctests, scripts here on small stand-ins, command lines as far as their options."""

from __future__ import annotations

import ast
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import typer.main

from aleppo_figures import read_figures
from aleppo_figures.cli.app import app
from tests.docs.pages import ROOT, Block, blocks, pages

TEXT = "The Syrian Observatory for Human Rights said 26 civilians were killed in Jub al-Quba on 30 November 2016."
_LINE = re.compile(
    r"(?:^|[\s/\\&`])aleppo-figures ((?:demo|extract|reconcile|bounds|explain|check|report|convert|schema)\b[^`&|\n]*)"
)


def test_every_session_is_a_doctest() -> None:
    for block in blocks("pycon", "python", "py", ""):
        if ">>>" in block.body:
            assert block.language == "pycon", block.page
            assert block.body.endswith("\n\n"), f"{block.page}: a session ends with an empty line before its fence"


def test_every_block_says_what_it_is() -> None:
    known = {"pycon", "python", "text", "yaml", "json", "csv", "bash", "console"}
    assert {block.language for page in [blocks("", *known)] for block in page} <= {*known, ""}
    unknown = [b.page for b in blocks("py", "sh", "shell", "default")]
    assert unknown == []


def scripts() -> list[Block]:
    return list(blocks("python"))


@pytest.mark.parametrize("block", scripts(), ids=lambda block: f"{block.page}:{block.body.split(chr(10))[0][:40]}")
def test_every_script_is_python(block: Block) -> None:
    ast.parse(block.body)


def test_the_ledgers_script_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    [script] = [b for b in scripts() if b.page.endswith("keep-a-ledger.md")]
    (tmp_path / "articles" / "2016-10").mkdir(parents=True)
    (tmp_path / "articles" / "2016-10" / "a.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    exec(compile(script.body, script.page, "exec"), {})
    assert "new=1" in capsys.readouterr().out


def test_the_clusters_scripts_run_on_one_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("dask.dataframe", reason="needs the extra 'dask'")
    pytest.importorskip("pyarrow", reason="needs the extra 'parquet'")
    dasked, sparked = (
        b for b in scripts() if b.page.endswith("many-documents.md") and ("dask" in b.body or "mapIn" in b.body)
    )
    here = tmp_path.as_posix()
    (tmp_path / "articles").mkdir()
    articles = pd.DataFrame({"id": ["a"], "text": [TEXT], "date": ["2016-12-01"]})
    articles.to_parquet(tmp_path / "articles" / "part.parquet")
    exec(compile(dasked.body.replace("s3://archive", here), dasked.page, "exec"), {})
    assert len(pd.read_parquet(tmp_path / "figures")) == 1

    class Spark:
        """What a Spark frame is asked for in the script; the function is run as Spark would run it."""

        def mapInPandas(self, function: Any, schema: str) -> Spark:
            [found] = function(iter([articles]))
            self.columns = [part.strip().split()[0].strip("`") for part in re.sub(r"\s+", " ", schema).split(",")]
            assert set(self.columns) <= set(found.columns) and len(found) == 1
            return self

        def __getattr__(self, name: str) -> Any:
            return self if name == "write" else (lambda path: None)

    names: dict[str, Any] = {"articles": Spark()}
    exec(compile(sparked.body, sparked.page, "exec"), names)


def test_the_mapping_of_ones_own_spreadsheet_reads_such_a_one(tmp_path: Path) -> None:
    [mapping] = [b.body for b in blocks("text") if b.page.endswith("own-spreadsheet.md") and "[columns]" in b.body]
    (tmp_path / "mine.toml").write_text(mapping, encoding="utf-8")
    (tmp_path / "mine.csv").write_text(
        "Where,Who,Deaths,Status\nLima,Kinder,4,confirmed\nLima,men,9,rumoured\n", encoding="utf-8"
    )
    read = read_figures(tmp_path / "mine.csv", mapping=tmp_path / "mine.toml")
    assert read[["outcome", "group", "best", "place"]].values.tolist() == [["killed", "children", 4, "Lima"]]


def command_lines() -> Iterator[tuple[str, str]]:
    for page in [*pages(), *(ROOT / "examples").glob("*.yml"), *(ROOT / "notebooks").glob("*.ipynb")]:
        for line in _LINE.findall(page.read_text(encoding="utf-8")):
            if "[OPTIONS]" not in line and "COMMAND" not in line:
                yield page.relative_to(ROOT).as_posix(), line.split(" #")[0].strip().rstrip('.,\\n"')


@pytest.mark.parametrize(("page", "line"), sorted(set(command_lines())))
def test_every_command_line_has_options_that_are_there(page: str, line: str) -> None:
    name, *arguments = shlex.split(line)
    command: Any = typer.main.get_command(app).commands[name]  # type: ignore[attr-defined]
    if not arguments and page != "README.md":
        return  # a command that prose names
    command.make_context(name, arguments)
