"""The nouns that make an adjective a party: forces, weapons, people, and those that act without a name."""

from __future__ import annotations

from functools import cache

from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["actor_words"]


@cache
def actor_words(kind: str) -> Lexicon[str]:
    """Return the words of a class: `force`, `weapon`, `people`, `actor` or `held`.

    Examples
    --------
    >>> [hit.text for hit in actor_words("weapon").find("Russian air strikes")]
    ['air strikes']
    """
    rows = table_rows("actor_words", ("class", "words"))
    return Lexicon((word, kind) for r in rows if r["class"] == kind for word in split_list(r["words"]))
