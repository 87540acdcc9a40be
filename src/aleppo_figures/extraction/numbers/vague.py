"""Quantity words: "dozens", "several hundred", "tens of thousands"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from aleppo_figures.extraction.numbers.tokens import Token, tokenize
from aleppo_figures.extraction.numbers.values import scale_of
from aleppo_figures.vocabulary.modifiers import Interval, Quantity, quantities

__all__ = ["read_vague", "vague_openers"]


_ARTICLED = ("few", "couple", "handful", "dozen")


@cache
def _table() -> dict[tuple[str, ...], Quantity]:
    return {tuple(t.low for t in tokenize(words)): quantity for quantity in quantities() for words in quantity.words}


@cache
def _first() -> dict[str, int]:
    """Return how many words the longest entry has that begins with a word."""
    longest: dict[str, int] = {}
    for key in _table():
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return longest


def vague_openers() -> frozenset[str]:
    """Return the words that a quantity begins with."""
    return frozenset(_first())


def read_vague(words: Sequence[Token], at: int) -> tuple[int, Interval, str] | None:
    """Return how many tokens a quantity word takes, its interval and its modifier, or None.

    Examples
    --------
    >>> read_vague(tokenize("several hundred people"), 0)
    (2, Interval(low=300, best=None, high=900), 'vague')
    """
    for size in range(min(_first().get(words[at].low, 0), len(words) - at), 0, -1):
        key = tuple(t.low for t in words[at : at + size])
        quantity = _table().get(key)
        if quantity is None or (len(key) == 1 and key[0] in _ARTICLED):
            continue
        scale = scale_of(words[at + size]) if quantity.multiplies and at + size < len(words) else None
        if not scale:
            return size, quantity.interval, quantity.modifier
        low, best, high = (v * scale if v is not None else None for v in quantity.interval)
        return size + 1, Interval(low, best, high), quantity.modifier
    return None
