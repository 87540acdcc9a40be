"""How an expression of time stands to a count in its sentence: how far, in whose clause, or only compared."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.periods.find import Period
from aleppo_figures.extraction.periods.reader import Reader

__all__ = ["belongs", "beyond_a_count", "broke_out", "distance", "harm", "war_in_which"]


def belongs(reader: Reader, i: int, period: Period) -> bool:
    """Return whether a period of a count's sentence may be the count's: it isn't compared with and no other's."""
    return broke_out(reader, i, period) or not (
        _compared(reader, i, period)
        or _another_clause(reader, i, period)
        or _aside(reader, i, period)
        or _before_a_war(reader, i, period)
    )


def beyond_a_count(reader: Reader, i: int, period: Period) -> bool:
    """Return whether another count stands between a count and a period behind it."""
    here = reader.mentions[i].number.span.end
    return any(here < m.number.span.start < period.char_start for m in reader.mentions[i + 1 :])


def broke_out(reader: Reader, i: int, period: Period) -> bool:
    """Return whether a war that began at a period has cost the count ("that broke out in April 2023 has killed")."""
    sentence, count = reader.page.sentences[reader.mentions[i].sentence], reader.mentions[i].number
    if not _began().search(reader.page.text[sentence.start : period.char_start]):
        return False
    if period.char_start > count.span.end:
        before = reader.page.text[max(sentence.start, count.outer.start - 40) : period.char_start]
        return bool(re.search(r"\b(?:has|have)\b", before))
    return bool(re.match(r",?\s(?:has|have)\b|[^,.;]{0,60},\s(?:\w+ing\b)", _between(reader, i, period)))


def distance(reader: Reader, i: int, period: Period) -> int:
    """Return how far a period is from a count: less in its clause, much more beyond another count's clause."""
    mention, text = reader.mentions[i], reader.page.text
    sentence = reader.page.sentences[mention.sentence]
    start, end = mention.number.outer.start, max(mention.number.span.end, (mention.cue or mention.number.span).end)
    if period.char_start >= end:
        between = text[end : period.char_start]
        behind = 0
    elif period.char_end <= start:
        between = text[period.char_end : start]
        behind = 0 if period.char_start - sentence.start < 25 else 15
    else:
        return 0
    crossed = sum(
        1
        for m in reader.mentions
        if m.sentence == sentence.index
        and min(period.char_start, start) < m.number.span.start < max(period.char_start, start)
    )
    if period.char_end <= start and re.fullmatch(r"\s\(", between):
        return 0  # "Bhola, 1970 (300,000 dead)"
    if period.char_end <= start and re.match(r",?\s(?:when|in which)\s[^,;]*$", between):
        return 0  # "since 10 May 2010, when 110 people were killed"
    walls = len(re.findall(r"[;:—–]|\bwhile\b|\bwhereas\b|\bbut\b|, and |, when |^ and $", between))
    opening = period.char_start - sentence.start < 25 and period.char_end <= start
    if period.kind == "year" and _named_by_year().search(text[max(0, period.char_start - 24) : period.char_start + 3]):
        walls += 3
    return len(between) + behind + (25 * crossed + 60 * walls if not opening else 5 * crossed + 20 * walls)


def _between(reader: Reader, i: int, period: Period) -> str:
    """Return the words from a period to a count behind it."""
    return reader.page.text[period.char_end : max(period.char_end, reader.mentions[i].number.outer.start)]


def _compared(reader: Reader, i: int, period: Period) -> bool:
    """Return whether a period behind a count is only what the count is compared with."""
    end = reader.mentions[i].number.span.end
    return period.char_start >= end and bool(_comparing().search(reader.page.text[end : period.char_start]))


def _another_clause(reader: Reader, i: int, period: Period) -> bool:
    """Return whether a period behind a count stands in the clause of another, behind a semicolon, or "that killed 52"."""
    end = reader.mentions[i].number.span.end
    if period.char_start <= end:
        return False
    text, sentence = reader.page.text, reader.page.sentences[reader.mentions[i].sentence]
    between = text[end : period.char_start]
    if _the_ones().search(between) or _beside_another(reader, i, period):
        return True
    if period.kind == "so_far":
        return bool(re.search(r";|,\s(?:with|bringing|taking|raising)\b", between))
    if ";" in between:
        begin = end + between.rindex(";")
        clause = text[begin : sentence.end]
        counted = any(begin < m.number.span.start < sentence.end for m in reader.mentions[i + 1 :])
        return counted or not harm().search(clause)
    cue = reader.mentions[i].cue
    after = text[max(end, cue.end if cue else end) : period.char_start]
    if re.search(r"\baccording to\s[^,;]*\b(?:that|which|opened|published|released|obtained|issued)\b[^,;]*$", after):
        return True
    which = re.search(r",?\s(?:which|where)\b", after)
    if which and not harm().search(after[which.start() :] + _after_period(reader, i, period)):
        return True
    return any(
        _which_killed().search(text[end : m.number.outer.start])
        for m in reader.mentions[i + 1 :]
        if m.number.span.end <= period.char_start
    )


