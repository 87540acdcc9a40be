"""Places of those who speak: an office, a phone, a witness."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.vocabulary.place_words import place_alternatives

__all__ = [
    "REPORTS",
    "WARD",
    "beside",
    "by_phone",
    "office_in",
    "posted_in",
    "says_next",
    "speaking",
    "struck",
    "witness",
]

REPORTS = re.compile(
    r"(?:local\s)?(?:reports|media|newspapers)\s(?:in|from)\b", re.I
)  # they tell of what happened there


WARD = re.compile(r"(?i)\b(?:hospital|clinic|infirmary|medical|morgue)\b")


def beside(between: str) -> bool:
    """Whether only "in" or the like stands between a speaker and a place ("the opposition in Istanbul")."""
    return bool(re.fullmatch(r",?\s(?:in|from|at|near|of)\s(?:\w+\s)?", between))


@cache
def says_next() -> re.Pattern[str]:
    """Return the pattern of what a speaker is followed by."""
    return re.compile(r",?\s(?:said|says|told|added|reported|announced|confirmed)\b")


@cache
def struck() -> re.Pattern[str]:
    """An office that something happened at, not one that speaks ("outside the governor's office in")."""
    return re.compile(
        r"\b(?:outside|near|beside|opposite|hit|struck|stormed|attacked|targeted|front of|attack on|attack at|bombing of|bomb at|fire at|blast at|behind)\s(?:[\w’'.]+\s){0,4}in\s(?:the\s)?$"
    )


@cache
def witness() -> re.Pattern[str]:
    """Return the pattern of somebody of a place, before its name ("a baker in")."""
    people = (
        "resident|doctor|nurse|surgeon|medic|baker|teacher|shopkeeper|farmer|villager|survivor|witness|priest|imam|trader|fisherman"
        "|student|mother|father|man|woman|driver|shepherd|pharmacist|neighbou?r|boy|girl|tailor|mechanic|cook|carpenter"
    )
    return re.compile(
        rf"\b(?:{people})(?:e?s)?(?:,\s\d\d,)?\s(?:in|at|of|near)\s(?:the\s)?(?:(?:town|village|city|camp)\sof\s)?$",
        re.I,
    )


@cache
def posted_in() -> re.Pattern[str]:
    """Return the pattern of somebody of a body, before where he sits ("spokesman of UNHCR in")."""
    return re.compile(
        r"\b(?:spokes\w+|officials?|director|head|chief|representative|envoy|officer|coordinator|correspondent|bureau)\s(?:of|for|at|with)\s"
        r"(?:the\s)?(?:[A-Z][\w.’'-]*\s){1,4}in\s$"
    )


@cache
def by_phone() -> re.Pattern[str]:
    """Return the pattern of words sent from elsewhere ("said by phone from")."""
    return re.compile(
        r"\b(?:said|told|says|spoke|speaking|wrote|tweeted|posted)\b[^.;,\d]{0,14}\b(?:by|via|on|over|through)\s(?:\w+\s){1,4}(?:from|in)\s$"
    )


@cache
def speaking() -> re.Pattern[str]:
    """Return the pattern of words that lead to where somebody speaks ("an envoy in")."""
    return re.compile(rf"\b(?:{place_alternatives('speaking')})\s(?:the\s)?(?:\w+\s)?$", re.I)


def office_in(text: str, start: int, end: int) -> bool:
    """Whether a name before a verb of saying is where those who speak are ("authorities in the city of Belgorod said")."""
    before = text[max(0, start - 12) : start]
    police = re.match(r"\s(?:police|prosecutors|troops|soldiers)\s(?:have|has|had|were)\b", text[end:])
    if police and re.search(r"(?:^|[.;:\d]\s)In\s$", before):
        return True  # "In Hatay police have arrested 42"
    return bool(_said_bare().match(text, end)) and bool(re.search(r"\b(?:in|of|at)\s$", before))


@cache
def _said_bare() -> re.Pattern[str]:
    return re.compile(r"\s(?:said|says|told|reported|announced|confirmed)\b")
