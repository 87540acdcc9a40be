"""What attribution finds for a number: by whose word, passed on by whom, on what basis, as of which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from aleppo_figures.extraction.mentions import Span

__all__ = ["SourceSlot"]


@dataclass(frozen=True, slots=True)
class SourceSlot:
    """Who asserts a number; all but `basis` missing where the text names nobody. `spans` are the words that say so."""

    source: str | None = None
    source_text: str | None = None
    via: str | None = None
    basis: str = "reported"
    as_of: date | None = None
    spans: tuple[Span, ...] = ()
    rule: str = ""
