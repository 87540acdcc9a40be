"""The closed word lists of the frame's category columns."""

from __future__ import annotations

from aleppo_figures.vocabulary.causes import CAUSES
from aleppo_figures.vocabulary.modifiers import MODIFIERS
from aleppo_figures.vocabulary.outcomes import OUTCOMES

__all__ = ["CATEGORIES", "DEFAULTS", "LARGEST_COUNT"]

CATEGORIES: dict[str, tuple[str, ...]] = {
    "basis": ("documented", "estimated", "reported"),
    "outcome": OUTCOMES,
    "unit": ("persons", "families"),
    "modifier": MODIFIERS,
    "per": ("day", "week", "month", "year"),
    "period_basis": ("stated", "inherited", "unknown"),
    "cause": CAUSES,
    "extent": ("total", "incident", "unknown"),
    "status": ("asserted", "hedged", "denied", "hypothetical"),
}

DEFAULTS: dict[str, str] = {
    "basis": "reported",
    "group": "people",
    "unit": "persons",
    "extent": "unknown",
    "status": "asserted",
    "extractor": "manual",
}
"""What a column that may not be missing holds when a frame comes without it."""

LARGEST_COUNT = 20_000_000_000
"""More people than have lived at once: a larger count is a misreading, not a figure."""
