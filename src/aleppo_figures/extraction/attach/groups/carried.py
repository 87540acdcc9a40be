"""The group that a bare count takes over from a count before it."""

from __future__ import annotations

from collections.abc import Sequence

from aleppo_figures.extraction.attach.rules import Found, Scene
from aleppo_figures.extraction.mentions import Mention
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["carried_group"]


def carried_group(scene: Scene, i: int, found: Found) -> str | None:
    """Return the group of the count that a bare one continues, if that was of two or more, else None."""
    if found.antecedent is not None and not _one_and_others(scene, i, scene.mentions[found.antecedent]):
        return scene.mentions[found.antecedent].group
    item = scene.line.items[i]
    if item.phrase is None or item.number is None or item.text.lower().endswith(("people", "persons")):
        return None
    whole = _bracketed(scene, i)
    if whole is not None:
        return whole.group
    again = _again(scene, i, found)
    if again is not None or item.phrase.kind == "cue":
        return again
    earlier = [scene.mentions[scene.attached[j]] for j in reversed(range(i)) if j in scene.attached]
    if item.number.kind == "zero" and item.text.lower() not in ("none", "not one", "no one of them"):
        return None
    if not earlier and item.phrase.others and scene.mentions:
        earlier = _sentence_before(scene)
    return _shared([m for m in earlier if "part" not in m.rules], item.phrase.others)


def _one_and_others(scene: Scene, i: int, before: Mention) -> bool:
    """Return whether a count is of others than one person ("killing a soldier and four others")."""
    phrase = scene.line.items[i].phrase
    return phrase is not None and phrase.others and not _many(before)


def _shared(earlier: Sequence[Mention], others: bool) -> str | None:
    """Return the narrowest group that holds the nearest counts with one outcome word."""
    whole = [m for m in earlier if _many(m)]
    if not whole or whole[0].cue != earlier[0].cue:
        return None  # nobody carries on from "killing a soldier and four others"
    same = [m for m in (earlier if others else whole) if m.cue == whole[0].cue]
    groups = list(dict.fromkeys(m.group for m in same))
    return groups[0] if len(groups) == 1 else Groups.default().narrowest_holding(groups)


def _sentence_before(scene: Scene) -> list[Mention]:
    last = scene.mentions[-1].sentence
    if scene.line.sentence.index - last > 1:
        return []
    return [m for m in reversed(scene.mentions) if m.sentence == last]


def _bracketed(scene: Scene, i: int) -> Mention | None:
    """Return the count whose brackets a number stands in ("2,301 civilian casualties (774 deaths and 1,527 injured)")."""
    opened = scene.line.tags[:i].rfind("(")
    if opened < 1 or ")" in scene.line.tags[opened:i] or opened - 1 not in scene.attached:
        return None
    return scene.mentions[scene.attached[opened - 1]]


def _again(scene: Scene, i: int, found: Found) -> str | None:
    """Return the group told of people who are pointed at again ("1,541 of these casualties", "the 651 killed")."""
    item = scene.line.items[i]
    before = scene.line.items[i - 1].text.lower()
    assert item.phrase is not None and item.number is not None
    behind = "".join(scene.line.tags[i + 1 : i + 4])
    of_whole = (item.phrase.partitive and not item.text.lower().endswith(("them", "whom"))) or (
        behind.startswith("od") and behind[2:] in ("A", "K", "M")
    )
    told = [m for m in scene.mentions if "part" not in m.rules and m.outcome == found.outcome and m.number.best]
    if before in ("the", "these", "those"):
        told = [m for m in told if m.number.best == item.number.best]
    elif not of_whole:
        return None
    largest = max(told, key=lambda m: m.number.best or 0, default=None)
    return largest.group if largest else None


def _many(mention: Mention) -> bool:
    number = mention.number
    return (number.best or number.low or number.high or 0) > 1
