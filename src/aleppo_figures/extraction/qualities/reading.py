"""How far a word of doubt or denial reaches: its clause, the count's verb, or what it governs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aleppo_figures.extraction.mentions import Mention, Page, Span
from aleppo_figures.extraction.qualities.clauses import Clause, clause_of
from aleppo_figures.vocabulary.attribution import speaker_nouns
from aleppo_figures.vocabulary.lexicon import Hit
from aleppo_figures.vocabulary.status_words import StatusWord, status_words

__all__ = ["LOOSE", "REACH", "Reading", "beside", "find_hits", "governs", "said_of"]

_AUXILIARY = re.compile(
    r"(?:^|\s)(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+|still\s+|now\s+|all\s+)?$", re.I
)
_STEP = re.compile(
    r"^\s*(?:to\s+have\s+(?:been\s+)?|to\s+be\s+|been\s+|be\s+|\w+ly\s+|still\s+|now\s+|also\s+){0,3}$", re.I
)
_JOIN = re.compile(r"\band\s(?:the\s)?(?:remaining\s|other\s)?")
_ASIDE = re.compile(r",[^,;:]{1,60},(?=\sthat\b)")
_VERB = re.compile(r"\b(?:was|were|is|are|has|have|had)\b")
_RELATIVE = re.compile(r"\b(?:who|whom|which|that|whose|where)\b", re.I)
_NOT = re.compile(r"\s+(?:not|only|hardly|barely|see|hear|confirm|identify)\b|n[’']t\b|-", re.I)
_THAT = re.compile(r"\b(?:that|which|who)\s+$", re.I)
LOOSE = re.compile(
    r"[,;:.(—]|\b(?:after|when|as|since|because|where|who|which|that|by|from|following|until|before|and"
    r"|over|about|amid|despite|against|with|than)\b",
    re.I,
)
REACH = 110


class Reading:
    """One count with its clause and the status words of its sentence: what the rules of status look at."""

    def __init__(self, page: Page, mention: Mention, hits: Sequence[Hit[StatusWord]], starts: frozenset[int]) -> None:
        self.page, self.mention, self.hits, self.starts = page, mention, hits, starts
        self.clause: Clause = clause_of(page, mention)
        self.sentence: Span = page.sentences[mention.sentence].span

    def of(self, status: str, scope: str) -> list[Hit[StatusWord]]:
        """Return the sentence's words of a status and scope."""
        return [h for h in self.hits if h.value == (status, scope)]

    def between(self, start: int, end: int) -> str:
        """Return the text between two offsets."""
        return self.page.text[start:end]


def find_hits(page: Page, at: int) -> list[Hit[StatusWord]]:
    """Return the status words of a sentence by document offsets; "May", a verb of reporting, a "think-tank" are none."""
    sentence = page.sentences[at]
    return [
        Hit(h.start + sentence.start, h.end + sentence.start, h.text, h.value)
        for h in status_words().find(sentence.text)
        if not (_month(sentence.text, h) or _reporting(sentence.text, h) or sentence.text.startswith("-", h.end))
    ]


def _reporting(text: str, hit: Hit[StatusWord]) -> bool:
    """Return whether "reports that" is what somebody does ("the monitor reports that"), and no noun."""
    if hit.text.lower() != "reports that":
        return False
    before = re.search(r"([^\W\d_]+)\s$", text[max(0, hit.start - 40) : hit.start])
    if before is None or before[1].lower() in ("media", "press", "news"):
        return False
    noun = speaker_nouns().get(before[1])
    return (before[1][0].isupper() and before.start() > 0) or (noun is not None and noun.kind != "modifier")


