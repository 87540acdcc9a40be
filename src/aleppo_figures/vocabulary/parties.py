"""Parties to a conflict: their names, and which of them can't be one another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from aleppo_figures.vocabulary.relations import Relation
from aleppo_figures.vocabulary.tabular import Row, read_rows, split_list, table_rows

__all__ = ["Parties"]

_COLUMNS = ("party", "aliases", "kind", "parent", "disjoint_set")
_JOIN = re.compile(r"\s*(?:,|;|&|\band\b|\bor\b|\bwith\b)\s*", re.I)
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)


class Parties:
    """The registry of parties: an alias table and the sets whose members are disjoint.

    Examples
    --------
    >>> parties = Parties.default()
    >>> parties.resolve("ISIL")
    'Islamic State'
    >>> parties.relation("Russia and the regime", "Russian forces")
    'contains'
    >>> parties.relation("Russia", None)
    'within'
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = tuple(rows)
        self._alias: dict[str, str] = {}
        self._set: dict[str, str] = {}
        for row in self._rows:
            self._set[row["party"]] = row["disjoint_set"]
            for alias in (row["party"], *split_list(row["aliases"])):
                self._alias.setdefault(_key(alias), row["party"])

    @classmethod
    def default(cls) -> Parties:
        """Return the shipped registry."""
        return _default()

    @classmethod
    def read(cls, path: str | Path, *, extend: bool = True) -> Parties:
        """Return a caller's registry from a CSV file, added to the shipped one or instead of it."""
        rows = read_rows(path, _COLUMNS)
        replaced = {r["party"] for r in rows}
        shipped = [r for r in cls.default()._rows if r["party"] not in replaced] if extend else []
        return cls([*rows, *shipped])

    def resolve(self, text: str) -> str | None:
        """Return the party that a name stands for, or None when the registry doesn't know it."""
        return self._alias.get(_key(text))

    def members(self, text: str) -> frozenset[str]:
        """Return the parties that a text names, each by its registered name where it has one."""
        whole = self.resolve(text)
        names = [whole] if whole else [self.resolve(p) or _key(p) for p in _JOIN.split(text) if p.strip()]
        return frozenset(names)

    def relation(self, a: str | None, b: str | None) -> Relation:
        """Return how two texts about a party stand to each other; missing holds any."""
        if a is None or b is None:
            return "same" if a == b else ("contains" if a is None else "within")
        left, right = self.members(a), self.members(b)
        if left == right:
            return "same"
        if left < right:
            return "within"
        if left > right:
            return "contains"
        if left & right:
            return "overlaps"
        sets = {self._set.get(p, "") for p in left | right}
        return "disjoint" if len(sets) == 1 and "" not in sets else "unknown"


@cache
def _default() -> Parties:
    return Parties(table_rows("parties", _COLUMNS))


def _key(name: str) -> str:
    return _ARTICLE.sub("", " ".join(name.casefold().split()))
