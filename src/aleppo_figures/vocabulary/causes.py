"""By what people were harmed: the causes, and how two of them stand to each other."""

from __future__ import annotations

from functools import cache

from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.relations import Relation
from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["CAUSES", "cause_words", "relation"]

CAUSES = (
    "airstrike",
    "shelling",
    "chemical",
    "shooting",
    "explosion",
    "execution",
    "torture",
    "starvation",
    "disease",
    "disaster",
    "fighting",
)


@cache
def cause_words() -> Lexicon[str]:
    """Return the words that name each cause, with their plurals; words that only look like one have no cause ("").

    Examples
    --------
    >>> [hit.value for hit in cause_words().find("Air strikes broke the cease-fire")]
    ['airstrike', '']
    """
    rows = table_rows("causes", ("cause", "words", "except"))
    barred = [(word, "") for r in rows for word in split_list(r["except"])]
    known = [(form, r["cause"]) for r in rows for word in split_list(r["words"]) for form in _forms(word)]
    return Lexicon([*barred, *known])


def _forms(word: str) -> tuple[str, ...]:
    return (word, word + "es", word + "s") if word.endswith(("s", "sh", "ch", "x")) else (word, word + "s")


def relation(a: str | None, b: str | None) -> Relation:
    """Return how two causes stand to each other: missing holds any; two different ones may describe one event.

    Examples
    --------
    >>> relation("airstrike", None)
    'within'
    >>> relation("airstrike", "shelling")
    'unknown'
    """
    if a == b:
        return "same"
    if b is None:
        return "within"
    return "contains" if a is None else "unknown"
