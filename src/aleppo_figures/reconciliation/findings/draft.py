"""A finding before it is ranked, and what every kind of finding is made from."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.coverage import Coverage
from aleppo_figures.reconciliation.lineage import Copy
from aleppo_figures.reconciliation.sentences import Wording
from aleppo_figures.reconciliation.series import Step
from aleppo_figures.reconciliation.sums import Sum

__all__ = ["Draft", "Evidence", "finding_id"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A finding without its rank: `people` and `factor` weigh it within its kind."""

    kind: str
    severity: str
    figures: tuple[str, ...]
    sentence: str
    people: int = 0
    factor: float = 1.0


@dataclass(frozen=True)
class Evidence:
    """What findings are made from: the claims, and what the stages before found."""

    claims: Mapping[str, Claim]
    pairs: pd.DataFrame
    sums: Sequence[Sum]
    series: Sequence[Step]
    coverage: Sequence[Coverage]
    copies: Sequence[Copy]
    conflicts: pd.DataFrame
    words: Wording
    limits: Sequence[tuple[str, str]] = ()

    def size(self, figure: str) -> int:
        """Return the number of people that a figure is about: its best number, else its lower end."""
        claim = self.claims[figure]
        return claim.best or claim.low or claim.high or 0

    def verdict(self, name: str, among: Collection[str] | None = None) -> list[dict[str, object]]:
        """Return the pairs of a verdict as rows; of those with a figure `among` some, where they are given."""
        chosen = self.pairs["verdict"] == name
        if among is not None:
            chosen &= self.pairs["left"].isin(among) | self.pairs["right"].isin(among)
        rows: list[dict[str, object]] = self.pairs[chosen].to_dict("records")
        return rows


def finding_id(kind: str, figures: Sequence[str]) -> str:
    """Return a finding's id: the same kind and figures give the same id on every run.

    Examples
    --------
    >>> finding_id("fall", ["a", "b"]) == finding_id("fall", ["b", "a"])
    True
    """
    key = "\x1f".join([kind, *sorted(figures)])
    return f"n-{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}"
