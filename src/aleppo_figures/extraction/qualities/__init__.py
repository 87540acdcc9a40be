"""How a count is meant: its status, its extent, and whether it's a rate."""

from aleppo_figures.extraction.qualities.extent import assign_extent
from aleppo_figures.extraction.qualities.rates import assign_rates
from aleppo_figures.extraction.qualities.status import StatusSlot, assign_status, judge_status

__all__ = ["StatusSlot", "assign_extent", "assign_rates", "assign_status", "judge_status"]
