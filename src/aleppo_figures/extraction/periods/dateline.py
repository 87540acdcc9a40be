"""The day that the head of a text gives for itself: "Published …", a line with a day alone, a dateline or a byline."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from aleppo_figures.extraction.periods.find import Period, find_periods

__all__ = ["dateline_day"]

_HEAD = 600
_LINES = 6


def dateline_day(text: str) -> date | None:
    """Return the day that the head of a text gives for its own publication, or None; a day on which something happened isn't one.

    Examples
    --------
    >>> dateline_day("Shells kill nine\\n\\nBEIRUT, 1 December 2016 – Nine people died.")
    datetime.date(2016, 12, 1)
    >>> dateline_day("Nine people died on 1 December 2016.") is None
    True
    """
    for line in [line for line in text[:_HEAD].split("\n") if line.strip()][:_LINES]:
        for period in find_periods(line, None):
            whole_day = period.kind == "day" and period.start is not None and period.start == period.end
            if whole_day and _speaks_of_itself(line, period):
                return period.start
    return None


def _speaks_of_itself(line: str, period: Period) -> bool:
    before, after = line[: period.char_start], line[period.char_end :]
    if _published().fullmatch(before):
        return True
    alone = _nothing().fullmatch(before) or _byline().fullmatch(before)
    if alone and _time().fullmatch(after):
        return True
    return bool(_place().fullmatch(before) and _dash().match(after))


@cache
def _published() -> re.Pattern[str]:
    """Words that say the day to be the text's own, from the line's head or a mark in it up to the day."""
    weekday = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    clock = r"(?:\d{1,2}[:.]\d{2}\W+(?:[A-Z]{2,4}\W+)?)?"
    return re.compile(
        rf"(?:.{{0,80}}[|•·–—])?\W*(?:first |last )?(?:published|posted|updated|issued|released|publication date|date|dated)"
        rf"\s*(?:on|at|:)?\s*{clock}{weekday}",
        re.IGNORECASE,
    )


@cache
def _nothing() -> re.Pattern[str]:
    """What may stand before a day that stands alone: marks, a weekday, a clock time."""
    return re.compile(r"(?:[\W_]|\d{1,2}[:.]\d{2}|[A-Z][a-z]+day\b|GMT|UTC)*")


@cache
def _time() -> re.Pattern[str]:
    """What may stand behind a day at a line's end: a clock time and its zone."""
    return re.compile(
        r"[\W_]*(?:(?:at\s+)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?)?[\W_]*", re.IGNORECASE
    )


@cache
def _byline() -> re.Pattern[str]:
    """An author, an agency or a place: up to four words with capitals before a day that ends the line."""
    return re.compile(r"\W*(?:By\s+)?(?:[A-Z][\w.'’-]*[,\s]+){1,4}(?:[|/·•–—-]\s*)?")


@cache
def _place() -> re.Pattern[str]:
    """A place before a dateline's day, whose words begin with capitals; an agency may stand in brackets."""
    # a word is never split, else a long run of capitals would be tried in all ways
    return re.compile(r"\W*(?:(?:[A-Z][\w.'’-]*+|and|of|al|\([^)]{2,30}\))[,/\s]*+){1,7}(?<=[,.)] )\(?")


@cache
def _dash() -> re.Pattern[str]:
    """The dash or colon behind a dateline's day, perhaps after an agency."""
    return re.compile(r"[\s,)]*(?:\([^)]{2,30}\)\s*)?(?:[–—―]|--?\s|:\s)")
