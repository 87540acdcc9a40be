"""Places that are named by more than a name: coasts, two sides of one region, islands of two names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aleppo_figures.extraction.places.hits import COUNTRY, PlaceHit, lead_of
from aleppo_figures.vocabulary.parties import Parties
from aleppo_figures.vocabulary.world import capital_of, look_up

__all__ = ["coasts", "two_sides"]


def coasts(text: str) -> Iterator[PlaceHit]:
    """Yield the country off whose coast, or the capital of a people ("off the Libyan coast", "in the Ethiopian capital")."""
    for found in _coast().finditer(text):
        country = Parties.default().resolve(found["people"])
        if country is None or (somewhere := look_up(country)) is None or somewhere.kind != "country":
            continue
        start, end = found.span("people")
        if found["what"] != "capital" and lead_of(text, start) == "to":
            continue  # "islands close to the Turkish coast"
        if found["what"] != "capital":
            yield PlaceHit(start, end, found["people"], country, COUNTRY, True, lead_of(text, start))
        elif (capital := capital_of(country)) is not None:
            end = found.end()
            yield PlaceHit(start, end, text[start:end], capital, 4, True, lead_of(text, start))


@cache
def _coast() -> re.Pattern[str]:
    where = "coast|coastline|islands?|waters|shores?|side|soil|territory|seas?|countryside|capital"
    return re.compile(
        rf"\b(?:off|near|along|on|in|from|of|to)\s(?:the\s|a\s|an\s|two\s|several\s)?(?P<people>[A-Z][a-z]{{2,20}})\s(?P<what>{where})\b(?!,?\s[A-Z])"
    )


def two_sides(text: str) -> Iterator[PlaceHit]:
    """Yield the first of two parts of one region ("North and South Kivu"), and islands that are named by two."""
    for found in _islands().finditer(text):
        yield PlaceHit(found.start(), found.end(), found.group(), found.group(), 5, False, lead_of(text, found.start()))
    for found in _sides().finditer(text):
        first, name = found["first"], found["name"]
        yield PlaceHit(
            found.start(), found.end(), found.group(), f"{first} {name}", 7, False, lead_of(text, found.start())
        )


@cache
def _sides() -> re.Pattern[str]:
    side = "North|South|East|West|Upper|Lower|Northern|Southern|Eastern|Western"
    return re.compile(rf"\b(?P<first>{side})\s(?:and|or)\s(?:{side})\s(?P<name>[A-Z][a-z]+)\b")


@cache
def _islands() -> re.Pattern[str]:
    return re.compile(r"\b[A-Z][\w-]{1,40}\s(?:and|&)\s[A-Z][\w-]{1,40}\s[Ii]slands\b")
