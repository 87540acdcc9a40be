"""Months, weekdays, counts and units of time, and the verbs of saying whose day is no period."""

from __future__ import annotations

from functools import cache

from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["alternatives", "period_values", "period_words"]


@cache
def period_values(kind: str) -> dict[str, int]:
    """Return the words of a kind with their values, from `tables/period_words.csv`.

    Examples
    --------
    >>> period_values("month")["sept"], period_values("weekday")["friday"]
    (9, 4)
    """
    entries = [entry.rpartition("=") for entry in _cell(kind)]
    return {word: int(value) for word, _, value in entries}


@cache
def period_words(kind: str) -> tuple[str, ...]:
    """Return the words of a kind that have no values."""
    return _cell(kind)


@cache
def alternatives(kind: str) -> str:
    """Return the words of a kind as one alternation, the longest first."""
    return "|".join(sorted(period_values(kind), key=lambda word: (-len(word), word)))


def _cell(kind: str) -> tuple[str, ...]:
    return next(split_list(r["words"]) for r in table_rows("period_words", ("kind", "words")) if r["kind"] == kind)
