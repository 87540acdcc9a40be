"""Which count is a subset of which: "including 160 children", "four of them", "another 17"."""

from aleppo_figures.extraction.parts.assign import assign_parts

__all__ = ["assign_parts"]
