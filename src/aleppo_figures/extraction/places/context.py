"""The place of a count whose own sentence names none: a war's country, the event's place, the same number below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from aleppo_figures.extraction.mentions import Mention, Sentence, holds
from aleppo_figures.extraction.places import totals, turns
from aleppo_figures.extraction.places.hits import COUNTRY, PlaceHit, width_of
from aleppo_figures.extraction.places.page_places import PagePlaces
from aleppo_figures.extraction.places.slots import PlaceSlot, slot_of
from aleppo_figures.vocabulary.place_words import place_alternatives, place_words
from aleppo_figures.vocabulary.world import look_up

__all__ = [
    "another_time",
    "context_place",
    "head_places",
    "heads_next",
    "narrower_since",
    "person_from",
]

_BACK = 8
_REACH = 60


def context_place(
    places: PagePlaces,
    mentions: Sequence[Mention],
    slots: Sequence[PlaceSlot],
    i: int,
    parts: Sequence[int | None],
) -> PlaceSlot:
    """Return the place of the count before, else the last one that the text has named, else the one below."""
    page, mention = places.page, mentions[i]
    here = page.sentences[mention.sentence]
    filed = places.dateline(mention.sentence, near=bool(_here().search(here.text)))
    if filed is not None:
        return slot_of(filed, "the dateline")
    last = i - 1 if i and slots[i - 1].rule == _NARROWER else _last(parts, i)
    floor = places.entries.floor(mention.sentence)
    before = slots[last] if last is not None and mentions[last].sentence >= floor else PlaceSlot()
    if _labels(here) and (named := _head_name(places, here)) is not None:
        return named
    if totals.nationwide().search(here.text):
        return totals.country_said(places, here.index)
    several = totals.over_several().search(here.text[max(0, mention.number.span.end - here.start) :])
    if several is not None and (spread := totals.spread(places, several["areas"])) is not None:
        return spread
    if totals.sums_up(places, mentions, i):
        return totals.whole(places)
    if (sum_ := totals.over_all(places, mentions, slots, i, floor)) is not None:
        return sum_
    if i and mentions[i - 1].sentence == mention.sentence and slots[i - 1].rule == "war total":
        return slots[i - 1]
    local = _institution(places, mention.sentence, before)
    if local is not None:
        return local
    gap = range(mentions[i - 1].sentence + 1, mention.sentence) if i else range(9)
    if seen := places.witnesses(mention.sentence):
        return slot_of(seen[0], "the witness's place")
    if before.place and before.rule != "war total" and len(gap) < 2 and not any(places.hits[n] for n in gap):
        return before.by("the count before")
    told = mentions[i - 1].sentence if i and before.place and before.rule != "war total" else -1
    titled = before.width >= COUNTRY and told >= 0 and page.sentences[told].kind == "headline"
    for index in range(mention.sentence - 1, max(floor - 1, mention.sentence - _BACK), -1):
        found = _settings(places, index) or places.witnesses(index)
        if found and not titled and index > told >= 0 and _in_passing(places, index, found, before, mention):
            return before.by("the count before")
        if found:
            best = min(found, key=lambda h: (h.width >= 7, h.width, h.start))
            return slot_of(_around(places, index, best) if _several(here.text) else best, "a sentence before")
    for j in range(i - 1, max(-1, i - _REACH), -1):
        if mentions[j].sentence < floor:
            break
        if slots[j].place and slots[j].rule != "war total":
            return slots[j].by("an earlier count")
    head = places.entries.of(mention.sentence)
    if head is not None and head.hit is not None:
        return slot_of(head.hit, "the entry's head")
    if (spoken := _jurisdiction(places, mention.sentence)) is not None:
        return spoken
    if head is not None and (theme := places.theme()) is not None:
        return slot_of(theme, "what the page is about")
    found_ahead = _ahead(places, here)
    if found_ahead.place is None and (filed := places.dateline(mention.sentence, near=False, last=True)) is not None:
        return slot_of(filed, "the dateline")
    return found_ahead


def _several(text: str) -> bool:
    """Whether a count is of several attacks, of which the text has told one ("Between them, at least 54 were killed")."""
    return bool(re.match(r"(?:Between them|Altogether|Taken together|Together|Combined)\b", text))


def _around(places: PagePlaces, index: int, best: PlaceHit) -> PlaceHit:
    """Return the next wider place that was said in one breath with a place, else the place."""
    said = next((c.hits for c in places.chains[index] if c.best is best), ())
    return min((h for h in said if h.width > best.width), key=lambda h: h.width, default=best)


_SAME_TIME = 20
"""By how many days two counts of one event may be apart."""


def another_time(
    places: PagePlaces, mention: Mention, found: PlaceSlot, days: Sequence[date | None], i: int
) -> PlaceSlot | None:
    """Return the place that a page is about for a count that happened at another time than the one before, or None."""
    if (
        not days
        or not i
        or days[i] is None
        or found.rule not in ("the count before", "a sentence before", "an earlier count")
    ):
        return None
    if _same_place(places.page.sentences[mention.sentence].text):
        return None
    before = next((days[k] for k in range(i - 1, max(-1, i - _REACH), -1) if days[k] is not None), None)
    here = days[i]
    if before is None or here is None or abs((here - before).days) <= _SAME_TIME or not places.frame:
        return None
    return PlaceSlot(places.frame.name, places.frame.text, places.frame.width, "another time")


def narrower_since(places: PagePlaces, whole: PlaceSlot, of: Mention, part: Mention) -> PlaceSlot | None:
    """Return the narrower place that the sentences between a whole and its part have named, or None."""
    if part.sentence - of.sentence > 2:
        return None
    between = [h for n in range(of.sentence + 1, part.sentence) if not places.numbers(n) for h in _settings(places, n)]
    inside = [h for h in between if h.width < whole.width and h.lead not in ("from", "to")]
    return slot_of(min(inside, key=lambda h: h.width), _NARROWER) if inside else None


_NARROWER = "narrower since the whole"


def _same_place(text: str) -> bool:
    return bool(re.search(r"\bsame\s(?:place|spot|site|street|square|market|town|city|village|area)\b", text))


def _last(parts: Sequence[int | None], i: int) -> int | None:
    """Return the count before, or its whole where it was a part that this count isn't."""
    if i == 0:
        return None
    whole = parts[i - 1]
    return whole if whole is not None and whole < i and parts[i] is None else i - 1


