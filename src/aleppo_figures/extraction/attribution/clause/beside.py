"""Attributions without a verb: a name beside a colon, a spokesman who is merely named."""

from __future__ import annotations

import re

from aleppo_figures.extraction.attribution.clause.attributions import Attribution
from aleppo_figures.extraction.attribution.clause.phrases import Phrase, phrase_before
from aleppo_figures.extraction.attribution.clause.words import Line

__all__ = ["colon_after", "colon_before", "spokesman"]


_CLOCK = re.compile(r"(?:D?,?0[:.]?0?x?)?")
_PARTIES = frozenset(
    "army military troops forces force militia militias coalition brigade brigades battalion faction factions movement "
    "party opposition regime government state states group groups paramilitaries command".split()
)  # whose share a list gives: "Government forces: 12 civilians, two of them women"
_LABEL = 12  # words of a label at most


def colon_after(line: Line) -> Attribution | None:
    """Return the attribution of "Barrel bombs kill 23 in Aleppo: monitor"."""
    found = re.compile(r"[:\-]([dmbpvjrRc]{1,5})\.?$").search(line.tags)
    if not found or (line.sentence.kind not in ("headline", "heading", "caption") and line.tags[found.start()] != ":"):
        return None
    start, end = found.span(1)
    if not set(line.tags[start:end]) & set("bpvjrR") or line.tags[: found.start()].count(":"):
        return None
    return Attribution("colon_after", start, end, "before", "", Phrase(start, end, end))


def colon_before(line: Line) -> Attribution | None:
    """Return the attribution of "UN: 400 killed in camp", "14:30 Russia's defence ministry: 8,000 have left"."""
    if (handle := re.compile(r"[rc]?@(c):").match(line.tags)) is not None:
        start, end = handle.span(1)
        return Attribution("colon_before", start, end, "after", "", Phrase(start, end, end))  # "RT @HarsaRescue: 12 …"
    found = re.compile(r"(?:0[:.]?x?)*(d?m?r|d?[mcb]{0,3}[bpvj]):").match(line.tags)
    if not found:
        return _labelled(line)
    start, end = found.span(1)
    last = line.words[end - 1]
    headed = line.sentence.kind in ("headline", "heading")
    known = last.tag == "r" or (last.tag == "b" and ("media" in last.refers or last.lower in {"police", "ministry"}))
    if not known and not (headed and last.tag in "pvj"):
        return _labelled(line)
    return Attribution("colon_before", start, end, "after", "", Phrase(start, end, end))


def _labelled(line: Line) -> Attribution | None:
    """Return the attribution of words under their speaker's label ("14:30 Mayor of Orlov: five of us are hurt")."""
    colon = line.tags.find(":", 1 + len(_CLOCK.match(line.tags).group()))  # type: ignore[union-attr]
    begin = _CLOCK.match(line.tags).end()  # type: ignore[union-attr]
    phrase = phrase_before(line, colon) if begin < colon <= begin + _LABEL else None
    if phrase is None or not _says_more(line, colon):
        return None
    office = re.compile(r"d?[cmbs]*[vj],").fullmatch(line.tags, begin, phrase.start)
    if phrase.start != begin and office is None:
        return None  # but "The fire chief, Ada Brook: …"
    core = line.tags[begin : phrase.outer]
    bodies = {w.lower for w in line.words[phrase.start : phrase.outer] if w.tag == "b"}
    if not set(core) & set("vjR") and (not bodies or bodies & _PARTIES):
        return None
    return Attribution("colon_before", phrase.start, phrase.outer, "after", "", phrase)


def _says_more(line: Line, colon: int) -> bool:
    """Return whether a clause follows a label, and no bare count ("Police: 12")."""
    return len(re.findall(r"[^0.,;:()\"-]", line.tags[colon + 1 :])) > 2


def spokesman(line: Line) -> Attribution | None:
    """Return a registered spokesman whom a sentence names before its number, whatever the verb."""
    at = line.tags.find("R")
    if line.tags[at + 1 : at + 2] in ("c", "r") or line.tags[max(0, at - 1) : at] in ("c", "r"):
        return None
    return Attribution("spokesman", at, at + 1, "after", "", Phrase(at, at + 1, at + 1), weak=True) if at >= 0 else None
