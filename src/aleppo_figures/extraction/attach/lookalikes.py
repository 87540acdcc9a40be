"""Numbers that look like counts of people with an outcome and aren't: each kind by name, with a sentence that has one."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from aleppo_figures.extraction.attach.items import Line
from aleppo_figures.vocabulary.world import look_up

__all__ = ["LOOKALIKES", "LookAlike", "looks_only"]


class LookAlike(NamedTuple):
    """A kind of number that is no figure; `{}` marks it in the example, and a figure of the same look in the other."""

    name: str
    holds: Callable[[Line, int], bool]
    example: str
    counter_example: str


def looks_only(line: Line, i: int) -> bool:
    """Return whether an item's number only looks like a count with an outcome."""
    return any(kind.holds(line, i) for kind in LOOKALIKES)


def _word(line: Line, i: int) -> str:
    return line.items[i].text.lower()


def _kind(line: Line, i: int) -> str:
    number = line.items[i].number
    return number.kind if number is not None else ""


def _counts(line: Line, i: int) -> str:
    phrase = line.items[i].phrase
    return phrase.kind if phrase is not None else ""


def _best(line: Line, i: int) -> int | None:
    number = line.items[i].number
    return number.best if number is not None else None


def _shared_out(line: Line, i: int) -> bool:
    return _word(line, i + 1) in ("each", "apiece")


def _one_again(line: Line, i: int) -> bool:
    earlier = line.items[i - 1].phrase
    return _kind(line, i) == "article" and earlier is not None and earlier.partitive


def _predicate(line: Line, i: int) -> bool:
    """Return whether "a child" only says who one is ("one of the dead was a child", "Ali, 40, an officer, was shot")."""
    tags = line.tags
    if tags[i - 1] == "b" and _word(line, i) == "one" and tags[i + 1] == "o":
        return True  # "the mayor was one of six people killed"
    if _kind(line, i) != "article":
        return False
    if tags[i - 1] == "b":
        counted = [k for k in range(max(0, i - 8), i - 1) if tags[k] == "N"]
        number = line.items[counted[-1]].number if counted else None
        return number is not None and number.best == 1 and number.kind != "article"
    if tags[i - 1] == ",":
        before = line.items[i - 2].number if tags[i - 2] == "N" else None
        one_of = line.items[i - 2].phrase if before is not None and before.best == 1 else None
        told = before is not None and (
            before.kind in ("article", "ordinal")
            or (one_of is not None and (one_of.partitive or one_of.kind == "bare"))
        )
        closed = re.match(r"[^,]{0,4},(?P<list>c?[ad]*N)?", tags[i + 1 :])
        if told and closed and closed["list"] is None:
            return True  # "a trader, a former chief, was shot", "one of them, an employee of the station, …"
        lead = line.lead(i)[-60:]
        return _described_name(lead) or bool(re.search(r"[A-Z][\w'’-]+,\s\d{1,2},\s$", lead))
    return False


_WHOSE_NAME = (
    "of",
    "named",
    "called",
    "as",
    "killed",
    "shot",
    "murdered",
    "said",
    "says",
    "mr",
    "mrs",
    "dr",
    "identified",
)


def _described_name(before: str) -> bool:
    """Return whether a person's name ends right before ("the family of Michael Riddering, a citizen killed in the raid")."""
    found = re.search(r"(?:^|(\w+)\s)((?:[A-Z][\w'’-]+\s){1,3}[A-Z][\w'’-]+),\s$", before)
    if found is None or not found[1] or found[1].lower() not in _WHOSE_NAME:
        return False
    return look_up(found[2]) is None


def _no_toll(line: Line, i: int) -> bool:
    text = _word(line, i)
    no_harm = text.endswith(("of the injuries", "of the wounds", "of the bodies"))
    return _kind(line, i) == "zero" and (text.endswith("toll") or _word(line, i + 1) == "toll" or no_harm)


