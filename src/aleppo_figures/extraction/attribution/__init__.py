"""By whose word: who asserts a number, who passes it on, on what basis and as of which day."""

from aleppo_figures.extraction.attribution.assign import assign_sources
from aleppo_figures.extraction.attribution.slots import SourceSlot

__all__ = ["SourceSlot", "assign_sources"]
