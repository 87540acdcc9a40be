"""By what people were harmed: the causes, and how two of them stand to each other."""

from __future__ import annotations

from functools import cache

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
def cause_words() -> dict[str, tuple[str, ...]]:
    """Return the words that name each cause, from `tables/causes.csv`."""
    return {r["cause"]: split_list(r["words"]) for r in table_rows("causes", ("cause", "words"))}


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
