"""The day at which a count stood, where the text says it: "as of 30 April", "by Tuesday morning"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from aleppo_figures.extraction.mentions import Mention, Page

__all__ = ["as_of_day"]

_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_WEEKDAYS = "montuewedthufrisatsun"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = (
    rf"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|(?P<near>today|yesterday)\b"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m1>{_MONTH})(?:,? (?P<y1>\d{{4}}))?\b"
    rf"|(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<y2>\d{{4}}))?"
)
_CLOCK = r"\d{1,2}(?:[:.]\d\d(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)(?: local time)?"
_PART = (
    rf"(?:(?:{_CLOCK}|early|late|noon|midday|midnight|dawn|dusk|nightfall|the (?:morning|evening|end) of|the end of)"
    r"(?: on)? )?"
)
_STOOD = re.compile(rf"\b(?:as of|as at|as on|by) {_PART}(?:{_DAY})", re.I)
_OPENED = re.compile(rf"^(?:[•*-] )?by {_PART}(?:{_DAY})", re.I)
_SO_FAR = re.compile(rf"\bon (?:{_DAY}).{{1,160}}?\b(?:so far|to date|thus far)\b", re.I)
_AHEAD = re.compile(r"\b(?:will|would|could|may|might|expected to|set to|unless)\b", re.I)


def as_of_day(page: Page, mention: Mention) -> date | None:
    """Return the day as of which a number holds, or None where the text says none.

    A weekday is the latest that isn't after the day of publication; a date without a year takes the latest such year.
    A day by which something is yet to happen ("could rise by Monday") is none.

    Parameters
    ----------
    page : Page
        The document in sentences.
    mention : Mention
        The number.
    """
    sentence = page.sentences[mention.sentence]
    offset = mention.number.span.start - sentence.start
    for pattern in (_STOOD, _SO_FAR):
        for found in pattern.finditer(sentence.text):
            first, last = min(offset, found.end()), max(offset, found.start())
            apart = sentence.text[first : last + 40]
            if (
                ";" not in sentence.text[first:last]
                and not _AHEAD.search(apart)
                and (day := _resolve(found, page.anchor))
            ):
                return day
    return _from_before(page, mention)


def _from_before(page: Page, mention: Mention) -> date | None:
    """Return the day with which the sentence before opens, where the number's own goes on in the past perfect."""
    if mention.sentence == 0 or " had " not in page.sentences[mention.sentence].text:
        return None
    before, here = page.sentences[mention.sentence - 1], page.sentences[mention.sentence]
    found = _OPENED.match(before.text) if before.paragraph == here.paragraph else None
    return _resolve(found, page.anchor) if found else None


def _resolve(found: re.Match[str], anchor: date | None) -> date | None:
    said = found.groupdict()
    if said["near"]:
        return anchor and anchor - timedelta(days=said["near"].lower() == "yesterday")
    if said["weekday"]:
        wanted = _WEEKDAYS.index(said["weekday"][:3].lower()) // 3
        return anchor and anchor - timedelta(days=(anchor.weekday() - wanted) % 7)
    number, month, year = (said["d1"] or said["d2"], said["m1"] or said["m2"], said["y1"] or said["y2"])
    return _dated(int(number), _MONTHS.index(month[:3].lower()) // 3 + 1, int(year) if year else None, anchor)


def _dated(day: int, month: int, year: int | None, anchor: date | None) -> date | None:
    years = [year] if year else [anchor.year, anchor.year - 1] if anchor else []
    for chosen in years:
        try:
            found = date(chosen, month, day)
        except ValueError:
            continue
        if anchor is None or found <= anchor:
            return found
    return None
