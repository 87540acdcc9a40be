"""What the rules of parts look at: each count's surroundings, and the wholes found so far."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from aleppo_figures.extraction.mentions import Mention, Page, Sentence, Span
from aleppo_figures.extraction.qualities.clauses import within
from aleppo_figures.extraction.qualities.status import assign_status
from aleppo_figures.vocabulary.lexicon import Hit
from aleppo_figures.vocabulary.part_words import PartWord, link_words

__all__ = ["REACH", "Scene"]

REACH = 40  # how many counts back a phrase may point; keeps a long document linear


class Scene:
    """A page's counts in order, with the text between them; `parts` and `why` fill as the rules run.

    Parameters
    ----------
    page : Page
        The document in sentences.
    mentions : sequence of Mention
        Its counts, in document order.
    """

    def __init__(self, page: Page, mentions: Sequence[Mention]) -> None:
        self.page = page
        self.mentions = mentions
        self.parts: list[int | None] = [None] * len(mentions)
        self.why: list[str] = [""] * len(mentions)
        self.real = [status in ("asserted", "hedged") for status in assign_status(page, mentions)]

    def sentence(self, i: int) -> Sentence:
        """Return the sentence of a count."""
        return self.page.sentences[self.mentions[i].sentence]

    def paragraph(self, i: int) -> int:
        """Return the paragraph of a count."""
        return self.sentence(i).paragraph

    def together(self, i: int, j: int) -> bool:
        """Return whether two counts stand in one sentence."""
        return self.mentions[i].sentence == self.mentions[j].sentence

    def lead(self, i: int) -> Span:
        """Return the stretch before a count: from the count before it in its sentence, or the sentence's start."""
        start = self.sentence(i).start
        if i and self.together(i - 1, i):
            start = self.mentions[i - 1].number.span.end
        return Span(start, max(start, self.mentions[i].number.outer.start))

    def tail(self, i: int) -> Span:
        """Return the stretch after a count: to the next count in its sentence, or the sentence's end."""
        end = self.sentence(i).end
        if i + 1 < len(self.mentions) and self.together(i, i + 1):
            end = self.mentions[i + 1].number.outer.start
        start = self.mentions[i].number.span.end
        return Span(start, max(start, end))

    def text(self, span: Span) -> str:
        """Return the text of a stretch."""
        return self.page.text[span.start : span.end]

    @cached_property
    def _links(self) -> dict[int, list[Hit[PartWord]]]:
        return {}

    def links(self, i: int, span: Span) -> Sequence[Hit[PartWord]]:
        """Return the link words of a count's sentence that lie inside a stretch, by document offsets."""
        at = self.mentions[i].sentence
        if at not in self._links:
            sentence = self.page.sentences[at]
            self._links[at] = [
                Hit(h.start + sentence.start, h.end + sentence.start, h.text, h.value)
                for h in link_words().find(sentence.text)
            ]
        return within(self._links[at], span.start, span.end)

    def bare(self, i: int) -> bool:
        """Return whether a count has no noun of its own."""
        return self.mentions[i].noun is None

    def own_verb(self, i: int, *, far: bool = False) -> bool:
        """Return whether a count has a verb of its own after it: "… and three soldiers were killed".

        A noun that is the outcome ("five deaths") or an outcome word right after the number ("30 injured") is none.
        With `far` the verb may stand beyond the next count.
        """
        mention = self.mentions[i]
        cue, noun = mention.cue, mention.noun
        if cue is None or cue.start < mention.number.span.end + 2 or (cue.start >= self.tail(i).end and not far):
            return False
        if noun is not None and noun.overlaps(cue):
            return False
        return not i or self.mentions[i - 1].cue != cue

    def children(self, whole: int, upto: int) -> list[int]:
        """Return the parts found so far of a whole, before a count."""
        return [k for k in range(max(0, upto - REACH), upto) if self.parts[k] == whole]
