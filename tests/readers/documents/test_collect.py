"""Files, folders, globs and frames become documents in a fixed order; what can't be read is said per file."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from aleppo_figures import extract, read_documents, reconcile
from aleppo_figures.errors import FiguresWarning, OptionError, ReadError


def test_failures_are_reported_per_file_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nine died.")
    (tmp_path / "b.txt").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "c.csv").write_text("outcome,best\nkilled,9\n")
    (tmp_path / "d.jsonl").write_text('{"text": "Six died."}\n{"text": ""}\n{"text": "Two.", "date": "03/04/2020"}\n')
    (tmp_path / "e.json").write_text("[" * 100_000)
    (tmp_path / "f.pdf").write_text("no PDF")
    (tmp_path / "g.txt").write_text(" \n ")
    (tmp_path / ".hidden.txt").write_text("Not this.")
    (tmp_path / "h.gz").write_bytes(gzip.compress(b"not a known kind of file"))
    read = read_documents(tmp_path, on_error="report")
    assert [d.doc_id for d in read] == ["a.txt", "d.jsonl#1"]
    assert [Path(path).name for path, _ in read.failures] == [
        "b.txt",
        "c.csv",
        "d.jsonl",
        "d.jsonl",
        "e.json",
        "f.pdf",
        "g.txt",
    ]
    with pytest.raises(ReadError):
        read_documents(tmp_path, on_error="raise")


@pytest.mark.parametrize("found", ["", "*"])
def test_a_table_that_holds_no_articles_is_named_and_the_folder_is_read(tmp_path: Path, found: str) -> None:
    (tmp_path / "a.txt").write_text("Nine died.")
    (tmp_path / "index.csv").write_text("file,day\na.txt,2016-10-01\n")
    with pytest.warns(FiguresWarning, match=r"index\.csv: a table of articles has a column of text"):
        read = read_documents(str(tmp_path / found))
    assert [d.doc_id for d in read] == ["a.txt"]
    assert [Path(path).name for path, _ in read.failures] == ["index.csv"]
    with pytest.raises(ReadError, match="column of text"):
        read_documents(tmp_path / "index.csv")
    (tmp_path / "a.txt").unlink()
    with pytest.raises(ReadError, match="column of text"):
        read_documents(tmp_path)


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_a_report_of_our_own_is_no_article(tmp_path: Path, suffix: str) -> None:
    figures = extract("Nine people died in Aleppo on 3 May 2016, WHO said.")
    reconcile(figures).report(tmp_path / f"report{suffix}")
    (tmp_path / "a.txt").write_text("Nine died.")
    with pytest.warns(FiguresWarning, match="our own report"):
        assert [d.doc_id for d in read_documents(tmp_path)] == ["a.txt"]


def test_globs_and_names_below_a_folder(tmp_path: Path) -> None:
    for name in ("x/a.txt", "y/a.txt", "y/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"Nine died in {name}.")
    assert [d.doc_id for d in read_documents(tmp_path)] == ["x/a.txt", "y/a.txt", "y/b.txt"]
    both = read_documents(str(tmp_path / "*" / "a.txt"))
    assert len({d.doc_id for d in both}) == len(both) == 2
    assert len(read_documents(tmp_path / "y", tmp_path / "y")) == 2  # the same files twice are read once


@pytest.mark.parametrize("source", ["nowhere.txt", "no*.txt"])
def test_what_is_not_there_is_refused(tmp_path: Path, source: str) -> None:
    with pytest.raises(ReadError, match="matches"):
        read_documents(tmp_path / source)
    assert len(read_documents(tmp_path / source, on_error="report").failures) == 1


def test_an_empty_folder_and_a_wrong_option_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="folder holds documents"):
        read_documents(tmp_path)
    with pytest.raises(OptionError, match="on_error"):
        read_documents(tmp_path, on_error="ignore")  # type: ignore[arg-type]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_a_locked_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nine died.")
    (tmp_path / "a.txt").chmod(0)
    with pytest.raises(ReadError, match="permissions"):
        read_documents(tmp_path / "a.txt")


@pytest.mark.parametrize("path", ["x" * 5_000, "**x", "a\0b", "[", "~nobody/a.txt"])
def test_a_path_that_can_be_none_is_refused(path: str) -> None:
    with pytest.raises(ReadError, match="a path names a file"):
        read_documents(path)
