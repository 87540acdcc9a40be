"""Where: places that a text names, and which of them the people were at when it happened."""

from aleppo_figures.extraction.places.assign import PlaceSlot, assign_places
from aleppo_figures.extraction.places.find import find_places
from aleppo_figures.extraction.places.hits import PlaceHit

__all__ = ["PlaceHit", "PlaceSlot", "assign_places", "find_places"]
