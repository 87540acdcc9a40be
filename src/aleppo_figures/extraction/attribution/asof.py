"""The day at which a count stood, where the text says it: "as of 30 April", "by Tuesday morning"."""

from __future__ import annotations

from datetime import date

from aleppo_figures.extraction.mentions import Mention, Page

__all__ = ["as_of_day"]


def as_of_day(page: Page, mention: Mention) -> date | None:
    """Return the day as of which a number holds, or None where the text says none."""
    return None
