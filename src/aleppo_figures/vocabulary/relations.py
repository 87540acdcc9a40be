"""How two scopes stand to each other on one axis: six words, and how they combine."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

__all__ = ["RELATIONS", "Relation", "combine", "invert"]

Relation = Literal["same", "within", "contains", "overlaps", "disjoint", "unknown"]

RELATIONS: tuple[Relation, ...] = ("same", "within", "contains", "overlaps", "disjoint", "unknown")

_INVERSE: dict[Relation, Relation] = {"within": "contains", "contains": "within"}


def invert(relation: Relation) -> Relation:
    """Return the relation read from the other side.

    Examples
    --------
    >>> invert("within")
    'contains'
    """
    return _INVERSE.get(relation, relation)


def combine(relations: Iterable[Relation]) -> Relation:
    """Return how two scopes stand to each other, given each axis.

    A disjoint axis rules a pair out before an unknown one does; axes that point both ways overlap.

    Examples
    --------
    >>> combine(["same", "within", "same"])
    'within'
    >>> combine(["within", "contains"])
    'overlaps'
    >>> combine(["within", "unknown"])
    'unknown'
    """
    seen = set(relations)
    for ruling in ("disjoint", "unknown", "overlaps"):
        if ruling in seen:
            return ruling
    if {"within", "contains"} <= seen:
        return "overlaps"
    if "within" in seen:
        return "within"
    return "contains" if "contains" in seen else "same"
