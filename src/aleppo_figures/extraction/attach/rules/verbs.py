"""Outcomes that a verb puts on its subject or object."""

from __future__ import annotations

import re

from aleppo_figures.extraction.attach.items import Item, Line
from aleppo_figures.extraction.attach.objects import INTENDING, active_before
from aleppo_figures.extraction.attach.rules.scene import Found, Scene, previous
from aleppo_figures.extraction.attach.verbs import of_a_part, suffers
from aleppo_figures.vocabulary.outcomes import gravest

__all__ = ["direct_object", "how_badly", "inverted", "subject"]


def direct_object(scene: Scene, i: int) -> Found | None:
    """Read the object of a verb or of its noun ("killed 12", "the killing of 12")."""
    cue = active_before(scene.line, i)
    if cue is None or cue.cue is None:
        return None
    if cue.cue.outcome == "detained" and scene.line.items[i].text.lower().endswith("survivors"):
        return None  # "picked up 28 survivors"
    number = scene.line.items[i].number
    if cue.text.lower() == "body" and number is not None and number.best != 1:
        return None  # "a body of 12 experts"
    if (bodies := _same_again(scene, i, cue)) is not None:
        return bodies
    cue.used = True
    following = scene.line.items[i + 1]
    if following.tag == "A" and following.cue is not None and following.cue.outcome == "killed":
        return Found("killed", following.span)  # "shot a journalist dead"
    k = scene.line.items.index(cue)
    if _fatally(scene.line, k):
        return Found("killed", cue.span)
    outcomes = {cue.cue.outcome}
    other = scene.line.items[k - 2] if scene.line.tags[k - 1] == "c" and scene.line.tags[k - 2] in "kK" else None
    attacked = other is not None and cue.cue.outcome == "killed" and other.text.lower() in ("shot", "stabbed", "shoot")
    if (
        other is not None
        and not attacked
        and other.cue is not None
        and not (other.used and scene.line.tags[k - 3] == "N")
    ):
        outcomes.add(other.cue.outcome)
    return Found(gravest(outcomes), cue.span)


def _same_again(scene: Scene, i: int, cue: Item) -> Found | None:
    """Return the outcome of what the same verb took before ("evacuated 36 bodies while others evacuated another 10")."""
    phrase, before = scene.line.items[i].phrase, max((j for j in scene.attached if j < i), default=None)
    if phrase is None or phrase.kind != "bare" or before is None:
        return None
    verb, mention = active_before(scene.line, before), scene.mentions[scene.attached[before]]
    same = verb is not None and verb.text.lower() == cue.text.lower() and mention.rules == ("noun",)
    return Found(mention.outcome, None, scene.attached[before]) if same else None


def subject(scene: Scene, i: int) -> Found | None:
    """Read the subject of a verb that befalls it ("12 people were killed", "12 drowned")."""
    if of_a_part(scene.line, i) and not re.match(r"[vV]?a?[KA]", scene.line.tags[i + 1 :]):
        return None  # "seven of the ten crew were killed"
    own = scene.line.items[i].phrase
    if own is not None and own.partitive and own.kind == "bare" and scene.line.tags[i + 1] == "y":
        return None  # "two were hurt, one of them by a shovel"
    if own is not None and own.partitive and own.kind == "bare" and _only_described(scene.line, i):
        return None  # "5,187 dead, 2,463 of them foreigners, 3,810 unaccounted for"
    if _aimed_at(scene.line, i):
        return None
    cue = suffers(scene.line, i)
    if cue is None or cue.cue is None:
        return None
    cue.used = True
    if _fatally(scene.line, scene.line.items.index(cue)) or _of_a_toll(scene, i):
        return None if _of_a_toll(scene, i) else Found("killed", cue.span)
    outcomes = {cue.cue.outcome}
    k = scene.line.items.index(cue)
    beyond = scene.line.behind(k, 1)
    if cue.text.lower() == "shot" and own is not None and own.kind == "bare" and beyond == ["down"]:
        return None  # "of the 38 missiles 30 were shot down"
    if outcomes == {"injured"} and cue.text.lower() in ("shot", "stabbed") and _of_killed(scene, i):
        return Found("killed", cue.span, previous(scene, i))
    line, k = scene.line, scene.line.items.index(cue)
    if (
        cue.cue.outcome != "killed"
        and ("w" in line.tags[i:k] or k == i + 1)
        and (died := _since_died(line, k)) is not None
    ):
        return Found("killed", died.span)
    if cue.cue.outcome in ("injured", "trapped", "missing", "detained") and (died := _later_died(line, k)) is not None:
        return Found("killed", died.span)
    if line.tags[k] == "K" and line.tags[k + 1] == "K":
        outcomes.add(line.items[k + 1].cue.outcome)  # type: ignore[union-attr]
    if line.tags[k + 1] == "c":
        m = k + 2
        while line.tags[m] in "ab":
            m += 1
        ends = line.tags[m + 1] not in "Ndn"
        if line.tags[m] in "KDA" and ends:
            outcomes.add(line.items[m].cue.outcome)  # type: ignore[union-attr]
    return Found(gravest(outcomes), cue.span)


