"""The terms in a phrase of a table: which outcome it says, whom it counts, and whether its numbers count people at all."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from aleppo_figures.extraction.tables.said.facets import Facets
from aleppo_figures.vocabulary.cues import CueWord, cue_nouns, cue_words, nominals, tolls
from aleppo_figures.vocabulary.groups import Groups
from aleppo_figures.vocabulary.lexicon import Hit
from aleppo_figures.vocabulary.nouns import Noun, nouns
from aleppo_figures.vocabulary.outcomes import gravest

__all__ = ["RATES", "counts_nobody", "grouped", "is_ratio", "of_age", "outcome_of", "outcome_words"]

_BY_BODY = ("women", "men", "children", "elderly")
"""Groups by sex or age: of "civilian women" they are the narrower."""
_LAST_OF_CHILDHOOD, _OLD = 17, 60
RATES = ("day", "week", "month", "year")


def outcome_words(text: str) -> list[Hit[CueWord]]:
    """Return the words of a phrase that say an outcome, the longest at each place."""
    found = [h for lexicon in (tolls(), cue_nouns(), cue_words(), nominals()) for h in lexicon.find(text)]
    kept: list[Hit[CueWord]] = []
    for hit in sorted(found, key=lambda h: (h.start - h.end, h.start)):
        if not any(hit.start < other.end and other.start < hit.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)


def outcome_of(outcomes: list[Hit[CueWord]]) -> str | None:
    """Return the one outcome that several words say: the gravest, killed and injured together.

    Examples
    --------
    >>> outcome_of(outcome_words("Dead/wounded"))
    'killed_or_injured'
    """
    named = {hit.value.outcome for hit in outcomes}
    if {"injured", "evacuated"} <= named:
        return "evacuated"
    return gravest(named) if named else None


def is_ratio(text: str, kinds: tuple[str, ...], outcomes: list[Hit[CueWord]]) -> bool:
    """Return whether numbers are shares, rates by head or changes, or of people who were let off."""
    if "ratio" in kinds or "%" in text or ("freed" in kinds and outcome_of(outcomes) != "killed"):
        return True
    return bool(_per_thing().search(text)) and not set(kinds) & set(RATES)


def counts_nobody(text: str, kinds: tuple[str, ...], outcomes: list[Hit[CueWord]]) -> bool:
    """Return whether numbers are of things, or of people who suffered none of the outcomes."""
    thing = next((h for h in nouns().find(text) if h.value.kind == "thing"), None)
    if not outcomes:
        people = any(h.value.kind != "thing" for h in nouns().find(text))
        return not people and ("nobody" in kinds or thing is not None)
    return thing is not None and thing.end <= outcomes[0].start and bool(_holding().match(text, thing.end))


def grouped(text: str, outcomes: list[Hit[CueWord]] | tuple[()]) -> Facets:
    """Return the group that a phrase names: the narrower of two nouns, the one that holds both where they are joined."""
    hits = [
        h
        for h in nouns().find(text)
        if h.value.kind in ("person", "unit") and not any(_same(h, o) for o in outcomes) and _counted(text, h, outcomes)
    ]
    unit = "families" if any(h.value.kind == "unit" for h in hits) else None
    people = [h for h in hits if h.value.kind == "person"]
    if not people:
        return Facets(unit=unit)
    group, groups = people[0].value.group, Groups.default()
    for before, hit in pairwise(people):
        joined = re.fullmatch(r"\s*(?:and|or|/|&|,|\+|,\s*and)\s*", text[before.end : hit.start], re.I)
        if joined and {group, hit.value.group} == {"women", "children"}:
            group = "women_and_children"
        elif joined:
            group = groups.narrowest_holding([group, hit.value.group])
        elif groups.relation(hit.value.group, group) == "within" or hit.value.group in _BY_BODY:
            group = hit.value.group
    return Facets(group=group, group_text=text[people[0].start : people[-1].end], unit=unit)


def of_age(text: str) -> Facets | None:
    """Return the people of an age ("0–17", "<18", "60+"), None where a label is no age.

    Examples
    --------
    >>> of_age("<18").group, of_age("18-59").group, of_age("65 and over").group
    ('children', 'people', 'elderly')
    """
    found = _age().fullmatch(text.strip())
    if found is None:
        return None
    low = int(found["low"] or found["over"] or 0)
    high = int(found["high"] or (int(found["under"]) - 1 if found["under"] else 200))
    group = "children" if high <= _LAST_OF_CHILDHOOD + 1 else "elderly" if low >= _OLD else "people"
    whole = group == "children" and low == 0 and high >= _LAST_OF_CHILDHOOD
    return Facets(group=group, group_text=text, partial=not whole)


def _same(noun: Hit[Noun], outcome: Hit[CueWord]) -> bool:
    """Return whether a noun is the outcome's own word ("the wounded"), and not a group within it ("civilian deaths")."""
    if noun.end <= outcome.start or outcome.end <= noun.start:
        return False
    return noun.value.group == "people" or (noun.start, noun.end) == (outcome.start, outcome.end)


def _counted(text: str, noun: Hit[Noun], outcomes: list[Hit[CueWord]] | tuple[()]) -> bool:
    """Return whether a noun is what is counted, and no adjective of another word ("police stations", "local council")."""
    following = re.match(r"\s+([A-Za-z][\w-]*)", text[noun.end :])
    if following is None or following[1].casefold() in _function() or following[1].endswith("ly"):
        return True
    at = noun.end + following.start(1)
    return any(o.start <= at < o.end for o in outcomes) or any(h.start == at for h in nouns().find(text))


@cache
def _function() -> frozenset[str]:
    return frozenset(
        "of in from with without aged under over who that were was are is have has had been at on by and or during since"
        " to among not only alone between no per".split()
    )


@cache
def _per_thing() -> re.Pattern[str]:
    return re.compile(r"\bper\s", re.I)


@cache
def _holding() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:with|without|causing|involving|resulting|in which|that|reported|claimed|targeting)\b", re.I
    )


@cache
def _age() -> re.Pattern[str]:
    years = r"(?:\s*(?:years?|yrs?)(?: old)?)?"
    return re.compile(
        rf"(?:aged? )?(?:(?P<low>\d{{1,2}})\s*(?:[-–—]|to)\s*(?P<high>\d{{1,3}})|(?:<|under|below)\s*(?P<under>\d{{1,2}})"
        rf"|(?:>|over)?\s*(?P<over>\d{{1,2}})(?:\s*\+| and (?:over|older|above))){years}",
        re.I,
    )
