"""Who suffered: groups as sets of attribute values, from which containment, overlap and disjointness follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from aleppo_figures.errors import VocabularyError, nearest
from aleppo_figures.vocabulary.relations import Relation
from aleppo_figures.vocabulary.tabular import Row, read_rows, split_list, table_rows

__all__ = ["AGES", "SEXES", "STATUSES", "Atom", "Group", "Groups"]

AGES = ("child", "adult", "elderly")
SEXES = ("female", "male")
STATUSES = ("civilian", "fighter", "soldier")
Atom = tuple[str, str, str]
_COLUMNS = ("group", "age", "sex", "status", "assumed_status", "role", "union_of")


@dataclass(frozen=True, slots=True)
class Group:
    """A group: the (age, sex, status) atoms it may hold, and the role that all of them have, if any.

    `atoms` is what the text alone says; `assumed` is narrower where an assumption on status applies
    (children, and people of civilian roles, are taken for civilians unless the text says otherwise).
    """

    name: str
    atoms: frozenset[Atom]
    assumed: frozenset[Atom]
    role: str | None


class Groups:
    """The group vocabulary: every relation between groups follows from its table alone.

    Parameters
    ----------
    rows : iterable of dict
        Rows with the columns of `tables/groups.csv`.
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
        self._groups: dict[str, Group] = {}
        for row in self._rows:
            self._groups[row["group"]] = self._read(row)

    @classmethod
    def default(cls) -> Groups:
        """Return the shipped vocabulary."""
        return _default()

    @classmethod
    def read(cls, path: str | Path, *, extend: bool = True) -> Groups:
        """Return a caller's vocabulary from a CSV file, added to the shipped one or instead of it."""
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

    def _read(self, row: Row) -> Group:
        if row["union_of"]:
            members = [self._groups[m] for m in split_list(row["union_of"])]
            atoms = frozenset().union(*(m.atoms for m in members))
            assumed = frozenset().union(*(m.assumed for m in members))
            return Group(row["group"], atoms, assumed, None)
        ages, sexes = _values(row, "age", AGES), _values(row, "sex", SEXES)
        status = _values(row, "status", STATUSES)
        assumed_status = _values(row, "assumed_status", STATUSES) if row["assumed_status"] else status
        return Group(
            row["group"],
            frozenset(product(ages, sexes, status)),
            frozenset(product(ages, sexes, assumed_status)),
            row["role"] or None,
        )


@cache
def _default() -> Groups:
    return Groups(table_rows("groups", _COLUMNS))


def _values(row: Row, column: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
    given = split_list(row[column])
    for value in given:
        if value not in allowed:
            raise VocabularyError(
                f"a group's {column} is one of its attribute values",
                found=f"{value!r} in group {row['group']!r}",
                allowed=", ".join(allowed),
            )
    return given or allowed
