"""Text and Markdown: words without marks, one kind of line end, and what a head tells."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from aleppo_figures import Document, read_documents


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
    assert document.text.split("\n")[6:11] == [
        "Nine die",
        "",
        "A flood killed nine people.",
        "",
        "Three were children.",
    ]
    assert (document.published, document.publisher) == (date(2020, 5, 4), "The Post")
    assert document.url == "https://post.example/9"


def test_a_markdown_file_keeps_its_lines(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: Nine die\n---\nA **flood** came.\n\n```\ncode\n```\nNine died.\n")
    [document] = read_documents(tmp_path / "a.md")
    lines = document.text.split("\n")
    assert (lines[0], lines[3], lines[8]) == ("Nine die", "A flood came.", "Nine died.")
