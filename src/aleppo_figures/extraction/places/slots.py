"""A count's place, and the rule that found it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from aleppo_figures.extraction.places.hits import PlaceHit

__all__ = ["PlaceSlot", "slot_of"]


@dataclass(frozen=True, slots=True)
class PlaceSlot:
    """A count's place by its canonical name, as the text has it, how wide it is, and the rule that found it."""

    place: str | None = None
    place_text: str | None = None
    width: int = 0
    rule: str = ""

    def by(self, rule: str) -> PlaceSlot:
        """Return the same place, found by another rule."""
        return replace(self, rule=rule)


def slot_of(hit: PlaceHit, rule: str) -> PlaceSlot:
    """Return a place found in a text as a count's."""
    return PlaceSlot(hit.name, hit.text, hit.width, rule)
