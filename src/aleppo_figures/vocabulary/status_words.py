"""The words by which a text takes back, doubts or only imagines a count."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["StatusWord", "status_words"]


class StatusWord(NamedTuple):
    """A word's status (or `claim`, `break`) and the scope in which it works."""

    status: str
    scope: str


@cache
def status_words() -> Lexicon[StatusWord]:
    """Return the words of doubt, denial and supposition, with the words that end their reach.

    Examples
    --------
    >>> status_words().get("may have")
    StatusWord(status='hedged', scope='verb')
    """
    rows = table_rows("status_words", ("status", "scope", "words"))
    return Lexicon((word, StatusWord(r["status"], r["scope"])) for r in rows for word in split_list(r["words"]))
