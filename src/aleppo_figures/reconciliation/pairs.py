"""Pairs of figures that can be compared: found by sorting, related axis by axis, in chunks of bounded memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from aleppo_figures.reconciliation.axes import BITS, Bits, axes, decode, period_bits
from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.scope import AXES, Scopes
from aleppo_figures.vocabulary.relations import RELATIONS

__all__ = ["PairChunk", "comparable_pairs", "cross_pairs", "every_pair", "overlapping"]

CHUNK = 500_000
Ints = npt.NDArray[np.int64]
_UNDATED = -1


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
    related = _Related(listed, scopes)
    position = _positions_by_id(listed)
    for left, right in _candidates(listed, chunk):
        pairs = related.pairs(*_ordered(left, right, position))
        yield pairs.where(pairs.relation < RELATIONS.index("disjoint"))


def every_pair(listed: Sequence[Claim], scopes: Scopes, *, chunk: int = CHUNK) -> Iterator[PairChunk]:
    """Yield all pairs within an outcome family and a unit, comparable or not."""
    related, position = _Related(listed, scopes), _positions_by_id(listed)
    for block in _blocks(listed).values():
        where = np.array(block, dtype=np.int64)
        ends = np.full(len(where), len(where), dtype=np.int64)
        for i, j in _expanded(ends, chunk):
            yield related.pairs(*_ordered(where[i], where[j], position))


def cross_pairs(
    record: Sequence[Claim], new: Sequence[Claim], scopes: Scopes, *, chunk: int = CHUNK
) -> Iterator[PairChunk]:
    """Yield every pair of a figure on record (left) and a new one (right) of one outcome family and unit.

    Positions count in the record followed by the new figures.
    """
    listed = [*record, *new]
    related = _Related(listed, scopes)
    for block in _blocks(listed).values():
        old = np.array([p for p in block if p < len(record)], dtype=np.int64)
        fresh = np.array([p for p in block if p >= len(record)], dtype=np.int64)
        rows = max(1, chunk // max(1, len(old)))
        for begin in range(0, len(fresh), rows):
            part = fresh[begin : begin + rows]
            if len(old):
                left, right = np.tile(old, len(part)), np.repeat(part, len(old))
                yield related.pairs(left, right)


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


class _Related:
    """The axes of all claims as arrays, made once: `pairs(left, right)` relates positions on every axis."""

    def __init__(self, listed: Sequence[Claim], scopes: Scopes) -> None:
        self._axes = axes(listed, scopes)
        self._slack = scopes.day_slack
        spans = [(c.start, c.end) if c.flow and c.days is not None else (c.stock_day, c.stock_day) for c in listed]
        days = np.array(
            [(_UNDATED if a is None else a, _UNDATED if b is None else b) for a, b in spans], dtype=np.int64
        )
        self._first, self._last = days.reshape(-1, 2).T.copy()
        self._flow = np.array([c.flow and c.days is not None for c in listed], dtype=bool)

    def pairs(self, left: Ints, right: Ints) -> PairChunk:
        """Return pairs with their relations."""
        bits = {name: axis.relate(left, right) for name, axis in self._axes.items()}
        bits["period"] = self._periods(left, right)
        ordered = {name: bits[name] for name in AXES}
        return PairChunk(left, right, ordered, decode(np.bitwise_or.reduce(list(ordered.values()))))

    def _periods(self, left: Ints, right: Ints) -> Bits:
        a, b = self._first[left], self._first[right]
        bits = period_bits(a, self._last[left], b, self._last[right], self._slack)
        flow_a, flow_b = self._flow[left], self._flow[right]
        stocks = ~(flow_a | flow_b)
        bits[stocks] = np.where(a[stocks] == b[stocks], BITS["same"], BITS["disjoint"])
        bits[(a == _UNDATED) | (b == _UNDATED) | (flow_a != flow_b)] = BITS["unknown"]
        return bits
