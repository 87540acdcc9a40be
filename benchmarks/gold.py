"""Gold files: texts in which each figure's number is marked, with what a careful reader says of it.

A gold file is a YAML list of documents. `{a:700}` in a text marks the number of figure `a`; `figures` says its slots.
A slot may name alternatives with "|", of which "~" is missing. `ignore` lists stretches in which a prediction is
neither right nor wrong. Where a document has a file of its own, `text_file` and `anchors` ("left nearly [700]
civilians") stand instead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

__all__ = ["GoldDocument", "load"]

_MARK = re.compile(r"\{([a-z]\w*):([^{}]*)\}")
_ANCHOR = re.compile(r"(.*?)\[(.*?)\](.*)", re.S)
_DEFAULTS = {"status": "asserted", "unit": "persons", "modifier": "exact"}


@dataclass(frozen=True)
class GoldDocument:
    """A text with its figures: `figures[key]` holds the slots, `spans[key]` where the number stands."""

    doc_id: str
    text: str
    publisher: str | None
    published: str | None
    figures: Mapping[str, Mapping[str, Any]]
    spans: Mapping[str, tuple[int, int]]
    ignored: tuple[tuple[int, int], ...] = field(default=())


def load(path: str | Path) -> list[GoldDocument]:
    """Return the documents of a gold file, in order.

    Raises
    ------
    ValueError
        If a mark has no figure, a figure no mark, or an anchor isn't in its text.
    """
    path = Path(path)
    return [_document(entry, path.parent) for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]


def _document(entry: dict[str, Any], folder: Path) -> GoldDocument:
    name = str(entry["doc_id"])
    if "text_file" in entry:
        text = (folder / entry["text_file"]).read_text(encoding="utf-8")
        spans = {key: _anchored(text, anchor, name) for key, anchor in (entry.get("anchors") or {}).items()}
    else:
        text, spans = _unmarked(entry["text"])
    figures = {key: {**_DEFAULTS, **slots} for key, slots in (entry.get("figures") or {}).items()}
    if set(figures) != set(spans):
        raise ValueError(f"{name}: figures and marks differ in {sorted(set(figures) ^ set(spans))}")
    ignored = tuple(span for words in entry.get("ignore") or [] for span in _everywhere(text, words))
    published = entry.get("published")
    return GoldDocument(
        name, text, entry.get("publisher"), str(published) if published else None, figures, spans, ignored
    )


def _unmarked(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    pieces: list[str] = []
    spans: dict[str, tuple[int, int]] = {}
    size = at = 0
    for mark in _MARK.finditer(marked):
        before, number = marked[at : mark.start()], mark.group(2)
        spans[mark.group(1)] = (size + len(before), size + len(before) + len(number))
        pieces += [before, number]
        size += len(before) + len(number)
        at = mark.end()
    return "".join([*pieces, marked[at:]]), spans


def _anchored(text: str, anchor: str, name: str) -> tuple[int, int]:
    found = _ANCHOR.fullmatch(anchor)
    before, number, after = found.groups() if found else ("", anchor, "")
    at = text.find(before + number + after)
    if at < 0:
        raise ValueError(f"{name}: the text has no {anchor!r}")
    return at + len(before), at + len(before) + len(number)


def _everywhere(text: str, words: str) -> list[tuple[int, int]]:
    return [(found.start(), found.end()) for found in re.finditer(re.escape(words), text)]
