"""Outcomes that the counted noun says itself ("12 deaths", "12 wounded villagers", "12 lives")."""

from __future__ import annotations

from aleppo_figures.extraction.attach.items import Line
from aleppo_figures.extraction.attach.objects import active_before
from aleppo_figures.extraction.attach.rules.scene import Found, Scene, previous
from aleppo_figures.extraction.attach.verbs import of_a_part, suffers
from aleppo_figures.vocabulary.outcomes import gravest

__all__ = ["counted", "lives", "participle"]


def counted(scene: Scene, i: int) -> Found | None:
    """Read the outcome off the noun that is counted ("12 deaths"), unless a graver verb befalls it."""
    phrase = scene.line.items[i].phrase
    if phrase is None or phrase.kind != "cue" or phrase.cue is None or _idiom(scene.line, i):
        return None
    cue = suffers(scene.line, i)
    cue = cue or active_before(scene.line, i)
    weak = phrase.cue.outcome in ("detained", "killed_or_injured", "injured")
    victims = "victim" in scene.line.items[i].text.lower()
    if weak and cue is None and phrase.partitive and victims and scene.mentions:
        before = _of_victims(scene, i)  # "131 of the victims": what befell them has been told
        if before is not None and phrase.cue.outcome == "killed_or_injured":
            return Found(scene.mentions[before].outcome, phrase.cue_span, before)
    if weak and victims and _of_killings(scene.line, i):
        return Found("killed", phrase.cue_span)  # "victims of political killings"
    if weak and victims and _bodies(scene.line, i):
        return Found("killed", phrase.cue_span)  # "the bodies of 33 more victims were taken out"
    if weak and cue is not None and cue.cue is not None and cue.cue.outcome != "injured":
        cue.used = True
        return Found(cue.cue.outcome, cue.span)
    if phrase.cue.outcome == "detained" and _freed(scene.line, i):
        return None
    outcome = gravest({phrase.cue.outcome, *_and_noun(scene.line, i)})
    return Found(outcome, phrase.cue_span)


_REACH = 8
"""Within how many sentences "the victims" may be the people of a count."""


def _bodies(line: Line, i: int) -> bool:
    return line.before(i, 2) in (["bodies", "of"], ["remains", "of"])


def _of_killings(line: Line, i: int) -> bool:
    """Return whether victims are said to be those of killings."""
    behind = line.items[i + 1 : i + 5]
    led = bool(behind) and behind[0].tag == "o"
    return led and any(x.cue is not None and x.cue.outcome == "killed" and x.tag in "MOT" for x in behind)


def _of_victims(scene: Scene, i: int) -> int | None:
    nearest = previous(scene, i)
    if nearest is not None:
        return nearest
    last = len(scene.mentions) - 1
    near = scene.line.sentence.index - scene.mentions[last].sentence <= _REACH
    return last if near and scene.mentions[last].outcome in ("killed", "injured") else None


def _and_noun(line: Line, i: int) -> list[str]:
    """Return the outcome of a second noun of the same count ("hundreds of deaths and injuries")."""
    after = line.items[i + 1 : i + 3]
    if [x.tag for x in after] == ["c", "M"] and after[1].cue is not None and line.tags[i + 3] != "o":
        return [after[1].cue.outcome]
    return []


def _idiom(line: Line, i: int) -> bool:
    """Return whether deaths are died ("we died a hundred deaths")."""
    trap = line.items[i].text.lower().endswith("death") and line.tags[i + 1] in ("n", "k")
    number = line.items[i].number
    if trap and number is not None and number.best == 1:
        return True  # "has become a death trap"
    return bool(line.tags[i - 1] == "D" and line.items[i].text.lower().endswith(("deaths", "death")))


def _freed(line: Line, i: int) -> bool:
    around = (*line.before(i, 3), *line.behind(i, 4))
    return any(word in ("freed", "released", "rescued", "saved") for word in around)


def participle(scene: Scene, i: int) -> Found | None:
    """Read an outcome that stands before the noun ("12 wounded villagers")."""
    item = scene.line.items[i]
    phrase = item.phrase
    if phrase is None or not phrase.participle or phrase.cue is None or (item.number and item.number.best == 1):
        return None
    cue = suffers(scene.line, i) or active_before(scene.line, i)
    if cue is not None and cue.cue is not None and not of_a_part(scene.line, i):
        return Found(cue.cue.outcome, cue.span)
    return Found(phrase.cue.outcome, phrase.cue_span)


def lives(scene: Scene, i: int) -> Found | None:
    """Read lives that are claimed, cost, taken or lost."""
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
