"""Text and Markdown: words without marks, one kind of line end, and what a head tells."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aleppo_figures import Document, read_documents
from aleppo_figures.readers.documents.plain import read_markdown


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


@pytest.mark.parametrize(
    ("text", "flows"),
    [
        ("The harbour master said that nine sailors were killed\nin Aden on 17 December 2016.", True),
        ("- The harbour master said that nine sailors were killed\n  in Aden on 17 December 2016.", True),
        ("The harbour master said that nine sailors were killed  \nin Aden on 17 December 2016.", False),
        ("The harbour master said that nine sailors were killed.\nIn Aden it rained.", False),
        ("# The harbour master said that nine sailors were killed\nin Aden on 17 December 2016.", False),
        ("| The harbour master said that nine sailors were | 9\n| in Aden on 17 December 2016 | 9", False),
        ("The harbour master said that nine sailors were killed\n- in Aden on 17 December 2016.", False),
        ("Nine sailors drown\nin Aden on 17 December 2016.", False),
        ("```\nThe harbour master said that nine sailors were killed\nin Aden on 17 December 2016.\n```", False),
    ],
)
def test_prose_that_was_broken_into_lines_is_one_line_again(text: str, flows: bool) -> None:
    read = read_markdown(text.encode(), "draft.md").text
    assert ("killed in Aden" in " ".join(read.split()) and "\n" not in read) is flows


def test_a_line_that_goes_on_keeps_its_place_in_the_file() -> None:
    draft = read_markdown(
        b"A draft\n\nThe harbour master said that **nine** sailors were killed\nin Aden on 17 December 2016.", "d.md"
    )
    assert draft.place_of(draft.text.index("17 December")) == (4, 12)
