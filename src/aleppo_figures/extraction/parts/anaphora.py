"""Rules for parts that point at their whole: "four of them", "of these, 298", "12 women were among the dead"."""

from __future__ import annotations

import re

from aleppo_figures.extraction.mentions import Span
from aleppo_figures.extraction.parts.fit import fits, nests
from aleppo_figures.extraction.parts.phrases import Phrase, read_phrase, resolve
from aleppo_figures.extraction.parts.scene import Scene

__all__ = ["among_after", "of_after", "of_before", "of_count", "subject_includes", "those_in"]

_CLAUSE = r"(?:^|[(\"“,;:—–•*·▪-]\s*|\b(?:that|and|but|while)\s+)"  # where a phrase may open a clause
_PREPOSITION = r"(?:of|out of|among|amongst|from among)"
_MEASURE = r"(?:(?:the|its|their|those|these|all|a total of|a group of|about|some|at least|nearly|over)\s+){0,3}"
_OF_COUNT = re.compile(
    rf"^(?:\s+(?:of|out of|from|from among)|[^.,;:()\d]{{0,40}}?\b(?:out of|among|amongst|from among))\s+{_MEASURE}$",
    re.I,
)
_DIRECTLY = re.compile(r"^\s+(?:of|out of|from among)\b", re.I)
_COUNT_OF = re.compile(rf"{_CLAUSE}{_PREPOSITION}\s+{_MEASURE}$", re.I)
_OF = re.compile(r"^\s+(?:of|out of)\s+", re.I)
_AMONG_AFTER = re.compile(r"^[^.,;:()]{0,90}?\b(?:among|amongst)\s+", re.I)
_ROW = re.compile(r"^\s[^.,;:()]{1,40}(?:,|\band|,\s*and)\s+$")
_ASIDE = re.compile(r",\s*(?:when|where|while|who|in which|during which|after|before)\b", re.I)
_CLAUSE_OF = re.compile(rf"{_CLAUSE}{_PREPOSITION}\s+", re.I)
_BULK_OF = re.compile(
    rf"\b(?:most|half|majority|bulk|all|many|some|third|thirds|quarter|quarters)\s+{_PREPOSITION}\s+", re.I
)
_SAID_IN_NUMBERS = re.compile(r"\s*[,(—–-]\s*(?:or\s+|some\s+|at least\s+)?")
_INCLUDES = re.compile(r"\b(?:include[sd]?|comprise[sd]?|numbered)\b", re.I)
_SUBJECT = re.compile(rf"{_CLAUSE}((?:the|these|those|they|its|their|this|both|all)\b)", re.I)
_THOSE_IN = re.compile(
    r"\b(?:those|the ones|that)\s+((?:in|from|at|on|near|outside|inside|of)\s[^.,;:()]{1,40})$", re.I
)


def of_count(scene: Scene, i: int) -> int | None:
    """ "Five children were among 12 people hurt": the whole is the count that follows."""
    last = i
    while last - i < _LIST and _ROW.match(scene.text(scene.tail(last))) and last + 2 < len(scene.mentions):
        last += 1
    if (
        last > i
        and (whole := _followed_by_whole(scene, last)) is not None
        and fits(scene.mentions[i], scene.mentions[whole])
    ):
        return whole
    return _followed_by_whole(scene, i)


_LIST = 4
"""How many counts of a list may stand before the count that they're among."""


def _followed_by_whole(scene: Scene, i: int) -> int | None:
    if i + 1 >= len(scene.mentions) or not scene.together(i, i + 1):
        return None
    gap = scene.text(scene.tail(i))
    if gap.strip() == "from" and scene.text(scene.lead(i)).endswith("to "):
        return None  # "revised down to 58 from 80"
    if not _OF_COUNT.match(gap) or not fits(scene.mentions[i], scene.mentions[i + 1]):
        return None
    return i + 1 if _DIRECTLY.match(gap) or nests(scene.mentions[i], scene.mentions[i + 1]) else None


def of_after(scene: Scene, i: int) -> int | None:
    """ "Four of them", "eleven of the wounded": the phrase after the number names the whole."""
    tail = scene.tail(i)
    found = _OF.match(scene.text(tail))
    return _resolved(scene, i, tail.start + found.end(), tail.end) if found else None


