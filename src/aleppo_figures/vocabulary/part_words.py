"""The words that tie a count to the whole that it's a part of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["PartWord", "link_words", "phrase_words"]

_IN_PHRASES = frozenset("pronoun near determiner victim generic bend stop empty measure".split())


@dataclass(frozen=True, slots=True)
class PartWord:
    """A word's class (include, exclude, subset, pronoun, …) and, for a noun of victims, the outcomes it may mean."""

    kind: str
    outcomes: frozenset[str]


def link_words() -> Lexicon[PartWord]:
    """Return the words that open, bar or continue a part ("including", "not counting", "another").

    Examples
    --------
    >>> [hit.value.kind for hit in link_words().find("twelve, including three; another two")]
    ['include', 'rest']
    """
    return _words(inside=False)


def phrase_words() -> Lexicon[PartWord]:
    """Return the words inside a phrase that points back to a whole ("the", "these", "dead").

    Examples
    --------
    >>> phrase_words().get("wounded").outcomes
    frozenset({'injured'})
    """
    return _words(inside=True)


@cache
def _words(inside: bool) -> Lexicon[PartWord]:
    rows = table_rows("part_words", ("class", "words", "outcomes"))
    return Lexicon(
        (word, PartWord(r["class"], frozenset(split_list(r["outcomes"]))))
        for r in rows
        if (r["class"] in _IN_PHRASES) == inside
        for word in split_list(r["words"])
    )
