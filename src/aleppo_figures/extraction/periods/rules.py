"""The expressions of time that are read: one ordered list, the longest match at each place wins."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import NamedTuple

from aleppo_figures.extraction.periods import dates, relative
from aleppo_figures.extraction.periods.days import Days
from aleppo_figures.vocabulary.period_words import alternatives, period_values, period_words

__all__ = ["Rule", "compiled", "rules"]


class Rule(NamedTuple):
    """A pattern with its kind, the days that a match stands for, and whether it counts from the publication."""

    kind: str
    pattern: str
    resolve: Callable[[re.Match[str], date | None], Days]
    relative: bool


@cache
def compiled() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    """Return the rules with their patterns, in order."""
    return tuple((rule, re.compile(rule.pattern)) for rule in rules())


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules, in order."""
    return (*_days(), *_wider(), *_counted(), *_named(), *_open())


_Y4 = r"(?:19|20)\d\d"
_Y = rf"(?:,?\s{{1,2}}(?P<y>{_Y4}))?(?!\d|,\d)"
_OWN_YEAR = rf"(?:,?\s{{1,2}}(?P<y>{_Y4})(?!\d|,\d)|(?!\s?(?:3[01]|[12]\d|0?[1-9])(?!\d|,\d{{3}})|\s?{_Y4}))"
_NIGHT = r"(?P<night>\s(?:night|evening))?"
_PART = r"(?P<part>(?:early|mid|late|(?:the )?(?:end|beginning|start|middle) of)(?:\s|-)(?:in\s)?)"
_LINK = r"\s?(?:-|–|—|to|and|until|till|through|up to)\s?"


def _m(name: str = "m") -> str:
    return rf"(?P<{name}>{alternatives('month')})\b\.?"


def _d(name: str) -> str:
    return rf"(?P<{name}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!:\d)"


def _day() -> str:
    return rf"{_d('d')}(?![\d,.]?\d)"


def _spelled() -> str:
    return rf"the\s(?P<d>{alternatives('ordinal')})\sof"


def _n() -> str:
    return rf"(?P<n>\d{{1,3}}|{alternatives('count')})"


def _u() -> str:
    return rf"(?P<u>{alternatives('unit')})\b"


def _weekdays() -> str:
    names = sorted((w for w in period_values("weekday") if len(w) > 5), key=lambda w: (-len(w), w))
    return rf"(?P<w>{'|'.join(names)})"


def _days() -> tuple[Rule, ...]:
    wd = rf"(?:(?P<w>{alternatives('weekday')})\b\.?,?\s+(?:the\s)?)?"
    return (
        Rule("span", rf"\b{_d('d1')}{_LINK}{_d('d2')}\s(?:of\s)?{_m('m2')}{_Y}", dates.day_range, False),
        Rule(
            "span",
            rf"\b{_d('d1')}\s(?:of\s)?{_m('m1')}{_LINK}{_d('d2')}\s(?:of\s)?{_m('m2')}{_Y}",
            dates.day_range,
            False,
        ),
        Rule(
            "span",
            rf"\b{_m('m2')}\s{_d('d1')}{_LINK}{_d('d2')}(?![\d,.]?\d)(?<!\band\s\d)(?<!\band\s\d\d){_Y}",
            dates.day_range,
            False,
        ),
        Rule(
            "span",
            rf"\b{_m('m2')}\s{_d('d1')}\s?and\s?{_d('d2')}(?=\s?[,.;:)]|\s(?:in|at|on|by|,)\b){_Y}",
            dates.day_range,
            False,
        ),
        Rule("span", rf"\bbetween\s{_m('m2')}\s{_d('d1')}\s?and\s?{_d('d2')}(?![\d,.]?\d){_Y}", dates.day_range, False),
        Rule("span", rf"\b{_m('m1')}\s{_d('d1')}{_LINK}{_m('m2')}\s{_d('d2')}{_Y}", dates.day_range, False),
        Rule("day", rf"\b{_day()}\s(?:of\s)?{_m()}\s(?:of\s)?last\syear\b", dates.day_last_year, True),
        Rule("day", rf"\b{_m()}\s{_day()}\s(?:of\s)?last\syear\b", dates.day_last_year, True),
        Rule("day", rf"\b{wd}{_day()}\s(?:of\s|de\s)?{_m()}{_Y}{_NIGHT}", dates.named_day, False),
        Rule("day", rf"\b{wd}{_m()}\s{{1,2}}(?:the\s)?{_day()}{_Y}{_NIGHT}", dates.named_day, False),
        Rule("day", rf"\b{_spelled()}\s{_m()}{_Y}{_NIGHT}", dates.named_day, False),
        Rule("day", rf"\b(?P<y>{_Y4})-(?P<n>\d{{1,2}})-(?P<d>\d{{1,2}})\b", dates.iso, False),
        Rule("day", r"\b(?P<a>\d{1,2})[./-](?P<b>\d{1,2})[./-](?P<y>(?:19|20)?\d\d)\b", dates.slashed, False),
        Rule(
            "day",
            r"\bon\s(?P<said>the\s(?P<d>3[01]|[12]?\d)(?:st|nd|rd|th))\b(?!\s[a-z]+\s(?:of|and)\b)",
            dates.day_of_month,
            True,
        ),
    )


