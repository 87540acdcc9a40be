"""Rules for parts that an opener announces: "including", a bracket, a colon, a dash, and the items that follow."""

from __future__ import annotations

import re

from aleppo_figures.extraction.parts.fit import fits, nests, size
from aleppo_figures.extraction.parts.phrases import read_phrase, resolve
from aleppo_figures.extraction.parts.scene import REACH, Scene
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["bracket", "broken_down", "include", "listed"]

_LIGHT = 60  # characters that may stand between the opener and the number
_RELATIVE = ("whom", "which", "them")
_BULK = re.compile(
    r"\b(?:most|many|all|some|half|majority|none|part|few|several|rest|bulk|third|quarter|both|each|any)\s+$", re.I
)
_DASH = re.compile(r"(?:\s[-–]{1,2}\s|—)")
_COMMA = re.compile(r",\s*(?:with\s+|some\s+)?$")
_JOIN = re.compile(r"(?:[,;&/+]|\b(?:and|plus|or|as well as)\b)[^,;:()]{0,50}$", re.I)
_FIRST_WORD = re.compile(r"\s+(\w+)")
_AND_AFTER = re.compile(r",\s*(?:and|plus|as well as|along with)\s+$", re.I)
_CLOSED_ASIDE = re.compile(r"(?:[,—]|\s[–-])\s*(?:and|or|plus)?\s*[^,]{0,30}$", re.I)


def include(scene: Scene, i: int) -> int | None:
    """ "Including 160 children", "among them nine civilians", "of whom 290 died"."""
    lead = scene.lead(i)
    hits = [h for h in scene.links(i, lead) if h.value.kind in ("include", "exclude")]
    if not hits or hits[-1].value.kind == "exclude":
        return None
    word = hits[-1].text.lower()
    if i and word.startswith(("of", "out")) and hits[-1].start - scene.mentions[i - 1].number.span.end <= 2:
        return None  # "five of whom" speaks of the count before
    between = scene.page.text[hits[-1].end : lead.end].removeprefix(".")  # "incl. 3 children"
    bulk = word.endswith(_RELATIVE) and _BULK.search(scene.page.text[lead.start : hits[-1].start][-20:])
    if len(between) > (3 if bulk else _LIGHT) or re.search(r"[.;!?]\s", between):
        return None  # "most of them children, and seven …" says nothing of the seven
    opens = hits[-1].start <= scene.sentence(i).start + 40
    named = read_phrase(scene.page.text, scene.sentence(i).start, hits[-1].start) if opens else None
    if named is not None and named.outcomes and not (i and scene.together(i - 1, i)):
        return resolve(scene, i, named)  # "the injured, including seven in critical condition"
    for j in range(i - 1, max(-1, i - 1 - REACH), -1):
        if scene.mentions[i].sentence - scene.mentions[j].sentence > int(opens):
            return None
        whole = scene.mentions[j]
        if fits(scene.mentions[i], whole) and (word.endswith(_RELATIVE) or nests(scene.mentions[i], whole)):
            return j
    return None


def bracket(scene: Scene, i: int) -> int | None:
    """ "2,301 casualties (774 deaths …": the whole stands before the bracket."""
    lead = scene.lead(i)
    text = scene.text(lead)
    opening = text.rfind("(")
    if opening < 0 or ")" in text[opening:] or not i or not scene.together(i - 1, i) or len(text) - opening > 40:
        return None
    if any(h.value.kind in ("exclude", "rest") for h in scene.links(i, lead) if h.start >= lead.start + opening):
        return None
    whole = scene.mentions[i - 1]
    return i - 1 if fits(scene.mentions[i], whole) and nests(scene.mentions[i], whole) else None


def listed(scene: Scene, i: int) -> int | None:
    """ "Including 27 women and 30 children": what stands in a row with a part is a part of the same whole."""
    if not i or not scene.together(i - 1, i) or (scene.own_verb(i) and not scene.bare(i - 1)):
        return None
    lead = scene.lead(i)
    text = scene.text(lead)
    sibling = _sibling(scene, i, text)
    if sibling is None or any(h.value.kind == "exclude" for h in scene.links(i, lead)):
        return None
    whole = scene.parts[sibling]
    row = _JOIN.search(text[-90:]) or ";" in text or (_stripped(scene, i) and len(text.split()) <= 3)
    if whole is None or not row:
        return None
    part = scene.mentions[i]
    outer = scene.parts[whole]
    if outer is not None and not fits(part, scene.mentions[whole]):
        whole = outer  # "the dead included three policemen, including one officer, and nine civilians"
    if _beside_whole(scene, i, whole):
        return None
    same = part.outcome == scene.mentions[sibling].outcome or nests(part, scene.mentions[whole])
    return whole if same and fits(part, scene.mentions[whole]) else None


