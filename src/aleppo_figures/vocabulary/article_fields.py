"""What the columns of a table of articles may be called."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["article_columns"]


def article_columns(names: Iterable[str]) -> dict[str, str]:
    """Return which of a table's columns holds the text, title, day, publisher, address and id of an article.

    Of several candidates the one that stands first in `tables/article_fields.csv` wins.

    Examples
    --------
    >>> article_columns(["Headline", "Body", "Date"])
    {'text': 'Body', 'title': 'Headline', 'published': 'Date'}
    """
    known: dict[str, str] = {}
    for name in names:
        known.setdefault("_".join(str(name).casefold().replace("-", "_").split()), str(name))
    found = {field: next((known[n] for n in words if n in known), None) for field, words in _fields().items()}
    return {field: column for field, column in found.items() if column is not None}


@cache
def _fields() -> dict[str, tuple[str, ...]]:
    return {row["field"]: split_list(row["names"]) for row in table_rows("article_fields", ("field", "names"))}
