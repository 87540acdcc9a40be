"""Files, folders, globs and frames become documents in a fixed order; what can't be read is said per file."""

from __future__ import annotations

import gzip
import os
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import Document, read_documents
from aleppo_figures.errors import DocumentError, OptionError, ReadError

PAGE = """<!doctype html><html><head><title>Flood kills nine - The Valley Post</title>
<meta property="og:site_name" content="The Valley Post"><meta property="og:url" content="https://post.example/9">
<meta property="article:published_time" content="2020-05-04T10:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Flood kills nine</h1>
<p>Nine people were killed in a flood in the valley on Sunday night, officials said in a statement to reporters.</p>
<p>Another 30 were injured and taken to the hospital of the nearest town, where doctors treated them until dawn.</p>
</article><footer>All rights reserved. Subscribe to our newsletter.</footer></body></html>"""


def test_text_is_read_with_one_kind_of_line_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Twelve died.\r\nOn Monday.\rIn Málaga.".encode("utf-16"))
    [document] = read_documents(tmp_path / "a.txt")
    assert document == Document("Twelve died.\nOn Monday.\nIn Málaga.", "a.txt")


def test_markdown_loses_its_marks_and_tells_its_head(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\ntitle: Nine die\ndate: 2020-05-04\nsource: The Post\nurl: https://post.example/9\n---\n"
        "# Nine die\n\n> A **flood** killed [nine](https://x.example) people.\n\n- _Three_ were `children`.\n"
        "![map](m.png)\n"
    )
    [document] = read_documents(tmp_path / "a.md")
    assert document.text.split("\n\n")[:3] == [
        "Nine die",
        "A flood killed nine people.",
        "Three were children.\n\n"[:-1].rstrip(),
    ]
    assert (document.published, document.publisher) == (date(2020, 5, 4), "The Post")
    assert document.url == "https://post.example/9"


def test_a_page_gives_its_main_text_day_and_site(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    (tmp_path / "saved.txt").write_text(PAGE)  # told by its content
    [document] = read_documents(tmp_path / "saved.txt")
    assert document.text.startswith("Flood kills nine")
    assert "Nine people were killed" in document.text
    assert "newsletter" not in document.text
    assert "Sport" not in document.text
    assert (document.published, document.publisher) == (date(2020, 5, 4), "The Valley Post")


def test_a_page_without_a_text_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    (tmp_path / "a.html").write_text("<html><body><nav></nav></body></html>")
    with pytest.raises(DocumentError, match="main text"):
        read_documents(tmp_path / "a.html")


def test_articles_of_csv_and_json_lines_are_documents(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('Headline,Body,Date,Outlet\nNine die,"A flood, then.",4 May 2020,The Post\n')
    (tmp_path / "b.jsonl").write_text(
        '{"id": "n1", "content": "Six died.", "publish_date": "2020-05-05T01:02:03Z"}\n\n'
    )
    (tmp_path / "c.json").write_text('[{"text": "Two died."}]')
    documents = read_documents(tmp_path)
    assert [d.doc_id for d in documents] == ["a.csv#2", "n1", "c.json#1"]
    assert documents[0] == Document("Nine die\n\nA flood, then.", "a.csv#2", "The Post", date(2020, 5, 4))
    assert documents[1].published == date(2020, 5, 5)


def test_a_frame_of_articles_is_read() -> None:
    frame = pd.DataFrame({"text": ["Nine died.", None], "date": [pd.Timestamp("2020-05-04"), pd.NaT]})
    read = read_documents(frame, on_error="report")
    assert read[0].published == date(2020, 5, 4)
    assert len(read) == len(read.failures) == 1


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
        read_documents(tmp_path)


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
