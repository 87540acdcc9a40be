"""Outcomes of bare figures behind a toll, a label or a word for a figure."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.attach.another_period import of_another_period
from aleppo_figures.extraction.attach.items import Line
from aleppo_figures.extraction.attach.rules.scene import Found, Scene, previous

__all__ = ["figure", "labelled", "of_toll", "toll"]


def toll(scene: Scene, i: int) -> Found | None:
    """Read a number behind or before a word for a count ("the death toll has risen to 12")."""
    line = scene.line
    if (number := line.items[i].number) is not None and number.kind in ("zero", "article"):
        return None  # "has given no death toll", "confirmed by a doctor"
    rising = bool(of_toll().search(" ".join(line.before(i, 7)) + " "))
    rising = rising or _brought_to(line, i)
    if (put := _put_at(line, i)) is not None:
        return put
    if (down := _down_from(scene, i)) is not None:
        return Found(scene.mentions[scene.attached[down]].outcome, None, scene.attached[down])
    for j in range(i - 1, max(-1, i - 24), -1) if not rising else reversed(range(i)):
        tag = line.tags[j]
        if rising and tag != "T" and not (tag == "M" and line.items[j].text.lower().endswith("s")):
            continue
        if tag in ";:wskKD" or (tag == "N" and j in scene.attached) or (tag == "." and j < i - 1):
            break
        if tag in "TM" and line.items[j].cue is not None:
            if (
                tag == "M"
                and not rising
                and j < i - 1
                and not _ranked(line, i)
                and not any(t in "bv" for t in line.tags[j:i])
            ):
                break
            return Found(line.items[j].cue.outcome, line.items[j].span)  # type: ignore[union-attr]
    for j in range(i + 1, i + 5):
        if line.tags[j] in "T" and line.items[j].cue is not None:
            return Found(line.items[j].cue.outcome, line.items[j].span)  # type: ignore[union-attr]
        if line.tags[j] not in "dnao,":
            break
    return None


def _put_at(line: Line, i: int) -> Found | None:
    """Return the outcome of those whom somebody puts at a number ("puts its losses at 81", "puts those killed at 100")."""
    if line.items[i - 1].text.lower() != "at" or "T" in line.tags[i + 1 : i + 4]:
        return None
    put = max((k for k in range(i) if line.items[k].text.lower() in ("put", "puts", "putting")), default=None)
    if put is None or ";" in line.tags[put:i]:
        return None
    for item in reversed(line.items[put + 1 : i]):
        if item.tag == "N":
            return None
        if item.cue is not None:
            return Found(item.cue.outcome, item.span)
    return None


def _down_from(scene: Scene, i: int) -> int | None:
    """Return the count that a toll was brought to from another ("revised down to 58 from 80")."""
    line = scene.line
    led = re.search(r"N[nda]{0,3}$", line.tags[: max(0, i - 1)])
    if led is None or line.items[i - 1].text.lower() != "from" or led.start() not in scene.attached:
        return None
    revised = any(x.text.lower() in _REVISING for x in line.items[: led.start()])
    period = of_another_period(line.rest(i))
    return led.start() if line.items[led.start() - 1].text.lower() == "to" and (revised or period) else None


_REVISING = ("revised", "revise", "cut", "lowered", "reduced", "corrected", "brought", "down", "revises", "lowers")


def _ranked(line: Line, i: int) -> bool:
    """Return whether a number says how many the most are ("Hajjah recorded the most deaths, at 256")."""
    behind = line.before(i, 2) in ([",", "at"], [",", "with"])
    before = line.items[max(0, i - 8) : max(0, i - 3)]
    return behind and line.tags[i - 3] == "M" and any(x.text.lower() in _MOST for x in before)


_MOST = ("most", "highest", "largest", "fewest", "lowest", "biggest")


def _brought_to(line: Line, i: int) -> bool:
    """Return whether a toll is brought to a number ("bringing the death toll since the invasion to 2,885")."""
    if line.items[i - 1].text.lower() != "to":
        return False
    return any(word in _RAISING for word in line.before(i, 20))


_RAISING = tuple(
    "lower lowers lowered lowering revise revised revising reduced bring brings bringing brought raise raises raising raised "
    "rose risen rises rising climbed increased".split()
)


def labelled(scene: Scene, i: int) -> Found | None:
    """Read "Dead: 1,033. Injured: 1,527."."""
    line, item = scene.line, scene.line.items[i]
    if item.phrase is not None and (by := _labelled_by(scene, i)) is not None:
        return by
    if item.phrase is None or i < 2 or line.items[i - 2].cue is None or i > 6:
        return None
    label = line.items[i - 2]
    named = line.tags[i - 1] == "," and line.items[i - 3].text.lower() == "the" and label.tag in "AM"
    if line.tags[i - 1] != ":" and not named:
        return None  # "the dead, 41 people"
    before = line.people.get(line.items[i - 3].start)
    plain = line.items[i - 3].text.lower() in (
        "total",
        "confirmed",
        "overall",
        "civilian",
        "military",
        "other",
    )
    if line.tags[i - 3] == "n" and not plain and (before is None or before.value.kind == "thing"):
        return None  # "livestock perished: 12"
    return Found(label.cue.outcome, label.span) if label.cue else None


def _labelled_by(scene: Scene, i: int) -> Found | None:
    """Return the outcome of the first entry of a list in the label's own line ("The dead by district: Harsa 12, …")."""
    line = scene.line
    colon = line.tags[:i].find(":")
    if colon < 1 or scene.attached or not re.fullmatch(r"n{1,3}[-~]?", line.tags[colon + 1 : i]):
        return None
    label = next((x for x in line.items[:colon] if x.cue is not None), None)
    by = any(x.tag == "y" for x in line.items[:colon]) and not any(t in "bhvN" for t in line.tags[:colon])
    return Found(label.cue.outcome, label.span) if label is not None and label.cue is not None and by else None


