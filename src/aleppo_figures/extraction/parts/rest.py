"""Rules for parts that go on a breakdown or say so by their form: list items, "another 17", "three critically"."""

from __future__ import annotations

import re

from aleppo_figures.extraction.parts.fit import fits, nests, size
from aleppo_figures.extraction.parts.scene import REACH, Scene
from aleppo_figures.vocabulary.part_words import phrase_words

__all__ = ["alone", "another", "completing", "condition", "copula", "itemised"]

_MARK = re.compile(r"^\s*(?:[•\-–—*·▪◦]|\(?[A-Za-z0-9]{1,3}[.)])\s")
_LABEL = re.compile(r"^[^.;:\d]{0,120}:")
_TO_CONDITION = re.compile(
    r"^(?:\s+(?:of them|were|was|are|is|remain(?:s|ed)?|had been|have been|still))*\s*,?\s*$", re.I
)
_DATED = re.compile(
    r"\b(?:\w+day|yesterday|overnight|last (?:week|month|year|night)|\d{1,2} [A-Z][a-z]{2,}|[A-Z][a-z]{2,8} \d{1,2})\b"
)
_RESTATED = re.compile(r"\b(?:the|these|those)\s*$", re.I)  # "the 651 killed include …"
_COPULA = re.compile(
    r"^\s+(?:were|are|was|is)\s+(?!(?:also|still|not|being|later|reported|said|believed|feared)\b)", re.I
)


def itemised(scene: Scene, i: int) -> int | None:
    """The items of a list whose opening sentence ends in a colon are parts of the count in that sentence."""
    if i and scene.together(i - 1, i):
        return None
    at = scene.mentions[i].sentence
    if not _item(scene, i) or _RESTATED.search(scene.text(scene.lead(i))):
        return None
    head = _head(scene, i, at)
    if head is None:
        return None
    part = scene.mentions[i]
    wholes = [
        j
        for j in range(i - 1, max(-1, i - 1 - REACH), -1)
        if scene.mentions[j].sentence == head and nests(part, scene.mentions[j]) and fits(part, scene.mentions[j])
    ]
    return wholes[-1] if wholes else None


def _item(scene: Scene, i: int) -> bool:
    sentence = scene.sentence(i)
    before = scene.text(scene.lead(i)).strip()
    return sentence.kind == "bullet" or bool(_MARK.match(sentence.text) or _LABEL.match(sentence.text)) or not before


def _head(scene: Scene, i: int, at: int) -> int | None:
    """Return the sentence that opened the list, going back over its items."""
    for back in range(at - 1, max(-1, at - 1 - REACH), -1):
        sentence = scene.page.sentences[back]
        if sentence.text.rstrip().endswith(":"):
            return back
        near = scene.page.sentences[max(0, back - 5) : back + 1]
        first = next(s for s in near if s.paragraph == sentence.paragraph)
        marked = first.kind == "bullet" or _MARK.match(first.text)
        if not marked and scene.sentence(i).kind == "bullet" and not _DATED.search(scene.sentence(i).text):
            return back  # without a colon, an item with a day of its own is news of its own
        if not marked and not sentence.text.rstrip().endswith(";"):
            return None
    return None


def another(scene: Scene, i: int) -> int | None:
    """ "Fourteen of the 31 …, another 17 …": the rest of a breakdown belongs to its whole."""
    whole = scene.parts[i - 1] if i else None
    if whole is None or scene.mentions[i].sentence - scene.mentions[i - 1].sentence > 1:
        return None
    before = [h for h in scene.links(i, scene.lead(i)) if h.value.kind == "rest"]
    near = scene.text(scene.mentions[i].number.outer).lower().startswith(("another", "a further")) or any(
        scene.mentions[i].number.outer.start - h.end <= 12 for h in before
    )
    if not near or not nests(scene.mentions[i], scene.mentions[whole]):
        return None
    if scene.own_verb(i, far=True) and not scene.together(i - 1, i):
        return None
    known = sum(size(scene.mentions[k]) or 0 for k in scene.children(whole, i))
    room = size(scene.mentions[whole])
    return whole if room is None or known + (size(scene.mentions[i]) or 0) <= room else None


