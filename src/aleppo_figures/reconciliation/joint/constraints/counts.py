"""One measure's count of some cells as it stood at each report's day: it may grow, and never shrinks.

Cells that no report from a day on tells apart are one from that day on, so a running total of a thousand days is a chain,
not a thousand cells of a thousand vintages each.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

__all__ = ["Counts", "Levels"]

Sum = dict[int, int]
Pieces = tuple[int, ...]


@dataclass(frozen=True)
class Levels:
    """The readers of one measure, ordered by vintage: `firsts` has the position of each vintage's first reader."""

    firsts: tuple[int, ...]

    @classmethod
    def of(cls, vintages: Sequence[int]) -> Levels:
        """Return the levels of readers whose vintages are given in rising order."""
        return cls(tuple(n for n, v in enumerate(vintages) if not n or v != vintages[n - 1]))

    def first(self, reader: int) -> int:
        """Return the first reader of a reader's vintage."""
        return self.firsts[bisect_right(self.firsts, reader) - 1]


@dataclass
class _Node:
    """What some cells hold at one vintage: a column for each piece, and what they held before."""

    first: int
    columns: Sum
    before: list[_Node] = field(default_factory=list)


class Counts:
    """Columns for what cells hold by each vintage, and the rules by which they grow.

    Parameters
    ----------
    levels : Levels
        The measure's readers by vintage.
    column : callable
        Makes a column.
    rules : list of dict
        Where rules go: sums that are at most zero.
    """

    def __init__(self, levels: Levels, column: Callable[[], int], rules: list[Sum]) -> None:
        self._levels, self._column, self._rules = levels, column, rules

    def hold(
        self,
        masks: Collection[int],
        read: Callable[[int, Sum], None],
        pieces: Pieces = (0,),
        obey: Sequence[Mapping[int, int]] = (),
    ) -> list[Sum]:
        """Return the columns that the cells hold in the end, by piece; several where no last report has all cells.

        Parameters
        ----------
        masks : collection of int
            The cells, each as the bits of its readers.
        read : callable
            Called with a reader and the columns that it reads.
        pieces : tuple of int
            The pieces that each cell is divided into.
        obey : sequence of mapping
            Weighted sums of pieces that are at most zero in all that is ever added.
        """
        ends: list[_Node] = []
        path: list[_Node] = []
        previous = 0
        for mask in sorted(masks):  # cells next to each other in this order share their latest reports
            differ = (mask ^ previous).bit_length()
            while path and path[-1].first < differ:
                self._grow(path.pop(), pieces, obey)
            rest = mask & ((1 << path[-1].first) - 1) if path else mask
            while rest:
                first = self._levels.first(rest.bit_length() - 1)
                node = _Node(first, {p: self._column() for p in pieces})
                (path[-1].before if path else ends).append(node)
                path.append(node)
                for offset in _members(rest >> first):
                    read(first + offset, node.columns)
                rest &= (1 << first) - 1
            previous = mask
        while path:
            self._grow(path.pop(), pieces, obey)
        return [node.columns for node in ends]

    def _grow(self, node: _Node, pieces: Pieces, obey: Sequence[Mapping[int, int]]) -> None:
        """Say that a node holds at least what it held before, and what is added obeys the cells' rules."""
        if node.before:
            for piece in pieces:
                self._rules.append({**{b.columns[piece]: 1 for b in node.before}, node.columns[piece]: -1})
        for weights in obey:
            rule = {node.columns[p]: w for p, w in weights.items()}
            rule.update({b.columns[p]: -w for b in node.before for p, w in weights.items()})
            self._rules.append(rule)
        node.before.clear()


def _members(mask: int) -> list[int]:
    found = []
    while mask:
        lowest = mask & -mask
        found.append(lowest.bit_length() - 1)
        mask ^= lowest
    return found