def _both(line: Line, i: int) -> bool:
    if _kind(line, i) != "both":
        return False
    if line.tags[i - 1] == ",":
        return True
    return _counts(line, i) == "bare" and line.tags[i + 1] == "p"


def _whose_family(line: Line, i: int) -> bool:
    if _counts(line, i) != "unit":
        return False
    return _word(line, i - 1) == "from" or (_best(line, i) == 1 and line.tags[i - 1] in "op")


def _parent_of(line: Line, i: int) -> bool:
    lead = line.lead(i)[-24:].lower()
    parents = ("father of ", "mother of ", "parent of ", "parents of ", "grandmother of ")
    return _counts(line, i) == "bare" and lead.endswith(parents)


def _alive(line: Line, i: int) -> bool:
    return "alive" in line.behind(i, 4) and bool(_found_alive().search(line.rest(i)[:60]))


@cache
def _found_alive() -> re.Pattern[str]:
    return re.compile(r"\b(?:pulled|brought|dug|found|rescued|taken|carried)\b[^.;]{0,24}\balive\b", re.I)


def _of_things(line: Line, i: int) -> bool:
    if not _word(line, i).endswith("of which"):
        return False
    before = next((_word(line, k) for k in range(i - 1, -1, -1) if line.tags[k] == "N"), "")
    return not before.endswith(("bodies", "deaths", "dead", "victims", "casualties"))


def _named(line: Line, i: int) -> bool:
    number = line.items[i].number
    if number is None or number.best != 1:
        return False
    return bool(_as_named().match(line.sentence.text, number.span.end - line.sentence.start))


@cache
def _as_named() -> re.Pattern[str]:
    return re.compile(r"\sof (?:the|them)\s?(?:dead|victims|killed|wounded|injured|missing)?\sas\s[A-Z]")


def _of_a_period(line: Line, i: int) -> bool:
    return bool(re.match(r"\s\w+ (?:\w+ )?(?:month|year|quarter|period|\d{4})\b|\s(?:in|during) ", line.rest(i)))


def _risen_from(line: Line, i: int) -> bool:
    if _word(line, i - 1) == "from" and _word(line, i - 2) in ("up", "down") and not _of_a_period(line, i):
        return True  # "climbed to 60 (up from 58)"
    return _word(line, i - 1) == "from" and _word(line, i + 1) == "to" and line.tags[i + 2] == "N"


def _ratio(line: Line, i: int) -> bool:
    """Return whether a number is either of a ratio's ("nine in ten of the victims", "one in ten")."""
    for first in (i, i - 2):
        if line.tags[first] != "N" or line.tags[first + 2] != "N":
            continue
        few, all_ = _best(line, first), _best(line, first + 2)
        if _word(line, first + 1) != "in" or _counts(line, first) != "bare":
            continue
        if few == 1 or (all_ in _OUT_OF and (few or 0) < (all_ or 0)):
            return True
    return False


_OUT_OF = (3, 4, 5, 10, 20, 100, 1000)


def _untold_share(line: Line, i: int) -> bool:
    phrase = line.items[i].phrase
    if phrase is None or phrase.kind == "cue" or phrase.participle or line.tags[i + 1] not in "bhvVDL":
        return False
    return bool(_share().search(line.lead(i)[-60:]))


@cache
def _share() -> re.Pattern[str]:
    shares = "half|most|many|some|part|much|a third|a quarter|two[- ]thirds|three[- ]quarters|the majority|the bulk"
    whose = r"(?:the|its|their|his|her|our|these|those|(?:the )?[\w-]+['’]s)"
    return re.compile(rf"\b(?:{shares}) of {whose} (?:(?:about|some|estimated|roughly|nearly|more than) )*$", re.I)


def _earlier_stage(line: Line, i: int) -> bool:
    return _word(line, i - 1) == "at" and bool(_in_passing().match(line.rest(i)[:40]))


