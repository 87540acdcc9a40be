"""Places of the gazetteer in a text, in any variant, with the words that make them wider or narrower."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aleppo_figures.extraction.places.hits import PlaceHit, lead_of, width_of
from aleppo_figures.extraction.places.names import adjective_follows
from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.parties import Parties
from aleppo_figures.vocabulary.places import Gazetteer

__all__ = ["known_places"]

_KINDS = {"q": "neighbourhood", "n": "neighbourhood", "t": "town", "v": "town", "c": "city"}
_GOVERNORATE = ("province", "governorate", "countryside")


def known_places(text: str, gazetteer: Gazetteer) -> Iterator[PlaceHit]:
    """Yield the gazetteer's places, left to right.

    Examples
    --------
    >>> [h.name for h in known_places("Raids on Aleppo province and besieged Aleppo", Gazetteer.default())]
    ['Aleppo Governorate', 'Eastern Aleppo']
    """
    for found in _lexicon(gazetteer).find(text):
        if not any(c.isupper() for c in found.text) and found.text[0].islower():
            continue
        name = _meant(text, found.end, found.text, found.value, gazetteer)
        start, end, name = _widened(text, found.start, found.end, name, gazetteer)
        if not adjective_follows(text, end):
            shown = text[start:end]
            yield PlaceHit(start, end, shown, name, width_of(name, gazetteer), True, lead_of(text, start))


def _meant(text: str, end: int, written: str, name: str, gazetteer: Gazetteer) -> str:
    """Return which of the places of one name is meant: a quarter where the text says "quarter", else the first."""
    after = re.match(r"\s(quarter|neighbou?rhood|town|village|city)\b", text[end : end + 16], re.I)
    if after is None:
        return name
    wanted = _KINDS[after[1][0].lower()]
    found = (c for c in gazetteer.candidates(written) if (place := gazetteer.get(c)) and wanted in place.kind)
    return next(found, name)


def _widened(text: str, start: int, end: int, name: str, gazetteer: Gazetteer) -> tuple[int, int, str]:
    """Take in "province", "countryside", "eastern" and the like where the gazetteer has a name for the whole."""
    after = _admin_after().match(text, end)
    before = text[max(0, start - 40) : start]
    if after:
        admin = after["admin"].lower()
        wider = gazetteer.resolve(f"{name} {admin}") or gazetteer.resolve(f"{text[start:end]} {admin}")
        if wider is None and admin in _GOVERNORATE:
            wider = gazetteer.resolve(f"{name} Governorate")
        if wider:
            return start, after.end("admin"), wider
    of = _admin_of().search(before)
    wider = gazetteer.resolve(f"{name} Governorate") if of else None
    if wider:
        return start, end, wider
    part = _part_before().search(before)
    if part:
        side = part["side"].lower()
        names = (f"{side} {name}", f"{side}ern {name}", f"{side} {text[start:end]}")
        half = next((found for n in names if (found := gazetteer.resolve(n))), None)
        if half:
            return start - len(part.group()) + part.start("side") - part.start(), end, half
    return start, end, name


def _may_own(name: str) -> bool:
    """Return whether a name may stand with an "s" whose apostrophe is lost: "Hamas" is no "Hama's"."""
    return " " not in name and not name.endswith("s") and Parties.default().resolve(f"{name}s") is None


@cache
def _lexicon(gazetteer: Gazetteer) -> Lexicon[str]:
    names = [(p.name, p.name) for p in gazetteer]
    variants = [(v, p.name) for p in gazetteer for v in p.variants]
    # Where apostrophes are stripped, "Aleppo's" is "Aleppos".
    return Lexicon([*names, *variants, *((f"{n}s", n) for n, _ in names if _may_own(n))])


@cache
def _admin_after() -> re.Pattern[str]:
    admin = r"(?:northern |southern |eastern |western )?(?:province|governorate|countryside|district|city|old city)"
    return re.compile(rf"(?:['’]s?)?\s(?P<admin>{admin})\b", re.I)


@cache
def _admin_of() -> re.Pattern[str]:
    return re.compile(r"\b(?:province|governorate|countryside|rural|rif|reef)\s(?:of\s)?$", re.I)


@cache
def _part_before() -> re.Pattern[str]:
    held = r"rebel-held|opposition-held|government-held|besieged|regime-held"
    noun = r"(?:part|side|half|districts|neighbou?rhoods|quarters|suburbs)"
    return re.compile(
        rf"\b(?:(?:{held})\s)?(?:the\s)?(?P<side>eastern|western|east|west|old|{held})(?:\s{noun})?(?:\sof(?:\sthe\scity\sof)?)?\s$",
        re.I,
    )
