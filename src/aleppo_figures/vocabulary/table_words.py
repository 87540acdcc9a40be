"""The words of tables: what a header names, how totals, bounds, ratios and missing cells are written."""

from __future__ import annotations

from functools import cache

from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["HEADINGS", "MARKS", "heading_words", "marks"]

MARKS = ("missing", "at_least", "more_than", "at_most", "about")
"""The kinds of words that stand in a cell beside a number or instead of one."""
HEADINGS = (
    "place",
    "date",
    "start",
    "end",
    "week_end",
    "week_start",
    "as_of",
    "source",
    "outcome",
    "group",
    "cause",
    "attributed_to",
    "side",
)
"""The kinds of words that say what the cells below (or beside) them name."""


@cache
def heading_words() -> Lexicon[tuple[str, ...]]:
    """Return the words of headers and row labels, each with its kinds.

    Examples
    --------
    >>> heading_words().get("Governorate"), heading_words().get("Grand total")
    (('place',), ('total',))
    """
    kinds: dict[str, list[str]] = {}
    for row in table_rows("table_words", ("kind", "words")):
        if row["kind"] not in MARKS:
            for word in split_list(row["words"]):
                kinds.setdefault(word, []).append(row["kind"])
    return Lexicon((word, tuple(found)) for word, found in kinds.items())


@cache
def marks(kind: str) -> tuple[str, ...]:
    """Return what stands in a cell for a missing number, or before a number for its modifier, the longest first.

    Examples
    --------
    >>> "n/a" in marks("missing"), marks("more_than")
    (True, ('>',))
    """
    cell = next(r["words"] for r in table_rows("table_words", ("kind", "words")) if r["kind"] == kind)
    return tuple(sorted(split_list(cell), key=lambda word: (-len(word), word)))
