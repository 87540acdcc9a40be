"""A document cut into sentences: paragraphs, lines that stand alone, bullets, and ends of sentences, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from statistics import median

from aleppo_figures.extraction.mentions import Page, Sentence
from aleppo_figures.extraction.periods.dateline import dateline_day
from aleppo_figures.schema.document import Document

__all__ = ["read_page"]

_LONGEST = 1500  # characters in a sentence; a text without bounds is cut here
_WRAPPED = (40, 95)  # the usual length of a line that a typesetter broke
_ABBREVIATIONS = (
    "mr mrs ms dr prof gen col lt capt sgt maj cpl rev fr st sr jr gov sen rep pres hon no nos vs etc inc ltd co corp "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun approx dept est u.s u.n u.k e.g i.e a.m p.m d.c "
    "ave blvd mt ft art fig vol pp al brig adm cmdr supt insp pvt pte messrs amb min km sq"
)
_BULLET = re.compile(r"\s*(?:[•·●▪■*‣–-]\s|\(?\d{1,2}[.)]\s|[A-Za-z][.)]\s)")
_MARK = re.compile(r"\s*[•·●▪■*‣–-]\s")
_CAPTION = re.compile(r"\s*(?:image|photo|picture|caption|video|file photo|photograph)\s*[:/(]", re.IGNORECASE)
_BOILERPLATE = re.compile(
    r"\s*(?:\d+\.\s*)?(?:skip (?:to|next)|sign up|subscribe|share this|"
    r"related:|read more|read also|cookies?\b|we use cookies|follow us|click here)",
    re.IGNORECASE,
)
_UPDATE = re.compile(r"\s*(?:update\s*)?(?:\d{1,2}[:.]?\d{2}\s*(?:gmt|utc|bst)|update\b)", re.IGNORECASE)


def read_page(document: Document, published: date | None = None) -> Page:
    """Return the document in sentences, each with its paragraph and kind; no character outside them matters.

    Parameters
    ----------
    document : Document
        What to read.
    published : datetime.date, optional
        The day that relative dates count from, where the document has none of its own; without either the text's own
        dateline gives it.

    Examples
    --------
    >>> page = read_page(Document("Two died. Dr. Haddad left at 3 p.m. on Monday."))
    >>> [s.text for s in page.sentences]
    ['Two died.', 'Dr. Haddad left at 3 p.m. on Monday.']
    """
    text = document.text
    wrapped = _is_wrapped(text)
    sentences: list[Sentence] = []
    body = False
    for paragraph, (start, end) in enumerate(_paragraphs(text)):
        for first, last in _lines(text, start, end, wrapped):
            single = True
            for a, b in _pieces(text, first, last):
                kind = _kind(text[a:b], (a, b) == (first, last) and single, body, not sentences)
                body = body or kind == "body"
                sentences.append(Sentence(text[a:b], a, b, len(sentences), paragraph, kind))
                single = False
    _title(sentences)
    return Page(document, tuple(sentences), document.published or published or dateline_day(text))


def _title(sentences: list[Sentence]) -> None:
    """Make a title that ends with a full stop a headline, where a line for place and day stands below it."""
    if len(sentences) < 3 or sentences[0].kind != "body" or len(sentences[0].text) > 120:
        return
    below = sentences[1]
    opens = below.text.startswith("By ") or below.text.split()[0].isupper() or dateline_day(below.text) is not None
    if below.kind == "heading" and len(below.text) < 60 and opens and below.paragraph:
        sentences[0] = replace(sentences[0], kind="headline")
        sentences[1] = replace(below, kind="headline")


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in re.finditer(r"\n[ \t\r]*\n\s*", text):
        if text[start : gap.start()].strip():
            yield start, gap.start()
        start = gap.end()
    if text[start:].strip():
        yield start, len(text)


def _is_wrapped(text: str) -> bool:
    """Return whether the lines of a text were broken by a typesetter, so that their ends mean nothing."""
    lengths = [len(line) for line in text[:20000].split("\n") if line.strip()]
    return len(lengths) > 3 and max(lengths) <= _WRAPPED[1] and median(lengths) >= _WRAPPED[0]


def _lines(text: str, start: int, end: int, wrapped: bool) -> Iterator[tuple[int, int]]:
    begin = start
    for newline in re.finditer(r"\n", text[start:end]):
        at = start + newline.start()
        if not wrapped or _MARK.match(text[at + 1 : at + 8]):
            yield begin, at
            begin = at + 1
    yield begin, end


@cache
def _ends() -> re.Pattern[str]:
    # a run of marks is read once, from its first, and never given back: time stays linear
    return re.compile(
        r"(?<![.!?])[.!?]++[\"”’')\]]*+(?=\s+[\"“‘'(\[•]*[A-Z0-9Α-Я—–-])|;(?=\s*\n)|[.!?](?=[A-Z][a-z]+\s)"
    )


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    line = text[start:end]
    for stop in _ends().finditer(line):
        at = start + stop.end()
        if stop.group()[0] == "." and _abbreviated(line, stop.start(), stop.end()):
            continue
        yield from _cut(text, begin, at)
        begin = at
    yield from _cut(text, begin, end)


@cache
def _known() -> frozenset[str]:
    return frozenset(_ABBREVIATIONS.split())


def _abbreviated(line: str, dot: int, end: int) -> bool:
    before = re.search(r"[^\s(\[\"“]*$", line[max(0, dot - 20) : dot])
    word = before.group().casefold() if before else ""
    if word in ("a.m", "p.m", "u.s", "u.n", "d.c", "u.k"):
        following = line[end : end + 20].split()
        return bool(following) and following[0].lower() not in ("the", "a", "an", "at", "in", "it", "he", "she", "they")
    if word in ("no", "nos", "art", "sat", "sun", "min", "co", "est"):
        return line[end : end + 2].strip()[:1].isdigit() or word in ("co",)
    if word in ("mar", "may", "dec", "fig", "al"):
        return line[end : end + 2].strip()[:1].isdigit()
    if re.fullmatch(r"\d{1,2}", word) and not line[max(0, dot - 20) : dot].strip(" \t").strip("0123456789"):
        return True  # a list number at the head of a line
    return word in _known() or (len(word) == 1 and word.isalpha() and line[max(0, dot - 1)].isupper())


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch without its outer spaces, in pieces that aren't longer than a sentence may be."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        middle = space if space > 0 else start + _LONGEST
        yield start, middle
        start = middle + 1 if space > 0 else middle
    if start < end:
        yield start, end


def _kind(text: str, alone: bool, body: bool, first: bool) -> str:
    if _BOILERPLATE.match(text):
        return "boilerplate"
    if _CAPTION.match(text):
        return "caption"
    if _UPDATE.match(text):
        return "update"
    if _BULLET.match(text):
        return "bullet"
    ended = text.rstrip("\"”’')]")[-1:] in ".!?"
    if alone and not ended and len(text) < 200 and not text.endswith(":"):
        return "headline" if not body else "heading"
    if not body and ended:
        return "lead" if not first else "body"
    return "body"
