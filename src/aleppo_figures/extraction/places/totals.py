"""Totals: of a war, of a country, of several places told before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aleppo_figures.extraction.mentions import Mention
from aleppo_figures.extraction.places.hits import COUNTRY, REGION, WIDE, PlaceHit
from aleppo_figures.extraction.places.page_places import PagePlaces
from aleppo_figures.extraction.places.slots import PlaceSlot, slot_of
from aleppo_figures.vocabulary.parties import Parties
from aleppo_figures.vocabulary.place_words import place_alternatives
from aleppo_figures.vocabulary.world import look_up

__all__ = ["country_said", "nationwide", "over_all", "over_several", "spread", "sums_up", "war_total", "whole"]

_REACH = 60


_MANY = 20_000  # more than any single place of a war loses


def war_total(places: PagePlaces, mention: Mention, own: PlaceHit | None) -> PlaceSlot | None:
    """Return the country of a war whose whole toll a count is ("have been killed since 2011"), or None."""
    if own is not None and own.width >= COUNTRY:
        return None
    sentence = places.page.sentences[mention.sentence]
    text = sentence.text
    number = mention.number
    value = number.best or number.low or 0
    at = number.span.start - sentence.start
    since = _since().search(text)
    if since is not None and _record_since().search(text[: since.start()]):
        return None
    if own is None and (_long_past().search(text) or _daily().search(text[max(0, at - 30) :])):
        return whole(places)
    long = since is not None and _is_long(places, since)
    war = _war().search(text)
    people = _people(mention)
    many = value >= _MANY and (long or mention.outcome == "killed")
    conflict = since is not None and since["year"] is None
    if own is None and (many or (long and (war or people or conflict))):
        return PlaceSlot(people, people, COUNTRY, "war total") if people else whole(places)
    if war is None or (own is not None and own.start > war.end()):
        return None
    beside = war.start() < at and not any(war.end() < n < at for n in places.numbers(sentence.index))
    behind = at < war.start() < at + 70
    if (beside and _tolls().search(text, war.end(), at)) or (behind and value >= _MANY and own is None):
        return whole(places)
    return None


def _people(mention: Mention) -> str | None:
    """Return the country of the people counted ("Syrians"), or None."""
    if mention.group in ("soldiers", "fighters", "combatants", "police"):
        return None  # an army's dead fell where it fought
    for word in (mention.group_text or "").split():
        nation = Parties.default().resolve(word)
        somewhere = look_up(nation) if nation else None
        if nation and word[0].isupper() and somewhere is not None and somewhere.kind == "country":
            return nation
    return None


def _is_long(places: PagePlaces, since: re.Match[str]) -> bool:
    anchor, year = places.page.anchor, since["year"]
    return year is None or anchor is None or anchor.year - int(year) >= 1


def whole(places: PagePlaces) -> PlaceSlot:
    """Return the page's country, or a missing place where it names none: no single place has a war's toll."""
    frame = places.frame
    named = any(h.name == places.country for hits in places.named for h in hits)
    if frame is not None and frame.width == REGION and not named:
        return PlaceSlot(frame.name, frame.text, REGION, "war total")  # Gaza's war, where nobody names a country
    return PlaceSlot(places.country, places.country, COUNTRY if places.country else 0, "war total")


def sums_up(places: PagePlaces, mentions: Sequence[Mention], i: int) -> bool:
    """Return whether a count is a total over a war or a year told behind a smaller one of an incident."""
    if not i or mentions[i].sentence == mentions[i - 1].sentence or mentions[i].outcome != mentions[i - 1].outcome:
        return False
    number, less = mentions[i].number, mentions[i - 1].number
    value, before = number.low or number.best or 0, less.best or less.high or 0
    text = places.page.sentences[mentions[i].sentence].text
    return value > _MANY_TIMES * before > 0 and bool(_overall().search(text))


def country_said(places: PagePlaces, index: int) -> PlaceSlot:
    """Return the country that a sentence names, whoever speaks, else the page's."""
    named = [h for h in (*places.named[index], *places.speakers[index]) if h.width == COUNTRY]
    return slot_of(named[0], "nationwide") if named else whole(places)


def spread(places: PagePlaces, areas: str) -> PlaceSlot | None:
    """Return what holds several places of a kind: the country, or for districts and villages what the page is about."""
    theme = places.theme()
    if areas in ("districts", "towns", "villages", "townships", "municipalities") or (theme and theme.width >= WIDE):
        return slot_of(theme, "over several places") if theme is not None and theme.width > 1 else None
    return whole(places)


