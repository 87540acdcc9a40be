"""The pages that people read, and the fenced blocks in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
_FENCE = re.compile(r"^(```+|~~~+)[ \t]*(\w*)[^\n]*\n(.*?)^\1[ \t]*$", re.M | re.S)


class Block(NamedTuple):
    """A fenced block: where it stands, its language, its lines."""

    page: str
    language: str
    body: str


def pages() -> list[Path]:
    """Return all Markdown pages of the project."""
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "data").rglob("*.md")])


def blocks(*languages: str) -> Iterator[Block]:
    """Yield the fenced blocks of given languages, page by page."""
    for page in pages():
        for _, language, body in _FENCE.findall(page.read_text(encoding="utf-8")):
            if language in languages:
                yield Block(page.relative_to(ROOT).as_posix(), language, body)


def prose(page: Path) -> str:
    """Return a page without its code."""
    text = _FENCE.sub("", page.read_text(encoding="utf-8"))
    return re.sub(r"`[^`\n]+`", "", text)
