"""Which soft figures can hold beside the hard ones: all of them, or the largest sets that can."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from aleppo_figures.reconciliation.joint.clock import Clock
from aleppo_figures.reconciliation.joint.constraints.cells import build
from aleppo_figures.reconciliation.joint.constraints.regions import Labels
from aleppo_figures.reconciliation.joint.constraints.rows import Row
from aleppo_figures.reconciliation.joint.programs import Elastic

__all__ = ["Readings", "consistent_sets"]

_MOST_SETS = 16
_MOST_STEPS = 200


@dataclass(frozen=True)
class Readings:
    """The sets of soft rows that can hold, and why there may be others: `time_limit`, `not_proved`, `many` or nothing."""

    sets: tuple[tuple[Row, ...], ...]
    cut: str | None = None


def consistent_sets(
    hard: Sequence[Row],
    soft: Sequence[Row],
    labels: Labels,
    excess: Mapping[str, Fraction],
    clock: Clock | None = None,
) -> Readings:
    """Return the maximal sets of soft rows that hold beside the hard ones, largest first.

    Sets of rows to leave out are tried by size; each time the rest can't hold, one of those that took part in the
    misfit must go too.
    """
    rows = [*hard, *soft]
    if not soft:
        return Readings(((),))
    elastic = Elastic(build(rows, labels, (), excess.__getitem__, clock), clock)
    fixed = list(range(len(hard)))
    loose = set(range(len(hard), len(rows)))
    waiting: list[frozenset[int]] = [frozenset()]
    seen = {waiting[0]}
    enough: list[frozenset[int]] = []
    steps, cut = 0, None
    while waiting and len(enough) < _MOST_SETS and steps < _MOST_STEPS:
        without = waiting.pop(0)
        if any(e <= without for e in enough):
            continue
        steps += 1
        misfit = elastic.misfit([*fixed, *sorted(loose - without)])
        if misfit.gap <= 0:
            if misfit.none:
                enough.append(without)
            else:
                cut = cut or misfit.status
            continue
        for n in sorted(misfit.rows & (loose - without)):
            more = without | {n}
            if more not in seen:
                seen.add(more)
                waiting.append(more)
    minimal = [e for e in enough if not any(other < e for other in enough)]
    sets = tuple(tuple(rows[n] for n in sorted(loose - without)) for without in minimal)
    return Readings(sets, cut or ("many" if waiting else None))
