"""Parties to a conflict and nationalities: their names, and which of them can't be one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.relations import Relation
from aleppo_figures.vocabulary.tabular import Row, read_rows, split_list, table_rows

__all__ = ["Parties", "PartyHit"]

_COLUMNS = ("party", "aliases", "kind", "parent", "disjoint_set", "home", "generic")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)


class PartyHit(NamedTuple):
    """A party named in a text: where, by which name, and whether the name alone tells which party it is."""

    start: int
    end: int
    party: str
    generic: bool


class Parties:
    """The registry of parties: an alias table and the sets whose members are disjoint.

    Names such as "the rebels" are `generic`: they mean the registered party only in a text about its home.

    Examples
    --------
    >>> parties = Parties.default()
    >>> parties.resolve("ISIL")
    'Islamic State'
    >>> parties.relation("Russian and regime air strikes", "Russian forces")
    'contains'
    >>> parties.relation("Russia", None)
    'within'
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = tuple(rows)
        self._set = {r["party"]: r["disjoint_set"] for r in self._rows}
        self._kind = {r["party"]: r["kind"] for r in self._rows}
        self._states = frozenset(r["party"] for r in self._rows if r["kind"] == "state")
        self._parent = {r["party"]: r["parent"] for r in self._rows if r["parent"]}
        self._home = {r["party"]: split_list(r["home"]) for r in self._rows}
        names = [(a, r["party"], False) for r in self._rows for a in (r["party"], *split_list(r["aliases"]))]
        names += [(a, r["party"], True) for r in self._rows for a in split_list(r["generic"])]
        self._lexicon = Lexicon((alias, (alias, party, generic)) for alias, party, generic in names)
        self._alias: dict[str, str] = {}
        for alias, party, _ in names:
            self._alias.setdefault(_key(alias), party)

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

    @property
    def names(self) -> tuple[str, ...]:
        """The registered parties, by their canonical names."""
        return tuple(self._set)

    def resolve(self, text: str) -> str | None:
        """Return the party that a name stands for, or None when the registry doesn't know it."""
        return self._alias.get(_key(text))

    def find(self, text: str) -> list[PartyHit]:
        """Return the parties that a text names, left to right; proper names only where they are capitalised.

        Examples
        --------
        >>> [hit.party for hit in Parties.default().find("He is sure that IS and Turkish troops clashed.")]
        ['Islamic State', 'Turkey']
        """
        return list(self._find(text))

    def at_home(self, hit: PartyHit, text: str) -> bool:
        """Return whether a hit means its party in this text: a generic name does so only where its home is named."""
        return not hit.generic or any(word in text for word in self._home.get(hit.party, ()))

    def is_country(self, name: str) -> bool:
        """Return whether a name is a state's own, and so as often a place as a party."""
        return name in self._states

    def is_armed_group(self, party: str) -> bool:
        """Return whether a registered party is a force that isn't a state's.

        Examples
        --------
        >>> Parties.default().is_armed_group("Islamic State"), Parties.default().is_armed_group("Turkey")
        (True, False)
        """
        return self._kind.get(party) == "armed group"

    def members(self, text: str) -> frozenset[str]:
        """Return the parties that a text names, each by its registered name, else the text itself."""
        whole = self.resolve(text)
        return frozenset({whole} if whole else {h.party for h in self._find(text)} or {_key(text)})

    def relation(self, a: str | None, b: str | None) -> Relation:
        """Return how two texts about a party stand to each other; missing holds any."""
        if a is None or b is None:
            return "same" if a == b else ("contains" if a is None else "within")
        left, right = self.members(a), self.members(b)
        if left == right:
            return "same"
        if all(self._under(p, right) for p in left):
            return "within"
        if all(self._under(p, left) for p in right):
            return "contains"
        if any(self._under(p, right) for p in left) or any(self._under(p, left) for p in right):
            return "overlaps"
        sets = {self._set.get(p, "") for p in left | right}
        return "disjoint" if len(sets) == 1 and "" not in sets else "unknown"

    def _under(self, party: str, parties: frozenset[str]) -> bool:
        return party in parties or self._parent.get(party, "") in parties

    def _find(self, text: str) -> Iterator[PartyHit]:
        loud = text.isupper()
        for hit in self._lexicon.find(text):
            alias, party, generic = hit.value
            if alias.isupper() and (not hit.text.isupper() or (loud and len(alias) < 4)):
                continue  # "is" is no IS, and in capitals one can't tell
            if alias[0].isupper() and not hit.text[0].isupper():
                continue
            yield PartyHit(hit.start, hit.end, party, generic)


@cache
def _default() -> Parties:
    return Parties(table_rows("parties", _COLUMNS))


def _key(name: str) -> str:
    return _ARTICLE.sub("", " ".join(name.casefold().split()))
