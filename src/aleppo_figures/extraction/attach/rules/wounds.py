"""Outcomes of people who have wounds or are treated for them."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.attach.rules.scene import Found, Scene
from aleppo_figures.extraction.attach.verbs import of_a_part

__all__ = ["treated", "wounded"]


def wounded(scene: Scene, i: int) -> Found | None:
    """Read people who have or receive wounds ("three received shrapnel wounds", "eight have serious injuries")."""
    line = scene.line
    if of_a_part(line, i):
        return None  # "eight of 12 have injuries"
    lying = _lying().match(" ".join(line.behind(i)))
    if lying is not None:
        return Found("injured", line.items[i + lying[1].count(" ") + 1].span)
    for j in range(i + 1, i + 12):
        item = line.items[j]
        if item.tag == "h" and line.items[j + 1 : j + 2] and line.items[j + 1].text.lower() in _RECEIVING:
            continue  # "have lost"
        if item.text.lower() in _RECEIVING:
            harmed = _LIMBS if item.text.lower() in ("lost", "lose") else _WOUNDS
            last = (x for x in line.items[j + 1 : j + 7])
            behind = next(
                (x for x in last if (x.text.lower().split()[-1] if x.tag == "X" else x.text.lower()) in harmed), None
            )
            return Found("injured", behind.span) if behind is not None else None
        if item.tag in "bKDALk;:.$" or (item.tag == "N" and line.tags[j - 1] not in "Pi" and not of_a_part(line, j)):
            return None
    return None


@cache
def _lying() -> re.Pattern[str]:
    """People who lie in a hospital for what they suffered ("five were in hospital with burns")."""
    return re.compile(
        r"((?:were|was|are|is|remain|remained) (?:still )?in (?:the |a )?hospitals?) with (?:\w+ ){0,2}(?:burns|injuries|wounds)\b"
    )


_RECEIVING = (
    "received",
    "sustained",
    "suffered",
    "have",
    "has",
    "had",
    "suffering",
    "sustaining",
    "receiving",
    "got",
    "gets",
    "lost",
    "lose",
)


_WOUNDS = (
    "cuts",
    "bruises",
    "concussion",
    "concussions",
    "wounds",
    "injuries",
    "injury",
    "burns",
    "fractures",
    "wound",
    "broken",
)


_LIMBS = tuple(
    "arm arms leg legs foot feet hand hands finger fingers thumb toe toes eye eyes eyesight limb limbs".split()
)


def treated(scene: Scene, i: int) -> Found | None:
    """Read people whom somebody treats for a wound ("treated 26 people, most of them for burns")."""
    line = scene.line
    before = next((x for x in reversed(line.items[:i]) if x.tag not in "ad"), None)
    passive = next(x for x in line.items[i + 1 :] if x.tag not in "abh")
    if passive.text.lower() == "treated":
        behind = " ".join(line.behind(line.items.index(passive)))
        return Found("injured", passive.span) if _for_wounds().match(behind) else None
    if before is None or before.text.lower() not in _TREATING:
        return None
    behind = " ".join(line.behind(i))
    return Found("injured", before.span) if _for_wounds().match(behind) else None


_TREATING = ("treat", "treats", "treated", "treating", "admit", "admits", "admitted", "admitting")


@cache
def _for_wounds() -> re.Pattern[str]:
    hurt = "broken bones|gunshots?|cuts|wounds?|injuries|burns|bruises|fractures|smoke inhalation"
    return re.compile(rf"[^.;:]*?\b(?:for|with) (?:[\w'’\"“”-]+ ){{0,6}}(?:{hurt})\b")
