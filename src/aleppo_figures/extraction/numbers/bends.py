"""The modifier before or behind a number: the longest words of the table that touch it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from aleppo_figures.extraction.numbers.tokens import Token, tokenize
from aleppo_figures.vocabulary.modifiers import modifier_words

__all__ = ["Bend", "after", "before"]


class Bend(NamedTuple):
    """A modifier and the token at which it begins (before a number) or ends (behind one)."""

    modifier: str
    at: int


@cache
def _table(side: int) -> dict[tuple[str, ...], str]:
    return {
        tuple(t.low for t in tokenize(words)): modifier
        for modifier, sides in modifier_words().items()
        for words in sides[side]
    }


def before(words: Sequence[Token], at: int, floor: int) -> Bend | None:
    """Return the modifier that ends where a number begins; it never reaches back over another number."""
    at -= (
        at > 0
        and words[at - 1].low in ("the", "a")
        and at > 1
        and words[at - 2].low in ("of", "nearly", "about", "than")
    )
    for size in range(min(5, at), 0, -1):
        key = tuple(t.low for t in words[at - size : at])
        modifier = _table(0).get(key)
        if modifier is not None and words[at - size].start >= floor and not _plain_use(words, at, key):
            return Bend(modifier, at - size)
    return None


def _plain_use(words: Sequence[Token], at: int, key: tuple[str, ...]) -> bool:
    """Return whether words of the table mean something else here ("all", "from", a place over which)."""
    earlier = words[at - len(key) - 1].low if at > len(key) else ""
    if key in (("from",), ("between",)):
        return True
    if key == ("about",):
        return earlier in ("reports", "report", "questions", "talk", "concern", "concerns")
    if key == ("under",):
        return earlier in ("buried", "trapped", "children", "those", "aged")
    if key == ("up", "to"):
        return earlier in ("gone", "went", "goes", "going", "added", "adds")
    if key == ("estimated",):
        return earlier in ("who", "has", "have", "group", "officials", "it", "observatory")
    return False


def after(words: Sequence[Token], at: int) -> Bend | None:
    """Return the modifier that begins where a number ends ("or so", "or more", "-plus", "+")."""
    start = at + 1 if at + 1 < len(words) and words[at].low == "-" and words[at + 1].low == "plus" else at
    for size in range(min(4, len(words) - start), 0, -1):
        modifier = _table(1).get(tuple(t.low for t in words[start : start + size]))
        if modifier is not None and (words[start].low != "plus" or start > at):
            return Bend(modifier, start + size)
    return None
