"""The places that a text names: those of the gazetteer, and capitalised names where a place would stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from aleppo_figures.vocabulary.attribution import function_words
from aleppo_figures.vocabulary.causes import cause_words
from aleppo_figures.vocabulary.cues import cue_nouns, cue_words
from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.nouns import nouns
from aleppo_figures.vocabulary.parties import Parties
from aleppo_figures.vocabulary.period_words import period_values
from aleppo_figures.vocabulary.place_words import place_alternatives, place_words
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry
from aleppo_figures.vocabulary.world import look_up

__all__ = ["PlaceHit", "find_places"]

_SEA = re.compile(r"\b(?:Mediterranean|Aegean|Adriatic|Sea|Ocean|Gulf|Channel)\b")
_WIDTH = {"country": 9, "governorate": 7, "province": 7, "region": 8, "district": 5, "city": 4, "part": 3, "town": 2}


@dataclass(frozen=True, slots=True)
class PlaceHit:
    """A place named in a text: `name` is the gazetteer's where `known`, `width` grows from a street to a country.

    `lead` is the word before it ("in", "near", "to"), in lower case.
    """

    start: int
    end: int
    text: str
    name: str
    width: int
    known: bool
    lead: str


def find_places(text: str, gazetteer: Gazetteer | None = None) -> list[PlaceHit]:
    """Return the places in a text, left to right, the longest at each place; names inside a source's name are none.

    Examples
    --------
    >>> [(h.text, h.name) for h in find_places("Shells hit eastern Aleppo and the village of Tal Madiq, SOHR said.")]
    [('eastern Aleppo', 'Eastern Aleppo'), ('Tal Madiq', 'Tal Madiq')]
    """
    places = gazetteer or Gazetteer.default()
    sources = [(h.start, h.end) for h in SourceRegistry.default().find(text)]
    hits = [h for h in [*_listed(text, places), *_shaped(text, places)] if not _inside(h, sources)]
    kept: list[PlaceHit] = []
    for hit in sorted(hits, key=lambda h: (h.start, -(h.end - h.start), not h.known)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
        elif hit.end - hit.start > kept[-1].end - kept[-1].start and hit.known >= kept[-1].known:
            kept[-1] = hit
    return kept


def _listed(text: str, places: Gazetteer) -> list[PlaceHit]:
    hits = []
    for found in _lexicon(places).find(text):
        if not found.text[0].isupper() and not any(c.isupper() for c in found.text):
            continue
        start, end, name = found.start, found.end, found.value
        start, end, name = _widened(text, start, end, name, places)
        if name.endswith(" Governorate") and not _says_governorate(text, start, end):
            name = found.text  # a bare name is the city's
        if _demonym_follows(text, end):
            continue
        place = places.get(name)
        width = _width(place.kind if place else "", name)
        hits.append(PlaceHit(start, end, text[start:end], name, width, True, _lead(text, start)))
    return hits


def _says_governorate(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 34) : start] + text[start : end + 14]
    return bool(_governorate().search(around))


def _widened(text: str, start: int, end: int, name: str, places: Gazetteer) -> tuple[int, int, str]:
    """Take in "province", "countryside", "eastern" and the like where the gazetteer has a name for the whole."""
    after = _admin_after().match(text, end)
    before = _before_name().search(text[max(0, start - 40) : start])
    if after:
        wider = places.resolve(f"{name} {after[1]}") or places.resolve(f"{text[start:end]} {after[1]}")
        if after[1].lower() in ("province", "governorate", "countryside"):
            wider = wider or places.resolve(f"{name} Governorate")
        if wider:
            return start, after.end(1), wider
    if before:
        whole = places.resolve(f"{before[1]} {name}") or places.resolve(f"{before[1]} {text[start:end]}")
        if whole:
            return start - len(before[0]) + before.start(1) - before.start(0), end, whole
    of = _admin_of().search(text[max(0, start - 40) : start])
    if of:
        wider = places.resolve(f"{name} Governorate")
        if wider:
            return start, end, wider
    return start, end, name


def _shaped(text: str, places: Gazetteer) -> list[PlaceHit]:
    """Return capitalised names after a preposition of place, before a word of administration, or with a site's noun."""
    hits = []
    for pattern in _patterns():
        for found in pattern.finditer(text):
            start = found.start("name")
            name = _trimmed(found["name"], places)
            cut = len(name) < len(found["name"].rstrip(" ,."))
            if _no_place(name) or _demonym_follows(text, start + len(name)):
                continue
            known = places.resolve(name)
            somewhere = look_up(name) if known is None else None
            place = places.get(known) if known else None
            width = (
                _width(place.kind, known or "")
                if place
                else 9
                if somewhere and somewhere.kind == "country"
                else 4
                if somewhere
                else 1
            )
            tail = found.groupdict().get("site") if not cut else None
            shown = text[start : found.end("site")] if tail else name
            end = start + len(shown)
            hits.append(
                PlaceHit(start, end, text[start:end], known or shown, width, known is not None, _lead(text, start))
            )
    return hits


def _trimmed(name: str, places: Gazetteer) -> str:
    """Return a run of capitals up to the first word that is no part of a name ("Aleppo" of "Aleppo Claim").

    Where commas are stripped, several places stand in a row: a known one ends the name.
    """
    words = list(re.finditer(r"[^\s]+", re.sub(r"(?:'s|’s)$", "", name.rstrip(" ,."))))
    end = 0
    for count, word in enumerate(words):
        if _common(word.group()):
            break
        end = word.end()
        if count + 1 < len(words) and places.resolve(name[:end]) and not places.resolve(name[: words[count + 1].end()]):
            break
    return name[:end]