def _wider() -> tuple[Rule, ...]:
    nouns = "|".join(period_words("counted"))
    events = "|".join(period_words("event"))
    return (
        Rule(
            "month",
            rf"\b(?:between\s)?{_m('m1')}(?:\s(?P<y1>{_Y4}))?{_LINK}{_m('m2')}{_OWN_YEAR}",
            dates.months,
            False,
        ),
        Rule("month", rf"\b{_m()}\s(?:of\s)?last\syear\b", dates.month_last_year, True),
        Rule("month", rf"\b{_PART}?{_m()}(?P<y>{_Y4})?\s(?:of\s)?this\syear\b", dates.of_month, True),
        Rule("month", rf"\b{_PART}?{_m()}{_OWN_YEAR}(?<!\bmay)(?<!\bmarch)(?<!\bmar)(?<!\bmai)", dates.of_month, False),
        Rule(
            "month",
            rf"(?:\b(?:in|of|since|throughout|during|by|until|last|this)\s|\b{_PART})(?P<said>{_m()}{_OWN_YEAR})(?<!\bmai)",
            dates.of_month,
            False,
        ),
        Rule(
            "span",
            rf"\b(?:the\s)?(?P<side>first|last|final|opening|closing)\s{_n()}\s(?P<u>days?|weeks?)\s(?:of|in)\s{_m()}{_Y}",
            dates.stretch,
            False,
        ),
        Rule(
            "year",
            rf"\b(?:between|from|of|in|during)\s(?P<y1>{_Y4})\s?(?:-|–|to|and|until)\s?(?P<y2>{_Y4})\b",
            dates.years,
            False,
        ),
        Rule("year", rf"\b(?P<y1>{_Y4})\s?[-–]\s?(?P<y2>(?:19|20)?\d\d)\b", dates.years, False),
        Rule(
            "year",
            rf"\b(?:in|of|during|throughout|for|summer|winter|spring|autumn|year|by|until|early|late|mid|was|and)[\s-](?:the year\s)?"
            rf"(?P<y1>{_Y4})\b(?!\s(?:{nouns}|were|was)\b)(?![,.]\d)",
            dates.years,
            False,
        ),
        Rule("year", rf"\bin\s(?P<y1>{_Y4})\b", dates.years, False),
        Rule("year", rf"\b(?:a|the)\s(?P<y1>{_Y4})\s(?=(?:[a-z-]+\s){{0,2}}(?:{events})\b)", dates.years, False),
        Rule("year", r"(?:^|\b(?:back|of|was)\s|[.,;(]\s)in\s(?P<y1>1[5-8]\d\d)(?=[,.;)]|$)", dates.years, False),
        Rule("year", rf"^(?P<y1>{_Y4})(?=:\s)", dates.years, False),
        Rule("year", rf"(?<=\w,\s)(?P<y1>{_Y4})(?=\s\()", dates.years, False),
        Rule(
            "year",
            rf"\b(?:in|of|during|by|from)\sthe\s(?P<y1>{_Y4})(?=\s(?:[\w-]+\s){{0,2}}\w+,?\s(?:which|that)\s(?:\w+\s)?(?:killed|left|claimed|cost)\b)",
            dates.years,
            False,
        ),
        Rule(
            "year",
            rf"\b(?P<half>(?:first|second) half|(?:first|second|third|fourth|last|final) quarter|first {_n()} months)\sof\s(?:the\syear|this\syear|(?P<y>{_Y4}))",
            dates.half,
            False,
        ),
    )


