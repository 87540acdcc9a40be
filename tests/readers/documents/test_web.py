"""Pages: the main text, the day and the site."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aleppo_figures import read_documents
from aleppo_figures.errors import DocumentError

PAGE = """<!doctype html><html><head><title>Flood kills nine - The Valley Post</title>
<meta property="og:site_name" content="The Valley Post"><meta property="og:url" content="https://post.example/9">
<meta property="article:published_time" content="2020-05-04T10:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Flood kills nine</h1>
<p>Nine people were killed in a flood in the valley on Sunday night, officials said in a statement to reporters.</p>
<p>Another 30 were injured and taken to the hospital of the nearest town, where doctors treated them until dawn.</p>
</article><footer>All rights reserved. Subscribe to our newsletter.</footer></body></html>"""


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