def _institution(places: PagePlaces, index: int, before: PlaceSlot) -> PlaceSlot | None:
    """Return where a local body that counts is, when it's in the place before ("the Directorate of Health in")."""
    text = places.page.sentences[index].text
    for hit in places.speakers[index]:
        if hit.known and before.place and places.within(hit.name, before.place):
            return slot_of(hit, "the body that counts")
        if hit.width == COUNTRY and before.width == COUNTRY and re.match(r"['’]s\s", text[hit.end :]):
            return slot_of(hit, "the country whose body counts")
    return None


def _labels(here: Sentence) -> bool:
    """Return whether a sentence is a short line that heads what follows ("Virginia Tech: 32 killed")."""
    return ":" in here.text[:40] and len(here.text) < _LINE and here.text[-1:].isalnum()


_LINE = 60
"""A line shorter than this that ends without a stop is a heading."""


_FEW = 200
"""A count below this is an incident's, which a country named in passing doesn't place anew."""


def _in_passing(places: PagePlaces, index: int, found: Sequence[PlaceHit], before: PlaceSlot, mention: Mention) -> bool:
    """Return whether a sentence without a count names another place beside the one told of, or only its country."""
    if any(h.name == before.place for h in found):
        return True
    best = min(found, key=lambda h: (h.width >= 7, h.width, h.start))
    few = (mention.number.best or mention.number.high or _FEW) < _FEW
    opens = best.lead == "in" and best.start < _OPENING
    return few and best.width == COUNTRY > before.width and not opens


_OPENING = 8
"""Within how many characters of a sentence's start a place opens it."""


def _jurisdiction(places: PagePlaces, index: int) -> PlaceSlot | None:
    """Return the town or region of the local official who speaks, where no place has been told ("Kyiv's mayor said …")."""
    text = places.page.sentences[index].text
    for hit in places.speakers[index]:
        office = _office_after().match(text, hit.end) or _office_before().search(
            text[max(0, hit.start - 60) : hit.start]
        )
        if office and hit.width < COUNTRY:
            return slot_of(hit, "the official's own place")
    return None


