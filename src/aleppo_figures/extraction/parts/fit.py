"""Whether a count can be a part of another: outcomes that nest, groups that meet, and a size that fits."""

from __future__ import annotations

from functools import cache

from aleppo_figures.extraction.mentions import Mention
from aleppo_figures.vocabulary.groups import Groups
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
    """Return whether a count's people may be among another's: it's small enough, as far as both count the same unit."""
    if _apart(part, whole):
        return False
    need, room = size(part), _room(whole)
    if need is None or room is None or part.unit != whole.unit:
        return True
    if part.number.modifier == "vague" and part.number.low is not None:
        need = part.number.low
    return need <= room


def _apart(part: Mention, whole: Mention) -> bool:
    """Return whether nobody can be of both groups, whatever is assumed ("children" among "women")."""
    return _certain().relation(part.group, whole.group) == "disjoint"


@cache
def _certain() -> Groups:
    return Groups.default().assuming(False)


def nests(part: Mention, whole: Mention) -> bool:
    """Return whether a part's outcome is the whole's, or one of those that the whole covers."""
    return relation(part.outcome, whole.outcome) in ("same", "within")
