"""Which count is a subset of which: "including 160 children", "four of them", "another 17"."""

from aleppo_figures.extraction.parts.assign import PartLink, assign_parts, link_parts

__all__ = ["PartLink", "assign_parts", "link_parts"]
