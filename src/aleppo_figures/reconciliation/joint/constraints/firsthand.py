"""Which figures are first-hand, and which pass an earlier one on: a number said again is no second count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.joint.constraints.regions import Region

__all__ = ["Counted", "Interval", "firsthand"]

Interval = tuple[int, int | None]
Counted = tuple[Claim, Region, Interval]


def firsthand(counted: Iterable[Counted]) -> tuple[list[Counted], dict[str, list[str]]]:
    """Return the figures without those that pass on an earlier one, and these by the one that they pass on.

    A page that gives a root's number again, later or without a date, doesn't say that the root still counts so; only
    the root itself says that.
    """
    groups: dict[tuple[object, ...], list[Counted]] = defaultdict(list)
    for claim, region, interval in counted:
        groups[claim.root, region, claim.slack, interval].append((claim, region, interval))
    kept: list[Counted] = []
    copies: dict[str, list[str]] = defaultdict(list)
    for members in groups.values():
        dated = sorted(members, key=lambda m: (m[0].vintage is None, m[0].vintage or 0, not m[0].own, m[0].figure_id))
        first: Claim | None = None
        for member in dated:
            claim = member[0]
            if first is None or (claim.own and claim.vintage != first.vintage):
                first = claim
                kept.append(member)
            else:
                copies[first.figure_id].append(claim.figure_id)
    return kept, copies
