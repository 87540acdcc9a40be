"""Outcomes that a part takes from its whole."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.attach.items import Line
from aleppo_figures.extraction.attach.rules.scene import Found, Scene, previous
from aleppo_figures.extraction.attach.verbs import is_article, of_a_part

__all__ = ["broken_down", "part"]


def part(scene: Scene, i: int) -> Found | None:
    """Carry the outcome of a whole to its part ("including 12 women", "two of whom")."""
    line, item = scene.line, scene.line.items[i]
    phrase = item.phrase
    if phrase is None:
        return None
    if _of_which(line, i):
        whole_of = previous(scene, i) if _of_bodies(scene, i) else None
        return Found(scene.mentions[whole_of].outcome, None, whole_of) if whole_of is not None else None
    j = i - 1
    while line.tags[j] in "adwb," or line.items[j].text.lower() in ("them", "these", "those"):
        j -= 1
    if _of_all(scene, i):
        whole = scene.attached[max(scene.attached)]
        return Found(scene.mentions[whole].outcome, None, whole)
    if line.tags[j] == "o" and line.items[j - 1].text.lower() == "those":
        j -= 2  # "including those of six children"
    family = line.tags[:i].endswith("iNo")  # "including an entire family of seven children"
    included = family or (line.tags[j] == "i" and i - j <= 5) or _among_behind(line, i) or _in_list(line, i)
    led = j >= 0 and (_led(line, j) or _led(line, i - 1))
    dateline = not scene.attached and item.number is not None and item.number.kind == "article"
    bracketed = line.tags[i - 1] in "(-" and phrase.kind in ("person", "bare") and not dateline
    joined = (
        any(k in scene.attached and "part" in scene.mentions[scene.attached[k]].rules for k in range(i - 4, i))
        and line.tags[i - 1] in "c,"
    )
    if not (
        included
        or led
        or bracketed
        or joined
        or (phrase.partitive and phrase.kind == "bare")
        or _described(line, i)
        or _identified(scene, i)
    ):
        return None
    if line.tags[i - 1] == "p" and line.items[i - 1].text.lower() in _BY_WHOM and not (included or led):
        return None  # "after coming under fire from one of them"
    if included and not led and _of_the_unharmed(scene, i):
        return None  # "96 migrants were rescued, including a child"
    before = _named_whole(scene, i, j) if led else None
    before = previous(scene, i) if before is None else before
    if before is None and included and _victims_include(line, j):
        return Found("killed_or_injured", None)  # what befell them isn't told
    if before is None and led:
        outcome = _named_outcome(scene.line, j)
        return Found(outcome, None) if outcome else None  # "among the dead is a child", of how many isn't told
    if before is None or (phrase.partitive and phrase.kind == "bare" and _of_uncounted(scene, i)):
        return None
    return Found(scene.mentions[before].outcome, None, before)


def _victims_include(line: Line, j: int) -> bool:
    return line.tags[j] == "i" and line.items[j - 1].text.lower() in ("victims", "casualties")


def _named_outcome(line: Line, j: int) -> str | None:
    """Return the outcome that "of the dead", "among those killed" names."""
    found = _whole_led().search(" ".join(line.before(j + 1, 4)))
    return _NAMED.get(found.group().split()[-1]) if found else None


def _named_whole(scene: Scene, i: int, j: int) -> int | None:
    """Return the last count of the outcome that "of the dead" names, where the nearest count is of another."""
    outcome = _named_outcome(scene.line, j)
    return next((k for k in reversed(range(len(scene.mentions))) if scene.mentions[k].outcome == outcome), None)


_NAMED = {
    **dict.fromkeys(("dead", "deaths", "killed", "fatalities", "bodies"), "killed"),
    **dict.fromkeys(("injured", "wounded"), "injured"),
    "missing": "missing",
    "arrested": "detained",
}


def _of_the_unharmed(scene: Scene, i: int) -> bool:
    """Return whether the people just counted were only rescued or freed, so that a part of them came to no harm."""
    line = scene.line
    k = line.tags.rfind("N", 0, i)
    if k < 0 or k in scene.attached:
        return False
    return any(x.text.lower() in ("rescued", "freed", "saved", "released") for x in line.items[k + 1 : i])


def _of_uncounted(scene: Scene, i: int) -> bool:
    """Return whether "N of them" is of a number that befell nobody ("13 staff, 3 of them doctors")."""
    part = scene.line.items[i].number
    for k in reversed(range(i)):
        number = scene.line.items[k].number
        if scene.line.tags[k] not in "NX" or number is None or part is None or of_a_part(scene.line, k):
            continue
        whole = number.high if number.high is not None else number.low
        return k not in scene.attached and (whole or 0) > (part.low or 0)
    return False


_BY_WHOM = ("from", "by", "with", "to", "at", "against", "behind", "near")


def _in_list(line: Line, i: int) -> bool:
    """Return whether a count ends a list of people that "including" opens ("including pupils, guards and one teacher")."""
    opened = line.tags[:i].rfind("i")
    return opened >= 0 and bool(re.fullmatch(r"d?n{1,3}(?:,d?n{1,3}){0,5},?c[ad]*", line.tags[opened + 1 : i]))


def _of_which(line: Line, i: int) -> bool:
    return line.before(i, 2) == ["of", "which"]


def _identified(scene: Scene, i: int) -> bool:
    """Return whether a bare number of the dead are said to be identified ("… died; nineteen have been named so far")."""
    line, before = scene.line, previous(scene, i)
    if before is None or scene.mentions[before].outcome != "killed" or line.items[i].phrase.kind != "bare":  # type: ignore[union-attr]
        return False
    behind = " ".join(line.behind(i))
    return bool(_as_identified().match(behind))


@cache
def _as_identified() -> re.Pattern[str]:
    when = "(?:so far|now|already|since|formally|only|been|also)"
    return re.compile(rf"(?:have|has|had|were|are|was|is) (?:{when} )*(?:named|identified)\b")


def _of_bodies(scene: Scene, j: int) -> bool:
    """Return whether "of which" goes back to bodies, dead or deaths ("112 bodies, of which 87 …")."""
    near = [k for k in scene.attached if k < j]
    counted = scene.line.items[max(near)].text.lower() if near else ""
    return counted.endswith(("bodies", "deaths", "dead", "victims", "casualties"))


def _of_all(scene: Scene, i: int) -> bool:
    """Return whether a sentence's first words set a whole and a bare number follows ("Of the 974 besieged, 275 are …")."""
    tags, phrase = scene.line.tags, scene.line.items[i].phrase
    if phrase is None or phrase.kind != "bare" or not scene.attached or tags[i + 1] not in "bvhV":
        return False
    whole = max(scene.attached)
    opens = tags[:whole].rstrip("da").endswith("o") and tags[:whole].rstrip("dao")[-1:] in ("", ",", ";", ":", ".")
    return opens and tags[i - 1] in ",ca"


