"""Who suffered: groups as sets of attribute values, from which containment, overlap and disjointness follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path

from aleppo_figures.errors import VocabularyError, nearest
from aleppo_figures.vocabulary.group_rows import AGES, SEXES, STATUSES, Atom, Group, read_groups, read_words
from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.nouns import Noun, forms, nouns, nouns_beside
from aleppo_figures.vocabulary.relations import Relation
from aleppo_figures.vocabulary.tabular import Row, read_rows, table_rows

__all__ = ["AGES", "SEXES", "STATUSES", "Atom", "Group", "Groups"]

_COLUMNS = ("group", "age", "sex", "status", "assumed_status", "role", "union_of")


class Groups:
    """The group vocabulary: every relation between groups follows from its table alone.

    Parameters
    ----------
    rows : iterable of dict
        Rows with the columns of `tables/groups.csv`, and optionally `words`: the nouns by which texts name the group
        ("gold miner; pitman:pitmen"). A union or a set of attributes makes a group.
    assume_civilian : bool
        Whether the assumed status holds (a policy; `Groups.assuming(False)` switches it off).

    Examples
    --------
    >>> groups = Groups.default()
    >>> groups.relation("children", "civilians")
    'within'
    >>> groups.assuming(False).relation("children", "civilians")
    'overlaps'
    >>> groups.relation("women", "men")
    'disjoint'
    """

    def __init__(self, rows: Iterable[Row], *, assume_civilian: bool = True) -> None:
        self._rows = tuple(rows)
        self.assume_civilian = assume_civilian
        self._groups = read_groups(self._rows)
        self._words = read_words(self._rows)

    @classmethod
    def default(cls) -> Groups:
        """Return the shipped vocabulary."""
        return _default()

    @classmethod
    def read(cls, path: str | Path, *, extend: bool = True) -> Groups:
        """Return a caller's vocabulary from a CSV file, added to the shipped one or instead of it.

        Raises
        ------
        VocabularyError
            If the file can't be read, a column is missing, or a row makes no group.
        """
        rows = read_rows(path, _COLUMNS)
        shipped = cls.default()._rows if extend else ()
        replaced = {r["group"] for r in rows}
        return cls([*(r for r in shipped if r["group"] not in replaced), *rows])

    def assuming(self, assume_civilian: bool) -> Groups:
        """Return the same vocabulary with the assumption on status switched on or off."""
        return Groups(self._rows, assume_civilian=assume_civilian)

    @property
    def names(self) -> tuple[str, ...]:
        """The groups, in the table's order."""
        return tuple(self._groups)

    def __contains__(self, name: object) -> bool:
        return name in self._groups

    def get(self, name: str) -> Group:
        """Return a group by name.

        Raises
        ------
        VocabularyError
            If no such group is known; the message names the nearest one.
        """
        try:
            return self._groups[name]
        except KeyError:
            near = nearest(name, self.names)
            raise VocabularyError(
                "a group is a word of the group vocabulary",
                found=repr(name),
                allowed=", ".join(self.names),
                do=f"did you mean {near!r}?" if near else None,
            ) from None

    @cached_property
    def people(self) -> Lexicon[Noun]:
        """The nouns that texts count: the shipped ones, and the vocabulary's own words for its groups."""
        return nouns_beside(self._words) if self._words else nouns()

    def named(self, text: str | None) -> str | None:
        """Return the group that a noun phrase ends with a word for, or None when the vocabulary has no word for it.

        Examples
        --------
        >>> row = dict.fromkeys(("age", "sex", "status", "assumed_status", "union_of"), "")
        >>> groups = Groups([{**row, "group": "people", "role": ""},
        ...                  {**row, "group": "miners", "role": "miners", "words": "miner; galamseyer"}])
        >>> groups.named("illegal galamseyers"), groups.named("miners' wives"), groups.named(None)
        ('miners', None, None)
        """
        hits = self._lexicon.find(text) if text and self._words else []
        return hits[-1].value if hits and hits[-1].end == len(text or "") else None

    @cached_property
    def _lexicon(self) -> Lexicon[str]:
        return Lexicon((word, group) for entry, group in self._words.items() for word, _ in forms(entry))

    def atoms(self, name: str) -> frozenset[Atom]:
        """Return the attribute atoms of a group under the current assumption."""
        group = self.get(name)
        return group.assumed if self.assume_civilian else group.atoms

    def relation(self, a: str, b: str) -> Relation:
        """Return how two groups stand to each other; roles may be one person's, so they never make a pair disjoint."""
        if a == b:
            return "same"
        left, right = self.atoms(a), self.atoms(b)
        if not left & right:
            return "disjoint"
        role_a, role_b = self.get(a).role, self.get(b).role
        within = left <= right and role_b in (None, role_a)
        contains = right <= left and role_a in (None, role_b)
        if within and contains:
            return "same"
        if within:
            return "within"
        return "contains" if contains else "overlaps"

    def narrowest_holding(self, names: Sequence[str]) -> str:
        """Return the narrowest group that holds all of the given ones.

        Examples
        --------
        >>> Groups.default().narrowest_holding(["soldiers", "fighters"])
        'combatants'
        """
        holding = [g for g in self.names if all(self.relation(n, g) in ("same", "within") for n in names)]
        return min(holding, key=lambda g: len(self.atoms(g)), default="people")


@cache
def _default() -> Groups:
    return Groups(table_rows("groups", _COLUMNS))
