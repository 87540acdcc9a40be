"""Verbs and nominals whose object a count is: "killed 12", "the killing of 12", "killed the mayor and two guards"."""

from __future__ import annotations

from aleppo_figures.extraction.attach.items import Item, Line
from aleppo_figures.extraction.attach.verbs import is_article

__all__ = ["INTENDING", "active_before"]

INTENDING = tuple(
    "tried trying tries try attempted attempting attempts attempt sought seeking planned planning plans plotted plotting "
    "wanted threatened threatening failed fail failing hoped prepared vowed intended aimed".split()
)
"""Verbs of only meaning to do something."""
_LONGEST_OBJECT = 24
_MAKING_DIE = ("drowning", "suffocating", "asphyxiating")
"""Verbs of dying that also take those who die as their object ("a wave hit the camp, drowning 16 migrants")."""


def active_before(line: Line, i: int) -> Item | None:
    """Return the active verb, or the nominal with "of", whose object a number is, or None."""
    items, tags = line.items, line.tags
    j = i - 1
    while tags[j] in "adqe":
        j -= 1
    if tags[j] in "kK":
        return _active(line, j)
    if items[j].text.lower() in _MAKING_DIE:
        return items[j]
    if tags[j] == "A" and tags[j - 1] == "L":
        return items[j]
    if tags[j] == "O" and items[j].text.lower().endswith(" to"):
        return items[j]
    if tags[j] == "o":
        for k in range(j - 1, j - 6, -1):
            if tags[k] == "O":
                return items[k]
            if tags[k] not in "npyda":
                break
    return _far_active(line, i, j) or _last_object(line, i)


def _active(line: Line, j: int) -> Item | None:
    items, tags = line.items, line.tags
    item = items[j]
    if tags[j] == "k" and items[j - 1].text.lower() == "to" and items[j - 2].text.lower() in INTENDING:
        return None  # "tried to stab a guard"
    if tags[j] == "K":
        k = j - 1
        while tags[k] == "a":
            k -= 1
        if tags[k] == "b" or (item.used and tags[k] == "N"):
            return None
    return item


def _far_active(line: Line, i: int, j: int) -> Item | None:
    """Return a verb that a short phrase parts from its object ("killed in one night 12 people")."""
    phrase = line.items[i].phrase
    if phrase is None or phrase.kind == "bare" or line.tags[j] not in "nap":
        return None
    for k in range(j, j - 5, -1):
        if line.tags[k] in "kK":
            return _active(line, k) if line.tags[k + 1] == "p" and not line.items[k].used else None
        if line.tags[k] not in "npda":
            return None
    return None


def _last_object(line: Line, i: int) -> Item | None:
    """Return the active verb whose last object a count is ("killed the commander, his wife and 12 guards")."""
    items, tags = line.items, line.tags
    phrase = items[i].phrase
    ends = tags[i - 1] == "c" or (tags[i - 1] == "," and tags[i + 1 : i + 3] == "cN")
    if phrase is None or phrase.kind not in ("person", "unit") or not ends:
        return None
    own = tags[i + 1] in "bhmvVKkDL"
    for k in range(i - 2, i - _LONGEST_OBJECT, -1):
        if tags[k] == "O":
            return items[k]
        if tags[k] in "kK":
            return _active(line, k) if tags[k + 1] in "dnPVq" and not (items[k].used or own) else None
        single = tags[k] == "N" and is_article(line, k)
        if tags[k] not in "ndaPopq~V,M" and not single:
            return None
    return None