def _among_behind(line: Line, i: int) -> bool:
    """Return whether "among them" follows a count or the last one of its list ("a nurse and two guards among them")."""
    rest = " ".join(x.text.lower() if x.tag not in "NX" else "#" for x in line.items[i + 1 : i + 7])
    return bool(
        re.match(
            r"(?:(?:, # )*(?:, )?and # (?:of # )?)?(?:(?:was|were|are|is) (?:also )?)?among (?:them|those|these)\b",
            rest,
        )
    )


def _led(line: Line, j: int) -> bool:
    """Return whether "of whom", "of them", "of these", "of the dead" leads to a number."""
    text = " ".join(line.before(j + 1, 4))
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
    if phrase is None or phrase.kind != "bare" or line.tags[i + 1] != "b":
        return False
    single = line.items[i + 2].phrase
    if line.tags[i + 2] == "N" and single is not None and single.kind == "person" and is_article(line, i + 2):
        return True  # "three worked there and one was a customer"
    return any(
        item.start in line.people and line.people[item.start].value.kind == "person"
        for item in line.items[i + 2 : i + 4]
    )


@cache
def _whole_led() -> re.Pattern[str]:
    """ "Of these deaths", "of the victims", "of those killed" before a count."""
    return re.compile(
        r"\b(?:of|among) (?:the|these|those|all) (?:[\w-]+ )?"
        r"(?:dead|deaths|killed|victims|casualties|fatalities|injured|wounded|missing|arrested|people|civilians|bodies)$"
    )


def broken_down(scene: Scene, i: int) -> Found | None:
    """Read a breakdown behind a colon: "412 deaths: 268 civilians and 144 others"."""
    line, item = scene.line, scene.line.items[i]
    if item.phrase is None or item.number is None or item.number.kind in ("article", "both", "ordinal"):
        return None
    colon = line.tags[:i].rfind(":")
    if colon < 0 or any(t in "bhmkK" for t in line.tags[colon + 1 : i]):
        return None
    opened = [k for k in scene.attached if k < colon]
    if not opened or (colon + 1 != i and not any(k in scene.attached for k in range(colon + 1, i))):
        return None
    if line.tags[i + 1] in "vV":
        return None
    whole = scene.attached[max(opened)]
    return Found(scene.mentions[whole].outcome, None, whole)
