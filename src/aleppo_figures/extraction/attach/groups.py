"""Who was counted: the noun's group, the predicate's, or that of the count before."""

from __future__ import annotations

from aleppo_figures.extraction.attach.items import Item, Line
from aleppo_figures.extraction.attach.rules import Found, Scene
from aleppo_figures.extraction.mentions import Mention, Span
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["group_of"]


def group_of(scene: Scene, i: int, found: Found) -> tuple[str, str | None, Span | None]:
    """Return a count's group, the noun phrase as it stands, and its stretch."""
    item = scene.line.items[i]
    phrase = item.phrase
    if (
        phrase is not None
        and phrase.group
        and phrase.kind != "bare"
        and not (phrase.kind == "cue" and phrase.group == "people")
    ):
        return _named(scene, i, item)
    told = _predicate(scene.line, i)
    if told is not None:
        return told
    noun = phrase.noun if phrase else None
    text = _text(scene.line, noun)
    carried = _carried(scene, i, found)
    if carried is not None and not (phrase and phrase.kind == "cue" and found.antecedent is None):
        return carried, text, noun
    return "people", text, noun


def _named(scene: Scene, i: int, item: Item) -> tuple[str, str | None, Span | None]:
    phrase = item.phrase
    assert phrase is not None and phrase.group is not None
    group = phrase.group
    if group == "people":
        better = _members(scene.line, i)
        group = better or group
        told = _predicate(scene.line, i) if better is None else None
        if told and phrase.partitive:
            group = told[0]
    return group, _text(scene.line, phrase.noun), phrase.noun


def _members(line: Line, i: int) -> str | None:
    """Return the group that "members of", "bodies of" or "lives of" names behind its "of"."""
    if not line.items[i].text.lower().endswith(("members", "member", "bodies", "corpses", "lives", "individuals")):
        return None
    if line.tags[i + 1 : i + 2] != "o":
        return None
    for item in line.items[i + 2 : i + 8]:
        hit = line.people.get(item.start)
        if hit and hit.value.kind in ("person",):
            return hit.value.group
        if item.tag not in "ndaqNV~g":
            return None
    return None


def _predicate(line: Line, i: int) -> tuple[str, str | None, Span | None] | None:
    """Return the group that a bare count is said to be of ("four of them children", "96 were women")."""
    j = i + 1
    while j < len(line.tags) and line.tags[j] in "ba":
        j += 1
    for item in line.items[j : j + 4]:
        hit = line.people.get(item.start)
        if (
            hit is not None
            and hit.value.kind == "person"
            and hit.text.lower() not in ("dead", "injured", "wounded", "missing", "displaced")
        ):
            group = hit.value.group
            end = line.sentence.start + hit.end
            rest = line.sentence.text[hit.end : hit.end + 16].lower().split()
            if (
                group in ("women", "children")
                and rest[:1] in (["and"], ["or"])
                and len(rest) > 1
                and rest[1].strip(".,;") in ("children", "women")
            ):
                group = "women_and_children"
            return group, line.sentence.text[hit.start : hit.end], Span(item.start, end)
        if item.tag not in "nadq~V":
            return None
    return None


def _carried(scene: Scene, i: int, found: Found) -> str | None:
    """Return the group of the count that a bare one continues, if that was of two or more."""
    if found.antecedent is not None:
        return scene.mentions[found.antecedent].group
    item = scene.line.items[i]
    if item.phrase is None or item.number is None or item.number.kind == "zero":
        return None
    if item.text.lower().endswith(("people", "persons")):
        return None
    earlier = [scene.attached[j] for j in range(i - 1, -1, -1) if j in scene.attached]
    if not earlier and item.phrase.others and scene.mentions:
        last = len(scene.mentions) - 1
        earlier = [last] if scene.line.sentence.index - scene.mentions[last].sentence <= 1 else []
    whole = [scene.mentions[k] for k in earlier if _many(scene.mentions[k]) and "part" not in scene.mentions[k].rules]
    if not whole:
        return None
    first = whole[0]
    same = [m for m in whole if m.cue == first.cue]
    groups = list(dict.fromkeys(m.group for m in same))
    return groups[0] if len(groups) == 1 else Groups.default().narrowest_holding(groups)


def _many(mention: Mention) -> bool:
    number = mention.number
    return (number.best or number.low or number.high or 0) > 1


def _text(line: Line, span: Span | None) -> str | None:
    if span is None:
        return None
    return line.sentence.text[span.start - line.sentence.start : span.end - line.sentence.start]
