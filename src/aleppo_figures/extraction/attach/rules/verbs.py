"""Outcomes that a verb puts on its subject or object."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.attach.items import Item, Line
from aleppo_figures.extraction.attach.objects import INTENDING, active_before
from aleppo_figures.extraction.attach.rules.scene import Found, Scene, previous
from aleppo_figures.extraction.attach.verbs import of_a_part, suffers
from aleppo_figures.extraction.mentions import Span
from aleppo_figures.vocabulary.outcomes import gravest

__all__ = [
    "carried_off",
    "direct_object",
    "driven",
    "fallen",
    "how_badly",
    "left",
    "lost",
    "subject",
    "to_death",
    "treated",
    "wounded",
]


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
    following = scene.line.items[i + 1] if i + 1 < len(scene.line.items) else None
    if (
        following is not None
        and following.tag == "A"
        and following.cue is not None
        and following.cue.outcome == "killed"
    ):
        return Found("killed", following.span)  # "shot a journalist dead"
    k = scene.line.items.index(cue)
    if _fatally(scene.line, k):
        return Found("killed", cue.span)
    outcomes = {cue.cue.outcome}
    other = (
        scene.line.items[k - 2] if k > 1 and scene.line.tags[k - 1] == "c" and scene.line.tags[k - 2] in "kK" else None
    )
    if other is not None and other.cue is not None and not (other.used and scene.line.tags[k - 3 : k - 2] == "N"):
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


_FROM_HOME = (
    "from their homes",
    "from his home",
    "from home",
    "out of their homes",
    "to flee",
    "to leave",
    "to evacuate",
)
_DRIVING = ("driven", "drove", "driving", "drives", "forced", "forcing", "forces", "chased", "sent fleeing")


def driven(scene: Scene, i: int) -> Found | None:
    """Read people whom a verb and the words behind them make leave ("driven 12 million from their homes")."""
    line = scene.line
    before = line.items[i - 1] if i else None
    if before is None or before.text.lower() not in _DRIVING:
        return None
    behind = " ".join(x.text.lower() for x in line.items[i + 1 : i + 5])
    return Found("displaced", before.span) if behind.startswith((*_FROM_HOME, "to cross")) else None


def to_death(scene: Scene, i: int) -> Found | None:
    """Read people whom somebody does something to until they die ("hacking 20 people to death")."""
    line, phrase = scene.line, scene.line.items[i].phrase
    passive = re.match(r"[abh]*b[a]*[VnvK]", line.tags[i + 1 : i + 7])
    at = i + 1 + (passive.end() if passive else 0)
    behind = line.items[at : at + 2]
    if phrase is None or [x.text.lower() for x in behind] != ["to", "death"] or not (i or passive):
        return None
    return Found("killed", Span(behind[0].start, behind[1].end))


def wounded(scene: Scene, i: int) -> Found | None:
    """Read people who have or receive wounds ("three received shrapnel wounds", "eight have serious injuries")."""
    line = scene.line
    lying = _lying().match(" ".join(x.text.lower() for x in line.items[i + 1 : i + 12]))
    if lying is not None:
        return Found("injured", line.items[i + lying[1].count(" ") + 1].span)
    for j in range(i + 1, min(len(line.items), i + 12)):
        item = line.items[j]
        if item.text.lower() in _RECEIVING:
            behind = next((x for x in line.items[j + 1 : j + 7] if x.text.lower() in _WOUNDS), None)
            return Found("injured", behind.span) if behind is not None else None
        if item.tag in "bKDALk;:." or (item.tag == "N" and line.tags[j - 1] not in "Pi"):
            return None
    return None


@cache
def _lying() -> re.Pattern[str]:
    """People who lie in a hospital for what they suffered ("five were in hospital with burns")."""
    return re.compile(
        r"((?:were|was|are|is|remain|remained) (?:still )?in (?:the |a )?hospitals?) with (?:\w+ ){0,2}(?:burns|injuries|wounds)\b"
    )


_RECEIVING = ("received", "sustained", "suffered", "have", "has", "had", "suffering", "sustaining", "receiving")
_WOUNDS = ("cuts", "bruises", "concussion", "concussions", "wounds", "injuries", "burns", "fractures", "wound")


def carried_off(scene: Scene, i: int) -> Found | None:
    """Read people whom a disease carries off, or whom somebody does ("gunmen carried off 12 women")."""
    line = scene.line
    before = [x.text.lower() for x in line.items[max(0, i - 2) : i]]
    if before not in (["carried", "off"], ["carries", "off"], ["carrying", "off"]):
        return None
    earlier = line.sentence.text[: line.items[i].start - line.sentence.start].lower()
    ill = re.search(
        r"\b(?:cholera|measles|typhus|plague|fever|disease|flu|epidemic|hunger|famine|malaria|ebola|virus|dysentery)\b",
        earlier,
    )
    return Found("killed" if ill else "detained", Span(line.items[i - 2].start, line.items[i - 1].end))


def fallen(scene: Scene, i: int) -> Found | None:
    """Read fighters and soldiers who fell ("41 of its combatants had fallen")."""
    line, phrase = scene.line, scene.line.items[i].phrase
    if phrase is None or phrase.group not in ("fighters", "soldiers", "combatants"):
        return None
    j = i + 1
    while j < len(line.items) and line.tags[j] in "ha":
        j += 1
    if j >= len(line.items) or line.items[j].text.lower() not in ("fell", "fallen"):
        return None
    beyond = line.items[j + 1].text.lower() if j + 1 < len(line.items) else ""
    return (
        None
        if beyond in ("to", "from", "into", "off", "behind", "back", "ill", "by", "for", "short")
        else Found("killed", line.items[j].span)
    )


_TREATING = ("treat", "treats", "treated", "treating", "admit", "admits", "admitted", "admitting")


def treated(scene: Scene, i: int) -> Found | None:
    """Read people whom somebody treats for a wound ("treated 26 people, most of them for burns")."""
    line = scene.line
    before = next((x for x in reversed(line.items[:i]) if x.tag not in "ad"), None)
    passive = next((x for x in line.items[i + 1 : i + 4] if x.tag not in "abh"), None)
    if passive is not None and passive.text.lower() == "treated":
        behind = " ".join(x.text.lower() for x in line.items[line.items.index(passive) + 1 :][:10])
        return Found("injured", passive.span) if _for_wounds().match(behind) else None
    if before is None or before.text.lower() not in _TREATING:
        return None
    behind = " ".join(x.text.lower() for x in line.items[i + 1 : i + 12])
    return Found("injured", before.span) if _for_wounds().match(behind) else None


@cache
def _for_wounds() -> re.Pattern[str]:
    hurt = "wounds?|injuries|burns|bruises|fractures|smoke inhalation"
    return re.compile(rf"[^.;:]*?\b(?:for|with) (?:[\w'’\"“”-]+ ){{0,6}}(?:{hurt})\b")


def subject(scene: Scene, i: int) -> Found | None:
    """Read the subject of a verb that befalls it ("12 people were killed", "12 drowned")."""
    if of_a_part(scene.line, i) and not re.match(r"[vV]?a?[KA]", scene.line.tags[i + 1 :]):
        return None  # "seven of the ten crew were killed"
    own = scene.line.items[i].phrase
    if own is not None and own.partitive and own.kind == "bare" and scene.line.tags[i + 1 : i + 2] == "y":
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
    beyond = [x.text.lower() for x in scene.line.items[k + 1 : k + 2]]
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
    if cue.cue.outcome == "injured" and (died := _later_died(line, k)) is not None:
        return Found("killed", died.span)
    if k + 1 < len(line.tags) and line.tags[k] == "K" and line.tags[k + 1] == "K":
        outcomes.add(line.items[k + 1].cue.outcome)  # type: ignore[union-attr]
    if k + 2 < len(line.tags) and line.tags[k + 1] == "c":
        m = k + 2
        while m < len(line.tags) and line.tags[m] in "ab":
            m += 1
        ends = m + 1 >= len(line.tags) or line.tags[m + 1] not in "Ndn"
        if m < len(line.tags) and line.tags[m] in "KDA" and ends:
            outcomes.add(line.items[m].cue.outcome)  # type: ignore[union-attr]
    return Found(gravest(outcomes), cue.span)


def _aimed_at(line: Line, i: int) -> bool:
    """Return whether people are whom somebody tried to harm ("tried to stab a policeman and was shot dead")."""
    return i > 2 and line.items[i - 2].text.lower() == "to" and line.items[i - 3].text.lower() in INTENDING


def _only_described(line: Line, i: int) -> bool:
    """Return whether "N of them" is only told to be of some people, and a comma closes that."""
    hit = line.people.get(line.items[i + 1].start) if i + 1 < len(line.items) else None
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
    told = re.compile(r"[^Nwc;:.sKDAP]*?(?:ha*b?|,a*|a)(?P<died>[DK])").match(line.tags, k + 1)
    died = line.items[told.start("died")] if told else None
    return died if died is not None and died.cue is not None and died.cue.outcome == "killed" else None


def _fatally(line: Line, k: int) -> bool:
    """Return whether an injury was deadly ("fatally shot two")."""
    around = [x.text.lower() for x in (*line.items[max(0, k - 1) : k], *line.items[k + 1 : k + 2])]
    return any(word in ("fatally", "mortally") for word in around)


def how_badly(scene: Scene, i: int) -> Found | None:
    """Read those of the shot or hurt who died of it ("nine were shot, three fatally")."""
    line, before = scene.line, previous(scene, i)
    phrase, following = line.items[i].phrase, line.items[i + 1 : i + 2]
    if before is None or phrase is None or phrase.kind != "bare" or not following:
        return None
    if following[0].text.lower() not in ("fatally", "mortally") or line.tags[i + 2 : i + 3] not in (
        "",
        ",",
        ".",
        ";",
        "c",
        "p",
    ):
        return None
    return Found("killed", following[0].span, before)


def _of_a_toll(scene: Scene, i: int) -> bool:
    """Return whether a bare number is a toll's, whatever befalls those behind it ("deaths stand at 153 (…) and 338 injured")."""
    line, phrase = scene.line, scene.line.items[i].phrase
    if phrase is None or phrase.kind != "bare" or not i or line.items[i - 1].text.lower() not in ("at", "to"):
        return False
    toll = line.tags.rfind("T", 0, i)
    return (
        toll >= 0
        and "N" not in line.tags[toll:i]
        and line.tags[i + 1 : i + 2] not in ("K", "D", "A", "b", "h", "m", "p")
    )


