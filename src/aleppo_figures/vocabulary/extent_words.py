"""The words that say whether a count is a whole toll or one event's."""

from __future__ import annotations

from functools import cache

from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["extent_words"]


@cache
def extent_words() -> Lexicon[str]:
    """Return the words of totals and of single events.

    Examples
    --------
    >>> [hit.value for hit in extent_words().find("the death toll from a car bomb")]
    ['total', 'incident']
    """
    rows = table_rows("extent_words", ("extent", "words"))
    return Lexicon((word, r["extent"]) for r in rows for word in split_list(r["words"]))
