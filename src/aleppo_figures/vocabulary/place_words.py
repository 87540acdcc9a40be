"""Words around places: prepositions, administrative nouns, sites, directions, and what is no place."""

from __future__ import annotations

from functools import cache

from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["place_alternatives", "place_words"]


@cache
def place_words(kind: str) -> tuple[str, ...]:
    """Return the words of a kind, from `tables/place_words.csv`.

    Examples
    --------
    >>> "province" in place_words("admin")
    True
    """
    return next(split_list(r["words"]) for r in table_rows("place_words", ("kind", "words")) if r["kind"] == kind)


@cache
def place_alternatives(kind: str) -> str:
    """Return the words of a kind as one alternation, the longest first."""
    return "|".join(sorted(place_words(kind), key=lambda word: (-len(word), word)))
