"""The places that a text names: those of the gazetteer, and capitalised names where a place would stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aleppo_figures.extraction.places.coasts import coasts, two_sides
from aleppo_figures.extraction.places.hits import REGION, PlaceHit, lead_of, width_of
from aleppo_figures.extraction.places.known import known_places
from aleppo_figures.extraction.places.names import adjective_follows, is_no_place, trimmed
from aleppo_figures.extraction.places.sites import named_sites
from aleppo_figures.extraction.places.speaking import office_in
from aleppo_figures.vocabulary.attribution import speaker_nouns
from aleppo_figures.vocabulary.cues import sentence_words
from aleppo_figures.vocabulary.nouns import nouns
from aleppo_figures.vocabulary.place_words import place_alternatives, place_words
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry
from aleppo_figures.vocabulary.world import look_up

__all__ = ["PlaceHit", "find_places"]


def find_places(text: str, gazetteer: Gazetteer | None = None) -> list[PlaceHit]:
    """Return the places in a text, left to right, the longest at each place; names inside a source's name are none.

    Examples
    --------
    >>> [(h.text, h.name) for h in find_places("Shells hit eastern Aleppo and the village of Tal Madiq, SOHR said.")]
    [('eastern Aleppo', 'Eastern Aleppo'), ('Tal Madiq', 'Tal Madiq')]
    """
    places = gazetteer or Gazetteer.default()
    sources = [(h.start, h.end) for h in SourceRegistry.default().find(text)]
    found = [*known_places(text, places), *_shaped(text, places), *coasts(text), *two_sides(text), *named_sites(text)]
    hits = [h for h in found if not (_inside(h, sources) or _branch().search(text[max(0, h.start - 24) : h.start]))]
    kept: list[PlaceHit] = []
    taken = bytearray(len(text))
    for hit in sorted(hits, key=lambda h: (-_claim(h), h.start)):
        if not any(taken[hit.start : hit.end]):
            kept.append(hit)
            taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
    return sorted(kept, key=lambda h: h.start)


def _claim(hit: PlaceHit) -> int:
    """Return how much a reading of a stretch has for it: a known place, a name with its site's noun, then length.

    Where commas are stripped, a longer run of capitals around a known place is several names.
    """
    whole = bool(_site_name().search(hit.text) or _building_name().search(hit.text) or " and " in hit.text)
    return (10_000 if whole else 1_000 if hit.known else 0) + hit.end - hit.start


def _shaped(text: str, places: Gazetteer) -> Iterator[PlaceHit]:
    """Yield capitalised names after a preposition of place, before a word of administration, or with a site's noun."""
    for pattern in (*_patterns(), *((_ranked(),) if _ranking().search(text) else ())):
        for found in pattern.finditer(text):
            start = found.start("name")
            name = trimmed(found["name"], places)
            opener = name.partition(" ")[0]
            if sentence_words().get(opener.casefold()) == "preposition" and " " in name:
                start, name = start + len(opener) + 1, name[len(opener) + 1 :]  # "Across Henan province"
            if _posted().search(text[:start]) and (place := _before_a_name(name, places)):
                name = place
            if len(name) < 4 and name.isupper() and not _alone().match(text, start + len(name)):
                continue  # "US raids"
            if is_no_place(name) or _of_another(text, start + len(name)):
                continue
            if adjective_follows(text, start + len(name)) and not office_in(text, start, start + len(name)):
                continue
            if not _somewhere(name, places) and _no_name(text, start, start + len(name)):
                continue
            if not _somewhere(name, places) and _titled().match(text, start + len(name)):
                continue  # "Mustafa Fattah, the governor of Kirkuk"
            if _ship_before().search(text[max(0, start - 40) : start]):
                continue  # "the liner Empress of Ireland", "the sinking of the Titanic"
            if _no_setting().search(text[max(0, start - 60) : start]) and not _somewhere(name, places):
                continue  # "according to the Pinecone"
            if re.compile(r"\s[A-Z][a-z]+day\b").match(text, start + len(name)) and lead_of(text, start) == "on":
                continue  # "on Ash Wednesday"
            if _address().search(text[max(0, start - 12) : start]):
                continue  # "MR. KIRKLAND:", "General Tyler?"
            if lead_of(text, start) == "against" and not _somewhere(name, places):
                continue  # "protests against Donald Trump's victory"
            if _bound().search(name) or _aged().match(text, start + len(name)):
                continue  # "Nadir Said, 24,"
            if re.match(r"\s(?:fever|virus|disease|strain|variant)\b", text[start + len(name) :]):
                continue  # "Lassa fever"
            if name.casefold() in _RIVERS and text[max(0, start - 4) : start].lower() == "the ":
                continue
            label = start < 2 or (not lead_of(text, start) and not (start < 6 and _mark().match(text)))
            if text.startswith(":", start + len(name)) and not _somewhere(name, places) and label:
                continue  # "Summary:", "Dead:", but "- Carabobo: 14 dead"
            whole = len(name) >= len(found["name"].rstrip(" ,."))
            if not whole and not _somewhere(name, places) and _common_name(text, start + len(name)):
                continue
            rest = re.match(r"['’]s\s", text[start + len(name) : found.end("name")])
            if rest and not _site_next().match(text, found.end("name")):
                inner = start + len(name) + rest.end()  # "Baghdad's Sadr City"
                shown = trimmed(text[inner : found.end("name")], places)
                if not is_no_place(shown) and not adjective_follows(text, inner + len(shown)):
                    yield _hit(text, inner, inner + len(shown), places)
            site = found.groupdict().get("site") if whole else None
            if site and (country := look_up(name)) is not None and country.kind == "country":
                site = None  # "a Germany hospital fire" is somewhere in Germany
            if site and _somewhere(name, places) and re.search(r"\ba\s$", text[max(0, start - 2) : start]):
                site = None  # "a Columbus nightclub" is somewhere in Columbus
            end = found.end("site") if site else start + len(name)
            if site is None and (county := re.compile(r"\s(?:County|Parish)\b").match(text, end)):
                end = county.end()
            yield _hit(text, start, end, places)


