"""Outcomes of people whom somebody has lost, and of those who fell."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.attach.rules.scene import Found, Scene, previous

__all__ = ["destroyed", "fallen", "lost"]


def fallen(scene: Scene, i: int) -> Found | None:
    """Read fighters and soldiers who fell ("41 of its combatants had fallen")."""
    line, phrase = scene.line, scene.line.items[i].phrase
    if phrase is None or phrase.kind != "person":
        return None
    armed = phrase.group in ("fighters", "soldiers", "combatants", "police")
    j = i + 1
    if line.tags[i + 1 : i + 3] == "cN":
        j = i + 3  # "fourteen policemen and three soldiers had fallen"
    while line.tags[j] in "ha":
        j += 1
    if line.items[j].text.lower() not in ("fell", "fallen"):
        return None
    if not armed and not _in_battle().match(" ".join(line.behind(j))):
        return None
    beyond = line.items[j + 1].text.lower()
    elsewhere = beyond in ("to", "from", "into", "off", "behind", "back", "ill", "by", "for", "short")
    return None if elsewhere else Found("killed", line.items[j].span)


@cache
def _in_battle() -> re.Pattern[str]:
    return re.compile(
        r"in (?:the |an |that )?(?:ambush|battle|combat|action|fighting|clash(?:es)?|war|assault|line of duty)\b"
    )


def destroyed(scene: Scene, i: int) -> Found | None:
    """Read fighters and soldiers whom an army says that it destroyed ("destroyed up to 250 enemy troops")."""
    line, phrase = scene.line, scene.line.items[i].phrase
    if phrase is None or phrase.group not in ("fighters", "soldiers", "combatants"):
        return None
    before = next((x for x in reversed(line.items[:i]) if x.tag not in "ade"), None)
    verbs = ("destroyed", "destroying", "destroys", "destroy")
    passive = re.match(r"(?:iN(?:od?n{1,2})?)?h?a?b{1,2}a?", line.tags[i + 1 :])
    if passive and line.items[i + 1 + passive.end()].text.lower() == "destroyed":
        return Found("killed", line.items[i + 1 + passive.end()].span)
    return Found("killed", before.span) if before is not None and before.text.lower() in verbs else None


def lost(scene: Scene, i: int) -> Found | None:
    """Read "the battalion has lost up to 900 men"."""
    line, item = scene.line, scene.line.items[i]
    phrase = item.phrase
    text = item.text.lower()
    j = i - 1
    while line.tags[j] in "ad":
        j -= 1
    if phrase is not None and phrase.group in ("soldiers", "fighters", "men"):
        listed = re.search(r"[^N](?:N|X)(?:,X)*,?c$", line.tags[:i])
        j = listed.start() if listed else j  # "lost 40 tanks and 12 men"
    before = next((k for k in range(i - 1, max(-1, i - 9), -1) if line.items[k].text.lower() == "lost"), -1)
    if before >= 0 and _and_kin().match(" ".join(x.text.lower() for x in line.items[before:i])):
        return Found("killed", line.items[before].span)
    if text.endswith("members") and line.items[i - 2].text.lower() in ("family", "household"):
        return Found("killed", line.items[i - 1].span) if line.items[i - 1].text.lower() == "lost" else None
    lost = line.items[j].text.lower() in ("lost", "lose", "loses", "losing")
    if not lost or phrase is None:
        return None
    own = _own_people().match(line.sentence.text, line.items[i].start - line.sentence.start)
    if own:
        return Found("killed", line.items[j].span)
    ours = j > 0 and line.items[j - 1].text.lower() in ("we", "they", "'ve", "have")
    if (
        phrase.kind == "bare"
        and ours
        and line.tags[i + 1] in ("$", ".", ",", "q", ";")
        and previous(scene, i) is not None
    ):
        return Found("killed", line.items[j].span)  # "We lost five."
    if phrase.kind != "person":
        return None
    to = line.items[i + 1 : i + 3]
    if len(to) == 2 and to[0].text.lower() == "to" and to[1].cue is not None:
        return Found(to[1].cue.outcome, to[1].span)  # "lost hundreds of people to kidnapping"
    known = phrase.group not in (None, "people") or "men" in text or text.endswith(_MISSED)
    return Found("killed", line.items[j].span) if known else None


@cache
def _and_kin() -> re.Pattern[str]:
    """What leads to the last of the family that somebody lost ("lost his wife and four children")."""
    kin = "wife|husband|mother|father|parents|son|daughter|brother|sister|children|family"
    return re.compile(rf"lost (?:his|her|their|my) (?:[\w ,]*\b)?(?:{kin})(?: ,)? and$")


@cache
def _own_people() -> re.Pattern[str]:
    """People who are somebody's own ("4 of its people", "three of our own", "13 members of my family")."""
    whose, who = r"(?:its|their|our|his|her|my)", "people|men|own|residents|sons|fighters|staff|number|family|household"
    return re.compile(
        rf"[\w,.]+ (?:members )?of {whose}(?: own)?(?: (?:{who}))?\b(?! (?:seats|games|matches|homes))", re.I
    )


_MISSED = (
    "cousins",
    "siblings",
    "grandchildren",
    "kin",
    "friends",
    "parents",
    "colleagues",
    "comrades",
    "relatives",
    "family members",
    "neighbours",
    "neighbors",
    "loved ones",
    "citizens",
)