def among_after(scene: Scene, i: int) -> int | None:
    """ "16 policemen among them", "a teacher was among the dead"."""
    last = i
    while last + 1 < len(scene.mentions) and last - i < 3 and _ROW.match(scene.text(scene.tail(last))):
        last += 1
    if last > i and not re.search(r"\band\b", scene.text(scene.tail(last - 1))):
        last = i  # "nine people, a pregnant woman among them"
    if last > i and scene.mentions[i].cue is not None and scene.mentions[last].cue is None:
        return None  # "14 villagers killed, three women and a child among them": the whole itself
    tail = scene.tail(last)
    found = _AMONG_AFTER.match(scene.text(tail))
    phrase = read_phrase(scene.page.text, tail.start + found.end(), tail.end) if found else None
    if phrase is None or (tail.end < scene.sentence(i).end and not scene.page.text[phrase.span.end : tail.end].strip()):
        return None
    return resolve(scene, i, phrase)


def of_before(scene: Scene, i: int) -> int | None:
    """ "Of the victims, 611 …", "among the dead were 3 …", "of the 974,000 …, 275,000 …"."""
    lead = scene.lead(i)
    whole = _opening_count(scene, i)
    if whole is not None:
        return whole
    last = _last(_CLAUSE_OF, scene.text(lead))
    if last is None:
        return _half_of(scene, i)
    phrase = read_phrase(scene.page.text, lead.start + last.end(), lead.end)
    if phrase is None or not _near(scene.page.text[phrase.span.end : lead.end], 50 if phrase.pronoun else 130):
        return None
    return resolve(scene, i, phrase)


def _half_of(scene: Scene, i: int) -> int | None:
    """Return the whole of "more than half of the dead, 1,351, …"."""
    lead = scene.lead(i)
    last = _last(_BULK_OF, scene.text(lead))
    phrase = read_phrase(scene.page.text, lead.start + last.end(), lead.end) if last else None
    if phrase is None or not _SAID_IN_NUMBERS.fullmatch(scene.page.text[phrase.span.end : lead.end]):
        return None
    return resolve(scene, i, phrase)


def _opening_count(scene: Scene, i: int) -> int | None:
    """Return the count that opens the clause ("of the 974,000 …, 275,000 …"), stepping over one aside with a count."""
    if i and scene.together(i - 1, i) and _ends_with_of(scene, i - 1):
        near = _near(scene.text(scene.lead(i)))
        return i - 1 if near and fits(scene.mentions[i], scene.mentions[i - 1]) else None
    if i < 2 or not scene.together(i - 2, i) or not _ends_with_of(scene, i - 2):
        return None
    aside = _ASIDE.search(scene.text(scene.lead(i - 1))) and "," in scene.text(scene.lead(i))
    part, whole = scene.mentions[i], scene.mentions[i - 2]
    return i - 2 if aside and nests(part, whole) and fits(part, whole) else None


def subject_includes(scene: Scene, i: int) -> int | None:
    """ "The dead in the east included 49 children", "these include 12 women"."""
    lead = scene.lead(i)
    text = scene.text(lead)
    verb = _last(_INCLUDES, text)
    if verb is None or len(text) - verb.end() > 40 or re.search(r"[.;:]", text[verb.end() :]):
        return None
    subject = _last(_SUBJECT, text[: verb.start()])
    if subject is None or verb.start() - subject.start(1) > 90:
        return None
    if subject.group(1).lower() == "they":
        span = Span(lead.start + subject.start(1), lead.start + subject.end(1))
        return resolve(scene, i, Phrase(span, True, False, frozenset(), frozenset(), frozenset(), None))
    phrase = read_phrase(scene.page.text, lead.start + subject.start(1), lead.start + verb.start())
    return resolve(scene, i, phrase) if phrase else None


def those_in(scene: Scene, i: int) -> int | None:
    """ "… the dead in the east included 49 children, those in the west 52": parallel to the part before."""
    if not i or scene.parts[i - 1] is None or not scene.together(i - 1, i):
        return None
    lead = scene.lead(i)
    found = _THOSE_IN.search(scene.text(lead)[-80:])
    if not found:
        return None
    phrase = read_phrase("the dead " + found.group(1), 0, 120)
    if phrase is None:
        return None
    outcome = frozenset({scene.mentions[i].outcome})
    return resolve(scene, i, Phrase(phrase.span, False, False, outcome, phrase.heads, phrase.places, None))


def _resolved(scene: Scene, i: int, start: int, end: int) -> int | None:
    phrase = read_phrase(scene.page.text, start, end)
    return resolve(scene, i, phrase) if phrase else None


def _ends_with_of(scene: Scene, i: int) -> bool:
    return bool(_COUNT_OF.search(scene.text(scene.lead(i))[-60:]))


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return max(pattern.finditer(text), key=re.Match.start, default=None)


def _near(text: str, reach: int = 130) -> bool:
    return len(text) <= reach and not re.search(r"[.;!?]\s", text)