_RIVERS = frozenset(
    (
        "mississippi missouri ohio colorado delaware niger jordan senegal paraguay uruguay amazon danube rhine nile tigris "
        "euphrates ganges indus mekong seine thames volga dnipro dnieper don hudson potomac rio"
    ).split()
)
"""Rivers, behind "the": no places, though some are named as places are."""


def _before_a_name(name: str, places: Gazetteer) -> str | None:
    """Return the known place that a person's name has run into ("director in Gaza Sam Rose")."""
    words = name.split(" ")
    if _somewhere(name, places) or len(words) < 3:
        return None
    return next((run for n in (2, 1) if _somewhere(run := " ".join(words[:n]), places)), None)


@cache
def _posted() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:director|chief|head|coordinator|representative|spokes\w+|envoy|correspondent|delegation)\s(?:in|for)\s$"
    )


@cache
def _ship_before() -> re.Pattern[str]:
    vessel = (
        "liner|ferry|ship|vessel|freighter|tanker|trawler|steamer|cruiser|frigate|submarine|destroyer|yacht|launch|dhow"
    )
    return re.compile(
        rf"\b(?:{vessel})\s$|\b(?:Empress|Queen|King|Spirit|Pride|Bank|Duke|Duchess|Prince|Princess|Star|Herald|Maid)\sof\s$"
        r"|\b(?:sinking|captain|crew|wreck|loss)\s(?:in\s\d{4}\s)?of\sthe\s$"
    )


@cache
def _no_setting() -> re.Pattern[str]:
    """Before who tells, not where."""
    return re.compile(r"\b(?:according to|thanks to|known only as|told to)\s(?:the\s|a\s)?$", re.I)


@cache
def _address() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?i:mr|mrs|ms|dr|prof|gen|col|maj|capt|lt|sgt|rev|fr|hon)\.?|General|Colonel|Captain|Sergeant|Father|Professor|Doctor|Minister|Inspector)\s$"
    )


