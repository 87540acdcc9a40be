"""Words that show a run of capitals to be an office, a place, a people or a day, and not a person's name."""

from __future__ import annotations

from functools import cache

from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["office_words"]


@cache
def office_words() -> frozenset[str]:
    """Return the words, in lower case, from `tables/offices.csv`.

    Examples
    --------
    >>> "ministry" in office_words()
    True
    """
    return frozenset(word for row in table_rows("offices", ("kind", "words")) for word in split_list(row["words"]))
