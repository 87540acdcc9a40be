"""Which days in a sentence are those of saying or counting something, and not of what happened."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from aleppo_figures.extraction.mentions import Sentence
from aleppo_figures.extraction.periods.find import Period
from aleppo_figures.vocabulary.period_words import period_words

__all__ = ["counted_as_of", "is_said", "only_since", "told_then"]

_DATELINES = 6
"""Within how many sentences from the head a bare publication day is a dateline."""


def is_said(sentence: Sentence, period: Period, anchor: date | None) -> bool:
    """Return whether a day is that of a dateline or of saying something, and not that of what happened."""
    if period.kind in ("since", "so_far", "next", "since_then") or (
        period.kind == "past" and not _last().match(period.text)
    ):
        return False
    if period.kind == "past":
        rest = sentence.text[period.char_end - sentence.start :]
        return rest.startswith(" that ") or (period.char_start == sentence.start and bool(_said_after().match(rest)))
    lead = sentence.text[max(0, period.char_start - sentence.start - 4) : period.char_start - sentence.start].casefold()
    dateline = sentence.index < _DATELINES and period.kind == "day" and not period.relative
    if dateline and period.start == anchor and not f" {lead}".endswith((" on ", " of ", " in ")):
        return True
    head = sentence.text[: period.char_start - sentence.start]
    closed = re.match(r"\s*(?:[–—-]|\()", sentence.text[period.char_end - sentence.start :])
    if sentence.index < _DATELINES and period.kind == "day" and closed and _dateline().fullmatch(head):
        return True
    before = sentence.text[max(0, period.char_start - sentence.start - 34) : period.char_start - sentence.start]
    after = sentence.text[period.char_end - sentence.start : period.char_end - sentence.start + 48]
    opens = period.char_start - sentence.start < 12 or lead.rstrip()[-1:] in (";", ":")
    if counted_as_of(sentence, period) or (period.kind == "day" and _by().search(before)):
        return True  # "had counted 250 bodies by Sunday night" says until when
    if _event_day(before, after):
        return False
    if _aftermath().search(before) or _said_before().search(before) or _said_right_after().match(after):
        return True
    if re.search(r"\b(?:before|prior to|ahead of)\s$", before, re.I) and re.match(r"['’]s\s", after):
        return True  # "before Thursday's disaster" tells of the time before
    if period.kind != "day" and not period.relative:
        return False  # "On 28 and 29 November, survivors told us, …"
    long = sentence.text[period.char_end - sentence.start : period.char_end - sentence.start + 90]
    return opens and bool(_said_after().match(after) or _accused_after().match(long))


def counted_as_of(sentence: Sentence, period: Period) -> bool:
    """Return whether "as of" or "reported up to" leads to a day."""
    before = sentence.text[max(0, period.char_start - sentence.start - 40) : period.char_start - sentence.start]
    return period.kind in ("day", "month") and bool(_as_of().search(before))


_CLOCK = r"(?:(?:late|early|noon|midday|midnight|\d[\d:.]*\s?(?:[ap]\.?m\.?)?)\s(?:on\s)?)?"
"""A time of day between "as of" and a day."""


@cache
def _last() -> re.Pattern[str]:
    """A calendar unit before this one, on which something may have been said; "the past ten days" is counted back from it."""
    return re.compile(r"last\s(?:week|month|year)$", re.I)


@cache
def _aftermath() -> re.Pattern[str]:
    """What is done about the dead and the accused long after ("was charged on Friday with")."""
    words = "|".join(period_words("aftermath"))
    return re.compile(rf"\b(?:{words})(?:\s(?:in|at)\s[\w'’-]+)?\s(?:on\s)?$", re.I)


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"\bby\s{_CLOCK}$", re.I)


@cache
def _as_of() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:as (?:of|at)|cut-?off(?:\sdate)?:?|(?:reported|recorded|registered|counted)\sup to)\s(?:the end of\s)?{_CLOCK}$",
        re.I,
    )


def only_since(sentence: Sentence, period: Period) -> bool:
    """Return whether "since" only says for how long nothing was worse ("the deadliest attack since 2016")."""
    before = sentence.text[: period.char_start - sentence.start]
    if told_then().match(sentence.text, period.char_end - sentence.start):
        return False
    frame = period.kind in ("since", "since_then", "so_far") or bool(_of_record().match(period.text))
    return frame and bool(_superlative().search(before))


@cache
def _of_record() -> re.Pattern[str]:
    """Within what time nothing was worse ("the worst tragedy this year")."""
    return re.compile(
        r"(?:so far\s)?this\s(?:year|month|week)|(?:in|for|over)\s(?:[\w-]+\s){0,3}(?:years|months|decades|weeks)", re.I
    )


@cache
def told_then() -> re.Pattern[str]:
    """A clause that tells what happened at the time just named ("since 1934, when 8,500 perished")."""
    return re.compile(r"[^.;,]{0,60},?\s(?:when|(?:in|during)\swhich)\b")


def _event_day(before: str, after: str) -> bool:
    """Return whether a day is an event's though a verb of saying is near ("said the blast late on Thursday", "the Saturday attack")."""
    return bool(_event_before().search(before) or _event_after().match(after))


