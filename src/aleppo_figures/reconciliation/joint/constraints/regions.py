"""Which people a figure is about: outcomes, kinds of people and days as sets, and the rest as a label."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.vocabulary import causes, outcomes
from aleppo_figures.vocabulary.groups import Atom
from aleppo_figures.vocabulary.relations import Relation, combine

__all__ = ["Label", "Labels", "Region", "regions"]

Who = tuple[str, Atom]


class Label(NamedTuple):
    """The axes on which two values may overlap unknown to us: place, role, side, cause and perpetrator."""

    place: str
    role: str | None = None
    side: str | None = None
    cause: str | None = None
    attributed_to: str | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """A set of people harmed: (outcome, attribute atom) pairs, a label, and inclusive days."""

    who: frozenset[Who]
    label: Label
    start: int
    end: int

    def days(self, wider: int) -> Region | None:
        """Return the region with both ends moved outwards by some days (inwards if negative), None if none is left."""
        start, end = self.start - wider, self.end + wider
        return Region(self.who, self.label, start, end) if start <= end else None


class Labels:
    """How labels stand to each other, each pair related once."""

    def __init__(self, scopes: Scopes) -> None:
        self._scopes = scopes
        self._known: dict[tuple[Label, Label], Relation] = {}
        self._axis: dict[tuple[str, str | None, str | None], Relation] = {}

    def relation(self, a: Label, b: Label) -> Relation:
        """Return how two labels stand; what isn't known may overlap."""
        if a == b:
            return "same"
        found = self._known.get((a, b))
        if found is None:
            axes = [self._on(axis, x, y) for axis, x, y in zip(Label._fields, a, b, strict=True) if x != y]
            found = self._known[a, b] = combine(axes)
        return found

    def touch(self, a: Region, b: Region) -> bool:
        """Return whether two regions may have people in common."""
        if a.start > b.end or b.start > a.end or not a.who & b.who:
            return False
        return self.relation(a.label, b.label) != "disjoint"

    def meet(self, a: Label, b: Label) -> Label | None:
        """Return the label of what lies in both, where one of the two is the narrower on every axis."""
        values = []
        for axis, x, y in zip(Label._fields, a, b, strict=True):
            how = "same" if x == y else self._on(axis, x, y)
            if how in ("same", "within"):
                values.append(x)
            elif how == "contains":
                values.append(y)
            else:
                return None
        return Label(*values)  # type: ignore[arg-type]

    def _on(self, axis: str, a: str | None, b: str | None) -> Relation:
        key = (axis, a, b)
        if key not in self._axis:
            self._axis[key] = self._related(axis, a, b)
        return self._axis[key]

    def _related(self, axis: str, a: str | None, b: str | None) -> Relation:
        if axis == "place":
            return self._scopes.gazetteer.relation(a, b)
        if axis == "cause":
            return causes.relation(a, b)
        if axis == "role":
            return _role_relation(_roles(a), _roles(b))
        return self._scopes.parties.relation(a, b)


def regions(listed: Iterable[Claim], scopes: Scopes) -> dict[str, Region]:
    """Return the region of each figure whose place and both days are known.

    A part's people are those of its own group that are also in its whole's ("20 fighters, five of them children": child
    fighters), so the assumption that children are civilians yields to what the text says.
    """
    by_id = {c.figure_id: c for c in listed}
    who: dict[str, tuple[frozenset[Atom], str | None]] = {}
    found = {}
    for claim in by_id.values():
        if claim.place is None or claim.start is None or claim.end is None or claim.end < claim.start:
            continue
        atoms, role = _people(claim, by_id, scopes, who)
        pairs = frozenset((o, a) for o in outcomes.outcome_table()[claim.outcome].atoms for a in atoms)
        label = Label(claim.place, role, claim.side, claim.cause, claim.attributed_to)
        found[claim.figure_id] = Region(pairs, label, claim.start, claim.end)
    return found


def _people(
    claim: Claim, by_id: Mapping[str, Claim], scopes: Scopes, done: dict[str, tuple[frozenset[Atom], str | None]]
) -> tuple[frozenset[Atom], str | None]:
    chain = [claim]
    known = {claim.figure_id}
    while chain[-1].figure_id not in done:
        whole = by_id.get(chain[-1].part_of or "")
        if whole is None or whole.figure_id in known:
            break
        known.add(whole.figure_id)
        chain.append(whole)
    atoms: frozenset[Atom] | None = None
    role = None
    for here in reversed(chain):
        if here.figure_id in done:
            atoms, role = done[here.figure_id]
            continue
        group = scopes.groups.get(here.group)
        own = scopes.groups.atoms(here.group)
        if atoms is not None:
            own = (own & atoms) or (group.atoms & atoms) or own
        atoms, role = own, "+".join(sorted({*_roles(group.role), *_roles(role)})) or None
        done[here.figure_id] = (atoms, role)
    return atoms or frozenset(), role


def _roles(text: str | None) -> frozenset[str]:
    """Return the roles that people of a label have all of: "prisoners+teachers" are teachers among prisoners."""
    return frozenset(text.split("+")) if text else frozenset()


def _role_relation(a: frozenset[str], b: frozenset[str]) -> Relation:
    """Return how two sets of roles stand: the more roles are asked for, the fewer people; one person may have two."""
    if a == b:
        return "same"
    return "within" if a > b else "contains" if a < b else "overlaps"