@cache
def _office_after() -> re.Pattern[str]:
    return re.compile(
        r"(?:['’]s)?\s(?:[a-z]+\s){0,2}(?:mayor|governor|police|authorities|officials|prosecutors?|sheriff|administration"
        r"|rescuers|firefighters|residents|fire department|city council)\b"
    )


@cache
def _office_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:mayor|governor|police|authorities|officials|prosecutors?|sheriff|administration|rescuers|firefighters|residents"
        r"|hospitals?|doctors?|medics)\s(?:in|of|for)\s(?:the\s)?(?:[\w-]+\s){0,3}(?:(?:city|town|province|region|district)\sof\s)?$",
        re.I,
    )


def _settings(places: PagePlaces, index: int) -> list[PlaceHit]:
    """Return the places of a sentence that set the scene for the next."""
    text = places.page.sentences[index].text
    chains = [
        c
        for c in places.chains[index]
        if c.hits[0].lead not in place_words("actor")
        and not turns.one_of_its().search(text[: c.hits[0].start])
        and not turns.governs_from().search(text[: c.hits[0].start])
        and not turns.came_from().search(text[: c.hits[0].start])
        and not _went(text, c.hits[0])
        and not (c.hits[0].lead == "from" and person_from().search(text[: c.hits[0].start]))
        and not heads_next().match(text, c.end)
        and not (_ward().search(c.best.text) and _treated().search(text))
    ]
    return [c.best for c in chains]


def _went(text: str, hit: PlaceHit) -> bool:
    """Return whether people only went or were taken there ("fled across the border to India")."""
    if hit.lead not in ("to", "into", "towards", "toward", "for"):
        return False
    before = text[max(0, hit.start - 60) : hit.start]
    return bool(_moving().search(before) or _brought().search(before))


def _ahead(places: PagePlaces, here: Sentence) -> PlaceSlot:
    """Return a headline's place: a name at its head, else that of the sentences below, else the dateline's."""
    if here.kind in ("headline", "heading"):
        named = _head_name(places, here)
        if named is not None:
            return named
    sentences = places.page.sentences
    for index in range(here.index + 1, min(len(places.hits), here.index + 3)):
        if places.entries.floor(index) > here.index:
            break
        apart = here.kind not in ("headline", "heading") and sentences[index].paragraph != here.paragraph
        if apart and not _took_place().search(sentences[index].text):
            break
        found = _settings(places, index)
        if found:
            return slot_of(min(found, key=lambda h: (h.width, h.start)), "the sentence below")
    above = sentences[0]
    if places.entries.floor(here.index) > 0:
        return PlaceSlot()
    if above.kind in ("headline", "heading") and above.index != here.index:
        return _head_name(places, above) or PlaceSlot()
    return PlaceSlot()


def _head_name(places: PagePlaces, here: Sentence) -> PlaceSlot | None:
    for word in re.finditer(r"\b[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?", here.text):
        if _gone_to().search(here.text[max(0, word.start() - 60) : word.start()]):
            continue
        for name in (word.group(), word.group().split()[0]):
            plain = re.sub(r"['’]s$", "", name)
            known = places.gazetteer.resolve(plain)
            somewhere = look_up(plain)
            if known or (somewhere and (word.start() == 0 or (somewhere.kind == "country" and not plain.isupper()))):
                return PlaceSlot(known or plain, plain, width_of(known or plain, places.gazetteer), "headline's name")
    return None


def head_places(places: PagePlaces, mentions: Sequence[Mention], slots: list[PlaceSlot]) -> list[PlaceSlot]:
    """Give a headline or lead the place of the first sentence below that reports the same number, where it is narrower."""
    heads = _heads(places)
    for i in reversed(range(len(mentions))):
        mention = mentions[i]
        if mention.sentence not in heads:
            continue
        for j in range(i + 1, min(len(mentions), i + _REACH)):
            other = mentions[j]
            if (
                other.sentence != mention.sentence
                and other.outcome == mention.outcome
                and holds(mention.number, other.number)
            ):
                if slots[j].place and _yields(places, slots[i], slots[j]):
                    slots[i] = slots[j].by("the same number below")
                break
    return slots