def figure(scene: Scene, i: int) -> Found | None:
    """Carry the outcome told before to a bare figure of it ("gave a figure of 65", "could climb to 10,000")."""
    line, item = scene.line, scene.line.items[i]
    phrase, number = item.phrase, item.number
    if (
        phrase is None
        or number is None
        or phrase.kind != "bare"
        or number.kind in ("article", "ordinal", "zero", "both")
    ):
        return None
    before = _told(scene, i)
    start, sentence = line.sentence.start, line.sentence.text
    leads = (sentence[max(0, n - start - 70) : n - start].lower() for n in (number.outer.start, number.span.start))
    if before is None or not (any(of_toll().search(text) for text in leads) or _given(line, i)):
        return None
    return Found(scene.mentions[before].outcome, None, before)


def _told(scene: Scene, i: int) -> int | None:
    """Return the count that another figure is given for: the nearest whole count of dead, else the nearest count."""
    nearest = previous(scene, i)
    index = scene.line.sentence.index
    for k in reversed(range(len(scene.mentions))):
        mention = scene.mentions[k]
        if index - mention.sentence > _NEAR:
            break
        if mention.outcome == "killed" and "part" not in mention.rules:
            return k
    return nearest


_NEAR = 3
"""Within how many sentences a bare figure may be another one for a count."""


_GIVING = tuple(
    "give gives gave lists listed cites cited counts counted say says said reports reported recorded acknowledge acknowledges "
    "acknowledged admit admits admitted concede concedes confirm confirms confirmed expect expects expected fear fears".split()
)


def _given(line: Line, i: int) -> bool:
    """Return whether somebody gives or has a bare number ("the directorate gives 89", "the police have a total of 61")."""
    number, before = line.items[i].number, line.items[i - 1]
    place = line.items[i + 1].text.lower() in ("for", "in", "at")
    ends = line.tags[i + 1] in ("$", ".", ",", ";", "c", ")")
    if number is None or not (ends or place):
        return False
    word = before.text.lower()
    followed = word == "by" and line.items[i - 2].text.lower() == "followed"
    if word in ("has", "had") and line.items[i + 1].text.lower() == "for":
        return True  # "the directorate's had 1,063 for July"
    if place and not ((word in _GIVING or followed) and line.items[i + 2].text[0].isupper()):
        return False
    if word in _GIVING:
        return number.kind != "ordinal"
    if word == "was" and _at_another_time().search(line.sentence.text[: number.outer.start - line.sentence.start]):
        return True  # "In the whole of 2020 it was 51."
    if word == "with" and line.tags[i - 2] == ",":
        return True  # "the worst year was 2014, with over 76,000"
    if followed:
        return True  # "followed by 43 in Mehsana"
    if word == "with" and "followed" in (x.text.lower() for x in line.items[: i - 1]):
        return True  # "Hajjah has the most, followed by Ibb with 182"
    return word in ("has", "have") and number.span.start > number.outer.start


@cache
def _at_another_time() -> re.Pattern[str]:
    return re.compile(
        r"^(?:In|During|For|Over|By|Last|The year)\b[^,;:]{0,50}\b(?:it|the figure|the number|the toll) was $"
    )


@cache
def of_toll() -> re.Pattern[str]:
    """Return the pattern of words that lead to a bare figure ("gave a figure of")."""
    count = r"(?:total|number|count|tally|figure|toll)"
    it = rf"(?:it|them|this|(?:the|that|its|their) (?:\w+ )?{count})"
    raising = (
        r"(?:(?:br|t)(?:ings?|inging|ought|akes?|aking|ook)|(?:push|lift|rais|lower|reduc|revis)(?:es|s|ed|ing|e))"
    )
    return re.compile(
        rf"(?:(?:figure|estimates?|total|tally|count)s? (?:of|at) |(?:speaks?|spoke|speaking|talks?|talked) of "
        rf"|(?:now |currently )?stands? (?:to date |so far |now )?at |(?:has|had|have) (?:now )?reached "
        rf"|(?:has|had|have) (?:since )?(?:risen|climbed|grown|gone up|gone) (?:up )?to "
        rf"|(?:climb|rise|jump|grow|soar|mount)s? to "
        rf"|(?:could|may|might|will|{count} to|(?:expected|likely|set|bound|feared) to) (?:climb|rise|reach|exceed|grow)(?: to)? "
        rf"|{raising} (?:{it} (?:so far )?)?to |(?:put|set|estimate|estimated|place)[sd]? {it} at "
        rf"|{count} (?:is|was|could be|may be|might be) (?:much |far )?(?:closer|nearer|as high as)(?: to)? "
        rf"|{count} (?:of (?:[\w'’-]+ ){{1,4}})?(?:is|was|remains|remained) (?:still |now |then )?)$"
    )
