"""Words, digit groups and marks of a sentence, with their place in the document."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from aleppo_figures.vocabulary.lexicon import fold

__all__ = ["MONTHS", "Token", "tokenize"]

MONTHS = frozenset(
    (
        "january february march april may june july august september october november december jan feb mar "
        "apr jun jul aug sep sept oct nov dec"
    ).split()
)
_SPACES = " \u00a0\u202f\u2009"


class Token(NamedTuple):
    """A word, a digit group or a mark; offsets count in the document."""

    start: int
    end: int
    text: str
    low: str


@cache
def _pattern() -> re.Pattern[str]:
    digits = (
        r"\d{1,3}(?:[,٬']\d{3})+(?!\d)(?:\.\d+)?|"
        r"\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?![\d,])|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+(?:[.:]\d+)*"
    )
    return re.compile(rf"{digits}|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]|_")


def _shouted(text: str, start: int, end: int) -> bool:
    """Return whether "IS" stands among capitals, where it may be the verb ("WHAT IS KNOWN")."""
    around = (text[:start].split() or [""])[-1] + (text[end:].split() or [""])[0]
    return not any(c.islower() for c in around)


def tokenize(text: str, offset: int = 0) -> list[Token]:
    """Return the tokens of a text.

    Examples
    --------
    >>> [t.text for t in tokenize("At least 1,402 died.")]
    ['At', 'least', '1,402', 'died', '.']
    """
    folded = fold(text)
    words: list[Token] = []
    for match in _pattern().finditer(text):
        start, end = match.span()
        low = "isis" if match.group() == "IS" and not _shouted(text, start, end) else folded[start:end]
        token = Token(start + offset, end + offset, match.group(), low)
        # "October 3 600 people": the first group is the day.
        gap = next((i for i, c in enumerate(token.text) if c in _SPACES), 0) if token.text[0].isdecimal() else 0
        if gap and gap < 3 and words and words[-1].low in MONTHS:
            words.append(Token(token.start, token.start + gap, token.text[:gap], token.text[:gap]))
            rest = token.text[gap + 1 :]
            token = Token(token.start + gap + 1, token.end, rest, rest)
        words.append(token)
    return words
