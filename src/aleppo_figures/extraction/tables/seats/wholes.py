"""Which row or column is the whole of which: totals, subtotals, and "of whom" columns, each found in one look-up."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from aleppo_figures.extraction.tables.said.facets import Facets
from aleppo_figures.vocabulary.groups import Groups
from aleppo_figures.vocabulary.outcomes import OUTCOMES, relation

__all__ = ["total_outcome", "wholes"]

_SCOPE = ("outcome", "group", "place", "frame", "source", "cause", "attributed_to", "side", "per", "unit")
_Key = tuple[object, ...]
_SUBTOTAL, _TOTAL = 1, 2


def wholes(lines: Sequence[Facets | None]) -> list[int | None]:
    """Return for each row (or column) the total that it is a part of, or None; a line without counts has none.

    A total holds the lines that differ from it only in what it leaves open: the closest below them, or the closest
    above where totals come first. Counts of several sources are no parts of anything.

    Examples
    --------
    >>> wholes([Facets(place="Homs"), Facets(place="Hama"), Facets(total=True)])
    [2, 2, None]
    >>> wholes([Facets(outcome="killed"), Facets(group="children", part=True)])
    [None, 0]
    """
    totals = _Totals(lines)
    found: list[int | None] = []
    last: dict[str | None, int] = {}
    for i, line in enumerate(lines):
        if line is None or line.counts is False:
            found.append(None)
        elif line.part and last:
            found.append(last.get(line.outcome, last[None]))
        else:
            found.append(totals.holding(line, i))
            last |= {line.outcome: i, None: i}
    return found


def total_outcome(parts: Sequence[Facets]) -> str | None:
    """Return the outcome of a total whose parts have several: killed and injured together, others have none.

    Examples
    --------
    >>> total_outcome([Facets(outcome="killed"), Facets(outcome="injured")])
    'killed_or_injured'
    """
    outcomes = {part.outcome for part in parts if not part.part}
    if len(outcomes) == 1:
        return next(iter(outcomes))
    return "killed_or_injured" if outcomes <= {"killed", "injured", "killed_or_injured"} else None


class _Totals:
    """The totals of a table's rows or columns, by what they state."""

    def __init__(self, lines: Sequence[Facets | None]) -> None:
        self._places: dict[tuple[int, _Key], list[int]] = defaultdict(list)
        for i, line in enumerate(lines):
            if line is not None and line.whole and line.counts is not False:
                self._places[_rank(line), _key(line)].append(i)
        patterns = {(rank, tuple(value is not None for value in key)) for rank, key in self._places}
        self._patterns = sorted(patterns, key=lambda p: (-sum(p[1]), p[0]))
        first = next((line for line in lines if line is not None), None)
        self._above = first is not None and first.whole

    def holding(self, line: Facets, at: int) -> int | None:
        """Return the narrowest total that holds a line."""
        own, rank = _key(line), _rank(line)
        for total, pattern in self._patterns:
            if any(needed and value is None for needed, value in zip(pattern, own, strict=True)):
                continue
            if line.source is not None and not pattern[_SCOPE.index("source")]:
                continue
            for key in _projected(own, pattern):
                if (total, key) in self._places and (total > rank or (rank and key != own)):
                    found = self._closest(self._places[total, key], at)
                    if found is not None:
                        return found
        return None

    def _closest(self, places: list[int], at: int) -> int | None:
        following, before = bisect_left(places, at + 1), bisect_left(places, at) - 1
        below = places[following] if following < len(places) else None
        above = places[before] if before >= 0 else None
        first, second = (above, below) if self._above else (below, above)
        return first if first is not None else second


def _rank(line: Facets) -> int:
    return _TOTAL if line.total else _SUBTOTAL if line.subtotal else 0


def _key(line: Facets) -> _Key:
    return tuple(getattr(line, name) for name in _SCOPE)


def _projected(own: _Key, pattern: tuple[bool, ...]) -> Iterator[_Key]:
    """Yield the keys of the totals of a pattern that would hold a line: its own values, then wider ones."""
    outcomes = _holding_outcomes(own[0]) if pattern[0] else (None,)
    groups = _holding_groups(own[1]) if pattern[1] else (None,)
    rest = tuple(value if stated else None for value, stated in zip(own[2:], pattern[2:], strict=True))
    for outcome in outcomes:
        for group in groups:
            yield (outcome, group, *rest)


@cache
def _holding_outcomes(outcome: object) -> tuple[object, ...]:
    return (outcome, *(o for o in OUTCOMES if relation(str(outcome), o) == "within"))


@cache
def _holding_groups(group: object) -> tuple[object, ...]:
    groups = Groups.default()
    return (group, *(g for g in groups.names if g != group and groups.relation(str(group), g) == "within"))
