"""Relations of many pairs at once: names become numbers, and each pair of names is related once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.vocabulary import causes, outcomes
from aleppo_figures.vocabulary.relations import RELATIONS, Relation

__all__ = ["BITS", "Axis", "Bits", "axes", "decode", "period_bits"]

Bits = npt.NDArray[np.int8]
Ints = npt.NDArray[np.int64]
BITS: dict[Relation, int] = {"same": 0, "within": 1, "contains": 2, "overlaps": 4, "unknown": 8, "disjoint": 16}
_LONG = 7
_FEW = 1_500
_OPEN = -1


class Axis:
    """One axis over all claims: `relate(left, right)` gives the relation bits of pairs of positions.

    Parameters
    ----------
    values : sequence
        The axis' value of each claim.
    relation : callable
        How two values stand to each other.
    """

    def __init__(self, values: Sequence[str | None], relation: Callable[[str | None, str | None], Relation]) -> None:
        self._names = sorted(set(values), key=lambda v: (v is not None, v or ""))
        number = {name: code for code, name in enumerate(self._names)}
        self._codes = np.array([number[v] for v in values], dtype=np.int64)
        self._relation = relation
        self._known: dict[int, int] = {}
        size = len(self._names)
        # names are few, as a rule: then a table of all their pairs, filled as pairs come up, spares sorting them
        self._table = np.full(size * size, _OPEN, dtype=np.int8) if size <= _FEW else None

    def relate(self, left: Ints, right: Ints) -> Bits:
        """Return the relation bits of pairs, each pair of names related once."""
        size = len(self._names)
        keys = self._codes[left] * size + self._codes[right]
        if self._table is None:
            unique, inverse = np.unique(keys, return_inverse=True)
            return np.array([self._bits(int(key), size) for key in unique], dtype=np.int8)[inverse]
        used = np.zeros(len(self._table), dtype=bool)
        used[keys] = True
        for key in np.flatnonzero(used & (self._table == _OPEN)):
            self._table[key] = self._bits(int(key), size)
        found: Bits = self._table[keys]
        return found

    def _bits(self, key: int, size: int) -> int:
        if key not in self._known:
            a, b = self._names[key // size], self._names[key % size]
            self._known[key] = BITS[self._relation(a, b)]
        return self._known[key]


def axes(listed: Sequence[Claim], scopes: Scopes) -> dict[str, Axis]:
    """Return every axis but the period's."""
    return {
        "outcome": Axis([c.outcome for c in listed], lambda a, b: outcomes.relation(a or "", b or "")),
        "group": Axis([c.group for c in listed], lambda a, b: scopes.groups.relation(a or "", b or "")),
        "side": Axis([c.side for c in listed], scopes.parties.relation),
        "place": Axis([c.place for c in listed], scopes.gazetteer.relation),
        "cause": Axis([c.cause for c in listed], causes.relation),
        "attributed_to": Axis([c.attributed_to for c in listed], scopes.parties.relation),
    }


def period_bits(a0: Ints, a1: Ints, b0: Ints, b1: Ints, day_slack: int) -> Bits:
    """Return the relation bits of periods of inclusive days, all four ends known."""
    same = (a0 == b0) & (a1 == b1)
    long = np.minimum(a1 - a0, b1 - b0) + 1 >= _LONG
    same |= long & (np.abs(a0 - b0) <= day_slack) & (np.abs(a1 - b1) <= day_slack)
    apart = (a1 < b0) | (b1 < a0)
    within, contains = (b0 <= a0) & (a1 <= b1), (a0 <= b0) & (b1 <= a1)
    choices = [BITS[name] for name in ("same", "disjoint", "within", "contains")]
    return np.select([same, apart, within, contains], choices, default=BITS["overlaps"]).astype(np.int8)


def decode(bits: Bits) -> npt.NDArray[np.int8]:
    """Return the position in `RELATIONS` of combined bits: disjoint rules first, then unknown, then overlap."""
    both = (bits & 3) == 3
    conditions = [(bits & 16) > 0, (bits & 8) > 0, ((bits & 4) > 0) | both, (bits & 1) > 0, (bits & 2) > 0]
    order = ("disjoint", "unknown", "overlaps", "within", "contains")
    return np.select(conditions, [RELATIONS.index(r) for r in order], default=RELATIONS.index("same")).astype(np.int8)