def _yields(places: PagePlaces, head: PlaceSlot, below: PlaceSlot) -> bool:
    if head.place is None or head.rule in ("the sentence below", "headline's name"):
        return True
    carried = head.rule in ("the count before", "a sentence before", "whole or antecedent")
    compass = bool(re.match(r"(?i)(?:north|south|east|west)(?:ern)?\b", head.place_text or ""))
    if below.place is None or not (carried or head.rule == "own sentence"):
        return False
    wide = head.width >= COUNTRY or (compass and not places.gazetteer.get(head.place))
    disjoint = places.gazetteer.relation(below.place, head.place) in ("disjoint", "contains")
    return wide and below.width < head.width and not disjoint


def _heads(places: PagePlaces) -> frozenset[int]:
    """Return the sentences that stand above the story: headlines, headings, and the first paragraph."""
    sentences = places.page.sentences
    above = {s.index for s in sentences if s.kind in ("headline", "heading")}
    first = next(
        (s.paragraph for s in sentences if s.kind not in ("headline", "heading", "dateline", "boilerplate")), -1
    )
    lead = [s.index for s in sentences if s.paragraph == first][:2]
    return frozenset({*above, *lead})


@cache
def _moving() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{place_alternatives('movement')})\b[^.;]*$", re.I)


@cache
def _took_place() -> re.Pattern[str]:
    return re.compile(r"\b(?:happened|occurred|took\splace|unfolded)\b")


@cache
def _here() -> re.Pattern[str]:
    """ "Here" is where the report was filed."""
    day = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|tonight"
    return re.compile(
        rf"\bnear\shere\b|\bthis\s(?:[\w-]+\s){{0,4}}(?:town|village|suburb|hamlet|port|community)\b|\bthis\s(?:[\w-]+\s){{0,4}}city\b"
        rf"|\bhere\s(?:on|late|early|last|when|after|{day})\b|\bhere(?=[,.](?![”\"’']))"
    )


@cache
def person_from() -> re.Pattern[str]:
    """Return the pattern of somebody from a place ("the driver, 42, from Beckenham")."""
    people = (
        "man|woman|driver|teacher|farmer|resident|boy|girl|student|nurse|doctor|soldier|suspect|citizen|national|refugee"
        "|migrant|native|sister|brother|cousin|couple|priest|worker|fisherman|trader|shopkeeper|mother|father|engineer|clerk"
    )
    return re.compile(rf"(?:\b\d\d|\b(?:{people})s?),?\sfrom\s(?:the\s)?$")


@cache
def heads_next() -> re.Pattern[str]:
    """Return the pattern of what follows a place that heads the next count of a list ("Goa with 45")."""
    return re.compile(
        r"\s(?:with|for|account(?:s|ed|ing)\sfor)\s(?:[a-z]+\s){0,2}\d[\d,.]*(?!\d|\s(?:hours?|minutes|days|weeks|months|years|km|miles)\b)"
    )


@cache
def _brought() -> re.Pattern[str]:
    return re.compile(r"\b(?:brought|flown|airlifted|sent|rushed|ferried)\b[^.;]{0,30}$", re.I)


@cache
def _ward() -> re.Pattern[str]:
    """Where people are taken, and tell of what happened elsewhere."""
    return re.compile(r"\b(?:hospital|clinic|morgue|medical cent(?:er|re))\b", re.I)


@cache
def _treated() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:taken|rushed|treat|admitted|died (?:in|at)|transferred|brought|received|transported|airlifted|doctors?|medics?|nurses?|sources?|director|said|told)\b",
        re.I,
    )


@cache
def _gone_to() -> re.Pattern[str]:
    """Movement to a place ("flee to Bangladesh")."""
    return re.compile(
        rf"\b(?:{place_alternatives('movement')})\b[^.;]{{0,40}}\b(?:to|into|for|towards?)\s(?:the\s|neighbou?ring\s)?$",
        re.I,
    )