def _no_name(text: str, start: int, end: int) -> bool:
    """Whether an unknown name is part of a longer one, or leads on from a word that no place stands behind.

    "The Revolutionary Guards" and "Grapes of Wrath" are no places, nor is "a leader of Mungiki".
    """
    if _body_goes_on().match(text, end) or _is_body().search(text[start:end]):
        return True
    before = text[max(0, start - 60) : start]
    if _faction_of().search(before) or re.search(r"\b(?:a|an)\s$", before):
        return True  # "on a Pemex platform"
    return bool(_name_of().search(before))


def _common_name(text: str, end: int) -> bool:
    """Whether a capitalised common noun follows: the whole is something's name ("the Woolsey Fire")."""
    following = re.compile(r"\s([A-Z][a-z]+)\b").match(text, end)
    if following and following[1].casefold() in place_words("admin"):
        return False  # "Kanawha County"
    noun = nouns().get(following[1].casefold()) if following else None
    if noun is not None and noun.kind in ("thing", "person"):
        return True  # "Grain Ship"
    return bool(
        re.compile(
            r"\s(?:Fire|Wildfire|Hurricane|Storm|Cyclone|Typhoon|Earthquake|Flood|Festival|Project|River)\b"
        ).match(text, end)
    )


def _of_another(text: str, end: int) -> bool:
    """Whether a name only says whose camp it is ("the FAMa camp of Dioura")."""
    return bool(_of_name().match(text, end))


def _hit(text: str, start: int, end: int, places: Gazetteer) -> PlaceHit:
    """Return the place at a span, with the compass point before it where the world knows only the whole."""
    shown = text[start:end]
    known = places.resolve(shown)
    width = width_of(known or shown, places)
    pair = re.compile(r"\s(?:border|frontier)(?:\scrossing)?\b").match(text, end) if "-" in shown else None
    if pair and known is None and all(look_up(half) or places.resolve(half) for half in shown.split("-")):
        return PlaceHit(start, pair.end(), text[start : pair.end()], text[start : pair.end()], 5, False, "at")
    side = _side().search(text[max(0, start - 16) : start])
    if side and "-" not in shown and width <= 4 and _corner().search(side.group()):
        side = None  # "southeastern Chittagong" says where in its country the city is
    if side and known is None and (width <= 4 or width >= REGION) and not _admin_next().match(text, end):
        start -= len(side.group())
        shown = text[start:end]
        narrower = REGION if width >= REGION else min(width, 3)
        return PlaceHit(start, end, shown, shown[0].upper() + shown[1:], narrower, False, lead_of(text, start))
    if known is None and look_up(shown) is None and (noun := _wide_noun().match(text, end)):
        width = _NOUN_WIDTHS[noun["noun"].lower()]
        if noun["noun"].lower() == "region" and shown.endswith(" Sea"):
            end, shown = noun.end(), text[start : noun.end()]
        if noun["noun"].lower() in ("peninsula", "highlands", "mountains", "archipelago"):
            end, shown = noun.end(), text[start : noun.end()]
    named = shown.title() if shown.isupper() and len(shown) > 3 and look_up(shown) else shown  # "LONDON"
    return PlaceHit(start, end, shown, known or named, width, known is not None, lead_of(text, start))


_NOUN_WIDTHS = {
    "town": 2, "city": 4, "district": 5, "county": 5, "subdistrict": 5, "township": 5, "municipality": 5, "province": 7,
    "governorate": 7, "state": 7, "oblast": 7, "region": REGION, "peninsula": REGION, "highlands": REGION,
    "mountains": REGION, "archipelago": REGION, "valley": 5, "island": 5,
}  # fmt: skip


def _somewhere(name: str, places: Gazetteer) -> bool:
    return places.resolve(name) is not None or look_up(name) is not None


def _inside(hit: PlaceHit, spans: list[tuple[int, int]]) -> bool:
    return any(
        start < hit.end and hit.start < end and not (hit.known and hit.start <= start and end <= hit.end)
        for start, end in spans
    )