def _aimed_at(line: Line, i: int) -> bool:
    """Return whether people are whom somebody tried to harm ("tried to stab a policeman and was shot dead")."""
    attempt = i > 2 and line.items[i - 2].text.lower() == "to" and line.items[i - 3].text.lower() in INTENDING
    return attempt and (line.items[i - 1].cue is not None or line.tags[i + 1] == "c")


def _only_described(line: Line, i: int) -> bool:
    """Return whether "N of them" is only told to be of some people, and a comma closes that."""
    hit = line.people.get(line.items[i + 1].start)
    if hit is None or hit.value.kind != "person":
        return False
    stop = line.tags.find(",", i + 1)
    return stop > 0 and not any(t in "bhmKDAL" for t in line.tags[i + 1 : stop])


def _later_died(line: Line, k: int) -> Item | None:
    """Return the verb by which those just hurt have died ("was injured and later succumbed")."""
    told = re.compile(r"[^N;:.sw]{0,12}?c,?a*,?(?:h|b|a)*(?P<died>D)").match(line.tags, k + 1)
    died = line.items[told.start("died")] if told else None
    return died if died is not None and died.cue is not None and died.cue.outcome == "killed" else None


def _since_died(line: Line, k: int) -> Item | None:
    """Return the verb by which those whom a clause tells to be hurt have died ("a man who was shot on Monday has died")."""
    told = re.compile(r"(?:[^Nwc;:.sKDAP]|(?<=[po])N)*?(?:ha*b?|b|,a*|a)a*(?P<died>[DK])").match(line.tags, k + 1)
    died = line.items[told.start("died")] if told else None
    return died if died is not None and died.cue is not None and died.cue.outcome == "killed" else None


def _fatally(line: Line, k: int) -> bool:
    """Return whether an injury was deadly ("fatally shot two")."""
    return any(word in ("fatally", "mortally") for word in (*line.before(k, 1), *line.behind(k, 1)))


def inverted(scene: Scene, i: int) -> Found | None:
    """Read the subject that follows its verb ("also killed was a guard", "injured were three nurses")."""
    line = scene.line
    led = re.fullmatch(r"(?:a?,?|d)(?P<cue>[KAM])(?:pd?n{1,4})?(?P<be>b)a?", line.tags[:i])
    if led is None:
        return None
    cue = line.items[led.start("cue")]
    return Found(cue.cue.outcome, cue.span) if cue.cue is not None else None


def how_badly(scene: Scene, i: int) -> Found | None:
    """Read those of the shot or hurt who died of it ("nine were shot, three fatally")."""
    line, before = scene.line, previous(scene, i)
    phrase, following = line.items[i].phrase, line.items[i + 1]
    if before is None or phrase is None or phrase.kind != "bare":
        return None
    if following.text.lower() not in ("fatally", "mortally") or line.tags[i + 2] not in "$,.;cp":
        return None
    return Found("killed", following.span, before)


def _of_a_toll(scene: Scene, i: int) -> bool:
    """Return whether a bare number is a toll's, whatever befalls those behind it ("deaths stand at 153 (…) and 338 injured")."""
    line, phrase = scene.line, scene.line.items[i].phrase
    if phrase is None or phrase.kind != "bare" or not i or line.items[i - 1].text.lower() not in ("at", "to"):
        return False
    toll = line.tags[:i].rfind("T")
    return toll >= 0 and "N" not in line.tags[toll:i] and line.tags[i + 1] not in ("K", "D", "A", "b", "h", "m", "p")


def _of_killed(scene: Scene, i: int) -> bool:
    """Return whether people who were shot are some of the killed ("154 children (five of whom were shot by snipers)")."""
    phrase, before = scene.line.items[i].phrase, previous(scene, i)
    listed = ":" in scene.line.tags[:i] and bool(scene.attached)
    included = scene.line.tags[i - 1] == "i"
    part = phrase is not None and (phrase.partitive or included or (phrase.kind == "bare" and listed))
    return part and before is not None and scene.mentions[before].outcome == "killed"
