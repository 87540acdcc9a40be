"""How the scopes of two claims stand to each other, axis by axis, each with its own small rule."""

from __future__ import annotations

from dataclasses import dataclass, field

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.vocabulary import causes, outcomes
from aleppo_figures.vocabulary.groups import Groups
from aleppo_figures.vocabulary.parties import Parties
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.relations import Relation, combine

__all__ = ["AXES", "Scopes", "period_relation"]

AXES = ("outcome", "group", "side", "place", "period", "cause", "attributed_to")
_LONG = 7


@dataclass(frozen=True)
class Scopes:
    """What relations are read from: the vocabularies and the slack between ends of long periods.

    Parameters
    ----------
    gazetteer, groups, parties
        The vocabularies; the shipped ones by default.
    day_slack : int
        By how many days the ends of periods of seven days and more may differ and still be the same.
    """

    gazetteer: Gazetteer = field(default_factory=Gazetteer.default)
    groups: Groups = field(default_factory=Groups.default)
    parties: Parties = field(default_factory=Parties.default)
    day_slack: int = 1

    def relations(self, a: Claim, b: Claim) -> dict[str, Relation]:
        """Return the relation of two claims on every axis."""
        return {axis: self.relation(axis, a, b) for axis in AXES}

    def relation(self, axis: str, a: Claim, b: Claim) -> Relation:
        """Return the relation of two claims on one axis."""
        match axis:
            case "outcome":
                return outcomes.relation(a.outcome, b.outcome)
            case "group":
                return self.groups.relation(a.group, b.group)
            case "side":
                return self.parties.relation(a.side, b.side)
            case "place":
                return self.gazetteer.relation(a.place, b.place)
            case "cause":
                return causes.relation(a.cause, b.cause)
            case "attributed_to":
                return self.parties.relation(a.attributed_to, b.attributed_to)
        return self.period(a, b)

    def period(self, a: Claim, b: Claim) -> Relation:
        """Return how the periods stand; stocks hold on one day and are compared on equal days alone."""
        if not a.flow and not b.flow:
            if a.stock_day is None or b.stock_day is None:
                return "unknown"
            return "same" if a.stock_day == b.stock_day else "disjoint"
        if a.flow != b.flow:
            return "unknown"
        return period_relation((a.start, a.end), (b.start, b.end), self.day_slack)

    def overall(self, a: Claim, b: Claim) -> Relation:
        """Return how the whole scopes stand to each other."""
        return combine(self.relations(a, b).values())


Days = tuple[int | None, int | None]


def period_relation(a: Days, b: Days, day_slack: int = 1) -> Relation:
    """Return how two periods of inclusive days stand; a missing end is unknown, unless what is known keeps them apart.

    Examples
    --------
    >>> period_relation((1, 40), (2, 40)), period_relation((1, 3), (2, 3))
    ('same', 'contains')
    >>> period_relation((1, 3), (4, 9)), period_relation((1, None), (4, 9))
    ('disjoint', 'unknown')
    """
    if None in a or None in b:
        ends_first = (a[1] is not None and b[0] is not None and a[1] < b[0]) or (
            b[1] is not None and a[0] is not None and b[1] < a[0]
        )
        return "disjoint" if ends_first else "unknown"
    (a0, a1), (b0, b1) = (a[0] or 0, a[1] or 0), (b[0] or 0, b[1] or 0)
    if (a0, a1) == (b0, b1):
        return "same"
    long = min(a1 - a0, b1 - b0) + 1 >= _LONG
    if long and abs(a0 - b0) <= day_slack and abs(a1 - b1) <= day_slack:
        return "same"
    if a1 < b0 or b1 < a0:
        return "disjoint"
    if b0 <= a0 and a1 <= b1:
        return "within"
    return "contains" if a0 <= b0 and b1 <= a1 else "overlaps"
