"""By what people were harmed: the closest word for a cause in the count's own clause or sentence."""

from __future__ import annotations

from collections.abc import Sequence

from aleppo_figures.extraction.mentions import Mention, Page, Span
from aleppo_figures.extraction.qualities.clauses import REACH, clause_of, within
from aleppo_figures.vocabulary.causes import cause_words
from aleppo_figures.vocabulary.lexicon import Hit

__all__ = ["assign_causes", "find_causes"]

_STANDING = frozenset(
    {"trapped", "evacuated", "detained"}
)  # what befell others nearby isn't why these are where they are
_ANY_VIOLENCE = "fighting"  # "attack" and the like: they yield to a word that says how


def assign_causes(page: Page, mentions: Sequence[Mention], parts: Sequence[int | None] = ()) -> list[str | None]:
    """Return for each count the cause, or None: the closest in its clause, else in its sentence, else its whole's.

    Parameters
    ----------
    page : Page
        The document in sentences.
    mentions : sequence of Mention
        Its counts, in document order.
    parts : sequence of int or None, optional
        For each count the index of its whole.
    """
    known: dict[int, list[Hit[str]]] = {}
    found: list[str | None] = []
    for mention in mentions:
        sentence = page.sentences[mention.sentence]
        if mention.sentence not in known:
            known[mention.sentence] = find_causes(sentence.text)
        at = mention.number.span.start - sentence.start
        near = within(known[mention.sentence], at - REACH, at + REACH)
        found.append(_closest(page, mention, sentence.start, near))
    for i, mention in enumerate(mentions):
        if found[i] is None and mention.antecedent is not None and mention.antecedent < i:
            found[i] = found[mention.antecedent]
    for i, whole in enumerate(parts):
        if whole is not None and found[i] is None:
            found[i] = found[whole]
    return found


def find_causes(text: str) -> list[Hit[str]]:
    """Return the words for causes in a text; a bomb is an air strike where the text has aircraft.

    Examples
    --------
    >>> [hit.value for hit in find_causes("The jets' bombs hit a market.")]
    ['airstrike', 'airstrike']
    """
    hits = [h for h in cause_words().find(text) if h.value]
    flown = any(h.value == "airstrike" for h in hits)
    return [h._replace(value="airstrike") if flown and h.text.lower().startswith("bomb") else h for h in hits]


def _closest(page: Page, mention: Mention, offset: int, hits: Sequence[Hit[str]]) -> str | None:
    if not hits:
        return None
    clause = clause_of(page, mention)
    cue = mention.cue or mention.number.span
    anchors = (mention.number.span, cue)

    def rank(hit: Hit[str]) -> tuple[bool, bool, int]:
        span = Span(hit.start + offset, hit.end + offset)
        outside = span.end <= clause.span.start or span.start >= clause.span.end
        return (outside, hit.value == _ANY_VIOLENCE, min(_gap(span, anchor) for anchor in anchors))

    best = min(hits, key=rank)
    return None if mention.outcome in _STANDING and rank(best)[0] else best.value


def _gap(a: Span, b: Span) -> int:
    return max(0, a.start - b.end, b.start - a.end)
