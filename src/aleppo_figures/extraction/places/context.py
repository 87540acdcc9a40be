"""The place of a count whose own sentence names none: a war's country, the event's place, the same number below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from aleppo_figures.extraction.mentions import Mention, Sentence, holds
from aleppo_figures.extraction.places.hits import COUNTRY, REGION, WIDE, PlaceHit, width_of
from aleppo_figures.extraction.places.page_places import PagePlaces
from aleppo_figures.vocabulary.parties import Parties
from aleppo_figures.vocabulary.place_words import place_alternatives, place_words
from aleppo_figures.vocabulary.world import look_up

__all__ = [
    "PlaceSlot",
    "another_time",
    "context_place",
    "head_places",
    "heads_next",
    "narrower_since",
    "person_from",
    "war_total",
]

_BACK = 8
_REACH = 60
_MANY = 20_000  # more than any single place of a war loses


@dataclass(frozen=True, slots=True)
class PlaceSlot:
    """A count's place by its canonical name, as the text has it, how wide it is, and the rule that found it."""

    place: str | None = None
    place_text: str | None = None
    width: int = 0
    rule: str = ""

    def by(self, rule: str) -> PlaceSlot:
        """Return the same place, found by another rule."""
        return replace(self, rule=rule)


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
        return _whole(places)
    long = since is not None and _is_long(places, since)
    war = _war().search(text)
    people = _people(mention)
    many = value >= _MANY and (long or mention.outcome == "killed")
    conflict = since is not None and since["year"] is None
    if own is None and (many or (long and (war or people or conflict))):
        return PlaceSlot(people, people, COUNTRY, "war total") if people else _whole(places)
    if war is None or (own is not None and own.start > war.end()):
        return None
    beside = war.start() < at and not any(war.end() < n < at for n in places.numbers(sentence.index))
    behind = at < war.start() < at + 70
    if (beside and _tolls().search(text, war.end(), at)) or (behind and value >= _MANY and own is None):
        return _whole(places)
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


def _whole(places: PagePlaces) -> PlaceSlot:
    """Return the page's country, or a missing place where it names none: no single place has a war's toll."""
    frame = places.frame
    named = any(h.name == places.country for hits in places.named for h in hits)
    if frame is not None and frame.width == REGION and not named:
        return PlaceSlot(frame.name, frame.text, REGION, "war total")  # Gaza's war, where nobody names a country
    return PlaceSlot(places.country, places.country, COUNTRY if places.country else 0, "war total")


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
        return _slot(filed, "the dateline")
    last = i - 1 if i and slots[i - 1].rule == _NARROWER else _last(parts, i)
    floor = places.entries.floor(mention.sentence)
    before = slots[last] if last is not None and mentions[last].sentence >= floor else PlaceSlot()
    if _labels(here) and (named := _head_name(places, here)) is not None:
        return named
    if _nationwide().search(here.text):
        return _country_said(places, here.index)
    several = _over_several().search(here.text[max(0, mention.number.span.end - here.start) :])
    if several is not None and (spread := _spread(places, several["areas"])) is not None:
        return spread
    if _sums_up(places, mentions, i):
        return _whole(places)
    if (sum_ := _over_all(places, mentions, slots, i, floor)) is not None:
        return sum_
    if i and mentions[i - 1].sentence == mention.sentence and slots[i - 1].rule == "war total":
        return slots[i - 1]
    local = _institution(places, mention.sentence, before)
    if local is not None:
        return local
    gap = range(mentions[i - 1].sentence + 1, mention.sentence) if i else range(9)
    if seen := places.witnesses(mention.sentence):
        return _slot(seen[0], "the witness's place")
    if before.place and before.rule != "war total" and len(gap) < 2 and not any(places.hits[n] for n in gap):
        return before.by("the count before")
    told = mentions[i - 1].sentence if i and before.place and before.rule != "war total" else -1
    for index in range(mention.sentence - 1, max(floor - 1, mention.sentence - _BACK), -1):
        found = _settings(places, index) or places.witnesses(index)
        if found and index > told >= 0 and _in_passing(places, index, found, before, mention):
            return before.by("the count before")
        if found:
            best = min(found, key=lambda h: (h.width >= 7, h.width, h.start))
            return _slot(_around(places, index, best) if _several(here.text) else best, "a sentence before")
    for j in range(i - 1, max(-1, i - _REACH), -1):
        if mentions[j].sentence < floor:
            break
        if slots[j].place and slots[j].rule != "war total":
            return slots[j].by("an earlier count")
    head = places.entries.of(mention.sentence)
    if head is not None and head.hit is not None:
        return _slot(head.hit, "the entry's head")
    if (spoken := _jurisdiction(places, mention.sentence)) is not None:
        return spoken
    if head is not None and (theme := places.theme()) is not None:
        return _slot(theme, "what the page is about")
    found_ahead = _ahead(places, here)
    if found_ahead.place is None and (filed := places.dateline(mention.sentence, near=False, last=True)) is not None:
        return _slot(filed, "the dateline")
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
    return _slot(min(inside, key=lambda h: h.width), _NARROWER) if inside else None


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
            return _slot(hit, "the body that counts")
        if hit.width == COUNTRY and before.width == COUNTRY and re.match(r"['’]s\s", text[hit.end :]):
            return _slot(hit, "the country whose body counts")
    return None