def _of_killed(scene: Scene, i: int) -> bool:
    """Return whether people who were shot are some of the killed ("154 children (five of whom were shot by snipers)")."""
    phrase, before = scene.line.items[i].phrase, previous(scene, i)
    listed = ":" in scene.line.tags[:i] and bool(scene.attached)
    included = scene.line.tags[i - 1 : i] == "i"
    part = phrase is not None and (phrase.partitive or included or (phrase.kind == "bare" and listed))
    return part and before is not None and scene.mentions[before].outcome == "killed"


def lost(scene: Scene, i: int) -> Found | None:
    """Read "the battalion has lost up to 900 men"."""
    line, item = scene.line, scene.line.items[i]
    phrase = item.phrase
    text = item.text.lower()
    j = i - 1
    while j >= 0 and line.tags[j] in "ad":
        j -= 1
    lost = j >= 0 and line.items[j].text.lower() in ("lost", "lose", "loses", "losing")
    if not lost or phrase is None:
        return None
    own = _own_people().match(line.sentence.text, line.items[i].start - line.sentence.start)
    if own:
        return Found("killed", line.items[j].span)
    ours = j > 0 and line.items[j - 1].text.lower() in ("we", "they", "'ve", "have")
    if (
        phrase.kind == "bare"
        and ours
        and line.tags[i + 1 : i + 2] in ("", ".", ",", "q", ";")
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


def left(scene: Scene, i: int) -> Found | None:
    """Read "48 women left the east", "118 patients were taken to hospitals" where the text tells of an evacuation."""
    line, item = scene.line, scene.line.items[i]
    if item.phrase is None or item.phrase.kind not in ("person", "unit", "bare") or not scene.evacuation:
        return None
    rest = " ".join(x.text.lower() for x in line.items[i + 1 : i + 9])
    if item.phrase.kind == "bare" and not (item.number and item.number.kind in ("quantity", "digits")):
        return None
    begin = i + 1
    if line.tags[i + 1 : i + 4] == "cdn" and line.items[i + 3].text.lower() in ("families", "relatives", "children"):
        begin = i + 4  # "hundreds of insurgents and their families moved out"
        rest = " ".join(x.text.lower() for x in line.items[begin : begin + 8])
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
        r"(?:left|leave|exited|departed|came out of|moved out of)\b"
        r"(?! (?:dead|homeless|\d|behind|without|in ruins|trapped|to (?:fight|join|train|work|study)))"
    )
    taken = (
        r"(?:had been |have been |were |was |being )"
        r"(?:safely )?(?:taken|moved|transferred|brought|bused|bussed|transported|driven|escorted|led) (?:out |to |from )"
    )
    return re.compile(rf"(?:{went}|{taken})")
