"""Which rows share cells, directly or through others: each such component is one system."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from aleppo_figures.reconciliation.joint.constraints.cells import base_cells
from aleppo_figures.reconciliation.joint.constraints.regions import Labels
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

    linked: set[tuple[int, int]] = set()
    for mask in base_cells([r.wide for r in rows]):
        members = [n for n in range(len(rows)) if mask >> n & 1]
        for a, b in ((a, b) for i, a in enumerate(members) for b in members[i + 1 :]):
            if (a, b) in linked:
                continue
            linked.add((a, b))
            if root(a) != root(b) and labels.relation(rows[a].wide.label, rows[b].wide.label) != "disjoint":
                parent[root(a)] = root(b)
    groups: dict[int, list[Row]] = defaultdict(list)
    for n, row in enumerate(rows):
        groups[root(n)].append(row)
    return list(groups.values())
