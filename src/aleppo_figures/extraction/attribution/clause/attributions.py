"""An attribution: a place in a sentence that says by whose word, and what it covers."""

from __future__ import annotations

from dataclasses import dataclass

from aleppo_figures.extraction.attribution.clause.phrases import Phrase

__all__ = ["Attribution"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A place in a sentence that says by whose word: words `start` to `end`, and on which side the content stands.

    `phrase` is who speaks; without one the speaker is a `pronoun` or, for a mere participle ("adding that"), the one
    who spoke before. `via` passes the words on. A `weak` attribution counts only where no other does.
    """

    rule: str
    start: int
    end: int
    side: str  # after, before, both
    basis: str = ""
    phrase: Phrase | None = None
    pronoun: str | None = None
    via: Phrase | None = None
    weak: bool = False
