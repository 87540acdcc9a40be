"""Attributions without a verb: a name beside a colon, a spokesman who is merely named."""

from __future__ import annotations

import re

from aleppo_figures.extraction.attribution.clause.attributions import Attribution
from aleppo_figures.extraction.attribution.clause.phrases import Phrase
from aleppo_figures.extraction.attribution.clause.words import Line

__all__ = ["colon_after", "colon_before", "spokesman"]


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
    found = re.compile(r"(?:0:?)*(d?m?r|d?[mcb]{0,3}[bpvj]):").match(line.tags)
    if not found:
        return None
    start, end = found.span(1)
    last = line.words[end - 1]
    headed = line.sentence.kind in ("headline", "heading")
    known = last.tag == "r" or (last.tag == "b" and ("media" in last.refers or last.lower in {"police", "ministry"}))
    if not known and not (headed and last.tag in "pvj"):
        return None
    return Attribution("colon_before", start, end, "after", "", Phrase(start, end, end))


def spokesman(line: Line) -> Attribution | None:
    """Return a registered spokesman whom a sentence names before its number, whatever the verb."""
    at = line.tags.find("R")
    if line.tags[at + 1 : at + 2] in ("c", "r") or line.tags[max(0, at - 1) : at] in ("c", "r"):
        return None
    return Attribution("spokesman", at, at + 1, "after", "", Phrase(at, at + 1, at + 1), weak=True) if at >= 0 else None
