"""What a document says again word for word: captions, teasers, the headline behind its dateline."""

from __future__ import annotations

from collections.abc import Sequence

from aleppo_figures.extraction.mentions import Sentence, Span
from aleppo_figures.extraction.numbers import Token

__all__ = ["Repeats"]

_SHORTEST = 4  # words; a shorter line may be said twice of two events
_HEADS = 6  # headlines that are looked for again
_WITHIN = 40  # words of a sentence in which a headline may stand again


class Repeats:
    """The sentences read so far; `stretch` says what of the next one was read before."""

    def __init__(self) -> None:
        self._seen: set[tuple[str, ...]] = set()
        self._heads: list[tuple[str, ...]] = []

    def stretch(self, sentence: Sentence, read: Sequence[Token]) -> Span | None:
        """Return the stretch of a sentence, given with its tokens, that stood in the document before, or None."""
        tokens = [t for t in read if t.text[0].isalnum()]
        words = tuple(t.low for t in tokens)
        if len(words) >= _SHORTEST and words in self._seen:
            return sentence.span
        again = self._head(tokens, words)
        self._seen.add(words)
        if (
            len(words) >= _SHORTEST
            and len(words) <= _WITHIN
            and len(self._heads) < _HEADS
            and sentence.kind in ("headline", "heading", "caption")
        ):
            self._heads.append(words)
        return again

    def _head(self, tokens: list[Token], words: tuple[str, ...]) -> Span | None:
        for head in self._heads:
            for at in range(max(0, min(len(words) - len(head), 12) + 1)):
                if words[at : at + len(head)] == head:
                    return Span(tokens[at].start, tokens[at + len(head) - 1].end)
        return None
