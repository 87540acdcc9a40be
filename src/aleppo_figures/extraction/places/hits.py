"""What a place found in a text is: its span, its name, how wide it is, and the word that leads to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from aleppo_figures.vocabulary.place_words import place_alternatives
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.world import look_up

__all__ = ["COUNTRY", "REGION", "WIDE", "PlaceHit", "lead_of", "width_of"]

COUNTRY = 9
REGION = 8
WIDE = 7
_WIDTHS = (
    ("country", COUNTRY),
    ("region", 8),
    ("governorate", 7),
    ("province", 7),
    ("district", 5),
    ("part of", 3),
    ("village", 1),
    ("city", 4),
    ("town", 2),
)
_UNKNOWN = 1
_SEA = re.compile(r"\b(?:Mediterranean|Aegean|Adriatic|Sea|Ocean|Gulf|Channel)\b")


@dataclass(frozen=True, slots=True)
class PlaceHit:
    """A place named in a text: `name` is the gazetteer's where `known`, `width` grows from a street to a country.

    `lead` is the word before it ("in", "near", "to"), in lower case; "measured" where a distance leads to it
    ("80 km south of").
    """

    start: int
    end: int
    text: str
    name: str
    width: int
    known: bool
    lead: str


def width_of(name: str, gazetteer: Gazetteer) -> int:
    """Return how wide a place is, from 1 (a street, or what no gazetteer knows) to 10 (a sea).

    Examples
    --------
    >>> [width_of(n, Gazetteer.default()) for n in ("Sakhour", "Aleppo", "Aleppo Governorate", "Iraq")]
    [1, 4, 7, 9]
    """
    place = gazetteer.get(name)
    if place is not None:
        return next((width for word, width in _WIDTHS if word in place.kind.casefold()), 1)
    if name.casefold().endswith((" governorate", " province", " oblast", " state", " region")):
        return WIDE
    if name.startswith("Lake "):
        return WIDE
    somewhere = look_up(name)
    if somewhere is not None:
        return dict(_WIDTHS)[somewhere.kind]
    return 10 if _SEA.search(name) else _UNKNOWN


def lead_of(text: str, start: int) -> str:
    """Return the word that leads to a place, past the words that describe it ("in" of "in the besieged town of")."""
    before = text[max(0, start - 70) : start]
    if _measure().search(before):
        return "measured"
    if _beyond().search(before):
        return "near"
    found = _lead().search(before)
    return found[1].lower() if found else ""


@cache
def _lead() -> re.Pattern[str]:
    words = "|".join(place_alternatives(kind) for kind in ("direction", "held", "admin", "people"))
    return re.compile(rf"\b(\w+)\s+(?:(?:the|a|an|its|of|city|town|village|{words})[\s-]+)*$", re.I)


@cache
def _beyond() -> re.Pattern[str]:
    """West of a place is at it, as far as a count is concerned."""
    return re.compile(r"\b(?:north|south|east|west)(?:-?(?:east|west))?\sof\s(?:the\s(?:\w+\s){1,3}of\s)?$", re.I)


@cache
def _measure() -> re.Pattern[str]:
    unit = r"(?:km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s|hours?|minutes)"
    return re.compile(
        rf"\b{unit}(?:\s\([^()]{{1,20}}\))?(?:\s(?:to|the|drive|away|{place_alternatives('direction')}))*\s(?:of|from)\s(?:the\s)?(?:\w+\s){{0,2}}$",
        re.I,
    )
