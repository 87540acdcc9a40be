"""How much of one root's count another root's count comes to, over equal scopes and over running totals."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from statistics import median

from aleppo_figures.reconciliation.claims import Claim

__all__ = ["Coverage", "coverages", "implied_ratios"]

Ends = tuple[int | None, int | None]
Key = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Coverage:
    """One root's count as a share of another's: the least and the largest ratio that `n` pairs allow.

    A ratio to a minimum has no least value, and one of a minimum no largest: then that end is missing. `ratio_median`
    is the middle one of the pairs' ratios of stated numbers; it describes the pairs, and estimates nothing.
    """

    root: str
    reference: str
    outcome: str
    group: str
    side: str | None
    ratio_low: float | None
    ratio_high: float | None
    ratio_median: float | None
    n: int


@dataclass(frozen=True, slots=True)
class _Ratio:
    low: float | None
    high: float | None
    stated: float | None


def coverages(pairs: Iterable[tuple[Claim, Claim]], listed: Sequence[Claim] = ()) -> list[Coverage]:
    """Return root against root, by outcome, group and side.

    Parameters
    ----------
    pairs : iterable of (Claim, Claim)
        Pairs of the same scope, of different roots, each of which speaks for its whole scope.
    listed : sequence of Claim
        All claims: a running total is also compared with what another root's running total implies for its day.
    """
    groups: dict[Key, list[_Ratio]] = defaultdict(list)
    for a, b in pairs:
        for left, right in ((a, b), (b, a)):
            side = left.side or right.side or ""
            groups[left.root, right.root, left.outcome, left.group, side].append(_of_pair(left, right))
    for key, ratio in implied_ratios(listed):
        groups[key].append(ratio)
    found = []
    for (root, reference, outcome, group, side), ratios in sorted(groups.items()):
        low, high = _outermost([r.low for r in ratios], min), _outermost([r.high for r in ratios], max)
        stated = [r.stated for r in ratios if r.stated is not None]
        middle = median(stated) if stated else None
        found.append(Coverage(root, reference, outcome, group, side or None, low, high, middle, len(ratios)))
    return found


def _outermost(ends: Sequence[float | None], furthest: Callable[[list[float]], float]) -> float | None:
    """Return the outermost of ends; where one is open, so are all of them together."""
    known = [end for end in ends if end is not None]
    return furthest(known) if known and len(known) == len(ends) else None


def implied_ratios(listed: Sequence[Claim]) -> Iterator[tuple[Key, _Ratio]]:
    """Yield how each report of a running total stands to what another root's running total implies for its day.

    A count only grows: on a day between two of its reports it lies between their numbers. Days on which both reported
    are equal scopes, and stand among the pairs; days before the first and after the last report imply nothing.
    """
    totals: dict[tuple[object, ...], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for c in listed:
        if c.usable and c.flow and c.extent == "total" and c.days is not None and c.status == "asserted":
            key = (c.outcome, c.unit, c.group, c.side, c.place, c.start, c.cause, c.attributed_to)
            totals[key][c.root].append(c)
    for scope, roots in totals.items():
        for root, reference in permutations(sorted(roots), 2):
            reports = sorted(roots[reference], key=lambda c: c.last)
            days = [c.last for c in reports]
            for claim in roots[root]:
                ends = _between(claim.last, days, reports)
                if ends is not None:
                    who = (root, reference, str(scope[0]), str(scope[2]), str(scope[3] or ""))
                    yield who, _Ratio(_ratio(claim.low, ends[1]), _ratio(claim.high, ends[0]), _middle(claim, ends))


def _between(day: int, days: Sequence[int], reports: Sequence[Claim]) -> Ends | None:
    """Return what the reports around a day allow for it; None where one reported within a day, or on one side only."""
    before, after = bisect_left(days, day - 1), bisect_right(days, day + 1)
    if before != after or not before or after == len(days):
        return None
    low, high = reports[before - 1].low, reports[after].high
    return None if low is None or high is None or low > high else (low, high)


def _of_pair(left: Claim, right: Claim) -> _Ratio:
    stated = _ratio(left.best, right.best)
    return _Ratio(_ratio(left.low, right.high), _ratio(left.high, right.low), stated)


def _middle(claim: Claim, ends: Ends) -> float | None:
    """Return the ratio of a stated number to the report before it and the one after, in the geometric middle."""
    low, high = _ratio(claim.best, ends[1]), _ratio(claim.best, ends[0])
    return None if low is None or high is None else float((low * high) ** 0.5)


def _ratio(over: int | None, under: int | None) -> float | None:
    return None if over is None or not under else over / under
