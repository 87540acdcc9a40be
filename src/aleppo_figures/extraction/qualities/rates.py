"""Whether a count is a rate: "25 people a day", "an average of three daily"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aleppo_figures.extraction.mentions import Mention, Page

__all__ = ["assign_rates"]

_UNIT = {"dai": "day", "nig": "day", "day": "day", "wee": "week", "mon": "month", "yea": "year", "ann": "year"}
_EVERY = re.compile(r"\b(?:per|each|every|a|an)\s+(?:single\s+)?(day|night|week|month|year)\b", re.I)
_DAILY = re.compile(r"\b(daily|nightly|weekly|monthly|yearly|annually)\b", re.I)
_NOT_EVERY = re.compile(
    r"(?:\b(?:in|within|over|for|of|at|after|than|about|nearly|almost|once|twice|times|half|quarter|is|was|such|what|"
    r"just|barely|under|only|and|or|ago|until|to|during|since|from|by|before|on|lasted|took|like)\s+)$",
    re.I,
)
_NOT_THEN = re.compile(
    r"^(?:\s+(?:ago|earlier|before|after|later|old|or so|of|and a half|long|since|when|that|into|in which|for)\b|-)",
    re.I,
)
_AVERAGE = re.compile(
    r"\b(?:daily|weekly|monthly|yearly|annual)\s+"
    r"(?:average|toll|death toll|rate|count|number|total|losses|casualt\w+|deaths|loss)\b",
    re.I,
)
_ADVERB_END = re.compile(
    r"\s*(?:$|[,.;)]|(?:in|on|at|from|by|to|and|as|since|during|across|because|for|were|was|are|have|had|die|died)\b)",
    re.I,
)
_BREAK = re.compile(r"[;.!?]\s|:\s|\s\d[\d,.]*\s|\b(?:but|while|whereas|which|where)\b", re.I)
_REACH = 90


def assign_rates(page: Page, mentions: Sequence[Mention]) -> list[str | None]:
    """Return for each count the unit of time that it's a rate by (`day`, `week`, `month`, `year`), or None.

    Parameters
    ----------
    page : Page
        The document in sentences.
    mentions : sequence of Mention
        Its counts, in document order.
    """
    return [_rate(page, mentions, i) for i in range(len(mentions))]


def _rate(page: Page, mentions: Sequence[Mention], i: int) -> str | None:
    sentence = page.sentences[mentions[i].sentence]
    start, end = mentions[i].number.outer.start, mentions[i].number.span.end
    stop = min(sentence.end, end + _REACH)
    if i + 1 < len(mentions):
        stop = min(stop, max(end, mentions[i + 1].number.outer.start))
    begin = max(sentence.start, start - _REACH)
    if i:
        begin = min(start, max(begin, mentions[i - 1].number.span.end))
    after, before = page.text[end:stop], page.text[begin:start]
    broken = _BREAK.search(after)
    return _after(after[: broken.start()] if broken else after) or _before(before)


def _after(text: str) -> str | None:
    for hit in _EVERY.finditer(text):
        article = hit.group().lower().startswith(("a ", "an "))
        if article and (_NOT_THEN.match(text[hit.end() :]) or _NOT_EVERY.search(text[: hit.start()])):
            continue
        return _unit(hit.group(1))
    for hit in _DAILY.finditer(text):
        if _ADVERB_END.match(text[hit.end() :]):
            return _unit(hit.group(1))
    return None


def _before(text: str) -> str | None:
    tail = text[-60:]
    hit = _AVERAGE.search(tail)
    if hit and not re.search(r"[.;:]", tail[hit.end() :]):
        return _unit(hit.group())
    every = max(_EVERY.finditer(text), key=re.Match.start, default=None)
    if every and not every.group().lower().startswith(("a ", "an ")) and not re.search(r"[.;:]", text[every.end() :]):
        return _unit(every.group(1))
    return None


def _unit(word: str) -> str:
    return _UNIT[word.lower()[:3]]
