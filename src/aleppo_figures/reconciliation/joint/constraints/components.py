"""Which rows share cells, directly or through others: each such component is one system."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

from aleppo_figures.reconciliation.joint.constraints.regions import Label, Labels, Who
from aleppo_figures.reconciliation.joint.constraints.rows import Row

__all__ = ["components"]

Stretch = tuple[int, int, int]
"""First day, last day, and a row of it."""


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

    spoken: dict[Who, dict[Label, list[int]]] = defaultdict(lambda: defaultdict(list))
    for n in sorted(range(len(rows)), key=lambda n: rows[n].wide.start):
        for who in rows[n].wide.who:
            spoken[who][rows[n].wide.label].append(n)
    done = set()
    for by_label in spoken.values():
        key = tuple((label, tuple(found)) for label, found in by_label.items())
        if key in done:
            continue
        done.add(key)
        stretches = {label: _stretches(found, rows, link) for label, found in by_label.items()}
        for (one, a), (two, b) in combinations(stretches.items(), 2):
            if labels.relation(one, two) != "disjoint":
                _link_shared(a, b, link)
    groups: dict[int, list[Row]] = defaultdict(list)
    for n, row in enumerate(rows):
        groups[root(n)].append(row)
    return list(groups.values())


def _stretches(found: Sequence[int], rows: Sequence[Row], link: Callable[[int, int], None]) -> list[Stretch]:
    """Link the rows of one label that share days, and return the days that each set of them covers without a gap."""
    listed: list[Stretch] = []
    for n in found:  # by first day
        region = rows[n].wide
        if listed and region.start <= listed[-1][1]:
            start, end, first = listed[-1]
            link(first, n)
            listed[-1] = (start, max(end, region.end), first)
        else:
            listed.append((region.start, region.end, n))
    return listed


def _link_shared(a: Sequence[Stretch], b: Sequence[Stretch], link: Callable[[int, int], None]) -> None:
    """Link the stretches of two labels that share days."""
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i][0] <= b[j][1] and b[j][0] <= a[i][1]:
            link(a[i][2], b[j][2])
        if a[i][1] < b[j][1]:
            i += 1
        else:
            j += 1
