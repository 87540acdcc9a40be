"""The words by which a text says when: months, weekdays, units, counts of them, stages, holidays, verbs of saying."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from aleppo_figures.vocabulary.lexicon import fold
from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["alternatives", "time_words"]


@cache
def time_words(kind: str) -> MappingProxyType[str, str]:
    """Return the words of one kind with what each stands for.

    Parameters
    ----------
    kind : str
        `month`, `weekday`, `unit`, `number`, `ordinal`, `stage`, `holiday` or `say`.

    Examples
    --------
    >>> time_words("month")["sept"]
    '9'
    """
    rows = table_rows("time_words", ("kind", "value", "words"))
    return MappingProxyType(
        {fold(word): r["value"] for r in rows if r["kind"] == kind for word in split_list(r["words"])}
    )


@cache
def alternatives(kind: str) -> str:
    """Return the words of one kind as the alternatives of a pattern, longest first.

    Examples
    --------
    >>> alternatives("stage").endswith("|early|late|mid)")
    True
    """
    import re

    words = sorted(time_words(kind), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"[\s-]") for w in words) + ")"
