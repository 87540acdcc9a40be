"""Which number counts people with which outcome: the one linguistic judgement, as an ordered list of named rules."""

from aleppo_figures.extraction.attach.assign import attach

__all__ = ["attach"]