@cache
def _event_before() -> re.Pattern[str]:
    events = "|".join(period_words("event"))
    return re.compile(
        rf"\b(?:the|a|an|that|this|\d+|several|more)\s(?:\w+\s)?(?:{events})\s(?:late\s|early\s|on\s|of\s)*$", re.I
    )


@cache
def _event_after() -> re.Pattern[str]:
    events = "|".join(period_words("event"))
    return re.compile(
        rf"(?:['’]s\s(?:[\w.-]+\s){{0,3}}|(?:\snight|\smorning|\sevening|\safternoon)*\s)(?:{events})\b", re.I
    )


@cache
def _superlative() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:deadliest|worst|bloodiest|first(?!\slight)|biggest|largest|heaviest|highest|strongest|fiercest|most\s\w+|only)\b"
        r"(?:\s(?!(?:have|has|had|was|were|is|are)\b)[\w.'’-]+){0,8}\s?$",
        re.I,
    )


@cache
def _said_before() -> re.Pattern[str]:
    """A verb of saying just before a day, with at most a short name between."""
    words = "|".join(period_words("reporting"))
    return re.compile(
        rf"\b(?:{words})\b(?:\s+(?:(?!(?:that|responsibility)\b)\w+|,)){{0,3}}?\s*(?:(?:late|early|earlier|on|in a statement on|in)\s*)*$",
        re.I,
    )


@cache
def _said_right_after() -> re.Pattern[str]:
    """A verb of saying right behind a day ("the minister on Tuesday said")."""
    return re.compile(
        r"\s(?:said|told|announced|reported|confirmed|declared|stated|warned|disclosed|accused|asked|urged|appealed|requested|vowed|pledged|blamed|condemned)\b",
        re.I,
    )


@cache
def _accused_after() -> re.Pattern[str]:
    """A short subject that says or accuses, behind a day at the head of a sentence."""
    return re.compile(
        r",?\s(?:(?!(?:kill|died|dead|shot|bomb|blast|storm|crash|wound|injur|hit|struck))[A-Za-z][\w'’-]*\s){1,6}(?:said|told|accused|announced|warned|confirmed)\b"
    )


@cache
def _said_after() -> re.Pattern[str]:
    words = "|".join(w for w in period_words("reporting") if w not in ("report", "update"))
    return re.compile(rf",?\s(?:the\s)?(?:\w+\s)?(?:{words})\b(?!\sresponsibility)", re.I)


@cache
def _dateline() -> re.Pattern[str]:
    """The place in capitals before a dateline's day ("BEIRUT, 1 December 2016 –")."""
    return re.compile(r"\W*[A-Z][A-Z/ .'-]{2,40}(?:,\s[\w ]{2,20})?,\s*")
