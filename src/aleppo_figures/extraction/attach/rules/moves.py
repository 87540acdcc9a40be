"""Outcomes of people whom somebody moves, and of those who leave."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.attach.rules.scene import Found, Scene
from aleppo_figures.extraction.mentions import Span

__all__ = ["carried_off", "crossed", "driven", "ended", "left", "left_home", "picked_up", "uprooted"]


def driven(scene: Scene, i: int) -> Found | None:
    """Read people whom a verb and the words behind them make leave ("driven 12 million from their homes")."""
    line = scene.line
    passive = re.match(r"h?a?b{1,2}a?[VKvn]p", line.tags[i + 1 : i + 8])
    if passive is not None:
        verb, lead = (line.items[i + passive.end() - k] for k in (1, 0))
        if verb.text.lower() in ("driven", "expelled", "forced") and lead.text.lower() in ("from", "out of"):
            return Found("displaced", verb.span)  # "280,000 civilians are driven from Harsa"
    before = line.items[i - 1] if i else None
    if before is None or before.text.lower() not in _DRIVING:
        return None
    behind = " ".join(line.behind(i))
    return Found("displaced", before.span) if behind.startswith((*_FROM_HOME, "to cross")) else None


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


def ended(scene: Scene, i: int) -> Found | None:
    """Read people whom somebody does something to, by how it ends ("hacked 20 people to death", "took 12 into custody")."""
    line, phrase = scene.line, scene.line.items[i].phrase
    passive = re.match(r"[abh]*b[a]*[VnvK]|[Vv](?=[pm])", line.tags[i + 1 :])
    if passive and "b" not in passive.group() and line.items[i + 1].text.lower() not in _TAKEN:
        passive = None  # "not one owner has gone to jail"
    at = i + 1 + (passive.end() if passive else 0)
    end = _end().match(" ".join(line.behind(at - 1)))
    if phrase is None or end is None or not (i or passive):
        return None
    if any(x.text.lower() in _BY_JUDGES for x in line.items[max(0, i - 1) : at]):
        return None  # "ten men were sentenced to death"
    size = end.group().count(" ")
    outcome = next(kind for kind, words in end.groupdict().items() if words)
    return Found(outcome, Span(line.items[at].start, line.items[at + size].end))


_BY_JUDGES = ("sentenced", "condemned", "sentencing", "sentences", "condemning")
_TAKEN = ("taken", "moved", "brought", "shifted", "led", "transferred", "relocated", "sent", "airlifted", "remanded")


@cache
def _end() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<killed>to death)|(?P<detained>into (?:police |army |military )?custody"
        r"|to (?:[\w'’-]+ ){0,3}(?:prison|jail|police station|detention cent(?:re|er)))"
        r"|(?P<evacuated>to (?:safer|higher) (?:places|areas|ground|locations)))\b"
    )


def carried_off(scene: Scene, i: int) -> Found | None:
    """Read people whom a disease carries off, or whom somebody does ("gunmen carried off 12 women")."""
    line = scene.line
    before = line.before(i, 2)
    if before not in (["carried", "off"], ["carries", "off"], ["carrying", "off"]):
        return None
    earlier = line.lead(i).lower()
    ill = re.search(
        r"\b(?:cholera|measles|typhus|plague|fever|disease|flu|epidemic|hunger|famine|malaria|ebola|virus|dysentery)\b",
        earlier,
    )
    return Found("killed" if ill else "detained", Span(line.items[i - 2].start, line.items[i - 1].end))


def picked_up(scene: Scene, i: int) -> Found | None:
    """Read people whom a force picks up ("police picked up seven youths", "two were picked up in a raid")."""
    line = scene.line
    before, behind = line.items[max(0, i - 2) : i], line.items[i + 1 : i + 6]
    verb = before if [x.text.lower() for x in before] in (["picked", "up"], ["pick", "up"], ["picks", "up"]) else []
    for k in range(len(behind) - 1):
        passive = behind[k].text.lower() == "picked" and behind[k + 1].text.lower() == "up"
        if passive and all(x.tag in "abh" for x in behind[:k]):
            verb = behind[k : k + 2]
    text = line.sentence.text
    if not verb or not _forces().search(text) or _at_sea().search(text):
        return None
    return Found("detained", Span(verb[0].start, verb[1].end))


@cache
def _forces() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:police|army|soldiers|troops|agents|intelligence|security|militia\w*|gunmen|questioning|raids?|search|custody"
        r"|suspects?|officers|gendarmes|rebels)\b",
        re.I,
    )


@cache
def _at_sea() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:coast ?guard|boats?|sea|survivors?|rescue\w*|bus(?:es)?|passengers|ships?|vessels?|bodies)\b", re.I
    )


def left(scene: Scene, i: int) -> Found | None:
    """Read "48 women left the east", "118 patients were taken to hospitals" where the text tells of an evacuation."""
    line, item = scene.line, scene.line.items[i]
    if item.phrase is None or item.phrase.kind not in ("person", "unit", "bare") or not scene.evacuation:
        return None
    rest = " ".join(line.behind(i))
    if item.phrase.kind == "bare" and not (item.number and item.number.kind in ("quantity", "digits")):
        return None
    begin = i + 1
    if line.tags[i + 1 : i + 4] == "cdn" and line.items[i + 3].text.lower() in ("families", "relatives", "children"):
        begin = i + 4  # "hundreds of insurgents and their families moved out"
        rest = " ".join(line.behind(begin - 1))
    found = _departed().match(rest)
    if found is None and line.tags[begin] in (",", "N"):
        begin = next(
            (k for k in range(begin, min(len(line.tags), i + 12)) if line.tags[k] in "Lbh" and line.tags[k - 1] == ","),
            0,
        )
        if not begin or any(t not in "N,iPcdao" + "n" for t in line.tags[i + 1 : begin]):
            return None
        found = _departed().match(" ".join(line.behind(begin - 1)))
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


def crossed(scene: Scene, i: int) -> Found | None:
    """Read people who cross a border away from violence ("120,000 have crossed into Chad since fighting began")."""
    line, phrase = scene.line, scene.line.items[i].phrase
    if phrase is None or phrase.kind not in ("person", "unit", "bare") or phrase.group not in _CROSSING:
        return None
    verb = next(x for x in line.items[i + 1 :] if x.tag not in "ha")
    if verb.text.lower() != "crossed":
        return None
    behind = line.sentence.text[verb.end - line.sentence.start :]
    return Found("displaced", verb.span) if _away().match(behind) else None


_CROSSING = (None, "people", "civilians", "refugees", "women", "children", "women_and_children")


@cache
def _away() -> re.Pattern[str]:
    violence = "fighting|fled|fleeing|flee|violence|war|conflict|clashes|offensive|attacks?|shelling|persecution|invasion|refuge"
    return re.compile(rf" (?:over |the border |the river )?(?:in)?to\b.*\b(?:{violence})\b", re.I)


def uprooted(scene: Scene, i: int) -> Found | None:
    """Read displaced people whom somebody counts ("there are now 1.5 million internally displaced people")."""
    item = scene.line.items[i]
    if item.phrase is None or item.phrase.group != "refugees" or "displaced" not in item.text.lower():
        return None
    lead = scene.line.sentence.text[: item.start - scene.line.sentence.start]
    return Found("displaced", item.phrase.noun) if _counting().search(lead) else None


@cache
def _counting() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Tt]here (?:are|were)|count(?:s|ed)|registered|recorded|estimates|total of)(?: now)?\W*$")


def left_home(scene: Scene, i: int) -> Found | None:
    """Read families and villagers who leave where they live ("7,500 households have left the valley")."""
    line, item = scene.line, scene.line.items[i]
    if item.phrase is None or not (item.phrase.kind == "unit" or item.text.lower().endswith(_DWELLERS)):
        return None
    verb = next(x for x in line.items[i + 1 :] if x.tag not in "ha")
    if verb.text.lower() not in ("left", "deserted", "abandoned"):
        return None
    behind = line.sentence.text[verb.end - line.sentence.start :]
    return Found("displaced", verb.span) if _home().match(behind) else None


_DWELLERS = ("residents", "villagers", "inhabitants", "townspeople")


@cache
def _home() -> re.Pattern[str]:
    where = "homes?|villages?|towns?|city|area|region|valley|district|province|capital|island|camps?|neighbou?rhoods?"
    return re.compile(rf" (?:the |their |its |\d+ |several |these |those )?(?:[\w-]+ ){{0,3}}?(?:{where})\b", re.I)