def _counted() -> tuple[Rule, ...]:
    return (
        Rule(
            "past",
            rf"\b(?:(?:in|over|during|within|for)\s)?(?P<said>(?:the\s|these\s)?(?!(?:previous|preceding)\s(?:day|night)\b|\w+\s(?:hours|days|nights|weeks|months|years)\b)(?:past|last|previous|preceding)\s(?:{_n()}\s)?{_u()})(?:'s)?(?!\sof\b(?!\s(?:\w+\s)?(?:fighting|shelling|bombing|bombardment|violence|clashes|strikes|attacks|war)\b))",
            relative.past,
            True,
        ),
        Rule(
            "duration",
            rf"\b(?:in|within|over)\s(?P<said>(?:just\s|only\s|under\s|less than\s)?{_n()}\s{_u()})(?=\s(?:alone|of fighting|now)|[.,])",
            relative.no_days,
            True,
        ),
        Rule("day", rf"\b(?P<said>{_n()}\s{_u()}\sago)", relative.ago, True),
        Rule("day", rf"\b(?P<said>{_n()}\s(?P<u>days?|nights?|hours?)\searlier)\b", relative.ago, True),
        Rule("shift", rf"\b(?P<said>{_n()}\s{_u()}\searlier)\b", relative.no_days, False),
        Rule("shift", rf"\b(?P<said>{_n()}\s{_u()}\s(?:before|later|after))\b", relative.no_days, False),
        Rule(
            "shift",
            r"\b(?:the\s)?(?:next|following|previous|preceding)\s(?:day|morning|afternoon|evening|night)\b"
            r"|\bthe (?:day|night|evening|morning|afternoon) (?:before|after)\b(?!\s(?:yesterday|the|a|an|his|her|their|its|it|he|she|they)\b)",
            relative.no_days,
            False,
        ),
        Rule(
            "that",
            r"\b(?:that|the same)\s(?:day|morning|evening|afternoon|night|month)\b|\b(?:in|during|over)\s(?:(?:that|this|the\ssame)\s(?:time|period)(?!\s(?:of|last|in|a\syear)\b)|those\s(?:years|months|weeks|days))\b",
            relative.no_days,
            False,
        ),
        Rule(
            "report",
            r"\b(?:the reporting period|the period under review|the reported period)\b",
            relative.no_days,
            False,
        ),
        Rule(
            "that_year",
            rf"\b(?:(?P<said>{_m()}\s(?:of\s)?(?:that|the same)\syear)|(?:that|the same|that same)\syear)\b",
            dates.that_year,
            False,
        ),
        Rule(
            "year_before",
            r"\b(?:the year before(?: that)?|the previous year|a year earlier)\b",
            relative.no_days,
            False,
        ),
        Rule("span", r"\b(?P<which>this|last|current)\s(?P<u>week|month|year)\b", relative.this_or_last, True),
    )


def _named() -> tuple[Rule, ...]:
    return (
        Rule(
            "day",
            rf"(?<!\bbloody\s)(?<!\bblack\s)\b(?:on\s|late\s|early\s)?(?P<said>(?P<last>last\s|past\s)?{_weekdays()}(?:(?P<night>\s(?:night|evening))|s)?)\b(?:'s)?",
            relative.weekday,
            True,
        ),
        Rule("day", r"\byesterday(?P<night>\s(?:night|evening))?", relative.yesterday, True),
        Rule(
            "day",
            r"\b(?:today|this (?:morning|afternoon|evening)|earlier today|tonight|the same day today)\b",
            relative.fixed(0, 0),
            True,
        ),
        Rule("span", r"\b(?:overnight|last night|during the night|in the night)\b", relative.fixed(1, 0), True),
        Rule("day", r"\bthe day before yesterday\b", relative.fixed(2, 2), True),
        Rule(
            "span",
            r"\b(?:over|at|during|this|last|past|previous) (?:the |this |last )?weekend\b|\bthe weekend's\b",
            relative.weekend,
            True,
        ),
    )