def completing(scene: Scene, i: int) -> int | None:
    """ "Nearly 150 …: 118 were taken to hospitals and 30 to shelters": what a sentence adds up to its whole."""
    whole = scene.parts[i - 1] if i else None
    if whole is None or not scene.together(i - 1, i) or scene.mentions[i].outcome != scene.mentions[whole].outcome:
        return None
    before = scene.text(scene.lead(i)).rstrip().lower()
    known = [size(scene.mentions[k]) for k in (*scene.children(whole, i), i)]
    number = scene.mentions[whole].number
    if not before.endswith(("and", ",")) or None in known or number.low is None or number.high is None:
        return None
    return whole if number.low <= sum(n for n in known if n is not None) <= number.high else None


def condition(scene: Scene, i: int) -> int | None:
    """ "12 injured, two critically", "By Tuesday three were in critical condition"."""
    tail = scene.tail(i)
    hits = [
        h
        for h in scene.links(i, tail)
        if h.value.kind == "condition" and _TO_CONDITION.match(scene.page.text[tail.start : h.start])
    ]
    if not hits or not scene.bare(i):
        return None
    for j in range(i - 1, max(-1, i - 1 - REACH), -1):
        if scene.mentions[i].sentence - scene.mentions[j].sentence > 1:
            return None
        if scene.mentions[j].outcome != scene.mentions[i].outcome:
            continue
        if scene.together(i, j) and scene.why[j] == "condition":
            return scene.parts[j]
        if fits(scene.mentions[i], scene.mentions[j]) and size(scene.mentions[j]) != size(scene.mentions[i]):
            return j
    return None


def copula(scene: Scene, i: int) -> int | None:
    """ "Seventeen people were killed. Five were children": a bare number that is said to be somebody."""
    mention = scene.mentions[i]
    noun, cue = mention.noun, mention.cue
    behind = noun.end if noun and noun.start >= mention.number.span.end else mention.number.span.end
    if not _COPULA.match(scene.page.text[behind : behind + 40]) or (cue is not None and cue.start >= behind):
        return None
    if noun is not None and not _plain(scene.page.text[noun.start : noun.end]):
        return None
    if any(h.value.kind == "exclude" for h in scene.links(i, scene.lead(i))):
        return None
    for j in range(i - 1, max(-1, i - 1 - REACH), -1):
        if scene.mentions[i].sentence - scene.mentions[j].sentence > 1:
            return None
        if nests(scene.mentions[i], scene.mentions[j]):
            if scene.why[j] == "copula":
                return scene.parts[j]
            if fits(scene.mentions[i], scene.mentions[j]):
                return j
    return None


def _plain(noun: str) -> bool:
    """Return whether a noun says nothing but that these are the people spoken of ("five victims were …")."""
    known = phrase_words().get(noun)
    return known is not None and len(known.outcomes) > 1


def alone(scene: Scene, i: int) -> int | None:
    """ "N in Aleppo alone", said after a count of the same outcome."""
    if not i:
        return None
    tail, lead = scene.tail(i), scene.lead(i)
    after = [h for h in scene.links(i, tail) if h.value.kind == "alone" and h.start - tail.start <= 70]
    before = [h for h in scene.links(i, lead) if h.value.kind == "alone" and lead.end - h.end <= 25]
    before = [h for h in before if ";" not in scene.page.text[h.end : lead.end]]
    if not (after or before):
        return None
    part = scene.mentions[i]
    for j in range(i - 1, max(-1, i - 6), -1):
        if part.sentence - scene.mentions[j].sentence > 2 or scene.paragraph(i) - scene.paragraph(j) > 1:
            return None
        small, big = size(part), size(scene.mentions[j])
        fresh = scene.parts[j] is None and nests(part, scene.mentions[j])
        if fresh and small is not None and big is not None and small < big:
            return j
    return None