def over_all(
    places: PagePlaces, mentions: Sequence[Mention], slots: Sequence[PlaceSlot], i: int, floor: int
) -> PlaceSlot | None:
    """Return the place that the page is about for a count that is the sum of those told place by place before, or None."""
    mention = mentions[i]
    value = mention.number.best or mention.number.low or 0
    here = places.page.sentences[mention.sentence]
    since = range(mentions[i - 1].sentence + 1, mention.sentence) if i else ()
    if not _total().search(here.text) or any(places.named[n] for n in since):
        return None
    told = [
        (slots[j].place, mentions[j].number.best or mentions[j].number.low or 0)
        for j in range(max(0, i - _REACH), i)
        if mentions[j].sentence >= floor
        and mentions[j].sentence < mention.sentence
        and mentions[j].outcome == mention.outcome
        and slots[j].rule == "own sentence"
        and slots[j].width < WIDE
    ]
    apart = {place for place, _ in told}
    last = told[-_PLACES:]
    if (
        len({place for place, _ in last}) < _PLACES
        or value < sum(n for _, n in last)
        or value == 0
        or places.frame is None
    ):
        return None
    frame = places.frame
    if frame.name in apart:
        return None
    return PlaceSlot(frame.name, frame.text, frame.width, "the sum over places")


_PLACES = 2
"""Over how many places a total is told."""


_MANY_TIMES = 4
"""By how many times a total must exceed the count before it."""


@cache
def over_several() -> re.Pattern[str]:
    """Behind a count: it is spread over more than the place told last ("in four districts")."""
    many = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|most|all|other"
    areas = "districts|provinces|towns|villages|states|counties|regions|cities|governorates|municipalities|departments|townships|prefectures|islands"
    return re.compile(
        rf"^[^;.,]{{0,60}}\b(?:in|across|from)\s(?:at\sleast\s)?(?:\d+|{many})\s(?:of\s)?(?:the\s)?(?:[a-z]+\s)?(?P<areas>{areas})\b"
    )


@cache
def _total() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:total|in all|altogether|overall|combined|tolls?|recorded|documented|confirmed|counted|registered|so far)\b",
        re.I,
    )


@cache
def nationwide() -> re.Pattern[str]:
    """Return the pattern of a count that is a whole country's."""
    return re.compile(
        r"\b(?:nationwide|countrywide|nation-wide|country-wide|the\s(?:whole|entire)\s(?:of\sthe\s)?(?:country|nation|republic)|the\scountry['’]s\s(?:security|armed|civilian|population))\b",
        re.I,
    )


@cache
def _overall() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:has|have|had)\s(?:\w+\s)?(?:been|killed|died|left|claimed|lost|documented|recorded)\b.{0,120}\b(?:since|as of|so far|this year|in total|nationwide)\b",
        re.I,
    )


@cache
def _record_since() -> re.Pattern[str]:
    """A record's "since" counts nothing ("the deadliest attack since the war began")."""
    return re.compile(r"\b(?:deadliest|worst|bloodiest|heaviest|biggest|largest|first)\b[^.;]{0,60}$", re.I)


@cache
def _since() -> re.Pattern[str]:
    month = "January|February|March|April|May|June|July|August|September|October|November|December"
    return re.compile(
        rf"\bsince\s(?:(?:early|mid|late)[\s-])?(?:(?:{month})\s)?(?:(?P<year>(?:19|20)\d\d)\b|(?:the|its|that|\w+)\s(?:\w+\s){{0,4}}(?:war|conflict|uprising|revolt|revolution|crisis|start|beginning|outbreak|day|coup|invasion|insurgency|fighting|takeover|intifada)\b)",
        re.I,
    )


@cache
def _long_past() -> re.Pattern[str]:
    """A stretch of months or years: no single event's."""
    return re.compile(
        r"\b(?:in|over|during)\sthe\s(?:past|last)\s(?:year|decade|(?:\w+\s)(?:years|months))\b|\bsince\sthe\s(?:start|beginning)\sof\s(?:the\syear|(?:19|20)\d\d)",
        re.I,
    )


@cache
def _daily() -> re.Pattern[str]:
    """A recorder's count of a whole day ("documented 53 deaths on Monday")."""
    return re.compile(
        r"\b(?:documented|recorded|registered|counted)\s(?:at least\s|a total of\s)?[\d,]+\s(?:\w+\s)?deaths\s(?:on|in|during)\b"
    )


@cache
def _war() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{place_alternatives('war')})\b", re.I)


@cache
def _tolls() -> re.Pattern[str]:
    return re.compile(r"\b(?:killed|left|leaving|claimed|cost|displaced|driven|forced|taken|uprooted)\b", re.I)
