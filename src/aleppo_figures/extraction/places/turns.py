"""Turns of phrase between a count and a place of its sentence: what binds the two, and what keeps them apart."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.vocabulary.place_words import place_alternatives

__all__ = [
    "among_dead",
    "aside",
    "binds",
    "bound_for",
    "by_whom",
    "came_from",
    "carried_to",
    "destination",
    "ended",
    "entry",
    "filed",
    "governs_from",
    "hailed",
    "is_ward",
    "lay_at",
    "listed",
    "loyal_to",
    "movement",
    "native_of",
    "one_of_its",
    "pupils_of",
    "record",
    "retrieved",
    "since_when",
    "spoken",
    "subset",
    "superlative",
    "taken_to",
    "walls",
    "when",
]


@cache
def walls() -> re.Pattern[str]:
    """Return the pattern of what parts a count from a place."""
    opens = "Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Scores|Hundreds|Earlier|Later|Meanwhile|It|He|She|They"
    return re.compile(
        rf"[;:—–]|\bwhile\b|\bwhereas\b|\bbut\b|, and | when |, where |\bonce\b|\buntil\b|\band\sthat\b|\badding\b|\.\s(?=[A-Z])"
        rf"|,\s\d[\d ,.]*\s(?:are|were|in|have)\b|(?<=[a-z0-9)]\s)(?:In\sthe|On\s|At\s|A\s|An\s|The\s(?=[a-z])|(?:{opens})\s(?=[a-z]))"
    )


@cache
def entry() -> re.Pattern[str]:
    """Return the pattern of a count behind the place at an entry's head."""
    return re.compile(r"(?:\s\([^)]{1,40}\))?\s?[:–—-]\s(?:\w+\s){0,2}\d")


@cache
def filed() -> re.Pattern[str]:
    """Return the pattern of a report behind its dateline."""
    return re.compile(r":\s[A-Z][\w’']*\s[\w’']+\s")


@cache
def binds() -> re.Pattern[str]:
    """What ties a count to the place before it ("Tibet, across the border, where four were missing", "Ibb with 182")."""
    return re.compile(
        r",?\s(?:[^,;.]{1,30},\s)?(?:where|(?:to|from|in|near)\swhich)\b"
        r"|\s(?:with|for|account(?:s|ed|ing)\sfor)\s$"
    )


@cache
def carried_to() -> re.Pattern[str]:
    """Return the pattern of where bodies or the wounded were brought, before its name."""
    carried = r"brought|flown|taken|transferred|airlifted|moved|sent|carried|rushed|transported|ferried"
    return re.compile(rf"\b(?:{carried})\b[^.;,]{{0,16}}\bto\s(?:the\s)?$", re.I)


@cache
def is_ward() -> re.Pattern[str]:
    """Return the pattern of a hospital."""
    return re.compile(r"\b(?:hospital|clinic|medical (?:college|cent(?:er|re))|infirmary)\b", re.I)


@cache
def taken_to() -> re.Pattern[str]:
    """Where people were treated or died later."""
    fared = r"succumbed|treat\w*|admitted|hospitali[sz]ed|rushed|taken|transferred|brought|airlifted|undergoing|critical condition"
    return re.compile(rf"\b(?:{fared})\b[^.;]{{0,40}}\b(?:at|in|to|from)\s(?:the\s)?$", re.I)


@cache
def hailed() -> re.Pattern[str]:
    """Words that say where the dead were at home."""
    return re.compile(
        r"\b(?:were|are|was|is|came|come|hailed?|hails)\s(?:(?!\w+(?:ed|en|un)\s)[\w-]+\s){0,2}from\b(?:\s(?:the\s)?$|\s[A-Z])"
    )


@cache
def one_of_its() -> re.Pattern[str]:
    """Return the pattern of "one of", before a country that owns the rest."""
    return re.compile(r"(?<!\bin\s)(?<!\bat\s)(?<!\bon\s)\b(?:one|some|among) of\s(?:the\s)?$")


@cache
def came_from() -> re.Pattern[str]:
    """Where those who came to help, to search or to fight had come from ("a team from")."""
    return re.compile(
        r"\b(?:arrived|came|comes|flew|flown|sent|dispatched|teams?|experts|rescuers|delegation|aid|convoys?|company|reinforcements)\b"
        r"[^.;]{0,25}\sfrom\s(?:the\s)?$"
    )


@cache
def governs_from() -> re.Pattern[str]:
    """A state that speaks or rules, by its name or its capital's ("according to Chad's", "the authorities in")."""
    return re.compile(
        r"\b(?:according to|(?:authorities|government|regime|rulers|ministers|leaders) in)\s(?:the\s)?$", re.I
    )


@cache
def lay_at() -> re.Pattern[str]:
    """Where bodies and the wounded lie, before its name ("in the hospital at")."""
    return re.compile(
        r"(?<!hit )(?<!struck )(?<!shelled )(?<!bombed )(?<!stormed )\b(?:in|at|to|by)\s(?:the\s|an?\s)?(?:\w+\s)?(?:hospitals?|morgues?|mortuary|mortuaries|clinics?)\s(?:in|at|of)\s(?:the\s)?$"
    )


