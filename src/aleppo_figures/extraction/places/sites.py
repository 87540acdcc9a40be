"""Buildings by their whole names: capitals that end in what they are ("South Hospital", "St. Anne's church")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aleppo_figures.extraction.places.hits import PlaceHit, lead_of
from aleppo_figures.extraction.places.names import adjective_follows
from aleppo_figures.vocabulary.place_words import place_alternatives

__all__ = ["named_sites"]


def named_sites(text: str) -> Iterator[PlaceHit]:
    """Yield buildings named in capitals where a place would stand, and those of a saint or a patron.

    Examples
    --------
    >>> [h.name for h in named_sites("Shells hit South Hospital in Adra; nine died at St. Anne's church.")]
    ['South Hospital', "St. Anne's church"]
    """
    for pattern in (_capitals(), _patron()):
        for found in pattern.finditer(text):
            start, end = found.span("name")
            if adjective_follows(text, end) or _goes_on().match(text, end) or _of_people().search(text[:start][-40:]):
                continue
            yield PlaceHit(start, end, found["name"], found["name"], 1, False, lead_of(text, start))


@cache
def _capitals() -> re.Pattern[str]:
    preposition, building = place_alternatives("preposition"), place_alternatives("building")
    word = r"(?:St\.|[A-ZÀ-Þ][\w’'-]{0,24})"
    return re.compile(
        rf"\b(?i:{preposition})\s(?:the\s|a\s)?(?:[a-z]+-?[a-z]*\s){{0,2}}(?P<name>(?:{word}\s(?:(?:de|del|la|al|of|and)\s)?){{1,4}}(?:{building})(?:\s(?:[A-Z]|\d{{1,2}})(?![\w,.:’]))?)(?![\w’'-])"
    )


@cache
def _patron() -> re.Pattern[str]:
    site = place_alternatives("site")
    saint = r"(?:Sts?\.?|Saint|Our\sLady\sof)\s[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?"
    return re.compile(
        rf"\b(?P<name>{saint}(?:(?:[’']s|(?<=s)[’'])(?:\s(?i:{site}|island|bay|point))?|\s(?i:{site})))(?![\w’'-])"
    )


@cache
def _goes_on() -> re.Pattern[str]:
    """A longer name, or somebody of the building who speaks."""
    return re.compile(
        r"\s(?:[A-Z]|(?:director|doctors?|officials?|spokes\w+|students?|researchers?|professors?|chief)\b)"
    )


@cache
def _of_people() -> re.Pattern[str]:
    """Somebody's building: people who study, work or speak there."""
    return re.compile(
        rf"\b(?:{place_alternatives('membership')}|{place_alternatives('title')}|students?|pupils?|graduates?|professors?|researchers?|experts?"
        r"|scientists?|economists?|staff|workers?|employees|surgeons?|physicians?|lecturers?)\s(?:of|at|from|with|in)\s(?:the\s)?$",
        re.I,
    )
