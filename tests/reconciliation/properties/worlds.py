"""Worlds that no source sees whole: who was harmed, where and when, and what each root had counted by each report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from typing import NamedTuple

from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.vocabulary import causes
from aleppo_figures.vocabulary.groups import Atom
from aleppo_figures.vocabulary.outcomes import outcome_table
from aleppo_figures.vocabulary.relations import Relation

FIRST = date(2016, 10, 1)
"""Day 0 of every world."""
GROUPS = (
    "people",
    "civilians",
    "combatants",
    "children",
    "women",
    "women_and_children",
    "medical_workers",
    "prisoners",
)
PLACES = (
    "Aleppo Governorate",
    "Aleppo",
    "Eastern Aleppo",
    "Western Aleppo",
    "Sakhour",
    "Bab al-Nayrab",
    "Tall Nowhere",
)
SIDES = ("Turkey", "Iran")
CAUSES = ("airstrike", "shelling")
PARTIES = ("Russia", "Russia and Iran", "Islamic State")
ROLES = ("medical_workers", "prisoners")
SCOPES = Scopes()


class Scope(NamedTuple):
    """What a figure speaks of; days count from `FIRST`, both inclusive."""

    outcome: str = "killed"
    group: str = "people"
    place: str = "Aleppo"
    start: int = 0
    end: int = 0
    side: str | None = None
    cause: str | None = None
    attributed_to: str | None = None


class Kind(NamedTuple):
    """People alike in all that figures can tell: on each axis the set of names that hold them."""

    outcome: str
    atom: Atom
    roles: frozenset[str]
    places: frozenset[str]
    sides: frozenset[str]
    causes: frozenset[str]
    parties: frozenset[str]


@dataclass(frozen=True)
class World:
    """How many of each kind were harmed on each day, and what each root had counted of them by each of its reports.

    `cells` are (kind, day); `truth` and every count hold a number for each of them. `counts` gives by root the reports
    in order, each the day of the report and its numbers, which never fall.
    """

    cells: tuple[tuple[Kind, int], ...]
    truth: tuple[int, ...]
    counts: dict[str, tuple[tuple[date, tuple[int, ...]], ...]]

    def held(self, scope: Scope) -> frozenset[int]:
        """Return the cells that a scope holds."""
        return frozenset(n for n, (kind, day) in enumerate(self.cells) if holds(scope, kind, day))

    def counted(self, root: str, report: int, cells: frozenset[int]) -> int:
        """Return how many of the cells' people a root had counted by one of its reports."""
        return total(self.counts[root][report][1], cells)


def total(measure: Sequence[int], cells: frozenset[int]) -> int:
    """Return a measure of cells."""
    return sum(measure[n] for n in cells)


def holds(scope: Scope, kind: Kind, day: int) -> bool:
    """Return whether people of a kind, harmed on a day, are in a scope."""
    group = SCOPES.groups.get(scope.group)
    return (
        kind.outcome in outcome_table()[scope.outcome].atoms
        and kind.atom in SCOPES.groups.atoms(scope.group)
        and (group.role is None or group.role in kind.roles)
        and scope.place in kind.places
        and (scope.side is None or scope.side in kind.sides)
        and (scope.cause is None or scope.cause in kind.causes)
        and (scope.attributed_to is None or scope.attributed_to in kind.parties)
        and scope.start <= day <= scope.end
    )


def day(number: int) -> date:
    """Return a day of the world as a date."""
    return FIRST + timedelta(days=number)


@cache
def name_sets(axis: str) -> tuple[frozenset[str], ...]:
    """Return the sets of names of one axis that can hold one person, by what the vocabulary says of them."""
    relate: dict[str, tuple[tuple[str, ...], Callable[[str | None, str | None], Relation]]] = {
        "places": (PLACES, SCOPES.gazetteer.relation),
        "sides": (SIDES, SCOPES.parties.relation),
        "causes": (CAUSES, causes.relation),
        "parties": (PARTIES, SCOPES.parties.relation),
    }
    names, relation = relate[axis]
    how = {(a, b): relation(a, b) for a in names for b in names}
    chosen = (set(c) for size in range(len(names) + 1) for c in combinations(names, size))
    found = [frozenset(s) for s in chosen if _agrees(s, names, how)]
    return tuple(s for s in found if s) if axis == "places" else tuple(found)


def _agrees(chosen: set[str], names: Sequence[str], how: dict[tuple[str, str], Relation]) -> bool:
    apart = any(how[a, b] == "disjoint" for a in chosen for b in chosen)
    return not apart and {b for a in chosen for b in names if how[a, b] in ("same", "within")} <= chosen
