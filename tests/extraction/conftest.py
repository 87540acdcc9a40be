"""Texts with their counts marked by hand, so that each slot is tested apart from the finding of counts."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

import pytest

from aleppo_figures.extraction.mentions import Mention, Number, Page, Sentence, Span
from aleppo_figures.schema.document import Document

# {a 12} is a count named a, killed; {b<a three|injured} is a count of injured that is a part of a
_MARK = re.compile(r"\{(\w+)(?:<(\w+))? ([^{}|]+)(?:\|(\w+))?\}")
_END = re.compile(r"(?<![ (][A-Z]\.)(?<=[.!?])[\"”)]?\s+(?=[\"“(]?[A-Z0-9•])")
_BULLET = re.compile(r"\s*(?:[•*-]|\(?[A-Za-z0-9]{1,2}[.)])\s")
_MODIFIER = re.compile(
    r"(?:at least|more than|nearly|about|around|some|up to|as many as|an estimated|over|a total of|almost|roughly|"
    r"no fewer than|another|a further|close to)\s+$",
    re.I,
)
_NOUN = re.compile(
    r"\s+((?:(?!(?:were|was|are|is|had|have|has|and|or|of|in|at|on|to|by|with|who|whom|dead|killed|wounded|injured|died|"
    r"others|more|from|since|while|as|when|could|would|will|may|might|lost|among|drowned|perished|hurt|missing|a|per|"
    r"every|each|daily|feared|believed|reportedly|said|critically|seriously|alone|trapped|still)\b)[A-Za-z'’-]+\s?){1,4})"
)
_CUES = {
    "killed": r"kill\w*|dead|die[sd]?|dying|deaths?|fatalit\w+|bodies|slain|lives|perish\w*|toll|drown\w*|lost|losses",
    "injured": r"injur\w+|wound\w*|hurt|casualties",
    "killed_or_injured": r"casualt\w+|killed|victims",
    "missing": r"missing",
    "detained": r"detain\w*|arrest\w*|abduct\w*|hostages?|captur\w*|held|seized",
    "displaced": r"displac\w*|fled|flee\w*|homeless",
    "evacuated": r"evacuat\w*|bussed",
    "trapped": r"trapped|besieg\w*|strand\w*",
}
_TO_TWELVE = "no one two three four five six seven eight nine ten eleven twelve"
_MORE = {"fourteen": 14, "fifteen": 15, "seventeen": 17, "twenty": 20, "thirty": 30, "dozens": 24, "hundreds": 200}
_WORDS = {word: n for n, word in enumerate(_TO_TWELVE.split())} | {"a": 1, "an": 1, "both": 2} | _MORE


class Marked(NamedTuple):
    """A page, its marked counts in order, their names, and for each the index of its whole."""

    page: Page
    mentions: list[Mention]
    names: list[str]
    parts: list[int | None]


def read_marked(marked: str, published: date | None = None) -> Marked:
    """Return a marked text as a page and its counts."""
    text, found, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        found.append((mark, len(text), len(text) + len(mark[3])))
        text += mark[3]
        at = mark.end()
    page = _page(text + marked[at:], published)
    names = [mark[1] for mark, _, _ in found]
    parts = [names.index(mark[2]) if mark[2] else None for mark, _, _ in found]
    mentions = [_mention(page, start, end, mark[4] or "killed") for mark, start, end in found]
    return Marked(page, mentions, names, parts)


def _page(text: str, published: date | None) -> Page:
    sentences: list[Sentence] = []
    for paragraph, line in enumerate(re.finditer(r"[^\n]*\S[^\n]*", text)):
        kind = "bullet" if _BULLET.match(line.group()) else "body"
        at = line.start()
        for cut in [*(m.end() for m in _END.finditer(text, line.start(), line.end())), line.end()]:
            piece = text[at:cut].rstrip()
            sentences.append(Sentence(piece, at, at + len(piece), len(sentences), paragraph, kind))
            at = cut
    return Page(Document(text, published=published), tuple(sentences), published)


def _mention(page: Page, start: int, end: int, outcome: str) -> Mention:
    sentence, text = page.at(start), page.text
    before = _MODIFIER.search(text[max(sentence.start, start - 20) : start])
    word = text[start:end].lower()
    n = int(word.replace(",", "")) if word[0].isdigit() else _WORDS[word]
    high = {"dozens": 99, "hundreds": 999}.get(word, n)
    span, outer = Span(start, end), Span(start - (len(before.group()) if before else 0), end)
    number = Number(span, n, None if high != n else n, high, "vague" if high != n else "exact", "digits", outer)
    noun = _NOUN.match(text[end : sentence.end])
    where = Span(end + noun.start(1), end + len(noun.group().rstrip())) if noun else None
    cues = re.finditer(rf"\b(?:{_CUES[outcome]})\b", sentence.text, re.I)
    spans = [Span(sentence.start + c.start(), sentence.start + c.end()) for c in cues]
    cue = min(spans, key=lambda c: min(abs(c.start - end), abs(start - c.end)), default=None)
    said = text[where.start : where.end] if where else None
    return Mention(number, sentence.index, outcome, "people", said, where, cue)


@pytest.fixture
def marked():
    """Return the reader of marked texts."""
    return read_marked
