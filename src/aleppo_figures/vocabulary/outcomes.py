"""What can happen to people: eight outcomes, which of them add up over days, and which cover others."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from aleppo_figures.vocabulary.relations import Relation
from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["OUTCOMES", "Outcome", "family", "gravest", "is_flow", "outcome_table", "relation"]

OUTCOMES = ("killed", "injured", "killed_or_injured", "missing", "detained", "displaced", "evacuated", "trapped")


class Outcome(NamedTuple):
    """One outcome: whether it flows, its family, the atoms it covers and its gravity (1 is gravest)."""

    name: str
    flow: bool
    family: str
    atoms: frozenset[str]
    gravity: int


@cache
def outcome_table() -> dict[str, Outcome]:
    """Return the outcomes by name, from `tables/outcomes.csv`."""
    rows = table_rows("outcomes", ("outcome", "kind", "family", "covers", "gravity"))
    return {
        r["outcome"]: Outcome(
            r["outcome"], r["kind"] == "flow", r["family"], frozenset(split_list(r["covers"])), int(r["gravity"])
        )
        for r in rows
    }


def family(outcome: str) -> str:
    """Return the family within which an outcome's figures are compared.

    Examples
    --------
    >>> family("killed") == family("killed_or_injured")
    True
    """
    return outcome_table()[outcome].family


def is_flow(outcome: str) -> bool:
    """Return whether an outcome adds up over days (a trapped person counted on two days is one person).

    Examples
    --------
    >>> is_flow("killed"), is_flow("trapped")
    (True, False)
    """
    return outcome_table()[outcome].flow


def relation(a: str, b: str) -> Relation:
    """Return how two outcomes stand to each other.

    Examples
    --------
    >>> relation("killed", "killed_or_injured")
    'within'
    >>> relation("killed", "injured")
    'disjoint'
    """
    left, right = outcome_table()[a].atoms, outcome_table()[b].atoms
    if left == right:
        return "same"
    if left < right:
        return "within"
    if left > right:
        return "contains"
    return "overlaps" if left & right else "disjoint"


def gravest(outcomes: set[str]) -> str:
    """Return the outcome that one number with several takes: the gravest, but killed with injured is both.

    Examples
    --------
    >>> gravest({"detained", "killed"})
    'killed'
    >>> gravest({"killed", "injured"})
    'killed_or_injured'
    """
    if {"killed", "injured"} <= outcomes or "killed_or_injured" in outcomes:
        return "killed_or_injured"
    return min(outcomes, key=lambda o: outcome_table()[o].gravity)
