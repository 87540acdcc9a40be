"""Pairs of figures that can be compared: found by sorting, related axis by axis, in chunks of bounded memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from aleppo_figures.reconciliation.axes import BITS, Axis, Bits, axes, decode, period_bits
from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.scope import AXES, Scopes
from aleppo_figures.vocabulary.relations import RELATIONS

__all__ = ["PairChunk", "comparable_pairs", "cross_pairs", "every_pair", "overlapping"]

CHUNK = 500_000
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class PairChunk:
    """Some pairs: positions of their claims, the relation bits of each axis, and how the whole scopes stand."""

    left: Ints
    right: Ints
    axes: dict[str, Bits]
    relation: npt.NDArray[np.int8]  # positions in RELATIONS

    def where(self, mask: npt.NDArray[np.bool_]) -> PairChunk:
        """Return the pairs of a mask."""
        kept = {name: bits[mask] for name, bits in self.axes.items()}
        return PairChunk(self.left[mask], self.right[mask], kept, self.relation[mask])


def comparable_pairs(listed: Sequence[Claim], scopes: Scopes, *, chunk: int = CHUNK) -> Iterator[PairChunk]:
    """Yield the pairs in which no axis is disjoint or unknown, the smaller figure id on the left.

    Pairs are sought within an outcome family and a unit. Flows are paired where their periods overlap, stocks where
    they hold on the same day; a figure whose days aren't known pairs with none.
    """
    related = axes(listed, scopes)
    position = _positions_by_id(listed)
    for left, right in _candidates(listed, chunk):
        pairs = _relate(*_ordered(left, right, position), listed, related, scopes)
        yield pairs.where(pairs.relation < RELATIONS.index("disjoint"))


def every_pair(listed: Sequence[Claim], scopes: Scopes, *, chunk: int = CHUNK) -> Iterator[PairChunk]:
    """Yield all pairs within an outcome family and a unit, comparable or not."""
    related, position = axes(listed, scopes), _positions_by_id(listed)
    for block in _blocks(listed).values():
        where = np.array(block, dtype=np.int64)
        ends = np.full(len(where), len(where), dtype=np.int64)
        for i, j in _expanded(ends, chunk):
            yield _relate(*_ordered(where[i], where[j], position), listed, related, scopes)


def cross_pairs(
    record: Sequence[Claim], new: Sequence[Claim], scopes: Scopes, *, chunk: int = CHUNK
) -> Iterator[PairChunk]:
    """Yield every pair of a figure on record (left) and a new one (right) of one outcome family and unit.

    Positions count in the record followed by the new figures.
    """
    listed = [*record, *new]
    related = axes(listed, scopes)
    for block in _blocks(listed).values():
        old = np.array([p for p in block if p < len(record)], dtype=np.int64)
        fresh = np.array([p for p in block if p >= len(record)], dtype=np.int64)
        rows = max(1, chunk // max(1, len(old)))
        for begin in range(0, len(fresh), rows):
            part = fresh[begin : begin + rows]
            if len(old):
                left, right = np.tile(old, len(part)), np.repeat(part, len(old))
                yield _relate(left, right, listed, related, scopes)


def overlapping(start: Ints, end: Ints, *, chunk: int = CHUNK) -> Iterator[tuple[Ints, Ints]]:
    """Yield pairs of positions whose periods of inclusive days share a day, each pair once, in bounded chunks.

    Examples
    --------
    >>> import numpy as np
    >>> [(i.tolist(), j.tolist()) for i, j in overlapping(np.array([1, 5, 3]), np.array([3, 6, 5]))]
    [([0, 2], [2, 1])]
    """
    order = np.lexsort((end, start))
    reach = np.searchsorted(start[order], end[order], side="right")
    for i, j in _expanded(reach, chunk):
        yield order[i], order[j]


def _expanded(reach: Ints, chunk: int) -> Iterator[tuple[Ints, Ints]]:
    """Yield (i, j) for i < j < reach[i], never many more than `chunk` at a time."""
    counts = np.maximum(reach - np.arange(len(reach)) - 1, 0)
    bounds = np.cumsum(counts)
    begin = 0
    while begin < len(counts):
        done = bounds[begin - 1] if begin else 0
        stop = max(begin + 1, int(np.searchsorted(bounds, done + chunk, side="right")))
        size = counts[begin:stop]
        left = np.repeat(np.arange(begin, stop), size)
        offset = np.arange(len(left)) - np.repeat(np.cumsum(size) - size, size)
        if len(left):
            yield left, left + 1 + offset
        begin = stop


def _blocks(listed: Sequence[Claim]) -> dict[tuple[str, str], list[int]]:
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for position, claim in enumerate(listed):
        if claim.usable:
            blocks[claim.family, claim.unit].append(position)
    return dict(sorted(blocks.items()))


def _candidates(listed: Sequence[Claim], chunk: int) -> Iterator[tuple[Ints, Ints]]:
    for block in _blocks(listed).values():
        flows = [p for p in block if listed[p].flow and listed[p].days is not None]
        stocks = [p for p in block if not listed[p].flow and listed[p].stock_day is not None]
        for where, spans in (
            (flows, [(listed[p].start, listed[p].end) for p in flows]),
            (stocks, [(listed[p].stock_day, listed[p].stock_day) for p in stocks]),
        ):
            if len(where) > 1:
                positions = np.array(where, dtype=np.int64)
                days = np.array(spans, dtype=np.int64)
                for i, j in overlapping(days[:, 0], days[:, 1], chunk=chunk):
                    yield positions[i], positions[j]


def _positions_by_id(listed: Sequence[Claim]) -> Ints:
    order = sorted(range(len(listed)), key=lambda p: listed[p].figure_id)
    ranks = np.empty(len(listed), dtype=np.int64)
    ranks[order] = np.arange(len(listed))
    return ranks


def _ordered(left: Ints, right: Ints, rank: Ints) -> tuple[Ints, Ints]:
    swap = rank[left] > rank[right]
    return np.where(swap, right, left), np.where(swap, left, right)


def _relate(left: Ints, right: Ints, listed: Sequence[Claim], related: dict[str, Axis], scopes: Scopes) -> PairChunk:
    bits = {name: axis.relate(left, right) for name, axis in related.items()}
    bits["period"] = _periods(left, right, listed, scopes)
    ordered = {name: bits[name] for name in AXES}
    return PairChunk(left, right, ordered, decode(np.bitwise_or.reduce(list(ordered.values()))))


def _periods(left: Ints, right: Ints, listed: Sequence[Claim], scopes: Scopes) -> Bits:
    nothing = -1
    days = np.array(
        [
            (c.start, c.end, 1)
            if c.flow and c.days is not None
            else (c.stock_day or nothing, c.stock_day or nothing, 0)
            for c in listed
        ],
        dtype=np.int64,
    ).reshape(-1, 3)
    a, b = days[left], days[right]
    bits = period_bits(a[:, 0], a[:, 1], b[:, 0], b[:, 1], scopes.day_slack)
    stocks = (a[:, 2] == 0) & (b[:, 2] == 0)
    bits = np.where(stocks, np.where(a[:, 0] == b[:, 0], BITS["same"], BITS["disjoint"]), bits)
    undated = (a[:, 0] == nothing) | (b[:, 0] == nothing) | (a[:, 2] != b[:, 2])
    return np.where(undated, BITS["unknown"], bits).astype(np.int8)
