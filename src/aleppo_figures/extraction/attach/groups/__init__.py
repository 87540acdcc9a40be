"""Who was counted: the noun's group, the predicate's, or that of the count before."""

from __future__ import annotations

import re

from aleppo_figures.extraction.attach.groups.carried import carried_group
from aleppo_figures.extraction.attach.groups.said import among_group, pointed_at, predicate_group
from aleppo_figures.extraction.attach.items import Item, Line
from aleppo_figures.extraction.attach.rules import Found, Scene
from aleppo_figures.extraction.mentions import Span
from aleppo_figures.vocabulary.groups import Groups
from aleppo_figures.vocabulary.parties import Parties

__all__ = ["group_of"]

GroupText = tuple[str, str | None, Span | None]


def group_of(scene: Scene, i: int, found: Found) -> GroupText:
    """Return a count's group, the noun phrase as it stands, and its stretch."""
    item, line = scene.line.items[i], scene.line
    phrase = item.phrase
    if phrase is not None and phrase.group and phrase.kind not in ("bare", "cue"):
        group, text, noun = _named(scene, i, item)
        return (_with_second(line, i, group), text, noun)
    if phrase is not None and phrase.kind == "cue" and phrase.group == "prisoners" and found.outcome == "detained":
        return "people", _text(line, phrase.noun), phrase.noun  # hostages taken are people; those killed were prisoners
    if phrase is not None and phrase.kind == "cue" and phrase.group and phrase.group != "people":
        return phrase.group, _text(line, phrase.noun), phrase.noun
    if phrase is not None and (shared := _shared_noun(line, i)) is not None:
        return shared
    told = predicate_group(line, i) or among_group(line, i) or pointed_at(line, i, scene.attached)
    if told is not None:
        return told
    noun = phrase.noun if phrase else None
    text = _text(line, noun)
    carried = carried_group(scene, i, found) or _counted_toll(scene, found)
    return (carried, text, noun) if carried is not None else ("people", text, noun)


def _shared_noun(line: Line, i: int) -> GroupText | None:
    """Return whom the noun behind a second verb counts ("killed 12 and injured 16 mine workers")."""
    if not re.match(r"ca?[Kk]a?N", line.tags[i + 1 :]):
        return None
    following = next(x for x in line.items[i + 1 : i + 6] if x.tag == "N").phrase
    if (
        following is None
        or following.kind != "person"
        or following.group is None
        or following.partitive
        or following.others
    ):
        return None
    return following.group, _text(line, following.noun), following.noun


def _counted_toll(scene: Scene, found: Found) -> str | None:
    """Return whom a toll counts ("bringing the number of miners killed to 28")."""
    line = scene.line
    toll = next(
        (k for k, x in enumerate(line.items) if x.tag == "T" and found.cue is not None and x.start == found.cue.start),
        None,
    )
    if toll is None:
        toll = next(
            (
                k
                for k, x in enumerate(line.items)
                if x.tag == "T" and x.cue is not None and x.cue.outcome == found.outcome
            ),
            None,
        )
    if toll is None or line.items[toll].text.lower() not in ("number", "count", "tally", "total", "toll"):
        return None
    hits = (line.people.get(x.start) for x in line.items[toll + 1 : toll + 6])
    first = next((h.value.group for h in hits if h and h.value.kind == "person"), None)
    detained = first == "prisoners" and found.outcome == "detained"  # detainees are people detained
    return None if first == "people" or detained else first


def _named(scene: Scene, i: int, item: Item) -> GroupText:
    phrase = item.phrase
    assert phrase is not None and phrase.group is not None
    group = phrase.group
    if group == "civilians" and item.text.lower().endswith("staff"):
        group = _staff_of(scene.line.sentence.text) or group
    if group == "civilians" and (young := _by_age(scene.line.items[i].text)) is not None:
        group = young  # "a 17-year-old summer intern"
    if group == "people":
        better = _members(scene.line, i) or _by_age(scene.line.items[i].text)
        group = better or group
        told = predicate_group(scene.line, i) if better is None else None
        if told and phrase.partitive:
            group = told[0]
    return group, _text(scene.line, phrase.noun), phrase.noun


def _staff_of(sentence: str) -> str | None:
    """Return whose staff people are, by what the sentence names."""
    if re.search(r"\b(?:hospitals?|clinics?|medical|MSF|health)\b", sentence):
        return "medical_workers"
    return (
        "aid_workers"
        if re.search(r"\bUN[A-Z]*\b|\bU\.N\.|Red Cross|Red Crescent|\b(?:aid|relief|humanitarian|charity)\b", sentence)
        else None
    )


def _by_age(text: str) -> str | None:
    """Return children where an age before the noun says so ("two 15-year-old Palestinians")."""
    found = re.search(r"\b(\d{1,2}) - year - old\b", text)
    return "children" if found and int(found.group(1)) < _ADULT else None


_ADULT = 18


def _members(line: Line, i: int) -> str | None:
    """Return the group that "members of", "bodies of" or "lives of" names behind its "of", or a force before "members"."""
    text = line.items[i].text.lower()
    if not text.endswith(("members", "member", "bodies", "corpses", "lives", "individuals", "elements")):
        return None
    if text.endswith(("members", "member", "elements")):
        force = _force(line.sentence.text[line.items[i].start - line.sentence.start :][:120])
        if force is not None:
            return force
        behind = line.rest(i)[:80] if line.tags[i + 1] == "o" else ""
        if any(Parties.default().is_armed_group(h.party) for h in Parties.default().find(line.items[i].text + behind)):
            return "fighters"
    if line.tags[i + 1] != "o":
        return None
    for item in line.items[i + 2 : i + 8]:
        hit = line.people.get(item.start)
        if hit and hit.value.kind in ("person",):
            return (_staff_of(line.sentence.text) if hit.text.lower() == "staff" else None) or hit.value.group
        if item.tag not in "ndaqNV~g":
            return None
    return None


def _force(text: str) -> str | None:
    """Return whose members are counted, by the noun of their body ("members of the South Lebanon Army militia")."""
    found = re.match(r"[^,.;:()]*?\b(?:members?|elements)\b(?: of [^,.;:]*)?", text)
    words = found.group().casefold() if found else ""
    return next((group for group, nouns in _FORCES.items() if re.search(rf"\b(?:{nouns})\b", words)), None)


_FORCES = {
    "fighters": "militias?|guerrillas?|rebels?|rebel groups?|armed groups?|terror(?:ist)? groups?|brigades?|cartels?|gangs?",
    "combatants": "security forces|pro-government forces",
    "police": "police",
    "soldiers": "army|armed forces|military|guards|marines|navy|air force|infantry",
}


def _with_second(line: Line, i: int, group: str) -> str:
    """Return the group of two nouns under one number ("25 soldiers and militiamen")."""
    if line.tags[i + 1] != "c" or line.items[i + 1].text.lower() not in ("and", "or", "&"):
        return group
    for k in range(i + 2, i + 5):
        hit = line.people.get(line.items[k].start)
        if hit is None or hit.value.kind == "adjective":
            if line.tags[k] not in "nV~":
                return group
            continue
        beyond = line.tags[k + 1]
        if (
            hit.value.kind != "person"
            or not hit.value.plural
            or beyond in ("v", "L", "k", "o")
            or hit.value.group == group
        ):
            return group
        both = Groups.default().narrowest_holding([group, hit.value.group])
        return both if hit.value.group != "people" else group
    return group


def _text(line: Line, span: Span | None) -> str | None:
    if span is None:
        return None
    return line.sentence.text[span.start - line.sentence.start : span.end - line.sentence.start]
