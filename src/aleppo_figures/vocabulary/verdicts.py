"""The verdicts of a pair, in the order in which they're tried."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from aleppo_figures.vocabulary.tabular import table_rows

__all__ = ["PairVerdict", "pair_verdicts"]


class PairVerdict(NamedTuple):
    """A verdict and when it is given."""

    name: str
    when: str


@cache
def pair_verdicts() -> tuple[PairVerdict, ...]:
    """Return the verdicts in order, from `tables/verdicts.csv`."""
    return tuple(PairVerdict(r["verdict"], r["when"]) for r in table_rows("verdicts", ("verdict", "when")))