def _month(text: str, hit: Hit[StatusWord]) -> bool:
    """Return whether "May" is the month: capitalised inside a sentence, or beside a day or year."""
    if not hit.text.lower().startswith("may") or hit.text[0] != "M":
        return False
    before, after = text[max(0, hit.start - 12) : hit.start], text[hit.start + 3 : hit.start + 6]
    dated = re.search(
        r"(?:\d|\b(?:in|of|since|until|from|to|on|early|late|mid|by|during|last|this))[\s-]*$", before, re.I
    )
    return bool(dated or re.match(r"\s*\d", after) or (hit.start > 0 and not hit.text.isupper()))


def governs(reading: Reading, hit: Hit[StatusWord]) -> bool:
    """Return whether a governing word ("denied", "fears that") reaches the count, with no break between."""
    start = reading.clause.middle.start
    if hit.end > start or start - hit.end > REACH:
        return False
    gap = reading.between(hit.end, start)
    if ";" in gap or re.search(r"[.!?:]\s", gap):
        return False
    breaks = [*reading.of("break", "break"), *reading.of("break", "turn")]
    aside = _ASIDE.match(gap)  # "it is not true, as some say, that 12 died"
    begin = hit.end + (aside.end() if aside else 0)
    return not any(h.start >= begin and h.end <= start for h in breaks)


def beside(reading: Reading, hit: Hit[StatusWord]) -> bool:
    """Return whether a modal belongs to the count's verb: between number and outcome word, or just before them."""
    middle, number, cue = reading.clause.middle, reading.mention.number, reading.mention.cue
    negated = _NOT.match(reading.page.text[hit.end : hit.end + 12]) is not None
    if negated or hit.start >= middle.end or (cue is not None and cue.start <= hit.start < cue.end):
        return False
    if hit.end <= middle.start:
        gap = reading.between(hit.end, middle.start)
        if hit.value.status == "hedged" and (cue is None or cue.start >= number.span.end):
            return _STEP.match(gap) is not None  # "might have saved the 12 killed"
        relative = _THAT.search(reading.between(reading.sentence.start, hit.start)[-8:]) is not None
        return len(gap.split()) <= (2 if relative else 8) and not LOOSE.search(gap)
    if hit.start < number.span.end:
        return True
    if cue is not None and hit.text.lower().endswith((" to", " be", " of")):
        gap = reading.between(hit.end, cue.start)
        close = hit.text.lower().endswith(" of") and len(gap.split()) <= 2
        return close or _STEP.match(gap) is not None  # "12 people about to board were killed"
    return not _RELATIVE.search(reading.between(number.span.end, hit.start))


def said_of(reading: Reading, hit: Hit[StatusWord]) -> bool:
    """Return whether "believed", "feared" and the like is said of the count, and not of some noun beside it."""
    middle, mention = reading.clause.middle, reading.mention
    if re.match(r"\s+by\b", reading.page.text[hit.end : hit.end + 4]):
        return False
    cue = mention.cue
    if cue is not None and (
        hit.start <= cue.start <= hit.end or (hit.end <= cue.start and _STEP.match(reading.between(hit.end, cue.start)))
    ):
        return True
    if cue is not None and cue.end <= hit.start and hit.end <= mention.number.outer.start:
        return _STEP.match(reading.between(hit.end, mention.number.outer.start)) is not None
    if hit.end <= middle.start:
        gap = reading.between(hit.end, middle.start)
        did = hit.text.lower().endswith("to have") and len(gap.split()) <= 3 and not LOOSE.search(gap)
        return did or _STEP.match(gap) is not None
    aux = _AUXILIARY.search(reading.page.text[max(reading.sentence.start, hit.start - 40) : hit.start])
    after = hit.start >= mention.number.span.end and hit.start <= reading.clause.span.end
    gap = reading.between(mention.number.span.end, hit.start)
    joins = [m for m in _JOIN.finditer(gap) if mention.number.span.end + m.end() in reading.starts]
    if any(_VERB.search(gap, 0, m.start()) for m in joins):
        return False  # "11 bodies were found and two people are presumed dead"
    return after and aux is not None and not _RELATIVE.search(reading.between(mention.number.span.end, hit.start))
