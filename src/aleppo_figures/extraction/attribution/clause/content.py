"""Where the words of a speaker go on: after whom he told, and on which side of his verb they stand."""

from __future__ import annotations

import re

from aleppo_figures.extraction.attribution.clause.phrases import Phrase, phrase_after
from aleppo_figures.extraction.attribution.clause.words import Line

__all__ = ["audience", "side_of"]


def audience(line: Line, at: int) -> tuple[int, Phrase | None]:
    """Return where a speaker's words go on after those who were told, and the listener that passes them on."""
    tags = line.tags
    told = at > 0 and tags[at - 1] == "t"
    phrase = phrase_after(line, at) if told else None
    if phrase:
        return phrase.end, phrase
    if told and tags[at : at + 1] in ("x", "u"):
        return at + 1, None
    spoken = re.compile(r"(?:[aD]|oD)*od?[mx]{0,2}[bN](?:x)").match(tags, at)
    if spoken and line.words[spoken.end() - 1].lower == "to" and (phrase := phrase_after(line, spoken.end())):
        return phrase.end, phrase
    return at, None


def side_of(line: Line, at: int, start: int = 0) -> str:
    """Return on which side of a speech verb its content stands, by what follows the verb."""
    tags = line.tags
    rest = re.compile(r"(?:[aD0]|oD|od?[mxDc]{0,3}[bNDxu]|,a,)*").match(tags, at)
    nxt = tags[rest.end() : rest.end() + 1] if rest else tags[at : at + 1]
    direct = tags[at : at + 1]
    if nxt in (":", ",") and direct != "," and start and tags[start - 1] == ",":
        return "both"
    if direct == "T" or nxt == "T" or nxt == ":":
        return "after"
    if rest and any(word.start in line.numbers for word in line.words[at : rest.end()]):
        return "after"  # "has confirmed 19"
    if direct in ("", ".", ",", ";", '"', "y", "l", "g", "&", "-", "B") or nxt in ("", ".", ";", "y"):
        return "before"
    begins = start == 0 or tags[start - 1] in ',;:"l&-('
    return "after" if begins or start == 0 else "both"