def _labels(here: Sentence) -> bool:
    """Return whether a sentence is a short line that heads what follows ("Virginia Tech: 32 killed")."""
    return ":" in here.text[:40] and len(here.text) < _LINE and here.text[-1:].isalnum()


_LINE = 60
"""A line shorter than this that ends without a stop is a heading."""


def _sums_up(places: PagePlaces, mentions: Sequence[Mention], i: int) -> bool:
    """Return whether a count is a total over a war or a year told behind a smaller one of an incident."""
    if not i or mentions[i].sentence == mentions[i - 1].sentence or mentions[i].outcome != mentions[i - 1].outcome:
        return False
    number, less = mentions[i].number, mentions[i - 1].number
    value, before = number.low or number.best or 0, less.best or less.high or 0
    text = places.page.sentences[mentions[i].sentence].text
    return value > _MANY_TIMES * before > 0 and bool(_overall().search(text))


def _country_said(places: PagePlaces, index: int) -> PlaceSlot:
    """Return the country that a sentence names, whoever speaks, else the page's."""
    named = [h for h in (*places.named[index], *places.speakers[index]) if h.width == COUNTRY]
    return _slot(named[0], "nationwide") if named else _whole(places)


def _spread(places: PagePlaces, areas: str) -> PlaceSlot | None:
    """Return what holds several places of a kind: the country, or for districts and villages what the page is about."""
    theme = places.theme()
    if areas in ("districts", "towns", "villages", "townships", "municipalities") or (theme and theme.width >= WIDE):
        return _slot(theme, "over several places") if theme is not None and theme.width > 1 else None
    return _whole(places)


def _over_all(
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
def _over_several() -> re.Pattern[str]:
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
def _nationwide() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:nationwide|countrywide|nation-wide|country-wide|the\s(?:whole|entire)\s(?:country|nation)|the\scountry['’]s\s(?:security|armed|civilian|population))\b",
        re.I,
    )


@cache
def _overall() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:has|have|had)\s(?:\w+\s)?(?:been|killed|died|left|claimed|lost|documented|recorded)\b.{0,120}\b(?:since|as of|so far|this year|in total|nationwide)\b",
        re.I,
    )


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
            return _slot(hit, "the official's own place")
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
            return _slot(min(found, key=lambda h: (h.width, h.start)), "the sentence below")
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


def _slot(hit: PlaceHit, rule: str) -> PlaceSlot:
    return PlaceSlot(hit.name, hit.text, hit.width, rule)


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
