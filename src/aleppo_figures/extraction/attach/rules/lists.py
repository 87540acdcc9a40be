"""Outcomes that go on through a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aleppo_figures.extraction.attach.another_period import of_another_period
from aleppo_figures.extraction.attach.items import Line
from aleppo_figures.extraction.attach.rules.scene import Found, Scene, previous
from aleppo_figures.extraction.attach.verbs import of_a_part

__all__ = ["answers", "elliptic", "joined", "listed"]


_ALONG = ("along with", "together with", "in addition to", "as well as", "besides", "in addition to all")


def joined(scene: Scene, i: int) -> Found | None:
    """Carry an outcome over "and" or a comma to the next count of the same list."""
    line, item = scene.line, scene.line.items[i]
    along = " ".join(line.before(i, 3)).endswith(_ALONG)
    if item.phrase is None or (item.phrase.weak and not along and item.number and item.number.kind == "article"):
        return None
    if _speaks(line, i) or _fared_otherwise(line, i) or line.tags[i + 1] in ("b", "h", "m"):
        return None
    told = re.search(r"N(?:od[AKMTn])?bnc$", line.tags[:i])
    if told is not None and told.start() in scene.attached:
        whole = scene.attached[told.start()]  # "of the dead, 18 are women and four children"
        return Found(scene.mentions[whole].outcome, None, whole)
    for j in _backwards(line, i):
        if j in scene.attached:
            between = line.tags[j + 1 : i]
            if not between and of_a_part(line, i):
                return None  # "killing 11 of the 13 people on board"
            adjacent = not between and item.phrase.kind == "person" and item.number and item.number.kind == "digits"
            if along or adjacent or (")" in between and between.rstrip("ad")[-1:] in ("c", ",")):
                return Found(scene.mentions[scene.attached[j]].outcome, None, scene.attached[j])
            owned = between[:1] in ("c", ",") and line.items[i - 1].text.lower().endswith(("'s", "’s", "'", "’"))
            if owned and re.fullmatch(r",?c?d?[nq]{1,3}", between):
                return Found(scene.mentions[scene.attached[j]].outcome, None, scene.attached[j])
            near = between in ("c", ",", ",c", ",,") or (
                item.number is not None and item.number.kind not in ("article", "ordinal")
            )
            if between and near and between.rstrip("ad")[-1:] in ("c", ",", ";"):
                return Found(scene.mentions[scene.attached[j]].outcome, None, scene.attached[j])
            return None
        if line.tags[j] in "bhmsvwkKDLVPN:." and not along:
            return None
    return _along_with(line, i) if along else None


def _along_with(line: Line, i: int) -> Found | None:
    """Return the outcome of those whom a count fared along with ("was shot along with two of his guards")."""
    for j in range(i - 1, i - _ALONG_REACH, -1):
        cue = line.items[j].cue
        if line.tags[j] in "KkDA" and cue is not None:
            return Found(cue.outcome, line.items[j].span)
        if line.tags[j] in ";:.$":
            return None
    return None


_ALONG_REACH = 24


def _backwards(line: Line, i: int) -> Iterator[int]:
    """Walk back from a count over what stands in brackets."""
    j = i - 1
    while j > i - 24 and line.tags[j] != "$":
        if line.tags[j] == ")":
            j = max(line.tags[:j].rfind("("), 0)
        else:
            yield j
        j -= 1


_OTHERWISE = tuple("rescued survived escaped freed saved unharmed unhurt released affected damaged destroyed".split())


def _fared_otherwise(line: Line, i: int) -> bool:
    """Return whether those counted are said to have fared otherwise ("…, eight of 17 aboard rescued", "households affected")."""
    behind = line.behind(i, 4)
    stop = next((k for k, word in enumerate(behind) if word in (",", ";", ".", "and")), len(behind))
    return any(word in _OTHERWISE for word in behind[:stop])


def _speaks(line: Line, i: int) -> bool:
    """Return whether somebody counted only tells ("…, and a man who said that", "nine, a nurse there said")."""
    number = line.items[i].number
    if number is None or number.best != 1:
        return False
    behind = line.items[i + 1 : i + 6]
    other = next((k for k, x in enumerate(behind) if x.text.lower() in ("he", "she", "it", "they")), len(behind))
    told = [x.text.lower() for x in behind[:other] if x.tag in "vV"]
    return told[:1] in ([w] for w in ("said", "says", "told", "added", "recalled", "reported", "testified"))


def elliptic(scene: Scene, i: int) -> Found | None:
    """Carry an outcome to a bare number before a place or the end ("12 people were killed in Homs and 30 in Hama")."""
    line, item = scene.line, scene.line.items[i]
    phrase, number = item.phrase, item.number
    if phrase is None or number is None or phrase.kind != "bare" or number.kind in ("article", "zero", "both"):
        return None
    before = next((scene.attached[j] for j in reversed(range(i)) if j in scene.attached), None)
    following = line.tags[i + 1]
    if before is not None and _parallel(line, i, scene):
        return Found(scene.mentions[before].outcome, None, before)
    if _pro_verb(line, i) and (told := previous(scene, i)) is not None:
        return Found(scene.mentions[told].outcome, None, told)
    if before is not None and (_gapped(line, i) or (following in "sp" and line.items[i + 1].text.lower() == "since")):
        return Found(scene.mentions[before].outcome, None, before)
    if before is not None and _compared(line, i):
        return Found(scene.mentions[before].outcome, None, before)
    opens = not line.tags[:i].strip(",ac")
    if before is None and opens and (phrase.others or number.kind == "ordinal") and following in "p$":
        before = previous(scene, i)
    goal = line.items[i + 2]
    to = line.items[i + 1].text.lower() == "to" and goal.text[0].isupper()
    if before is None or not (to or following in "p$.,;c)ay"):
        return None
    led = (
        line.tags[i - 1] in "c,;"
        or line.items[i - 1].text.lower() == "while"
        or phrase.others
        or line.items[i - 1].text.lower() in ("another", "further")
    )
    return Found(scene.mentions[before].outcome, None, before) if led else None


def _parallel(line: Line, i: int, scene: Scene) -> bool:
    """Return whether a bare number stands where a count stood before it ("for 19 deaths and … for 21", "those in the west 52")."""
    if line.tags[i + 1] not in ("$", ".", ",", ";", "c", ")"):
        return False
    back = i
    while line.tags[back - 1] in "de":
        back -= 1  # "for the other 3,150"
    led = line.items[back - 1].text.lower()
    if led in ("for", "with"):
        others = [k for k in scene.attached if line.items[k - 1].text.lower() == "for"]
        return bool(others) and (led == "for" or line.tags[back - 2] == ",")
    k = i - 1
    while line.tags[k] in "nd~a" and line.items[k].text.lower() not in ("those", "that"):
        k -= 1
    return line.tags[k] in "po" and line.items[k - 1].text.lower() == "those"


def _gapped(line: Line, i: int) -> bool:
    """Return whether a name alone leads to a count of a list ("India has 18 dead, Nigeria three, Chad one")."""
    named = line.tags[i - 1] == "n" and line.items[i - 1].text[0].isupper() and line.tags[i - 2] in ",c-"
    named = named or line.before(i, 2) in (["the", w] for w in _OTHER_ONE)
    return named and line.tags[i + 1] in ("$", ",", ".", ";", "c", "-")


_OTHER_ONE = ("first", "second", "third", "fourth", "latter", "last")
"""Which of several events a count is of ("the first killed eight and the second 13")."""


def _compared(line: Line, i: int) -> bool:
    """Return whether a bare number is that of another period ("…, against 1,053 in the same period of 2022")."""
    before = " ".join(line.before(i, 2))
    behind = line.rest(i)
    if before.endswith(("up from", "down from")):
        return of_another_period(behind)  # not "up from 92 the day before", the same toll's earlier stage
    return before.endswith(("against", "compared with", "compared to")) and bool(_another_time().match(behind))


@cache
def _another_time() -> re.Pattern[str]:
    ago = r"an? (?:day|week|month|year) (?:ago|earlier|before)|this time last"
    return re.compile(rf",?\s(?:in|during|for|over|on|last|the (?:same|previous|\w+ before|\w+ earlier)|{ago})\b", re.I)


def _pro_verb(line: Line, i: int) -> bool:
    """Return whether a verb that stands for another ends the clause ("in the year before almost 3,300 did")."""
    following = line.items[i + 1].text.lower()
    return following in ("did", "were", "was", "had", "have") and line.tags[i + 2] in ("$", ".", ";", ",")


def answers(scene: Scene, i: int) -> Found | None:
    """Read a count that only answers the question above it, or a line of a titled list ("Who died?", "Nine people, in Harsa.")."""
    line, item, above = scene.line, scene.line.items[i], scene.announced
    if above is None or item.phrase is None or item.number is None or not above.holds(line.sentence):
        return None
    if item.number.kind in ("article", "both", "ordinal") or any(t in "bhmvVkKDL" for t in line.tags.replace("Vp", "")):
        return None
    bare = item.phrase.kind == "bare"
    titled = bare and line.tags[i - 1] in ("-", ":", ",", "n", "~") and line.tags[i + 1] in ("$", ".", ",", ";", "(")
    if not (titled if not above.asked else (not bare or titled or i == 0)):
        return None
    return Found(above.outcome, above.cue)


def listed(scene: Scene, i: int) -> Found | None:
    """Read an entry of a list that a colon opened ("41 people died:", "Homs: 30")."""
    line, item = scene.line, scene.line.items[i]
    if scene.listing is None or item.phrase is None or item.number is None or item.number.kind in ("article", "both"):
        return None
    if item.phrase.partitive and line.tags[i + 1] == "P":
        return None  # "four of which we could not identify"
    lead = line.tags[max(0, i - 6) : i]
    if ":" not in lead and any(t in "bhmvK" for t in lead):
        return None
    if line.tags[i + 1] in "bhmvk":
        return None
    if item.phrase.kind == "bare" and line.tags[i + 1] not in ("p", "y", "i") and line.tags[i - 1] != ":":
        return None
    return Found(scene.mentions[scene.listing].outcome, None, scene.listing)