@cache
def _in_passing() -> re.Pattern[str]:
    within = "within (?:the hour|hours|minutes|days|a day)"
    later = r"an? (?:hour|day|week) later|\w+ (?:hours|days) later"
    return re.compile(rf"\s(?:{within}|{later}|by (?:dusk|nightfall|noon|midnight|dawn|evening|morning|midday))\b")


def _room_for(line: Line, i: int) -> bool:
    return _word(line, i - 1) == "for" and _word(line, i - 2) in _MADE


_MADE = ("built", "designed", "made", "room", "space", "places", "beds", "equipped", "planned", "meant", "capacity")


def _rescued(line: Line, i: int) -> bool:
    k = i - 1
    while line.tags[k] == "a":
        k -= 1
    buried = any(word.startswith(("buried", "trapped beneath", "trapped under")) for word in line.behind(i, 3))
    return _word(line, k) in ("rescued", "saved", "rescuing", "saving", "rescue", "save") and buried


def _sought(line: Line, i: int) -> bool:
    phrase = line.items[i].phrase
    told = phrase is not None and (phrase.kind == "cue" or phrase.participle)
    return not told and _word(line, i - 1) in ("seeking", "hunting", "seek", "hunt", "sought", "hunted")


def _inhabitants(line: Line, i: int) -> bool:
    place = _word(line, i - 2) in ("town", "city", "village", "camp", "population", "settlement", "district", "crowd")
    return _counts(line, i) in ("bare", "person") and _word(line, i - 1) == "of" and place


def _one_by_one(line: Line, i: int) -> bool:
    return bool(re.match(r"\sby\s(?:one|two)\b", line.rest(i))) or line.lead(i).lower().endswith(" one by ")


def _of_the_living(line: Line, i: int) -> bool:
    if _counts(line, i) == "cue" or not _living().match(line.sentence.text):
        return False
    return not any(t in "KDAM" for t in line.tags[1:])


@cache
def _living() -> re.Pattern[str]:
    return re.compile(r"(?:Of|Among) (?:the |those |all )?(?:\w+ )?(?:survivors|rescued|survived|freed|saved)\b")


def _negated(line: Line, i: int) -> bool:
    before = line.before(i, 3)
    single = _kind(line, i) == "article" or line.items[i].text.lower().startswith("a single")
    return single and any(w in ("not", "n't", "n’t", "never") for w in before[:-1])


def _average(line: Line, i: int) -> bool:
    return _counts(line, i) == "bare" and bool(_of_age().search(line.lead(i)[-70:]))


@cache
def _of_age() -> re.Pattern[str]:
    return re.compile(r"\b(?:average|median|mean) (?:age|stay|number) of [^.,;]{0,40} (?:is|was) $", re.I)


def _than_before(line: Line, i: int) -> bool:
    phrase = line.items[i].phrase
    return phrase is not None and phrase.others and _word(line, i + 1) == "than"


def _one_described(line: Line, i: int) -> bool:
    opens = not line.tags[:i].strip("qca,")
    phrase = line.items[i].phrase
    if not opens or phrase is None or not phrase.partitive or phrase.kind != "bare" or _best(line, i) != 1:
        return False
    return line.tags[i + 1] == "," and not any(t in "KDAM" for t in line.tags[i + 1 :])


def _aged(line: Line, i: int) -> bool:
    k = i - 1
    while line.tags[k] == "a":
        k -= 1
    behind_one = line.tags[k] == "o" and line.tags[k - 1] == "N"
    return _counts(line, i) == "bare" and behind_one and _best(line, k - 1) == 1


