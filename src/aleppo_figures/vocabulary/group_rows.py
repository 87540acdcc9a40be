"""The rows of a table of groups, read and refused: attributes, unions, and the words by which texts name a group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from aleppo_figures.errors import VocabularyError, nearest
from aleppo_figures.vocabulary.nouns import forms
from aleppo_figures.vocabulary.tabular import Row, duplicates, split_list

__all__ = ["AGES", "SEXES", "STATUSES", "Atom", "Group", "read_groups", "read_words"]

AGES = ("child", "adult", "elderly")
SEXES = ("female", "male")
STATUSES = ("civilian", "fighter", "soldier")
Atom = tuple[str, str, str]
_EVERYONE = "people"
_ATTRIBUTES = ("age", "sex", "status", "assumed_status", "role")


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


def read_groups(rows: Sequence[Row]) -> dict[str, Group]:
    """Return the groups of a table by name, in its order; a union may stand above its members.

    Raises
    ------
    VocabularyError
        If a row has no name, two have one, an attribute isn't one, or a union is of what isn't there or of itself.
    """
    _check_names(rows)
    groups = {row["group"]: _by_attributes(row) for row in rows if not row["union_of"]}
    waiting = [row for row in rows if row["union_of"]]
    for row in waiting:
        _check_union(row, [r["group"] for r in rows])
    while waiting:
        ready = [row for row in waiting if groups.keys() >= set(split_list(row["union_of"]))]
        if not ready:
            found = ", ".join(f"{r['group']!r} of {r['union_of']!r}" for r in waiting)
            raise VocabularyError("a union of groups isn't made of itself", found=found, do="name its members")
        for row in ready:
            groups[row["group"]] = _union(row["group"], [groups[m] for m in split_list(row["union_of"])])
        waiting = [row for row in waiting if row not in ready]
    return {row["group"]: groups[row["group"]] for row in rows}


def read_words(rows: Sequence[Row]) -> dict[str, str]:
    """Return the entries of the column `words`, each with its group.

    Raises
    ------
    VocabularyError
        If a word stands for two groups.
    """
    entries: dict[str, str] = {}
    taken: dict[str, str] = {}
    for row in rows:
        for entry in split_list(row.get("words", "")):
            entries[entry] = row["group"]
            for word, _ in forms(entry):
                other = taken.setdefault(word.casefold(), row["group"])
                if other != row["group"]:
                    found = f"{word!r} for {other!r} and {row['group']!r}"
                    raise VocabularyError("a word stands for one group", found=found, do="leave it with one of them")
    return entries


def _check_names(rows: Sequence[Row]) -> None:
    names = [row["group"] for row in rows]
    if "" in names:
        raise VocabularyError(
            "a row of a table of groups names its group",
            found=f"none in row {names.index('') + 1}",
            do="fill the column group, or take the row out",
        )
    if twice := duplicates(names):
        raise VocabularyError("a group stands in one row", found=f"{twice[0]!r} in two", do="make one row of them")
    if _EVERYONE not in names:
        raise VocabularyError(
            f"a group vocabulary has {_EVERYONE!r}, which holds everybody",
            found=", ".join(names) or "no group",
            do=f"add a row {_EVERYONE!r} whose other cells are empty, or extend the shipped table",
        )


def _check_union(row: Row, names: Sequence[str]) -> None:
    beside = [column for column in _ATTRIBUTES if row[column]]
    if beside:
        raise VocabularyError(
            "a group is a union of others, or has attributes of its own",
            found=f"union_of and {', '.join(beside)} in group {row['group']!r}",
            do="leave one of them empty",
        )
    strange = next((m for m in split_list(row["union_of"]) if m not in names), None)
    if strange is not None:
        near = nearest(strange, tuple(names))
        raise VocabularyError(
            "a union is made of groups of the vocabulary, with semicolons between them",
            found=f"{strange!r} in union_of of group {row['group']!r}",
            allowed=", ".join(names),
            do=f"did you mean {near!r}?" if near else "add it as a row",
        )


def _union(name: str, members: Sequence[Group]) -> Group:
    atoms = frozenset[Atom]().union(*(m.atoms for m in members))
    assumed = frozenset[Atom]().union(*(m.assumed for m in members))
    return Group(name, atoms, assumed, None)


def _by_attributes(row: Row) -> Group:
    ages, sexes = _values(row, "age", AGES), _values(row, "sex", SEXES)
    status = _values(row, "status", STATUSES)
    assumed = _values(row, "assumed_status", STATUSES) if row["assumed_status"] else status
    return Group(
        row["group"],
        frozenset(product(ages, sexes, status)),
        frozenset(product(ages, sexes, assumed)),
        row["role"] or None,
    )


def _values(row: Row, column: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
    given = split_list(row[column])
    for value in given:
        if value not in allowed:
            near = nearest(value, allowed)
            raise VocabularyError(
                f"a group's {column} is one of its attribute values, or several with semicolons between them",
                found=f"{value!r} in group {row['group']!r}",
                allowed=", ".join(allowed),
                do=f"did you mean {near!r}?" if near else "leave the cell empty for any",
            )
    return given or allowed
