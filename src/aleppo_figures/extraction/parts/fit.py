"""Whether a count can be a part of another: outcomes that nest, and a size that fits."""

from __future__ import annotations

from aleppo_figures.extraction.mentions import Mention
from aleppo_figures.vocabulary.outcomes import relation

__all__ = ["fits", "nests", "size"]


def size(mention: Mention) -> int | None:
    """Return the number that a count is weighed by: its point, else the end that's known."""
    number = mention.number
    return number.best if number.best is not None else (number.low if number.low is not None else number.high)


def _room(mention: Mention) -> int | None:
    number = mention.number
    if number.modifier == "vague":
        return number.high
    return number.high if number.high is not None else number.best


def fits(part: Mention, whole: Mention) -> bool:
    """Return whether a count is small enough to be a part of another; families and rates aren't weighed."""
    need, room = size(part), _room(whole)
    if need is None or room is None or part.unit != whole.unit:
        return True
    if part.number.modifier == "vague" and part.number.low is not None:
        need = part.number.low
    return need <= room


def nests(part: Mention, whole: Mention) -> bool:
    """Return whether a part's outcome is the whole's, or one of those that the whole covers."""
    return relation(part.outcome, whole.outcome) in ("same", "within")