def _open() -> tuple[Rule, ...]:
    lead = (
        r"(?:(?:[^.;:!?\n,]|,(?!\s(?:of\s(?:them|whom|these|which)|[^,.]{2,40}\ssaid|[\d,]+\s(?:of|in))\b)){0,70}?\s)?"
    )
    day = rf"(?:{_day()}\s(?:of\s)?{_m()}{_Y})"
    first = rf"(?:{_m()}\s{{1,2}}{_day()}{_Y})"
    spelled = rf"(?:{_spelled()}\s{_m()}{_Y})"
    return (
        Rule("since", rf"\bsince\s{_m()}\s(?:of\s)?last\syear\b", dates.since_month_last_year, True),
        Rule("since", rf"\b(?:since|starting|beginning)\s(?P<what>{lead}{day})", dates.since_date, False),
        Rule("since", rf"\b(?:since|starting|beginning)\s(?P<what>{lead}{first})", dates.since_date, False),
        Rule("since", rf"\b(?:since|starting|beginning)\s(?P<what>{lead}{spelled})", dates.since_date, False),
        Rule(
            "since",
            rf"\bsince\s(?P<what>(?:[^.;:!?\n,]{{0,90}}?\s)??{_PART}?{_m()}{_OWN_YEAR})",
            dates.since_date,
            False,
        ),
        Rule("since", rf"\bsince\s(?P<what>(?:[^.;:!?\n,]{{0,90}}?\sin\s)?(?P<y>{_Y4}))\b", dates.since_date, False),
        Rule(
            "since",
            rf"\bsince\s(?!\d|(?:{alternatives('month')})\b)(?P<what>(?:[^.;:!?\n,]{{0,90}}?\s)?(?:last\s)?{_weekdays()}\b(?:\s(?:night|evening|morning|afternoon))?)",
            relative.since_relative,
            True,
        ),
        Rule(
            "since",
            r"\bsince\s(?P<what>(?:the\s)?new year(?:'s day)?|yesterday|last night|overnight|(?:early )?this morning|last (?:week|month|year)|"
            r"(?:the )?(?:beginning|start|turn) of (?:the|this) (?:year|month|week)|dawn|midnight|the morning|today)",
            relative.since_relative,
            True,
        ),
        Rule("since", rf"\bsince\s(?P<what>[^.;:!?\n,]{{0,40}}?\b{_n()}\s{_u()}\sago)", relative.since_relative, True),
        Rule(
            "since_then",
            r"\bsince (?:then|that (?:day|date|time)|the (?:attack|blast|quake|earthquake|strike|storm|flood|crash))\b",
            relative.no_days,
            False,
        ),
        Rule(
            "since",
            r"\bsince\s(?:the\s(?:start|beginning|outbreak|onset)\sof\s(?:the|its|their|this)\s(?!(?:year|month|week)\b)(?:\w+\s){0,2}\w+"
            r"|(?:(?:the|its|their|this)\s(?:\w+\s){1,3}|it\s|they\s)(?:began|started|erupted|broke\sout|took\seffect|took\shold|came\sinto\sforce))\b(?!\s(?:on|in|last|this|\d|early|late|after|more|of)\b)",
            relative.so_far,
            True,
        ),
        Rule(
            "so_far",
            r"\b(?:so far this (?P<u>year|month|week)|this (?P<u2>year|month|week) so far)\b",
            relative.this_or_last,
            True,
        ),
        Rule("so_far", r"\b(?:so far|to date|until now|up to now|as yet|thus far)\b", relative.so_far, True),
        Rule(
            "next",
            r"\b(?:over|in|during) the (?:next|following|ensuing|subsequent) (?:(?P<n>\d{1,2}|two|three|four|five|six|seven|ten)\s)?(?P<u>days?|weeks?|months?|years?)\b",
            relative.no_days,
            False,
        ),
    )
