"""What a sentence says of whom a bare count is: "96 were women", "one of them a child", "40 dead among the troops"."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from aleppo_figures.extraction.attach.items import Line
from aleppo_figures.extraction.mentions import Span

__all__ = ["among_group", "pointed_at", "predicate_group"]

_OUTCOMES = ("dead", "injured", "wounded", "missing", "displaced", "victims", "killed", "deaths", "casualties")
_REACH = 4


def predicate_group(line: Line, i: int) -> tuple[str, str | None, Span | None] | None:
    """Return the group that a bare count is said to be of ("four of them children", "two of the dead were rebels")."""
    every = _all_of_them().match(line.rest(i))
    if every is not None:
        hit = next((h for h in line.people.values() if h.text.lower() == every[1].lower()), None)
        return None if hit is None else (hit.value.group, every[1], None)
    j = _behind_whole(line, i)
    while line.tags[j] in "ba":
        j += 1
    aged = _aged(line, j)
    if aged is not None:
        return aged
    if line.tags[j] == "N":
        return _single(line, i, j)
    if " ".join(x.text.lower() for x in line.items[j : j + 2]) == "those of":
        j += 2  # "517 lives, 150 of them those of children"
    for item in line.items[j : j + _REACH]:
        hit = line.people.get(item.start)
        if hit is not None and hit.value.kind == "person" and hit.text.lower() not in _OUTCOMES:
            end = line.sentence.start + hit.end
            return hit.value.group, line.sentence.text[hit.start : hit.end], Span(item.start, end)
        if item.tag not in "nadq~V":
            return None
    return None


@cache
def _all_of_them() -> re.Pattern[str]:
    """Whom all of a bare count are ("put the dead at three, all of them women")."""
    return re.compile(
        r",\s(?:all|both)(?:\sof\s(?:them|whom))?(?:\swere)?\s(women|children|men|civilians|police|soldiers|fighters|girls|boys)\b"
    )


def pointed_at(line: Line, i: int, attached: Container[int]) -> tuple[str, str | None, Span | None] | None:
    """Return the people whom "them" means, where none was counted before ("attacked pupils, killing two of them")."""
    phrase = line.items[i].phrase
    if phrase is None or not phrase.partitive or not line.items[i].text.lower().endswith(("of them", "of whom")):
        return None
    for k in reversed(range(i)):
        item = line.items[k]
        if k in attached or item.tag in ";:.":
            return None
        if item.tag in "NX":
            counted = item.phrase
            if counted is None or counted.kind != "person" or counted.group is None or counted.noun is None:
                return None
            many = item.number is not None and item.number.best != 1
            return (counted.group, None, counted.noun) if many else None
        hit = line.people.get(item.start)
        if hit is not None and hit.value.kind == "person" and hit.value.plural:
            if re.search(r"No[dn]*$", line.tags[:k]):
                return None  # "four members of its own staff, two of them …"
            told = hit.value.group != "people"
            return (hit.value.group, hit.text, Span(item.start, item.end)) if told else None
    return None


def _behind_whole(line: Line, i: int) -> int:
    """Return where "of the dead" behind a number ends, else the item behind the number."""
    if line.items[i].text.lower().endswith("those") and (told := re.match(r"(?:w[ahb]*)?[DK]", line.tags[i + 1 :])):
        return i + 1 + told.end()  # "nine of those who perished were children"
    if line.tags[i + 1] != "o":
        return i + 1
    for k in range(i + 2, i + 5):
        if line.items[k].text.lower() in _OUTCOMES:
            return k + 1
        if line.tags[k] not in "dnT":
            break
    return i + 1


def _single(line: Line, i: int, j: int) -> tuple[str, str | None, Span | None] | None:
    """Return the group of the one person that a part is told to be ("one of them a child")."""
    first, second, number = line.items[i].phrase, line.items[j].phrase, line.items[j].number
    if first is None or second is None or number is None or number.kind != "article" or not second.group:
        return None
    if not (first.partitive or j > i + 1) or second.noun is None:
        return None
    start = second.noun.start - line.sentence.start
    return second.group, line.sentence.text[start : second.noun.end - line.sentence.start], second.noun


def _aged(line: Line, j: int) -> tuple[str, str | None, Span | None] | None:
    """Return children or the elderly where an age says so ("were under five", "were over 60 years of age")."""
    at = line.items[j].start - line.sentence.start
    found = _by_age().match(line.sentence.text, at)
    if found is None:
        return None
    span = Span(found.start() + line.sentence.start, found.end() + line.sentence.start)
    return ("children" if found["young"] else "elderly"), found.group(), span


@cache
def _by_age() -> re.Pattern[str]:
    young = r"(?:under|below|younger than) (?:the age of )?(?:one|two|three|five|six|ten|twelve|sixteen|eighteen|1[0-8]|[1-9])\b"
    old = r"(?:over|above|older than) (?:the age of )?(?:sixty|seventy|eighty|ninety|[6-9]\d)\b"
    return re.compile(rf"(?:aged )?(?:(?P<young>{young})|{old})(?! (?:of|people|percent|%))", re.I)


def among_group(line: Line, i: int) -> tuple[str, str | None, Span | None] | None:
    """Return the group that a count is among ("no injuries among staff", "40 dead among government troops")."""
    j = i + 1
    while line.tags[j] in "AKM":
        j += 1
    if line.items[j].text.lower() not in ("among", "amongst"):
        return None
    for item in line.items[j + 1 : j + 1 + _REACH]:
        hit = line.people.get(item.start)
        if hit is not None and hit.value.kind == "person":
            end = line.sentence.start + hit.end
            return hit.value.group, line.sentence.text[hit.start : hit.end], Span(item.start, end)
        if item.tag not in "nadq~V":
            return None
    return None
