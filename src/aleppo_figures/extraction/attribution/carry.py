"""How far a speaker's word carries: to the next sentences of the paragraph, until another speaker or fact intervenes."""

from __future__ import annotations

from aleppo_figures.extraction.attribution.reading import Reading
from aleppo_figures.extraction.attribution.slots import SourceSlot
from aleppo_figures.extraction.mentions import Mention
from aleppo_figures.vocabulary.attribution import attribution_words

__all__ = ["Carrier"]

_REACH = 3


class Carrier:
    """The source in force at each sentence of a page, from the sentences before it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._after: list[tuple[SourceSlot, int] | None] = []
        for index in range(len(reading.lines)):
            self._after.append(self._spoken(index))

    def before(self, mention: Mention) -> SourceSlot | None:
        """Return the source whose words a number goes on with, or None."""
        index = mention.sentence
        line = self._reading.lines[index]
        earlier = [
            a
            for a in self._reading.attributions[index]
            if line.words[a.end - 1].end <= mention.number.span.start and not a.weak
        ]
        if earlier:
            return self._reading.slot(index, earlier[-1])
        held = self._held(index)
        return held[0] if held else None

    def _spoken(self, index: int) -> tuple[SourceSlot, int] | None:
        found = [a for a in self._reading.attributions[index] if not a.weak]
        for one in reversed(found):
            slot = self._reading.slot(index, one)
            if slot:
                return slot, index
        return None if found else self._held(index)

    def _held(self, index: int) -> tuple[SourceSlot, int] | None:
        sentences = self._reading.page.sentences
        if index == 0 or sentences[index - 1].paragraph != sentences[index].paragraph:
            return None
        held = self._after[index - 1]
        if held is None or index - held[1] > _REACH or self._turns(index):
            return None
        return held

    def _turns(self, index: int) -> bool:
        """Return whether a sentence turns to another fact: by its words, or by a date or a past of its own."""
        return bool(attribution_words()["turn"].find(self._reading.lines[index].sentence.text))