def _beside_another(reader: Reader, i: int, period: Period) -> bool:
    """Return whether a period stands right behind another count that a comma sets apart (", eleven in the past week")."""
    text = reader.page.text
    return any(
        re.search(r",\s(?:including\s)?$", text[: m.number.outer.start])
        and re.fullmatch(
            r"\s(?:of\s(?:them|whom)\s)?(?:alone\s)?(?:(?:in|on|since|during|over)\s)?",
            text[m.number.span.end : period.char_start],
        )
        for m in reader.mentions[i + 1 :]
        if m.number.span.end < period.char_start
    )


def _after_period(reader: Reader, i: int, period: Period) -> str:
    """Return the words from a period to the end of its clause."""
    sentence = reader.page.sentences[reader.mentions[i].sentence]
    return re.split(r"[,;]", reader.page.text[period.char_end : sentence.end], maxsplit=1)[0]


def _aside(reader: Reader, i: int, period: Period) -> bool:
    """Return whether a period stands in a clause that only says more of somebody ("rebels, who on Monday lost a town, …")."""
    start = reader.mentions[i].number.outer.start
    if period.char_end > start:
        return False
    sentence = reader.page.sentences[reader.mentions[i].sentence]
    head = reader.page.text[sentence.start : period.char_start]
    opened = max(head.rfind(", who "), head.rfind(", whose "), head.rfind(" — "), head.rfind(" – "))
    if opened < 0 or (head[opened] != "," and head.count(" — ") + head.count(" – ") == 2):
        return False
    ends = (",",) if head[opened] == "," else (" — ", " – ")
    closed = next((m for m in re.finditer("|".join(ends), reader.page.text[period.char_end : start])), None)
    clause = reader.page.text[sentence.start + opened : period.char_end + (closed.start() if closed else 0)]
    inside = any(sentence.start + opened < m.number.span.start < period.char_start for m in reader.mentions)
    return closed is not None and not inside and not harm().search(clause)


def _before_a_war(reader: Reader, i: int, period: Period) -> bool:
    """Return whether a count is a whole war's, which a clause tells of behind a period ("signed in May after a war in which …")."""
    return bool(war_in_which().search(_between(reader, i, period)))


@cache
def _the_ones() -> re.Pattern[str]:
    """People told of before, whose day stands beside them ("and the 20 killed on Wednesday")."""
    return re.compile(r"\bthe\s\w+\s(?:killed|shot|wounded|injured|arrested)\s(?:on\s|in\s)?$", re.I)


@cache
def _which_killed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:that|which)\s(?:had\s)?(?:killed|left|claimed|wounded|injured|displaced)\b[^.;]{0,20}$", re.I
    )


@cache
def _began() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:that|which)\s(?:\w+\s)?(?:broke out|began|started|erupted|flared|took effect|came into force)\s(?:up\s)?(?:(?:on|in|last)\s|as\s[\w\s'’-]{2,90}\s(?:on|in)\s)?$",
        re.I,
    )


@cache
def war_in_which() -> re.Pattern[str]:
    """Return the pattern of a clause that tells what a whole war cost ("civil war in which …")."""
    return re.compile(r"\b(?:war|conflict|insurgency|uprising|fighting)\b[^,;.]{0,20},?\s(?:in|during)\swhich\b", re.I)


@cache
def harm() -> re.Pattern[str]:
    """Return the pattern of what makes a sentence tell of an event that costs people."""
    return re.compile(
        r"\b(?:attack|strike|air ?strike|raid|bomb|blast|explo|shell|sh[oo]t|gun|fire|crash|collaps|quake|earthquake|flood|sank|sink"
        r"|capsiz|missile|rocket|slammed|tore|sunk|drown|burst|massacre|kill|die|dead|death|ambush|clash|storm|hit|struck|erupt|injur|wound|accident|derail|landslide|riot|distress|aground|overturn)",
        re.I,
    )


@cache
def _named_by_year() -> re.Pattern[str]:
    """A year that only names an event ("the tsunami of 2004")."""
    events = (
        "war|tsunami|quake|earthquake|attacks?|disaster|floods?|massacre|famine|invasion|revolution|uprising|elections?"
    )
    return re.compile(rf"\b(?:{events})\sof", re.I)


@cache
def _comparing() -> re.Pattern[str]:
    """What a count is only measured against."""
    than = r"(?<!more\s)(?<!less\s)(?<!fewer\s)than|than\s(?:in|during|on|for|at|an?\s(?:year|month|week|day))"
    return re.compile(
        rf"\b(?:compared|similar|{than}|as against|up from|down from|against)\b[^.;]{{0,60}}$|\bthan\s$"
        r"|\bfrom\s(?:\w+\s)?\d[\d,]*\s[^.;]{0,12}$",
        re.I,
    )
