"""Small frames of figures for the tests of reconciliation: one line a figure."""

from __future__ import annotations

from typing import Any

import pandas as pd

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.pipeline import rooted
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.schema.frames import validate
from aleppo_figures.vocabulary.modifiers import interval
from aleppo_figures.vocabulary.sources import SourceRegistry

BASE = {
    "doc_id": "bulletin",
    "source": "SOHR",
    "published": "2016-11-01",
    "outcome": "killed",
    "group": "people",
    "modifier": "exact",
    "extent": "total",
    "place": "Aleppo",
    "start": "2016-10-01",
    "end": "2016-10-31",
}


def figure(name: str, n: int, **changes: Any) -> dict[str, Any]:
    """Return one figure as a row: its id, its stated number, and what differs from the base."""
    row = {**BASE, "figure_id": name, **changes}
    low, best, high = interval(str(row["modifier"]), n)
    return {**row, "low": low, "best": best, "high": high}


def frame(*rows: dict[str, Any]) -> pd.DataFrame:
    """Return rows as a validated frame."""
    return validate(pd.DataFrame(list(rows)))


def claims_of(*rows: dict[str, Any]) -> list[Claim]:
    """Return rows as claims with their roots."""
    return rooted(frame(*rows), Scopes(), SourceRegistry.default())[0]