def _beside_whole(scene: Scene, i: int, whole: int) -> bool:
    """Return whether the aside has closed: "14 civilians, including four women, and two soldiers were killed"."""
    cue, at = scene.mentions[whole].cue, scene.mentions[i].number.span.end
    if cue is None or cue.start < at or not _AND_AFTER.search(scene.text(scene.lead(i))[-40:]):
        return False
    return "," not in scene.page.text[at : cue.start]


def _sibling(scene: Scene, i: int, gap: str) -> int | None:
    """Return the count that a list goes on from: closed brackets and closed asides are stepped over."""
    at: int | None = i - 1
    for _ in range(gap.count(")") - gap.count("(")):
        at = scene.parts[at] if at is not None else None
    if at is not None and scene.why[at] == "of them" and _CLOSED_ASIDE.search(gap[-60:]):
        whole = scene.parts[at]
        at = whole if whole is not None and scene.together(at, whole) else at
    return at


def broken_down(scene: Scene, i: int) -> int | None:
    """ "333 civilians …: 168 in the east …", "12 people – five men and …": the items after a colon or a dash.

    After a comma alone ("eleven died, two at once and nine in hospital") they must add up to the whole.
    """
    if not i or not scene.together(i - 1, i):
        return None
    text = scene.text(scene.lead(i))
    mark = max(text.rfind(":"), max((m.start() for m in _DASH.finditer(text)), default=-1))
    comma = mark < 0 and (_stripped(scene, i) or _COMMA.search(text) is not None) and not _parallel(scene, i)
    if (mark < 0 and not comma) or (mark >= 0 and len(text) - mark > 90) or scene.own_verb(i):
        return None
    items = _items(scene, i)
    total = sum(size(scene.mentions[k]) or 0 for k in items)
    part = scene.mentions[i]
    before = [j for j in range(i - 1, max(-1, i - 1 - REACH), -1) if scene.together(i, j)]
    options = [j for j in before if nests(part, scene.mentions[j]) and fits(part, scene.mentions[j])]
    exact = [j for j in options if size(scene.mentions[j]) == total and not (comma and _beside(scene, i, j))]
    if exact and (len(items) > 1 or not comma):
        return exact[0]
    if comma or (text[mark] != ":" and len(items) < 2):
        return None
    room = [j for j in options if (size(scene.mentions[j]) or 0) >= total]
    return room[-1] if room else None


def _beside(scene: Scene, i: int, j: int) -> bool:
    """Return whether a count stands in a row with a part of other people ("two police officers, one soldier and …")."""
    part, other = scene.mentions[i].group, scene.mentions[j].group
    return scene.parts[j] is not None and Groups.default().relation(part, other) not in ("same", "within")


def _stripped(scene: Scene, i: int) -> bool:
    """Return whether a sentence has lost its commas, as texts do that were cleaned by machine."""
    return ", " not in scene.sentence(i).text


def _parallel(scene: Scene, i: int) -> bool:
    """Return whether a count goes on in the manner of the one before: "20 in Mosul, ten in Tikrit"."""
    first = _FIRST_WORD.match(scene.text(scene.tail(i)))
    return first is not None and f" {first.group(1).lower()} " in scene.text(scene.lead(i)).lower()


def _items(scene: Scene, i: int) -> list[int]:
    """Return the counts of the row that begins at `i`, as far as the sentence goes, without parts of parts."""
    items = [i]
    for k in range(i + 1, min(len(scene.mentions), i + REACH)):
        if not scene.together(i, k):
            break
        text = scene.text(scene.lead(k))
        if "(" in text or any(h.value.kind == "include" for h in scene.links(k, scene.lead(k))):
            continue
        items.append(k)
    return items
