"""Which attribution of a sentence a number stands under."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from aleppo_figures.extraction.attribution.clause.attributions import Attribution
from aleppo_figures.extraction.attribution.clause.words import Line

__all__ = ["attribution_over"]

_NEAR, _FAR = 8, 2000  # attributions to either side, and characters, that a number may depend on
_BREAK = re.compile(r";|\b(?:while|whilst|whereas|although|though|but)\b|, and (?=(?:the|a|an|[A-Z]))", re.I)


def attribution_over(line: Line, attributions: Sequence[Attribution], offset: int) -> Attribution | None:
    """Return the attribution that a number at a document offset stands under, or None.

    A speaker's words run from the verb to the next speaker ("X said 12 died, while Y put the dead at 15"); an
    attribution at the end reaches back to the one before ("12 died, X said"); "according to" reaches both ways, the
    nearest first. Nothing reaches over a semicolon.
    """
    at = bisect_left(attributions, offset, key=lambda a: line.words[a.start].start)
    near = attributions[max(0, at - _NEAR) : at + _NEAR]
    for weak in (False, True):
        able = [a for a in near if a.weak is weak]
        ranked = [(score, -i, a) for i, a in enumerate(able) if (score := _score(line, able, a, offset)) is not None]
        if ranked:
            return min(ranked, key=lambda r: (r[0], r[1]))[2]
    return None


def _score(line: Line, all_: Sequence[Attribution], one: Attribution, offset: int) -> float | None:
    """Return how far an attribution is from a number that it may cover; less is nearer."""
    start, end = line.words[one.start].start, line.words[one.end - 1].end
    base, text = line.sentence.start, line.sentence.text
    if start <= offset < end:
        return 0.0
    forward = offset >= end
    if not forward and one.start and line.tags[one.start - 1] == "h":
        led = [w.lower for w in line.words[max(0, one.start - 2) : one.start]] == ["of", "whom"]
        return 1.0 if led and line.words[one.start - 3].start == offset else None  # "163, 107 of whom the army says …"
    if max(offset - end, start - offset) > _FAR:
        return None
    between = text[end - base : offset - base] if forward else text[offset - base : start - base]
    if ";" in between:
        return None
    if one.side != "both" and forward != (one.side == "after") and not _free(line, one, offset, forward):
        return None
    penalty = 1000.0 * len(_BREAK.findall(between)) if len(all_) > 1 else 0.0
    if forward and one.rule == "according_to" and _next_of_list(all_, line, one, offset, between):
        penalty += 300.0
    if any(_aside_of(one, o) and not _inside(line, o, offset) for o in all_ if o is not one):
        return None  # "the union, whose members say so, …"
    others = [o for o in all_ if o is not one and _between(line, o, one, offset)]
    penalty += 500.0 * len(others)
    return penalty + len(between) + (0.0 if forward else 40.0 if one.rule == "according_to" else 100.0)


def _next_of_list(all_: Sequence[Attribution], line: Line, one: Attribution, offset: int, between: str) -> bool:
    """Return whether a number opens the next item, with its own "according to" ("12, according to X, and 15, according to Y")."""
    own = any(o.rule == one.rule and line.words[o.start].start > offset for o in all_)
    return own and bool(re.match(r"\s*,?\s*and\s", between))


def _free(line: Line, one: Attribution, offset: int, forward: bool) -> bool:
    """Return whether an attribution's own side holds no number, so that it may reach to the other side."""
    start, end = line.words[one.start].start, line.words[one.end - 1].end
    own = line.numbers and (line.numbers[0] < start if forward else line.numbers[-1] >= end)
    begins = one.start == 0 or line.tags[one.start - 1] in "&l;"
    return not own and not one.weak and (forward or not begins)


def _between(line: Line, other: Attribution, one: Attribution, offset: int) -> bool:
    at, here = line.words[other.start].start, line.words[one.start].start
    if _aside_of(other, one):
        return False
    return min(offset, here) < at < max(offset, here)


def _aside_of(one: Attribution, other: Attribution) -> bool:
    """Return whether an attribution stands in the apposition to another's speaker."""
    return other.phrase is not None and other.phrase.end <= one.start and one.end <= other.phrase.outer


def _inside(line: Line, one: Attribution, offset: int) -> bool:
    return line.words[one.start].start <= offset < line.words[one.end - 1].end
