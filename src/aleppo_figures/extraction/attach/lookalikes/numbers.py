"""Numbers that count no harm: ratios, stages, ages, sizes of places."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.attach.another_period import of_another_period
from aleppo_figures.extraction.attach.items import Line
from aleppo_figures.extraction.attach.lookalikes.words import best_at, counted_at, kind_at, word_at

__all__ = [
    "aged",
    "average",
    "earlier_stage",
    "inhabitants",
    "no_toll",
    "of_things",
    "one_by_one",
    "ratio",
    "risen_from",
    "room_for",
    "shared_out",
    "than_before",
]


def shared_out(line: Line, i: int) -> bool:
    """Return whether "N each" or "N apiece" only shares out what was counted."""
    return word_at(line, i + 1) in ("each", "apiece")


def no_toll(line: Line, i: int) -> bool:
    """Return whether a zero is of a toll that nobody gave ("no death toll"), or of wounds."""
    text = word_at(line, i)
    no_harm = text.endswith(("of the injuries", "of the wounds", "of the bodies"))
    return kind_at(line, i) == "zero" and (text.endswith("toll") or word_at(line, i + 1) == "toll" or no_harm)


def of_things(line: Line, i: int) -> bool:
    """Return whether "N of which" are things, none of the bodies or deaths counted before."""
    if not word_at(line, i).endswith("of which"):
        return False
    before = next((word_at(line, k) for k in reversed(range(i)) if line.tags[k] == "N"), "")
    return not before.endswith(("bodies", "deaths", "dead", "victims", "casualties"))


def risen_from(line: Line, i: int) -> bool:
    """Return whether a number is what a toll has risen from ("from 58 to 60", "up from 58")."""
    if (
        word_at(line, i - 1) == "from"
        and word_at(line, i - 2) in ("up", "down")
        and not of_another_period(line.rest(i))
    ):
        return True  # "climbed to 60 (up from 58)"
    return word_at(line, i - 1) == "from" and word_at(line, i + 1) == "to" and line.tags[i + 2] == "N"


def ratio(line: Line, i: int) -> bool:
    """Return whether a number is either of a ratio's ("nine in ten of the victims", "one in ten")."""
    for first in (i, i - 2):
        if line.tags[first] != "N" or line.tags[first + 2] != "N":
            continue
        few, all_ = best_at(line, first), best_at(line, first + 2)
        if word_at(line, first + 1) != "in" or counted_at(line, first) != "bare":
            continue
        if few == 1 or (all_ in _OUT_OF and (few or 0) < (all_ or 0)):
            return True
    return False


_OUT_OF = (3, 4, 5, 10, 20, 100, 1000)


def earlier_stage(line: Line, i: int) -> bool:
    """Return whether a number is a toll's stage told in passing ("put at 58 within hours")."""
    return word_at(line, i - 1) == "at" and bool(_in_passing().match(line.rest(i)))


@cache
def _in_passing() -> re.Pattern[str]:
    within = "within (?:the hour|hours|minutes|days|a day)"
    later = r"an? (?:hour|day|week) later|\w+ (?:hours|days) later"
    return re.compile(rf"\s(?:{within}|{later}|by (?:dusk|nightfall|noon|midnight|dawn|evening|morning|midday))\b")


def room_for(line: Line, i: int) -> bool:
    """Return whether a number is what something was built for ("a morgue built for 35 bodies")."""
    return word_at(line, i - 1) == "for" and word_at(line, i - 2) in _MADE


_MADE = ("built", "designed", "made", "room", "space", "places", "beds", "equipped", "planned", "meant", "capacity")


def inhabitants(line: Line, i: int) -> bool:
    """Return whether people only live in a place ("a town of 70,000")."""
    place = word_at(line, i - 2) in ("town", "city", "village", "camp", "population", "settlement", "district", "crowd")
    return counted_at(line, i) in ("bare", "person") and word_at(line, i - 1) == "of" and place


def one_by_one(line: Line, i: int) -> bool:
    """Return whether "one by one" says how people went."""
    return bool(re.match(r"\sby\s(?:one|two)\b", line.rest(i))) or line.lead(i).lower().endswith(" one by ")


def average(line: Line, i: int) -> bool:
    """Return whether a number is an average ("the average age of those arrested was 15")."""
    return counted_at(line, i) == "bare" and bool(_of_age().search(line.lead(i)[-70:]))


@cache
def _of_age() -> re.Pattern[str]:
    return re.compile(r"\b(?:average|median|mean) (?:age|stay|number) of [^.,;]{0,40} (?:is|was) $", re.I)


def than_before(line: Line, i: int) -> bool:
    """Return whether a number is a difference ("40 more than in April")."""
    phrase = line.items[i].phrase
    if word_at(line, i - 1) == "by" and word_at(line, i - 2) in _MOVING:
        return True  # "deaths rose by 13 to 153"
    return phrase is not None and phrase.others and word_at(line, i + 1) == "than"


_MOVING = ("rose", "risen", "rise", "increased", "fell", "fallen", "dropped", "climbed", "jumped", "grew", "grown")


def aged(line: Line, i: int) -> bool:
    """Return whether a number is the age of the one before it ("a boy of seven")."""
    k = i - 1
    while line.tags[k] == "a":
        k -= 1
    behind_one = line.tags[k] == "o" and line.tags[k - 1] == "N"
    return counted_at(line, i) == "bare" and behind_one and best_at(line, k - 1) == 1