def _common(word: str) -> bool:
    """Return whether a capitalised word is no name: a person's noun, an outcome, a cause, a day, a function word."""
    plain = word.casefold().strip("'’.,")
    listed = (
        function_words().get(plain)
        or nouns().get(plain)
        or cue_words().get(plain)
        or cue_nouns().get(plain)
        or cause_words().get(plain)
    )
    return (
        bool(listed) or plain in _plain_words() or plain in period_values("weekday") or plain in period_values("month")
    )


@cache
def _plain_words() -> frozenset[str]:
    numbers = {word for word in period_values("count") if len(word) > 2}
    return frozenset({*numbers, *place_words("people"), *place_words("headline")})


def _width(kind: str, name: str) -> int:
    if name.endswith("Governorate"):
        return 7
    if _SEA.search(name):
        return 10
    return next(
        (width for word, width in _WIDTH.items() if word in kind.casefold()),
        3 if name.startswith(("Eastern ", "Western ")) else 1,
    )


def _lead(text: str, start: int) -> str:
    before = _lead_pattern().search(text[max(0, start - 60) : start])
    return before[1].lower() if before else ""


def _inside(hit: PlaceHit, spans: list[tuple[int, int]]) -> bool:
    return any(start < hit.end and hit.start < end for start, end in spans)


def _no_place(name: str) -> bool:
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", name.casefold())
    if name.isupper() and len(name) > 1 and not look_up(name):
        return True
    if not words or len(name) < 3 or Parties.default().resolve(name):
        return not (words and look_up(name))
    first = words[0]
    return (
        first in period_values("month")
        or first in period_values("weekday")
        or (first in place_words("people") and len(words) == 1)
    )


def _demonym_follows(text: str, end: int) -> bool:
    """Whether the name is an adjective of a body or a person ("Aleppo Media Center", "Damascus said")."""
    return bool(_body_after().match(text, end))


@cache
def _lexicon(places: Gazetteer) -> Lexicon[str]:
    return Lexicon([*((p.name, p.name) for p in places), *((v, p.name) for p in places for v in p.variants)])


@cache
def _name() -> str:
    word = r"(?:[A-ZÀ-Þ][\w’'ʿʾ]*(?:-[A-Za-zÀ-ÿ][\w’']*)*|(?:al|el|ash|as|ad|an|at|ar|az|de|del|la|bin)-?[A-ZÀ-Þ][\w’']+(?:-[\w’']+)*)"
    joiner = r"(?:\s(?:al|el|ad|as|ash|an|de|del|la|of|wa|i)(?=[\s-][A-ZÀ-Þ]))?"
    return rf"(?P<name>{word}(?:{joiner}[\s-]{word}){{0,3}})"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    preposition, admin, site = (place_alternatives(k) for k in ("preposition", "admin", "site"))
    direction, held, people = (place_alternatives(k) for k in ("direction", "held", "people"))
    descriptors = rf"(?:(?:the|a|an|{direction}|{held}|(?i:{people})|{admin}|[a-z]+(?:-[a-z]+)?(?=\s(?:{admin})\s)|of|{site})[\s-](?:of\s)?){{0,6}}"
    return (
        re.compile(rf"\b(?i:{preposition})\s{descriptors}{_name()}"),
        re.compile(
            rf"{_name()}['’]s\s(?:dead|wounded|injured|casualties|victims|death toll|toll|civilians|children|people)\b"
        ),
        re.compile(rf"(?:^|[.;:]\s){_name()}(?=,\swhere\b|,\swith\b|:\s)"),
        re.compile(rf"\b(?:[Tt]he\s|[Ii]n\s|[Oo]n\s)?{_name()}(?=\s(?:{admin})\b)"),
        re.compile(rf"\b(?:{admin}|{site})\sof\s{_name()}"),
        re.compile(rf"{_name()}\s(?P<site>{site})\b"),
    )


@cache
def _lead_pattern() -> re.Pattern[str]:
    skipped = rf"(?:(?:the|a|an|its|{place_alternatives('direction')}|{place_alternatives('held')}|{place_alternatives('admin')}|{place_alternatives('people')}|of|city|town|village)[\s-]+)*"
    return re.compile(rf"\b(\w+)\s+{skipped}$", re.I)


@cache
def _admin_after() -> re.Pattern[str]:
    return re.compile(
        r"['’]?s?\s((?:northern |southern |eastern |western )?(?:province|governorate|countryside|district|city|old city))\b",
        re.I,
    )


@cache
def _governorate() -> re.Pattern[str]:
    return re.compile(r"\b(?:province|governorate|countryside|rural|rif|muhafazat|mohafazah|reef)\b", re.I)


@cache
def _admin_of() -> re.Pattern[str]:
    return re.compile(r"\b(?:province|governorate|countryside)\s(?:of\s)?$", re.I)


@cache
def _before_name() -> re.Pattern[str]:
    return re.compile(
        r"\b(eastern|western|east|west|rebel-held|opposition-held|government-held|besieged|regime-held|old|the east of|the west of|eastern part of|east of the city of)\s$",
        re.I,
    )


@cache
def _body_after() -> re.Pattern[str]:
    bodies = "Media|Police|Council|Forensic|Project|Observatory|Network|Today|Times|Post|Conquest|Army|Brigade|Front|News|University Hospital|Directorate|Health|Civil|Room"
    return re.compile(
        rf"\s(?:{bodies})\b|\s(?:[Rr]iver|[Ss]trait|[Gg]eneral)\b|(?:\sin turn)?['’]?s?\s(?:said|says|told|denies|denied|declared|rejected|announced|accused|claims|claimed|insists|and Moscow|and Washington|and Damascus|regime|government|army)\b|\sand\s[A-Z]\w+\s(?:said|declared|denied|announced|agreed|accused)\b|-based\b|-backed\b|-led\b|-born\b"
    )
