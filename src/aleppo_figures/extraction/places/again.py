"""Places named again by their nouns: "the city", "the east", "at the hospital"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from aleppo_figures.extraction.places.hits import COUNTRY, PlaceHit
from aleppo_figures.vocabulary.place_words import place_alternatives
from aleppo_figures.vocabulary.world import look_up

__all__ = ["ANAPHORS", "OFTEN", "anaphor", "half", "most_named", "most_told", "side", "site_again"]

OFTEN = 2
"""How many places must lie in a country for "the country" to mean it."""


ANAPHORS = {
    "city": (3, 4),
    "town": (1, 2),
    "village": (1, 2),
    "country": (COUNTRY,),
    "nation": (COUNTRY,),
    "kingdom": (COUNTRY,),
    "republic": (COUNTRY,),
    "province": (7, 8),
    "district": (5,),
    "state": (7, 8),
    "region": (8,),
    "island": (5,),
    "territory": (8, COUNTRY),
    "enclave": (1, 2, 3, 4, 5, 8),
}


def most_named(before: Sequence[PlaceHit], named: PlaceHit | None) -> PlaceHit | None:
    """Return the place that no gazetteer knows where a text has named it more often than the city that one knows."""
    unknown = [h for h in before if not h.known and h.width == 1 and look_up(h.name) is None and h.lead != "measured"]
    often = Counter(h.name for h in before)
    best = max(reversed(unknown), key=lambda h: often[h.name], default=None)
    if best is None or often[best.name] < 2 or (named is not None and often[best.name] <= often[named.name]):
        return named
    return best


def most_told(before: Sequence[PlaceHit], widths: Sequence[int]) -> PlaceHit | None:
    """Return the province or state that a text has named most, where it has named one more than once."""
    fit = [h for h in reversed(before) if h.width in widths]
    often = Counter(h.name for h in fit)
    best = max(fit, key=lambda h: often[h.name], default=None)
    return best if best is not None and often[best.name] >= OFTEN else None


@cache
def half() -> re.Pattern[str]:
    """Return the pattern of "the rebel-held west of the city"."""
    held = place_alternatives("held")
    return re.compile(
        rf"\b(?P<lead>in|on|of|from|at|across|the)\s(?:the\s)?(?:city['’]s\s)?(?:(?:{held})\s)?(?P<side>east|west)(?:ern)?(?:\s(?:of the city|half|side|part|districts|neighbou?rhoods|quarters))?\b(?!\sof\s[A-Z]|\s[A-Z]|-|\s(?:rural|outskirts|countryside|suburbs?|edge|entrance|bank))"
    )


@cache
def anaphor() -> re.Pattern[str]:
    """Return the pattern of "in the city", "across the country"."""
    return re.compile(
        r"\b(?:(?:in|across)\s[\w ]{1,12}\sof(?=\sthe\scountry['’]?s\s)|in|around|across|throughout|through|inside|of|over|from|shook|rocked|swept|fled|left|leave|leaving|fleeing)(?:\sand\saround)?\s(?:the|this|their)\s(?:(?:[\w-]+\s){0,2}(?=(?:country|nation|kingdom|republic)\b)|(?:[a-z-]+\s)?(?:[A-Z][a-z]+(?:an|ese|ish)\s)?(?=island\b)|(?-i:[a-z-]+)\s)?(?P<what>capital(?!\s(?:city\s)?of\b)|city|country|nation|kingdom|republic|town|village|province|territory|district|state|region|island|enclave)\b(?!['’]?s?(?<!country)(?<!capital)\b['’]|\s(?:of|council|hall|centre|center|police|government|media|television|agency|news|department|hospital|prosecutors?|prison|school)\b)",
        re.I,
    )


@cache
def side() -> re.Pattern[str]:
    """A side of a country that a text names by its point of the compass alone ("widens in southeast")."""
    point = r"(?:north|south)-?(?:east|west)|north|south|east|west"
    return re.compile(
        rf"\b(?:in|across)\s(?:the\s)?(?:(?:country['’]s|mainly|largely|mostly|restive|volatile|[A-Z][a-z]+ish|[a-z]+-[a-z]+)\s){{0,2}}(?P<side>{point})(?=[,.;)]|\s(?:on|after|as|and|following|when|where|since|of\sthe\scountry)\b|$)"
    )


@cache
def site_again() -> re.Pattern[str]:
    """Return the pattern of "at the hospital"."""
    site = place_alternatives("site")
    return re.compile(
        rf"\b(?:at|in|inside|outside|near|on)\sthe\s(?P<what>{site})\b(?!\s(?:in|of|at|near|where|that|which)\b|\s[A-Z]|['’])"
    )
