"""Links lead somewhere: files and headings are there, addresses are well formed, and the contents name every page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml

from tests.docs.pages import ROOT, pages, prose

_LINK = re.compile(r"\[[^\]\n]*\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.M)


def links(text: str) -> list[str]:
    return _LINK.findall(text)


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as they are made for pages and on code hosts."""
    found = set()
    for heading in _HEADING.findall(page.read_text(encoding="utf-8")):
        words = re.sub(r"[^\w\s-]", "", heading.lower()).strip()
        found |= {re.sub(r"[-\s]+", "-", words), re.sub(r"\s", "-", words)}
    return found


def broken(source: Path, link: str) -> str | None:
    """Return why a link leads nowhere, or None."""
    parts = urlsplit(link)
    if parts.scheme:
        good = parts.scheme in ("http", "https") and "." in parts.netloc
        return None if good else f"{link} is no web address"
    target = source if not parts.path else (source.parent / unquote(parts.path)).resolve()
    if not target.exists():
        return f"{link}: no such file"
    if parts.fragment and target.suffix == ".md" and parts.fragment not in anchors(target):
        return f"{link}: no such heading"
    return None


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    assert [why for link in links(prose(page)) if (why := broken(page, link))] == []


@pytest.mark.parametrize("notebook", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=lambda path: path.name)
def test_links_of_a_notebook_lead_somewhere(notebook: Path) -> None:
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    text = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    assert [why for link in links(text) if (why := broken(notebook, link))] == []


def test_a_broken_link_would_be_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One two\n[a](gone.md) [b](#one-two) [c](#three) [d](http:/x) [e](https://example.org)\n")
    told = [broken(page, link) for link in links(page.read_text())]
    assert [why is None for why in told] == [False, True, False, False, True]


def test_the_contents_name_every_page_and_no_other() -> None:
    def named(node: object) -> list[str]:
        if isinstance(node, str):
            return [node]
        return [name for child in (node.values() if isinstance(node, dict) else node) for name in named(child)]  # type: ignore[union-attr,attr-defined]

    contents = named(yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"])
    there = [path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")]
    assert sorted(contents) == sorted(there)