@cache
def _site_name() -> re.Pattern[str]:
    return re.compile(rf"\S\s(?i:{place_alternatives('site')})$|^(?i:{place_alternatives('site')}|faculty)\sof\s")


@cache
def _building_name() -> re.Pattern[str]:
    return re.compile(rf"\S\s(?:{place_alternatives('building')})(?:\s[A-Z\d]{{1,2}})?$|^Sts?\.?\s.*[’']s$")


@cache
def _wide_noun() -> re.Pattern[str]:
    return re.compile(rf"\s(?P<noun>{'|'.join(_NOUN_WIDTHS)})\b", re.I)


@cache
def _bound() -> re.Pattern[str]:
    return re.compile(
        r"-(?:bound|based|born|wide|style|trained|area|linked|run|owned|registered|made|held|controlled|majority|speaking|populated|dominated)$"
    )


@cache
def _aged() -> re.Pattern[str]:
    return re.compile(r",\s(?:aged?\s)?[1-9]\d?(?:,|\.|\s(?:and|who|from)\b)")


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"\s*[-–—•*·▪]\s")


@cache
def _titled() -> re.Pattern[str]:
    """An office behind a name: the name is a person's."""
    words = (" ".join(w) for w in speaker_nouns().phrases())
    offices = "|".join(sorted(w for w in words if (s := speaker_nouns().get(w)) and s.kind in ("voice", "person")))
    return re.compile(rf",\s(?:the\s|a\s|an\s|his\s|her\s)?(?:[\w-]+\s){{0,3}}(?:{offices})(?:,?\s(?:of|for|at|who)\b)")


@cache
def _corner() -> re.Pattern[str]:
    return re.compile(r"(?:north|south)-?(?:east|west)|central", re.I)


@cache
def _body_goes_on() -> re.Pattern[str]:
    return re.compile(rf"(?:\s[A-Z][\w’'-]+){{0,2}}\s(?:{place_alternatives('organisation')})\b")


@cache
def _ranking() -> re.Pattern[str]:
    return re.compile(r"\bfollowed\sby\b|\baccount(?:s|ed|ing)\sfor\b")


@cache
def _ranked() -> re.Pattern[str]:
    """Places in the order of their counts ("Kerala accounted for 120, followed by Goa with 45")."""
    return re.compile(rf"{_name()}(?=\s(?:account(?:s|ed|ing)\sfor|with|for|at)\s(?:[a-z]+\s){{0,2}}\d)")


@cache
def _branch() -> re.Pattern[str]:
    """What a group's name goes on with ("al Qaeda in the Arabian Peninsula")."""
    return re.compile(r"\b(?:[Qq]aeda|ISIS|Islamic State)\sin\s(?:the\s)?$")


@cache
def _is_body() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{place_alternatives('organisation')})$")


@cache
def _faction_of() -> re.Pattern[str]:
    """A name behind "of" is a place's only where what it is of can be in a place."""
    return re.compile(rf"\b(?:{place_alternatives('membership')})\sof\s(?:the\s|a\s)?$", re.I)


@cache
def _name_of() -> re.Pattern[str]:
    """A capitalised word that no place is of, before "of" ("Grapes of")."""
    inside = "|".join(place_alternatives(k) for k in ("admin", "site", "direction"))
    return re.compile(rf"(?<![.;:!?]\s)(?<!^)\b(?!(?i:{inside})\b)[A-Z][a-z]+\sof\s$")


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[.,;:)]|$)|\s(?:on|in|since|after|and|by|during|when|as|from|where|last|this)\b")


@cache
def _site_next() -> re.Pattern[str]:
    return re.compile(rf"\s(?i:{place_alternatives('site')})\b")


@cache
def _of_name() -> re.Pattern[str]:
    return re.compile(rf"\s(?:camp|{place_alternatives('site')})\sof\s[A-Z]")


@cache
def _admin_next() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{place_alternatives('admin')})\b")


@cache
def _side() -> re.Pattern[str]:
    return re.compile(r"\b(?:(?:(?:north|south)-?)?(?:east|west)|north|south|central)(?:ern)?\s$", re.I)


