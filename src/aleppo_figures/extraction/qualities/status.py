"""Whether a text asserts a count, doubts it, denies it or only supposes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from aleppo_figures.extraction.mentions import Mention, Page, Span
from aleppo_figures.extraction.qualities.clauses import REACH as WINDOW
from aleppo_figures.extraction.qualities.clauses import within
from aleppo_figures.extraction.qualities.reading import LOOSE, REACH, Reading, beside, find_hits, governs, said_of
from aleppo_figures.vocabulary.lexicon import Hit
from aleppo_figures.vocabulary.status_words import StatusWord

__all__ = ["RULES", "StatusSlot", "assign_status", "judge_status"]

_NEGATION = re.compile(r"(?:\bnot|n't|n’t|\bnever|\bneither|\bnor|\bwithout)\s+$", re.I)
_QUOTES = "\"'“”‘’ "
_NEAR = 25
_FROM = re.compile(r"[^.;:]{0,40}\bfrom\s+$", re.I)
_ACT = re.compile(r"\s+\w+(?:\s+\w+)?\s+of\s+$", re.I)
_AND = re.compile(r",?\s(?:and|with)\s(?:another\s)?")
_VERDICT = 40  # characters between "dismissed" and the claim that it dismisses


def withdrawn(reading: Reading) -> bool:
    """ "It was 14, not 41", "revised down from 288"."""
    number = reading.mention.number
    before = [h for h in reading.of("denied", "before") if h.end <= number.outer.start]
    if any(not reading.between(h.end, number.outer.start).strip(_QUOTES) for h in before):
        return number.kind != "zero"
    revised = [h for h in reading.of("denied", "from") if h.end <= number.outer.start]
    return any(_FROM.match(reading.between(h.end, number.outer.start)) for h in revised)


def denied(reading: Reading) -> bool:
    """ "The company denied that eleven had died"."""
    return any(governs(reading, h) and not _negated(reading, h) for h in reading.of("denied", "governs"))


def _negated(reading: Reading, hit: Hit[StatusWord]) -> bool:
    return _NEGATION.search(reading.page.text[max(0, hit.start - 12) : hit.start]) is not None


def refuted(reading: Reading) -> bool:
    """ "Reports that five people were held were false"."""
    nouns = [*reading.of("claim", "noun"), *reading.of("hedged", "governs"), *reading.of("hedged", "of")]
    claims = [h for h in nouns if governs(reading, h)]
    verdicts = [*reading.of("denied", "predicate"), *reading.of("denied", "governs")]
    return any(_verdict_on(reading, claim, verdict) for claim in claims for verdict in verdicts)


def _verdict_on(reading: Reading, claim: Hit[StatusWord], verdict: Hit[StatusWord]) -> bool:
    if _negated(reading, verdict):
        return False
    if verdict.start >= claim.end and reading.between(verdict.end, verdict.end + 5) == " that":
        return False  # "claims that the army killed 12 and denies that any deserted"
    if verdict.end <= claim.start:
        return claim.start - verdict.end <= _VERDICT and ";" not in reading.between(verdict.end, claim.start)
    gap = Span(reading.clause.middle.end, verdict.start)
    turned = any(gap.start <= h.start < gap.end for h in reading.of("break", "turn"))
    return 0 <= gap.end - gap.start <= REACH and not turned and ";" not in reading.between(gap.start, gap.end)


def supposed(reading: Reading) -> bool:
    """ "If 12 people were killed", "Had 12 people been killed", "warned of 12 deaths"."""
    opened = reading.between(reading.sentence.start, reading.mention.number.outer.start)
    after = reading.between(reading.mention.number.span.end, reading.sentence.end)
    return (opened.strip(_QUOTES) == "Had" and re.match(r"[^.;,]{0,60}\bbeen\b", after) is not None) or any(
        governs(reading, hit) for hit in reading.of("hypothetical", "governs")
    )


def possible(reading: Reading) -> bool:
    """ "Could displace 70,000", "a toll that may exceed 250"."""
    return any(beside(reading, hit) for hit in reading.of("hypothetical", "verb"))


def doubted(reading: Reading) -> bool:
    """ "Reportedly killed", "initial reports said"."""
    return any(_in_clause(reading, hit) for hit in reading.of("hedged", "clause"))


def _in_clause(reading: Reading, hit: Hit[StatusWord]) -> bool:
    """Return whether an adverb is the count's: in its clause, before no other number and after no comma."""
    span, middle = reading.clause.span, reading.clause.middle
    if hit.start < span.start or hit.end > span.end or "," in reading.between(middle.end, hit.start):
        return False
    if (
        hit.end <= middle.start
        and len(hit.text.split()) == 1
        and "," in reading.between(hit.end, middle.start).lstrip(" ,")
    ):
        return False  # "the man, who reportedly drank, killed 12"
    own = reading.mention.number.outer.start
    if reading.between(hit.end, hit.end + 10).startswith(" more") and "than" not in reading.between(
        hit.end, hit.end + 10
    ):
        return False  # "leaving 15 dead and possibly more"
    return hit.end + 1 == own or hit.end + 1 not in reading.starts  # "perhaps 200" is of that number alone


