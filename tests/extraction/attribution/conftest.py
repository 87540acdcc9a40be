from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from aleppo_figures.extraction.attribution import SourceSlot, assign_sources
from aleppo_figures.extraction.attribution.clause.words import Line, read_line
from aleppo_figures.extraction.mentions import Mention, Number, Page, Sentence, Span
from aleppo_figures.schema.document import Document
from aleppo_figures.vocabulary.sources import SourceRegistry

_COUNT = re.compile(r"\[(\d[\d,]*)(<?)\]")
_END = re.compile(r"(?<!Lt\.)(?<!Col\.)(?<!Gov\.)(?<!Dr\.)(?<!U\.S\.)(?<=[.!?])[\"”]?\s+(?=[A-Z\"“\d])")


def make_page(text: str, publisher: str | None = None, published: date | None = None) -> Page:
    """A page by a plain rule: lines are paragraphs, the first without a full stop is the headline."""
    sentences: list[Sentence] = []
    for paragraph, match in enumerate(re.finditer(r"[^\n]+", text)):
        at = match.start()
        for cut in [*(m.end() for m in _END.finditer(text, match.start(), match.end())), match.end()]:
            piece = text[at:cut].rstrip()
            kind = "headline" if not sentences and "\n" in text and not piece.endswith(".") else "body"
            sentences.append(Sentence(piece, at, at + len(piece), len(sentences), paragraph, kind))
            at = cut
    return Page(Document(text, publisher=publisher, published=published), tuple(sentences), published)


def make_mentions(marked: str, publisher: str | None, published: date | None):
    """The counts that a text marks in brackets; `[12<]` is a part of the count before it."""
    text, spans, at = "", [], 0
    for match in _COUNT.finditer(marked):
        text += marked[at : match.start()]
        spans.append((len(text), len(text) + len(match[1]), match[2] == "<"))
        text += match[1]
        at = match.end()
    page = make_page(text + marked[at:], publisher, published)
    mentions, parts, whole = [], [], None
    for i, (start, end, part) in enumerate(spans):
        n = int(page.text[start:end].replace(",", ""))
        number = Number(Span(start, end), n, n, n, "exact", "digits", Span(start, end))
        mentions.append(Mention(number, page.at(start).index, "killed", "people", None, None, None))
        parts.append(whole if part else None)
        whole = whole if part else i
    return page, mentions, parts


@pytest.fixture
def read() -> Callable[..., list[SourceSlot]]:
    def _read(marked: str, publisher: str | None = None, published: date | None = None) -> list[SourceSlot]:
        return assign_sources(*make_mentions(marked, publisher, published))

    return _read


@pytest.fixture
def line() -> Callable[[str], Line]:
    def _line(text: str) -> Line:
        numbers = [m.start() for m in re.finditer(r"\d+", text)]
        return read_line(Sentence(text, 0, len(text), 0, 0), SourceRegistry.default().find(text), numbers)

    return _line


@pytest.fixture
def build():
    return make_mentions
