"""Which rows share cells, directly or through others: each such component is one system."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from aleppo_figures.reconciliation.joint.constraints.cells import base_cells
from aleppo_figures.reconciliation.joint.constraints.regions import Label, Labels
from aleppo_figures.reconciliation.joint.constraints.rows import Row

__all__ = ["components"]


def components(rows: Sequence[Row], labels: Labels) -> list[list[Row]]:
    """Return rows grouped by what they can say about each other, in the order given.

    Rows are linked where they share people and days, and one label isn't disjoint from the other.
    """
    parent = list(range(len(rows)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    def link(a: int, b: int) -> None:
        parent[root(a)] = root(b)

    for mask in base_cells([r.wide for r in rows]):
        by_label: dict[Label, int] = {}  # a cell's rows of one label are linked to the first of them
        for n in _members(mask):
            label = rows[n].wide.label
            link(n, by_label.setdefault(label, n))
        for (one, a), (two, b) in combinations(by_label.items(), 2):
            if root(a) != root(b) and labels.relation(one, two) != "disjoint":
                link(a, b)
    groups: dict[int, list[Row]] = defaultdict(list)
    for n, row in enumerate(rows):
        groups[root(n)].append(row)
    return list(groups.values())


def _members(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