LOOKALIKES: tuple[LookAlike, ...] = (
    LookAlike(
        "shared out",
        _shared_out,
        "The two battalions lost {40} each, and 80 men were killed.",
        "The two battalions lost {40} men.",
    ),
    LookAlike(
        "one again",
        _one_again,
        "Seven people were killed, one of them {a child}.",
        "Seven people were killed, among them {a} child.",
    ),
    LookAlike(
        "predicate",
        _predicate,
        "One of the dead was {a} nurse.",
        "The blast killed {a} nurse.",
    ),
    LookAlike(
        "no toll",
        _no_toll,
        "The governor gave {no} death toll.",
        "The governor reported {no} deaths.",
    ),
    LookAlike(
        "both",
        _both,
        "A guard and his partner, {both} on the rebels' list, were shot dead.",
        "Two drivers were trapped in the tunnel; {both} died.",
    ),
    LookAlike(
        "whose family",
        _whose_family,
        "17 members of {one} family are believed to be trapped in the cellar.",
        "{One} family is believed to be trapped in the cellar.",
    ),
    LookAlike(
        "parent of",
        _parent_of,
        "A baker, father of {four}, was shot dead at the gate.",
        "A baker said that {four} were shot dead at the gate.",
    ),
    LookAlike(
        "alive",
        _alive,
        "The landslide's toll hits 118; {17} pulled out alive.",
        "The landslide's toll hits {118}.",
    ),
    LookAlike(
        "of things",
        _of_things,
        "They killed 30 villagers in three raids, {two of which} they had announced.",
        "It recorded 30 deaths, {four} of which were of children.",
    ),
    LookAlike(
        "named",
        _named,
        "Nine people were killed; police identified {one} of the dead as Magda Obaid.",
        "Nine people were killed, {one} of them as she slept.",
    ),
    LookAlike(
        "risen from",
        _risen_from,
        "The death toll has risen from {58} to 60.",
        "The death toll from the fire has risen to {60}.",
    ),
    LookAlike(
        "ratio",
        _ratio,
        "The raids killed 80 people; {one} in ten of the dead was a child.",
        "The raids killed 80 people, {one} in Harsa.",
    ),
    LookAlike(
        "untold share",
        _untold_share,
        "Most of the {8,000} residents have fled.",
        "{8,000} of the residents have fled.",
    ),
    LookAlike(
        "earlier stage",
        _earlier_stage,
        "The death toll, put at {58} within hours, is now 72.",
        "The death toll was put at {58}.",
    ),
    LookAlike(
        "room for",
        _room_for,
        "The morgue, built for {35} bodies, is full.",
        "The morgue holds {35} bodies.",
    ),
    LookAlike(
        "rescued",
        _rescued,
        "Crews on Monday rescued {five} children buried in a collapsed school.",
        "Crews on Monday found {five} children buried in a collapsed school.",
    ),
    LookAlike(
        "sought",
        _sought,
        "Four people were arrested and police are seeking {three} others.",
        "Four people were arrested and police are holding {three} others.",
    ),
    LookAlike(
        "inhabitants",
        _inhabitants,
        "The gas hit a town of {70,000}, and 5,000 people died.",
        "The gas hit the town, and {5,000} died.",
    ),
    LookAlike(
        "one by one",
        _one_by_one,
        "Buses evacuated eight people, {one} by one.",
        "Buses evacuated eight people, {one} of them a child.",
    ),
    LookAlike(
        "of the living",
        _of_the_living,
        "Thirty people drowned. Of the survivors, {47} are Syrians.",
        "Thirty people drowned. Of the survivors, {47} were injured.",
    ),
    LookAlike(
        "negated",
        _negated,
        "They did not take {a} hostage.",
        "They have taken {a} hostage.",
    ),
    LookAlike(
        "average",
        _average,
        "The average age of those arrested was {15}.",
        "The number of those arrested was {15}.",
    ),
    LookAlike(
        "than before",
        _than_before,
        "It counted 90 deaths in May, {40} more than in April.",
        "It counted 90 deaths in May and {40} more in April.",
    ),
    LookAlike(
        "one described",
        _one_described,
        "Two men have lost an eye. {One} of them, a printer, has four daughters.",
        "Two men have lost an eye. {One} of them, a printer, has died.",
    ),
    LookAlike(
        "aged",
        _aged,
        "A boy of {seven} died on the floor.",
        "The {seven} of them died on the floor.",
    ),
)