@cache
def _name() -> str:
    # Every run is bounded, so that a pattern takes a fixed time at each place of the text.
    tail = r"[\w’'ʿʾ]{0,24}(?:-[A-Za-zÀ-ÿ][\w’']{0,24}){0,3}(?!\w)"
    word = rf"(?:[A-ZÀ-Þ]{tail}|(?:al|el|ash|as|ad|an|at|ar|az|de|del|la|bin)-?[A-ZÀ-Þ]{tail})"
    joiner = r"(?:\s(?:de\sl[ao]s?|al|el|es|ad|as|ash|an|de|del|des|du|da|do|dos|der|van|von|la|las|los|of|wa|i|y)(?=[\s-][A-ZÀ-Þ]))?"
    return rf"(?<![\w-])(?P<name>{word}(?:{joiner}[\s-]{word}){{0,3}}(?:\s\d{{1,3}}\b(?=[.;:]|,(?!\d)|$|\s(?:nightclub|in|near|here|on|at|after|when|outside)\b))?)"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    preposition, admin, site = (place_alternatives(k) for k in ("preposition", "admin", "site"))
    direction, held, people = (place_alternatives(k) for k in ("direction", "held", "people"))
    descriptors = rf"(?:(?:the|a|an|its|their|{direction}|{held}|(?i:{people})|{admin}|[a-z]+(?:-[a-z]+)?(?=\s(?:{admin})\s)|of|{site})[\s-](?:of\s)?){{0,6}}"
    dead = "dead|wounded|injured|casualties|victims|death toll|toll|civilians|children|people"
    living = "residents|villagers|inhabitants|locals"
    return (
        re.compile(rf"\b(?i:{preposition})\s(?={descriptors}#?{_name()})"),
        re.compile(rf"{_name()}['’]s\s(?:{dead})\b"),
        re.compile(rf"\bsince\s{_name()}(?=,\s(?:[A-Z][\w ]{{2,24}},\s)?where\b)"),
        re.compile(
            rf"(?:\b(?i:some|many|several|most|the|a|an|\w+teen|two|three|four|five)\s)?{_name()}(?=\s(?:{living})\b)"
        ),
        re.compile(rf"^\W{{1,4}}{_name()}(?=:\s(?:\w+\s){{0,2}}\d)"),
        re.compile(rf"(?:^|[.;:]\s){_name()}(?=,\swhere\b|,\swith\b|:(?:\s|$))"),
        re.compile(rf"\b(?:[Tt]he\s|[Ii]n\s|[Oo]n\s)?{_name()}(?=\s(?:border\s)?(?:{admin})\b)"),
        re.compile(
            rf"{_name()}(?=(?:['’]s)?\s(?:(?:deputy|regional|city|state|county)\s)?(?:mayor|governor|sheriff)\b)"
        ),
        re.compile(rf"\b{_name()}(?=\s(?:County|Parish)\s(?:in|was|has|had)\b)"),
        re.compile(rf"\b(?:{admin}|(?i:{site}|faculty))\s(?:of|known as|called|named)\s{_name()}"),
        re.compile(
            rf"\b(?:capital|port|city|town|village)\s{_name()}(?=\s(?:on|in|after|when|by|during|and|as|late|early|over)\b|[,.;)]|$)"
        ),
        re.compile(rf"(?:^|[.;:]\s){_name()}(?=\s(?:suffered|saw|lost|reported|recorded|registered|counted)\s)"),
        re.compile(
            rf"{_name()}(?=(?:,?\s(?:and\s)?(?:[Aa]l-)?[A-Z][\w’'-]*){{1,4}}\s(?:neighbou?rhoods|districts|quarters|towns|villages|areas)\b)"
        ),
        re.compile(
            rf"{_name()}\s(?P<site>(?:(?:children['’]s|women['’]s|elementary|primary|secondary|girls['’]|boys['’]|maternity|general|regional|district|state|central|military|university|refugee|golf|concert|night)\s)?(?i:{site}))\b"
        ),
    )
