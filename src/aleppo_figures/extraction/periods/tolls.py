"""Tolls that rise: the words that say so, and which day in their sentence is that of the rise and not that of the event."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.mentions import Number
from aleppo_figures.extraction.periods.find import Period

__all__ = ["cumulative", "may_rise_to", "of_the_rise", "rises_to", "runs_on"]

_NEXT_TO = 24
"""Within how many characters behind a risen toll a day is that of the rise."""
_RISING = (
    "risen|rose|rising|rises|climbed|climbs|jumped|jumps|swelled|grown|reached|reaches|hits|passed|passes|tops|topped"
    "|stands at|stood at|now exceeds?|has exceeded"
)


def may_rise_to(before: str) -> bool:
    """Return whether the words before a number say that a toll may yet rise to it ("could climb to 10,000")."""
    return bool(
        re.search(r"\b(?:could|may|might)\s(?:yet\s|still\s)?(?:rise|climb|grow)\sto\b[^.;,]{0,20}$", before, re.I)
    )


def rises_to(before: str) -> bool:
    """Return whether the words before a number say that a toll rises or is brought to it.

    Examples
    --------
    >>> rises_to("The death toll has risen to "), rises_to("The toll of the road that rose above ")
    (True, True)
    >>> rises_to("The blast killed ")
    False
    """
    return bool(_risen_to().search(before))


def of_the_rise(text: str, number: Number, period: Period) -> bool:
    """Return whether a day is that on which a toll rose ("rose to 41 on Saturday", "climbed on Friday to over 300")."""
    if period.char_start >= number.span.end:
        between = text[number.span.end : period.char_start]
        return len(between) < _NEXT_TO and not re.search(r"\b(?:in|after|from|by)\b|[,;]", between)
    return bool(
        re.search(rf"\b(?:{_RISING})\s(?:again\s)?(?:on\s)?$", text[max(0, period.char_start - 24) : period.char_start])
    )


def runs_on(sentence: str) -> bool:
    """Return whether a toll is that of a war or a sickness, which no single day began."""
    return bool(_long_lasting().search(sentence))


def cumulative(sentence: str) -> bool:
    """Return whether a sentence counts all up to a day: in the perfect, or as a total."""
    return bool(_perfect().search(sentence))


@cache
def _perfect() -> re.Pattern[str]:
    return re.compile(r"\b(?:have|has|had)\s(?:\w+\s)?(?:been|died|perished|drowned|left|killed|claimed)\b|\btotal\b")


@cache
def _long_lasting() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:war|conflict|uprising|insurgency|revolt|offensive|campaign|siege|famine|drought|heatwave|season|year"
        r"|epidemic|pandemic|outbreak|cholera|ebola|measles|virus|disease|coronavirus|covid)\b",
        re.I,
    )


@cache
def _risen_to() -> re.Pattern[str]:
    """A toll that rises, reaches or is brought to a number."""
    return re.compile(
        rf"\b(?:toll|number|total|count|figure|dead|casualties)\b(?:[^.;]|\.\d){{0,140}}\b(?:{_RISING})\b[^.;,]{{0,25}}$"
        r"|\b(?:has|had|have)\s(?:since\s|now\s)?(?:risen|climbed|grown)\sto\b[^.;,]{0,20}$"
        r"|\b(?:brings?|bringing|brought|takes?|taking|took|pushing|lifting)\b[^.;,]{0,70}\bto\b(?-i:[^.;,A-Z]{0,15})$",
        re.I,
    )
