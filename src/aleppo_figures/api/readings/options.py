"""What a reconciliation was made with, so that another can be made like it."""

from __future__ import annotations

from dataclasses import dataclass

from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["Options"]


@dataclass(frozen=True)
class Options:
    """What a reconciliation was made with."""

    scopes: Scopes
    sources: SourceRegistry
    all_pairs: bool = False
    left_out: tuple[str, ...] = ()
    """The roots whose figures were left out."""
