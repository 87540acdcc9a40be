"""How much of one root's count another root's count comes to, over equal scopes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from aleppo_figures.reconciliation.claims import Claim

__all__ = ["Coverage", "coverages"]


@dataclass(frozen=True, slots=True)
class Coverage:
    """One root's count as a share of another's: the least and the largest ratio that `n` pairs allow."""

    root: str
    reference: str
    outcome: str
    group: str
    side: str | None
    ratio_low: float | None
    ratio_high: float | None
    n: int


def coverages(pairs: Iterable[tuple[Claim, Claim]]) -> list[Coverage]:
    """Return root against root, by outcome, group and side, from pairs of one scope and two roots.

    Parameters
    ----------
    pairs : iterable of (Claim, Claim)
        Pairs of the same scope, of different roots, each of which speaks for its whole scope.
    """
    groups: dict[tuple[str, ...], list[tuple[Claim, Claim]]] = defaultdict(list)
    for a, b in pairs:
        for left, right in ((a, b), (b, a)):
            side = left.side or right.side or ""
            groups[left.root, right.root, left.outcome, left.group, side].append((left, right))
    found = []
    for (root, reference, outcome, group, side), members in sorted(groups.items()):
        lows = [_ratio(a.low, b.high) for a, b in members]
        highs = [_ratio(a.high, b.low) for a, b in members]
        low = min((r for r in lows if r is not None), default=None)
        high = None if None in highs else max((r for r in highs if r is not None), default=None)
        found.append(Coverage(root, reference, outcome, group, side or None, low, high, len(members)))
    return found


def _ratio(over: int | None, under: int | None) -> float | None:
    return None if over is None or not under else over / under
