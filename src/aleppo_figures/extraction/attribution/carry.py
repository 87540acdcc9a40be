"""How far a speaker's word carries: to the next sentences of its paragraph, until another speaker or fact comes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aleppo_figures.extraction.attribution.clause.attributions import Attribution
from aleppo_figures.extraction.attribution.clause.words import Line
from aleppo_figures.extraction.attribution.headlines import glued_headings
from aleppo_figures.extraction.attribution.quotes import quote_at
from aleppo_figures.extraction.attribution.reading import Reading
from aleppo_figures.extraction.attribution.slots import SourceSlot
from aleppo_figures.extraction.mentions import Mention
from aleppo_figures.vocabulary.attribution import attribution_words

__all__ = ["Carrier"]

_REACH = 2
_WAR = re.compile(r"\b(?:conflict|war|uprising|crisis|insurgency|revolt|invasion)\b", re.I)
_COURSE = re.compile(r"\b(?:began|begun|start(?:ed)?|beginning|since|erupted|broke out|\w+-year(?:-old)?)\b", re.I)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
_ELSEWHERE = re.compile(rf"In (?!the |a |an |all |total|addition|response|return|retaliation|{_MONTH})[A-Z]")
_RECORD = re.compile(r"\b(?:deadliest|worst|bloodiest|heaviest|highest|biggest|largest)\b.{0,80}\bsince\b", re.I)
_FURTHER = re.compile(r"\b(?:more|another|others?|also|further|additional|same|those|these|them|too)\b", re.I)


class Carrier:
    """The source in force at each sentence of a page, from the sentences before it."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self._reading = reading
        self._sections = glued_headings(mentions)

    def before(self, mention: Mention) -> SourceSlot | None:
        """Return the source whose words a number goes on with, or None."""
        index = mention.sentence
        line = self._reading.line(index)
        earlier = [
            a
            for a in self._reading.attributions[index]
            if line.words[a.end - 1].end <= mention.number.span.start and not a.weak
        ]
        if earlier:
            return self._reading.slot(index, earlier[-1])
        held = self._held(index)
        return held[0] if held else None

    def _spoken(self, index: int, reach: int) -> tuple[SourceSlot, int] | None:
        said = self._reading.attributions[index]
        found = [a for a in said if not a.weak and not _embedded(self._reading.line(index), a)]
        for one in reversed(found):
            slot = self._reading.slot(index, one)
            if slot:
                return slot, index
        return None if found else self._held(index, reach)

    def _held(self, index: int, reach: int = _REACH) -> tuple[SourceSlot, int] | None:
        """Return who speaks in one of the `reach` sentences before, and in which."""
        sentences = self._reading.page.sentences
        if not reach or index == 0 or sentences[index - 1].paragraph != sentences[index].paragraph:
            return None
        held = self._spoken(index - 1, reach - 1)
        if sentences[index].kind == "bullet" and held is not None and sentences[held[1]].kind == "bullet":
            return None  # an item of its own
        return None if held is None or self._turns(index) else held

    def _turns(self, index: int) -> bool:
        """Return whether a sentence turns to another fact: by its words, a year long past, or the writer's own eyes."""
        line = self._reading.line(index)
        text = line.sentence.text
        if index in self._sections or attribution_words()["turn"].find(text) or self._is_history(text):
            return True
        if _RECORD.search(text):
            return True
        if (_ELSEWHERE.match(text) and not _FURTHER.search(text)) or (_WAR.search(text) and _COURSE.search(text)):
            return True
        return any(
            w.tag == "e" and w.lower in ("i", "we") and quote_at(self._reading.quotes, w.start) is None
            for w in line.words
        )

    def _is_history(self, text: str) -> bool:
        published = self._reading.page.document.published
        years = [int(y) for y in re.findall(r"\b(1[89]\d\d|20\d\d)\b(?!,\d)", text)]
        return bool(years) and min(years) < (published.year - 5 if published else 2000)


def _embedded(line: Line, one: Attribution) -> bool:
    """Return whether an attribution is inside a relative clause ("an attack which state media said was …")."""
    return one.start > 0 and line.tags[one.start - 1] == "h"
