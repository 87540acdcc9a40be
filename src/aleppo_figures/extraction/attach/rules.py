"""The ordered list of rules by which a number gets its outcome; the first that fits holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from aleppo_figures.extraction.attach.items import Line
from aleppo_figures.extraction.attach.verbs import active_before, suffers
from aleppo_figures.extraction.mentions import Mention, Span
from aleppo_figures.vocabulary.outcomes import gravest

__all__ = ["RULES", "Found", "Rule", "Scene"]


@dataclass(slots=True)
class Scene:
    """What is known when a number is judged: its line, the mentions so far, and which items of the line have one."""

    line: Line
    mentions: list[Mention]
    attached: dict[int, int] = field(default_factory=dict)  # item → mention
    listing: int | None = None  # the mention that opened a list ("as follows:")
    evacuation: bool = False  # whether the text tells of an evacuation


class Found(NamedTuple):
    """An outcome, the words that state it, and the mention that it is carried on from."""

    outcome: str
    cue: Span | None = None
    antecedent: int | None = None


class Rule(NamedTuple):
    """A named rule with a sentence that it reads and one that it must leave."""

    name: str
    judge: Callable[[Scene, int], Found | None]
    example: str
    counter_example: str


def _noun(scene: Scene, i: int) -> Found | None:
    phrase = scene.line.items[i].phrase
    if phrase is None or phrase.kind != "cue" or phrase.cue is None:
        return None
    cue = suffers(scene.line, i)
    cue = cue or active_before(scene.line, i)
    weak = phrase.cue.outcome in ("detained", "killed_or_injured", "injured")
    victims = "victim" in scene.line.items[i].text.lower()
    if weak and cue is None and phrase.partitive and victims and scene.mentions:
        before = _previous(scene, i)  # "131 of the victims": what befell them has been told
        if before is not None and phrase.cue.outcome == "killed_or_injured":
            return Found(scene.mentions[before].outcome, phrase.cue_span, before)
    if weak and cue is not None and cue.cue is not None and cue.cue.outcome != "injured":
        cue.used = True
        return Found(cue.cue.outcome, cue.span)
    if phrase.cue.outcome == "detained" and _freed(scene.line, i):
        return None
    return Found(phrase.cue.outcome, phrase.cue_span)


def _freed(line: Line, i: int) -> bool:
    return any(
        item.text.lower() in ("freed", "released", "rescued", "saved") for item in line.items[max(0, i - 3) : i + 5]
    )


def _participle(scene: Scene, i: int) -> Found | None:
    item = scene.line.items[i]
    phrase = item.phrase
    if phrase is None or not phrase.participle or phrase.cue is None or (item.number and item.number.best == 1):
        return None
    cue = suffers(scene.line, i) or active_before(scene.line, i)
    if cue is not None and cue.cue is not None:
        return Found(cue.cue.outcome, cue.span)
    return Found(phrase.cue.outcome, phrase.cue_span)


def _object(scene: Scene, i: int) -> Found | None:
    cue = active_before(scene.line, i)
    if cue is None or cue.cue is None:
        return None
    cue.used = True
    following = scene.line.items[i + 1] if i + 1 < len(scene.line.items) else None
    if (
        following is not None
        and following.tag == "A"
        and following.cue is not None
        and following.cue.outcome == "killed"
    ):
        return Found("killed", following.span)  # "shot a journalist dead"
    outcomes = {cue.cue.outcome}
    k = scene.line.items.index(cue)
    if k > 1 and scene.line.tags[k - 1] == "c" and scene.line.tags[k - 2] in "kK" and scene.line.items[k - 2].cue:
        outcomes.add(scene.line.items[k - 2].cue.outcome)  # type: ignore[union-attr]
    return Found(gravest(outcomes), cue.span)


def _lives(scene: Scene, i: int) -> Found | None:
    phrase = scene.line.items[i].phrase
    text = scene.line.items[i].text.lower()
    if phrase is None or not text.endswith((" lives", " life", " souls")):
        return None
    near = scene.line.items[max(0, i - 4) : i] + scene.line.items[i + 1 : i + 6]
    words = (
        "claim",
        "claims",
        "claimed",
        "claiming",
        "cost",
        "costs",
        "costing",
        "took",
        "take",
        "taken",
        "taking",
        "lost",
        "lose",
        "taken",
        "loss",
        "ended",
        "snuffed",
    )
    verb = next((item for item in near if item.text.lower() in words), None)
    return Found("killed", verb.span) if verb else None


def _subject(scene: Scene, i: int) -> Found | None:
    cue = suffers(scene.line, i)
    if cue is None or cue.cue is None:
        return None
    cue.used = True
    outcomes = {cue.cue.outcome}
    if outcomes == {"injured"} and cue.text.lower() in ("shot", "stabbed") and _of_killed(scene, i):
        return Found("killed", cue.span, _previous(scene, i))
    line, k = scene.line, scene.line.items.index(cue)
    if k + 2 < len(line.tags) and line.tags[k + 1] == "c":
        m = k + 2
        while m < len(line.tags) and line.tags[m] in "ab":
            m += 1
        ends = m + 1 >= len(line.tags) or line.tags[m + 1] not in "Ndn"
        if m < len(line.tags) and line.tags[m] in "KDA" and ends:
            outcomes.add(line.items[m].cue.outcome)  # type: ignore[union-attr]
    return Found(gravest(outcomes), cue.span)


def _of_killed(scene: Scene, i: int) -> bool:
    """Return whether people who were shot are some of the killed ("154 children (five of whom were shot by snipers)")."""
    phrase, before = scene.line.items[i].phrase, _previous(scene, i)
    return bool(phrase and phrase.partitive and before is not None and scene.mentions[before].outcome == "killed")


def _toll(scene: Scene, i: int) -> Found | None:
    line = scene.line
    rising = _of_toll().search(" ".join(x.text.lower() for x in line.items[max(0, i - 7) : i]) + " ")
    for j in range(i - 1, max(-1, i - 24), -1) if not rising else range(i - 1, -1, -1):
        tag = line.tags[j]
        if rising and tag != "T":
            continue
        if tag in ";:wskKD" or (tag == "N" and j in scene.attached) or (tag == "." and j < i - 1):
            break
        if tag in "TM" and line.items[j].cue is not None:
            if tag == "M" and not any(t in "bv" for t in line.tags[j:i]):
                break
            return Found(line.items[j].cue.outcome, line.items[j].span)  # type: ignore[union-attr]
    for j in range(i + 1, min(len(line.tags), i + 5)):
        if line.tags[j] in "T" and line.items[j].cue is not None:
            return Found(line.items[j].cue.outcome, line.items[j].span)  # type: ignore[union-attr]
        if line.tags[j] not in "dnao,":
            break
    return None


def _previous(scene: Scene, i: int) -> int | None:
    """Return the mention of the nearest count before a number in its sentence, else the last one of the text."""
    for j in range(i - 1, -1, -1):
        if j in scene.attached:
            return scene.attached[j]
    last = len(scene.mentions) - 1
    if last >= 0 and scene.line.sentence.index - scene.mentions[last].sentence <= 2:
        return last
    return None


def _part(scene: Scene, i: int) -> Found | None:
    line, item = scene.line, scene.line.items[i]
    phrase = item.phrase
    if phrase is None:
        return None
    j = i - 1
    while j >= 0 and (line.tags[j] in "adwb," or line.items[j].text.lower() in ("them", "these", "those")):
        j -= 1
    included = (j >= 0 and line.tags[j] == "i" and i - j <= 4) or _among_behind(line, i)
    led = j >= 0 and _led(line, j)
    bracketed = i > 0 and line.tags[i - 1] in "(-" and phrase.kind in ("person", "bare")
    joined = (
        any(k in scene.attached and "part" in scene.mentions[scene.attached[k]].rules for k in range(max(0, i - 4), i))
        and line.tags[i - 1] in "c,"
    )
    if not (
        included or led or bracketed or joined or (phrase.partitive and phrase.kind == "bare") or _described(line, i)
    ):
        return None
    before = _previous(scene, i)
    if before is None or (phrase.partitive and phrase.kind == "bare" and _of_uncounted(scene, i)):
        return None
    return Found(scene.mentions[before].outcome, None, before)


def _of_uncounted(scene: Scene, i: int) -> bool:
    """Return whether "N of them" is of a number that befell nobody ("13 staff, 3 of them doctors")."""
    part = scene.line.items[i].number
    for k in range(i - 1, -1, -1):
        number = scene.line.items[k].number
        if scene.line.tags[k] not in "NX" or number is None or part is None:
            continue
        whole = number.high if number.high is not None else number.low
        return k not in scene.attached and (whole or 0) > (part.low or 0)
    return False


def _among_behind(line: Line, i: int) -> bool:
    """Return whether "among them" follows a count or the last one of its list ("a nurse and two guards among them")."""
    rest = " ".join(x.text.lower() if x.tag not in "NX" else "#" for x in line.items[i + 1 : i + 7])
    return bool(re.match(r"(?:(?:, |and |, and )?# )*among (?:them|those|these)\b", rest))


def _led(line: Line, j: int) -> bool:
    """Return whether "of whom", "of them", "of these", "of the dead" leads to a number."""
    text = " ".join(item.text.lower() for item in line.items[max(0, j - 3) : j + 1])
    if _whole_led().search(text):
        return True
    return text.endswith(
        (
            "of whom",
            "of them",
            "of these",
            "of those",
            "among them",
            "among whom",
            "of the total",
            "of the victims",
            "of the dead",
            "among the dead",
            "among those",
            "of the n",
        )
    )


def _described(line: Line, i: int) -> bool:
    """Return whether a bare number is only told to be of some group ("at least 96 were children")."""
    phrase = line.items[i].phrase
    if phrase is None or phrase.kind != "bare" or i + 2 >= len(line.items) or line.tags[i + 1] != "b":
        return False
    return any(
        item.start in line.people and line.people[item.start].value.kind == "person"
        for item in line.items[i + 2 : i + 4]
    )


_ALONG = ("along with", "together with", "in addition to", "as well as", "besides", "in addition to all")


def _labelled(scene: Scene, i: int) -> Found | None:
    """Read "Dead: 1,033. Injured: 1,527."."""
    line, item = scene.line, scene.line.items[i]
    if item.phrase is None or i < 2 or line.tags[i - 1] != ":" or line.items[i - 2].cue is None or i > 6:
        return None
    label = line.items[i - 2]
    return Found(label.cue.outcome, label.span) if label.cue else None


def _lost(scene: Scene, i: int) -> Found | None:
    """Read "the battalion has lost up to 900 men"."""
    line, item = scene.line, scene.line.items[i]
    phrase = item.phrase
    if (
        phrase is None
        or phrase.kind != "person"
        or (phrase.group in (None, "people") and "men" not in item.text.lower())
    ):
        return None
    j = i - 1
    while j >= 0 and line.tags[j] in "ad":
        j -= 1
    lost = j >= 0 and line.items[j].text.lower() in ("lost", "lose", "loses", "losing")
    return Found("killed", line.items[j].span) if lost else None


def _figure(scene: Scene, i: int) -> Found | None:
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
    before = _previous(scene, i)
    text = " ".join(x.text.lower() for x in line.items[max(0, i - 7) : i]) + " "
    return (
        Found(scene.mentions[before].outcome, None, before) if before is not None and _of_toll().search(text) else None
    )


@cache
def _of_toll() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:figure|estimates?|total|tally|count)s? (?:of|at) |spoke of |(?:has|had|have) (?:since )?(?:risen|climbed|grown) to "
        r"|(?:could|may|might|will) (?:climb|rise|reach|exceed|grow)(?: to)? "
        r"|brings? (?:it |the total |the number )?to |puts? (?:it|the figure|the number|the total) at )$"
    )


def _joined(scene: Scene, i: int) -> Found | None:
    """Carry an outcome over "and" or a comma to the next count of the same list."""
    line, item = scene.line, scene.line.items[i]
    if item.phrase is None or (item.phrase.weak and item.number and item.number.kind == "article"):
        return None
    for j in range(i - 1, max(-1, i - 14), -1):
        if j in scene.attached:
            between = line.tags[j + 1 : i]
            if " ".join(x.text.lower() for x in line.items[max(0, i - 3) : i]).endswith(_ALONG):
                return Found(scene.mentions[scene.attached[j]].outcome, None, scene.attached[j])
            near = between in ("c", ",", ",c", ",,") or (
                item.number is not None and item.number.kind not in ("article", "ordinal")
            )
            if between and near and between.rstrip("ad")[-1:] in ("c", ",", ";"):
                return Found(scene.mentions[scene.attached[j]].outcome, None, scene.attached[j])
            return None
        if line.tags[j] in "bhmsvwkKDLVPN:.":
            return None
    return None


def _elliptic(scene: Scene, i: int) -> Found | None:
    line, item = scene.line, scene.line.items[i]
    phrase, number = item.phrase, item.number
    if phrase is None or number is None or phrase.kind != "bare" or number.kind in ("article", "zero", "both"):
        return None
    before = next((scene.attached[j] for j in range(i - 1, -1, -1) if j in scene.attached), None)
    following = line.tags[i + 1 : i + 2]
    if before is None and (phrase.others or number.kind == "ordinal") and following in ("p", ""):
        before = _previous(scene, i)
    if before is None or following not in ("p", "", ".", ",", ";", "c", ")", "a"):
        return None
    led = i > 0 and (
        line.tags[i - 1] in "c,;" or phrase.others or line.items[i - 1].text.lower() in ("another", "further")
    )
    return Found(scene.mentions[before].outcome, None, before) if led else None


def _listed(scene: Scene, i: int) -> Found | None:
    line, item = scene.line, scene.line.items[i]
    if scene.listing is None or item.phrase is None or item.number is None or item.number.kind in ("article", "both"):
        return None
    if any(t in "bhmvK" for t in line.tags[max(0, i - 6) : i]) and ":" not in line.tags[max(0, i - 6) : i]:
        return None
    if line.tags[i + 1 : i + 2] and line.tags[i + 1] in "bhmvk":
        return None
    if (
        item.phrase.kind == "bare"
        and line.tags[i + 1 : i + 2] not in ("p", "y", "i")
        and line.tags[max(0, i - 1) : i] != ":"
    ):
        return None
    return Found(scene.mentions[scene.listing].outcome, None, scene.listing)


@cache
def _whole_led() -> re.Pattern[str]:
    """ "Of these deaths", "of the victims", "of those killed" before a count."""
    return re.compile(
        r"\bof (?:the|these|those|all) (?:[\w-]+ )?"
        r"(?:dead|deaths|killed|victims|casualties|fatalities|injured|wounded|missing|arrested|people|civilians|bodies)$"
    )


def _broken_down(scene: Scene, i: int) -> Found | None:
    """Read a breakdown behind a colon: "412 deaths: 268 civilians and 144 others"."""
    line, item = scene.line, scene.line.items[i]
    if item.phrase is None or item.number is None or item.number.kind in ("article", "both", "ordinal"):
        return None
    colon = line.tags.rfind(":", 0, i)
    if colon < 0 or any(t in "bhmkK" for t in line.tags[colon + 1 : i]):
        return None
    opened = [k for k in scene.attached if k < colon]
    if not opened or (colon + 1 != i and not any(k in scene.attached for k in range(colon + 1, i))):
        return None
    if line.tags[i + 1 : i + 2] and line.tags[i + 1] in "vV":
        return None
    whole = scene.attached[max(opened)]
    return Found(scene.mentions[whole].outcome, None, whole)


def _left(scene: Scene, i: int) -> Found | None:
    """Read "48 women left the east", "118 patients were taken to hospitals" where the text tells of an evacuation."""
    line, item = scene.line, scene.line.items[i]
    if item.phrase is None or item.phrase.kind not in ("person", "unit", "bare") or not scene.evacuation:
        return None
    rest = " ".join(x.text.lower() for x in line.items[i + 1 : i + 9])
    if item.phrase.kind == "bare" and not (item.number and item.number.kind in ("quantity", "digits")):
        return None
    begin = i + 1
    found = _departed().match(rest)
    if found is None and line.tags[begin : begin + 1] in (",", "N"):
        begin = next(
            (k for k in range(begin, min(len(line.tags), i + 12)) if line.tags[k] in "Lbh" and line.tags[k - 1] == ","),
            0,
        )
        if not begin or any(t not in "N,iPcdao" + "n" for t in line.tags[i + 1 : begin]):
            return None
        found = _departed().match(" ".join(x.text.lower() for x in line.items[begin : begin + 8]))
    if found is None:
        return None
    size = found.group().count(" ") + 1
    words = line.items[begin : begin + size]
    return Found("evacuated", Span(words[0].start, words[-1].end)) if words else None


@cache
def _departed() -> re.Pattern[str]:
    went = (
        r"(?:had |have |has |were allowed to |were able to )?"
        r"(?:left|leave|exited|departed|came out of|moved out of)\b(?! (?:dead|homeless|\d|behind|without|in ruins|trapped))"
    )
    taken = (
        r"(?:had been |have been |were |was |being )"
        r"(?:safely )?(?:taken|moved|transferred|brought|bused|bussed|transported|driven|escorted|led) (?:out |to |from )"
    )
    return re.compile(rf"(?:{went}|{taken})")


RULES: tuple[Rule, ...] = (
    Rule("noun", _noun, "The office counted 12 deaths.", "The office counted 12 ballots."),
    Rule(
        "participle", _participle, "The clinic took in 12 wounded villagers.", "The clinic took in 12 tired villagers."
    ),
    Rule("object", _object, "The blast killed at least 12 villagers.", "The blast woke at least 12 villagers."),
    Rule("lives", _lives, "The quake claimed 12 lives.", "The quake changed 12 lives."),
    Rule(
        "subject",
        _subject,
        "At least 12 villagers on the bus were killed.",
        "At least 12 villagers on the bus were asleep.",
    ),
    Rule("toll", _toll, "The death toll has risen to 12.", "The thermometer has risen to 12."),
    Rule(
        "broken down",
        _broken_down,
        "It counted 41 deaths: 30 men and 11 women.",
        "It counted 41 votes: 30 men and 11 women.",
    ),
    Rule("left", _left, "In the evacuation 12 people left the siege.", "In the interval 12 people left the hall."),
    Rule("labelled", _labelled, "Dead: 12.", "Seats: 12."),
    Rule("lost", _lost, "The battalion has lost 12 soldiers.", "The battalion has lost 12 trucks."),
    Rule(
        "part", _part, "The blast killed 30 people, including 12 women.", "The choir has 30 people, including 12 women."
    ),
    Rule("joined", _joined, "The blast killed 12 men and five women.", "The blast killed 12 men near five schools."),
    Rule(
        "elliptic",
        _elliptic,
        "12 people were killed in Homs and 30 in Hama.",
        "12 people were seen in Homs and 30 in Hama.",
    ),
    Rule(
        "figure",
        _figure,
        "The quake killed 30. An aide gave a figure of 41.",
        "The choir has 30. An aide gave a figure of 41.",
    ),
    Rule(
        "listed",
        _listed,
        "41 people died:\n• Homs: 30",
        "41 people ate:\n• Homs: 30",
    ),
)