@cache
def pupils_of() -> re.Pattern[str]:
    """Return the pattern of people of a school or a town, before its name."""
    members = "teachers|nurses|members|workers|employees|players|fans|residents|natives|soldiers|sisters|brothers"
    return re.compile(rf"\b(?:(?:students|pupils)\s(?:of|from|at)|(?:{members})\s(?:of|from))\s(?:the\s)?$")


@cache
def native_of() -> re.Pattern[str]:
    """Return the pattern of people born in a place, before its name."""
    return re.compile(r"\b(?:natives?|nationals?|immigrants|descendants)\s(?:of|from)\s(?:the\s)?$", re.I)


@cache
def among_dead() -> re.Pattern[str]:
    """Return the pattern of a count among the dead of a told event."""
    return re.compile(
        r"\b(?:[Aa]mong|[Oo]f)\s(?:the|those)\s(?:dead|victims|killed|injured|wounded|missing|fatalities)\b[^,;.]{0,12}$"
    )


@cache
def retrieved() -> re.Pattern[str]:
    """Return the pattern of bodies that were found."""
    return re.compile(r"\b(?:bod(?:y|ies)|recovered|retrieved|pulled|dug)\b")


@cache
def record() -> re.Pattern[str]:
    """Behind a count: how wide a record it sets ("one of the deadliest attacks on Russian soil")."""
    return re.compile(
        r"\b(?:deadliest|worst|bloodiest|biggest|largest|heaviest|first)\b[^,;.]{0,40}\s(?:in|on)\s(?:the\s)?$"
    )


@cache
def by_whom() -> re.Pattern[str]:
    """Whose count it is, between commas ("288 of the deaths, by its count, were at Rabaa")."""
    return re.compile(r",\s(?:by|according to|in|says?|said)\s[^,;.]{1,40},")


@cache
def when() -> re.Pattern[str]:
    """Return the pattern of the clause that tells what happened."""
    return re.compile(r"\s(?:when|after)\s[^,;:.]*$")


@cache
def superlative() -> re.Pattern[str]:
    """Return the pattern of a superlative, before the place that it holds for."""
    return re.compile(
        r"\b(?:(?:[Mm]ost|[Ll]east)\s[a-z]+|(?!west|east|rest|forest|protest|arrest|interest|request|priest|nest|least)[a-z]{3,}est|worst)\b[^,;.]{0,40}\s(?:in|on)\s(?:the\s)?$"
    )


@cache
def since_when() -> re.Pattern[str]:
    """Behind a count: the record that it breaks ("the deadliest since 1953, when one struck")."""
    return re.compile(
        r"\b(?:deadliest|worst|bloodiest|biggest|largest|heaviest|highest|most)\b[^;.]{0,60}\bsince\b[^;.]{0,60}$"
    )


@cache
def ended() -> re.Pattern[str]:
    """Return the pattern of a sentence's end."""
    return re.compile(r"\.\s(?=[A-Z])")


@cache
def subset() -> re.Pattern[str]:
    """A subset's clause that is still open: what follows is the subset's."""
    return re.compile(r",\s(?:[\w-]+\s){1,3}of\s(?:them|these|whom|those)\b[^,]*$")


@cache
def spoken() -> re.Pattern[str]:
    """Words of saying between a place and a count: the place is the speaker's."""
    return re.compile(r"\b(?:said|says|claims?|claimed|rejected|denied|told|reported|announced|estimates?)\b")


@cache
def listed() -> re.Pattern[str]:
    """What stands between a place and the next count of a list ("298 in Hajjah and 223 in Ibb")."""
    return re.compile(r",?\s(?:and\s|while\s|but\s)?(?:another\s|a further\s)?")


@cache
def aside() -> re.Pattern[str]:
    """A subset between commas: the sentence goes on behind it."""
    return re.compile(r",\s(?:of whom|including|among them|most of them|many of them|mostly)\s[^,;.]{1,60},")


@cache
def destination() -> re.Pattern[str]:
    """Return the pattern of where people went, before its name."""
    return re.compile(
        rf"\b(?:{place_alternatives('destination')})\s(?!(?:flee|escape|leave|quit)\b)(?:[\w-]+,?\s){{0,6}}$", re.I
    )


@cache
def loyal_to() -> re.Pattern[str]:
    """Whose side people are on, by the name of a capital."""
    return re.compile(r"\b(?:loyal|allied|sympathetic|answerable|linked|tied)\s(?:to|with)\s(?:the\s)?$", re.I)


@cache
def bound_for() -> re.Pattern[str]:
    """Where a plane or a boat was going."""
    going = r"(?:bound|heading|headed|destined|route|on (?:its|their|the) way|flying|sailing|departed|approaches|road|journey)"
    return re.compile(rf"\b{going}\s(?:for|to|from|towards?)\s(?:the\s)?(?:[\w-]+\s){{0,4}}(?:of\s)?$", re.I)


@cache
def movement() -> re.Pattern[str]:
    """Return the pattern of words for going."""
    return re.compile(rf"\b(?:{place_alternatives('movement')})\b", re.I)
