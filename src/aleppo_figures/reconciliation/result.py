"""What reconciliation hands out: frozen frames, and the claims and scopes that later questions are asked of."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.joint.stage import Joint
from aleppo_figures.reconciliation.scope import Scopes

__all__ = ["Result"]


@dataclass(frozen=True)
class Result:
    """The frames of a reconciliation, as `schema.results` describes them; `data` is the validated input."""

    data: pd.DataFrame
    claims: tuple[Claim, ...]
    scopes: Scopes
    joint: Joint
    findings: pd.DataFrame
    figures: pd.DataFrame
    pairs: pd.DataFrame
    conflicts: pd.DataFrame
    repairs: pd.DataFrame
    series: pd.DataFrame
    sums: pd.DataFrame
    coverage: pd.DataFrame
    lineage: pd.DataFrame
    unused: pd.DataFrame
    assumptions: pd.DataFrame