def feared(reading: Reading) -> bool:
    """ "The UN fears that 400,000 are trapped", "reports of 12 deaths"."""
    return any(_speaks_of(reading, hit) for hit in reading.of("hedged", "of")) or any(
        governs(reading, hit) for hit in reading.of("hedged", "governs")
    )


def _speaks_of(reading: Reading, hit: Hit[StatusWord]) -> bool:
    """Return whether "reports of" is followed by the count itself."""
    gap = reading.between(hit.end, reading.clause.middle.start)
    return hit.end <= reading.clause.middle.start and len(gap) <= _NEAR and not LOOSE.search(gap)


def alleged(reading: Reading) -> bool:
    """ "The alleged killing of 12 villagers"."""
    start = reading.mention.number.outer.start
    acts = [h for h in reading.of("hedged", "act") if h.end <= start]
    return any(_ACT.match(reading.between(hit.end, start)) for hit in acts)


def maybe(reading: Reading) -> bool:
    """ "May have been killed"."""
    return any(beside(reading, hit) for hit in reading.of("hedged", "verb"))


def believed(reading: Reading) -> bool:
    """ "Are believed to be trapped", "feared dead", "said to have killed 12"."""
    return any(said_of(reading, hit) for hit in reading.of("hedged", "passive"))


RULES: tuple[tuple[str, str, Callable[[Reading], bool]], ...] = (
    ("withdrawn", "denied", withdrawn),
    ("denied", "denied", denied),
    ("refuted", "denied", refuted),
    ("maybe", "hedged", maybe),
    ("possible", "hypothetical", possible),
    ("supposed", "hypothetical", supposed),
    ("doubted", "hedged", doubted),
    ("feared", "hedged", feared),
    ("believed", "hedged", believed),
    ("alleged", "hedged", alleged),
)


class StatusSlot(NamedTuple):
    """A count's status and the name of the rule that gave it; an asserted count has none."""

    status: str
    rule: str


def assign_status(page: Page, mentions: Sequence[Mention], parts: Sequence[int | None] = ()) -> list[str]:
    """Return for each count `asserted`, `hedged`, `denied` or `hypothetical`.

    A part in its whole's sentence shares the whole's status unless it has one of its own.

    Parameters
    ----------
    page : Page
        The document in sentences.
    mentions : sequence of Mention
        Its counts, in document order.
    parts : sequence of int or None, optional
        For each count the index of its whole.
    """
    return [slot.status for slot in judge_status(page, mentions, parts)]


def judge_status(page: Page, mentions: Sequence[Mention], parts: Sequence[int | None] = ()) -> list[StatusSlot]:
    """Return the same as `assign_status`, each with its rule: the first of `RULES` that holds decides."""
    known: dict[int, list[Hit[StatusWord]]] = {}
    starts = frozenset(m.number.outer.start for m in mentions)
    found = []
    for mention in mentions:
        if mention.sentence not in known:
            known[mention.sentence] = find_hits(page, mention.sentence)
        span = mention.number.span
        near = within(known[mention.sentence], span.start - WINDOW, span.end + WINDOW)
        found.append(_judge(Reading(page, mention, near, starts)))
    for i in range(1, len(found)):
        if (
            found[i].status == "asserted"
            and found[i - 1].rule in ("believed", "feared")
            and _shares_verb(page, mentions, i)
        ):
            found[i] = found[i - 1]
    for i, whole in enumerate(parts):
        if whole is not None and found[i].status == "asserted" and mentions[i].sentence == mentions[whole].sentence:
            found[i] = found[whole]
    return found


def _shares_verb(page: Page, mentions: Sequence[Mention], i: int) -> bool:
    """Return whether a count shares the verb before "and" ("65 were reported killed and 200 injured")."""
    before, here = mentions[i - 1], mentions[i]
    if before.sentence != here.sentence or before.cue is None or before.cue.end > here.number.outer.start:
        return False
    return _AND.fullmatch(page.text, before.cue.end, here.number.outer.start) is not None


def _judge(reading: Reading) -> StatusSlot:
    if reading.hits or reading.page.text.startswith("Had ", reading.sentence.start):
        for name, status, rule in RULES:
            if rule(reading):
                return StatusSlot(status, name)
    return StatusSlot("asserted", "")
