"""What can be seen of a reading that tells sure ones from doubtful ones, whatever the text is about."""

from __future__ import annotations

from collections.abc import Sequence

from aleppo_figures.extraction.mentions import Mention, Page

__all__ = ["features_of"]

_MARKS = frozenset(",;:()—–")
_LONG = 3  # words of a noun phrase
_NEAR, _FAR = 3, 6  # words between a count and its outcome
_ALIKE = 0.6  # of the words of the shorter sentence
_OWN = {"person": "people", "persons": "people", "man": "men", "woman": "women", "child": "children"}


def features_of(page: Page, mentions: Sequence[Mention], parts: Sequence[int | None], i: int) -> dict[str, str]:
    """Return the features of a count, each with its value; what is absent isn't listed.

    Parameters
    ----------
    page : Page
        The document in sentences.
    mentions : sequence of Mention
        Its counts, in document order.
    parts : sequence of int or None
        For each count the index of its whole.
    i : int
        Which of them.

    Examples
    --------
    >>> from aleppo_figures.extraction.attach import attach
    >>> from aleppo_figures.extraction.segment import read_page
    >>> from aleppo_figures.schema.document import Document
    >>> page = read_page(Document("The blast killed 12 civilians."))
    >>> features_of(page, attach(page), [None], 0)
    {'rule': 'object', 'who': 'plain', 'distance': 'near', 'first': 'yes'}
    """
    mention = mentions[i]
    taken = mention.antecedent
    found = {"rule": mention.rules[0] if mention.rules else "", "who": _who(mentions, i)}
    found["distance"], crossed = _way(page, mentions, i)
    seen = {
        "long noun": len((mention.group_text or "").split()) >= _LONG,
        "between": crossed,
        "one": (mention.number.best or mention.number.high or 0) == 1,
        "bent": mention.number.modifier != "exact",
        "part with a verb": parts[i] is not None and mention.cue is not None,
        "told before": _told_before(page, mentions, i),
        "from afar": taken is not None and mentions[taken].sentence != mention.sentence,
        "first": mention.sentence == mentions[0].sentence,
    }
    return found | {name: "yes" for name, there in seen.items() if there}


def _who(mentions: Sequence[Mention], i: int) -> str:
    """Return how the group was told: by its own name, by another noun, by the count before, or not at all."""
    mention = mentions[i]
    words = (mention.group_text or "").casefold().split()
    if mention.noun is None or not words:
        if mention.group != "people":
            return "carried"
        narrower = (m for m in mentions[:i] if m.group != "people" and mention.sentence - m.sentence <= 1)
        return "unsaid after others" if any(narrower) else "unsaid"
    head, cue = words[-1], mention.cue
    if cue is not None and cue.overlaps(mention.noun):
        return "sufferers"  # "victims", "deaths": the noun says what befell them, and not who they are
    if head in ("member", "members"):
        return "members"  # of what, decides who they are
    return "plain" if mention.group in (head, f"{head}s", _OWN.get(head)) else "named"


def _way(page: Page, mentions: Sequence[Mention], i: int) -> tuple[str, bool]:
    """Return how far a count is from the word of its outcome, and whether a mark or another count stands between."""
    mention = mentions[i]
    number, cue, noun = mention.number, mention.cue, mention.noun
    if cue is None:
        return "none", False
    if cue.start < number.span.start:
        start, end = cue.end, number.outer.start
    else:
        behind = noun is not None and number.span.start <= noun.start <= cue.start
        start, end = (max(number.span.end, noun.end) if behind and noun is not None else number.span.end), cue.start
    between = page.text[start:end] if start < end else ""
    words = len(between.split())
    counts = any(start <= m.number.span.start < end for m in mentions[max(0, i - 4) : i + 5] if m is not mention)
    distance = "near" if words <= _NEAR else "far" if words <= _FAR else "very far"
    return distance, counts or not _MARKS.isdisjoint(between)


def _told_before(page: Page, mentions: Sequence[Mention], i: int) -> bool:
    """Return whether a sentence before has the same count in much the same words: then one of them may be no figure."""
    mention = mentions[i]
    number = mention.number
    here = None
    for other in mentions[:i]:
        same = (other.number.low, other.number.best, other.number.high) == (number.low, number.best, number.high)
        if not same or other.outcome != mention.outcome or other.sentence == mention.sentence:
            continue
        here = here if here is not None else set(page.sentences[mention.sentence].text.casefold().split())
        there = set(page.sentences[other.sentence].text.casefold().split())
        if len(here & there) >= _ALIKE * min(len(here), len(there)):
            return True
    return False
