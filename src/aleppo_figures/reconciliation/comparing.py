"""New figures against figures on record: one verdict each, with the figures it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from aleppo_figures.reconciliation.axes import BITS
from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.pairs import PairChunk, cross_pairs
from aleppo_figures.reconciliation.scope import AXES, Scopes
from aleppo_figures.vocabulary.relations import Relation, combine

__all__ = ["Comparison", "Match", "compare_claims", "matches"]

_NAMES: dict[int, Relation] = {bits: name for name, bits in BITS.items()}
_BLAME = ("cause", "attributed_to")


@dataclass(frozen=True, slots=True)
class Match:
    """A figure on record beside a new one: how their scopes stand, and how far their numbers are apart."""

    old: Claim
    new: Claim
    relation: str
    axes: tuple[str, ...]  # the axes that aren't the same
    meets: bool
    factor: float | None

    @property
    def one_root(self) -> bool:
        """Whether both have one root, or the new one names nobody."""
        return self.old.root == self.new.root or self.new.source is None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict on a new figure: `repeats`, `fits`, `too_high`, `too_low` or `not_comparable`."""

    figure_id: str
    verdict: str
    factor: float | None
    because: tuple[str, ...]
    reason: str


def compare_claims(record: Sequence[Claim], new: Sequence[Claim], scopes: Scopes) -> list[Comparison]:
    """Return a verdict on each new figure, in order.

    A figure `repeats` one on record where one scope and meeting numbers stand; it's `too_high` or `too_low` where the same scope
    has other numbers alone, or where it can't be a part, or a whole, of one that the same root counted; else it `fits`.
    """
    found: dict[int, list[Match]] = defaultdict(list)
    for match in matches(record, new, scopes):
        if match.relation in ("same", "within", "contains", "overlaps"):
            found[match.new.position].append(match)
    return [_verdict(claim, found[claim.position]) for claim in new]


def matches(record: Sequence[Claim], new: Sequence[Claim], scopes: Scopes) -> Iterator[Match]:
    """Yield each figure on record beside each new one of its outcome family, but for those at other times or places."""
    listed = [*record, *new]
    for chunk in cross_pairs(record, new, scopes):
        apart = (chunk.axes["place"] == BITS["disjoint"]) | (chunk.axes["outcome"] == BITS["disjoint"])
        kept = chunk.where(~apart & (chunk.axes["period"] != BITS["disjoint"]))
        yield from _matches(kept, listed)


def _matches(chunk: PairChunk, listed: Sequence[Claim]) -> Iterator[Match]:
    for n in range(len(chunk.left)):
        old, new = listed[int(chunk.left[n])], listed[int(chunk.right[n])]
        differing = tuple(axis for axis in AXES if chunk.axes[axis][n] and not _left_open(axis, new))
        relation = combine(_NAMES[int(chunk.axes[axis][n])] for axis in differing)
        low, high = max(old.least, new.least), min(old.most, new.most)
        yield Match(old, new, relation, differing, low <= high, _factor(old, new))


def _left_open(axis: str, new: Claim) -> bool:
    """Whether a new figure leaves out by what or by whom: it may then mean any figure on record that says so."""
    return axis in _BLAME and getattr(new, axis) is None


def _verdict(claim: Claim, found: Sequence[Match]) -> Comparison:
    if not found:
        return Comparison(
            claim.figure_id, "not_comparable", None, (), "no figure on record has a scope that can be compared"
        )
    same = [m for m in found if m.relation == "same"]
    mine = [m for m in same if m.one_root] or same
    meeting = [m for m in mine if m.meets]
    if meeting:
        return Comparison(claim.figure_id, "repeats", 1.0, _ids(meeting), "the same scope and number are on record")
    if mine:
        nearest = min(mine, key=lambda m: (m.factor or np.inf, m.old.figure_id))
        direction = "too_high" if claim.least > nearest.old.most else "too_low"
        return Comparison(
            claim.figure_id, direction, nearest.factor, _ids(mine), "the same scope has another number on record"
        )
    return _nested(claim, found)


def _nested(claim: Claim, found: Sequence[Match]) -> Comparison:
    above = [
        m
        for m in found
        if m.relation == "contains" and m.one_root and m.old.extent == "total" and claim.least > m.old.most
    ]
    if above:
        nearest = min(above, key=lambda m: (m.factor or np.inf, m.old.figure_id))
        return Comparison(
            claim.figure_id, "too_high", nearest.factor, _ids([nearest]), "it is above a whole that it lies in"
        )
    below = [
        m
        for m in found
        if m.relation == "within" and m.one_root and claim.extent == "total" and m.old.least > claim.most
    ]
    if below:
        nearest = max(below, key=lambda m: (m.factor or 0.0, m.old.figure_id))
        return Comparison(
            claim.figure_id, "too_low", nearest.factor, _ids([nearest]), "a part of it on record is above it"
        )
    return Comparison(claim.figure_id, "fits", 1.0, _ids(found[:5]), "figures on record allow it")


def _ids(found: Sequence[Match]) -> tuple[str, ...]:
    return tuple(sorted({m.old.figure_id for m in found}))


def _factor(a: Claim, b: Claim) -> float | None:
    ratios = []
    for low, high in ((a.low, b.high), (b.low, a.high)):
        if low and high == 0:
            return None
        if low and high:
            ratios.append(low / high)
    return max([1.0, *ratios])
