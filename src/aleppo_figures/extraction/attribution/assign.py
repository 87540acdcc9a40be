"""By whose word each number is: the story, from the attributions of a page to one slot a mention."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aleppo_figures.extraction.attribution.asof import as_of_day
from aleppo_figures.extraction.attribution.basis import basis_of
from aleppo_figures.extraction.attribution.carry import Carrier
from aleppo_figures.extraction.attribution.clause.attributions import Attribution
from aleppo_figures.extraction.attribution.clause.scope import attribution_over
from aleppo_figures.extraction.attribution.headlines import inherit_below
from aleppo_figures.extraction.attribution.quotes import quote_at, quotes_in
from aleppo_figures.extraction.attribution.reading import Reading, read_page_sources
from aleppo_figures.extraction.attribution.slots import SourceSlot
from aleppo_figures.extraction.mentions import Mention, Page, Span
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["assign_sources"]

_REMEMBERED = 200  # counts back to which "the 651 killed" may refer


def assign_sources(
    page: Page, mentions: Sequence[Mention], parts: Sequence[int | None], sources: SourceRegistry | None = None
) -> list[SourceSlot]:
    """Return by whose word each number is, one slot a mention, in order.

    A number has the source that its own clause names; else that of the figure it is a part or a continuation of;
    else that of the words before it in its paragraph, until another speaker or fact intervenes; a headline or lead
    takes it from the first sentence below that reports the same number.

    Parameters
    ----------
    page : Page
        The document in sentences.
    mentions : sequence of Mention
        The numbers with an outcome, in document order.
    parts : sequence of int or None
        For each mention the index of the whole that it is a part of.
    sources : SourceRegistry, optional
        The registered sources; without one the shipped registry.
    """
    registry = sources or SourceRegistry.default()
    reading = read_page_sources(page, mentions, registry)
    slots = [_stated(reading, m) for m in mentions]
    _continue(reading, mentions, parts, slots)
    filled = inherit_below(page, mentions, parts, [s or SourceSlot() for s in slots])
    bases: list[str] = []
    for mention, slot, whole in zip(mentions, filled, parts, strict=True):
        held = bases[whole] if whole is not None and whole < len(bases) else None
        bases.append(basis_of(page, mention, slot, held))
    return [
        replace(slot, basis=basis, as_of=as_of_day(page, mention))
        for mention, slot, basis in zip(mentions, filled, bases, strict=True)
    ]


def _stated(reading: Reading, mention: Mention) -> SourceSlot | None:
    """Return the source that a number's own clause or quotation names."""
    offset, index = mention.number.span.start, mention.sentence
    quote = quote_at(reading.quotes, offset)
    if quote and (slot := _quoted(reading, quote, index, offset)):
        return slot
    able = list(reading.attributions[index])
    while found := attribution_over(reading.line(index), able, offset):
        slot = _passed_on(reading, index, found)
        if slot is not None or found.pronoun is None:
            return slot
        able.remove(found)  # "witness Sam Okoro said he counted 12": who "he" is stands before
    return None


def _passed_on(reading: Reading, index: int, found: Attribution) -> SourceSlot | None:
    """Return the source of an attribution: whoever the speaker cites, and then the speaker passes the words on."""
    behind = reading.behind(index, found)
    slot = reading.slot(index, behind)
    outlet = reading.slot(index, found) if behind is not found else None
    return replace(slot, via=outlet.source) if slot and outlet and slot.via is None else slot


def _quoted(reading: Reading, quote: Span, index: int, offset: int) -> SourceSlot | None:
    """Return the speaker of a quotation: named after it, else before it, unless the quoted words name their own."""
    inside = [
        a for a in reading.attributions[index] if quote.start <= reading.line(index).words[a.start].start < quote.end
    ]
    named = [a for a in inside if a.pronoun is None and not reading.is_mere_record(index, a)]
    own = attribution_over(reading.line(index), named, offset)
    if own:
        return reading.slot(index, own)
    last = reading.page.at(quote.end - 1).index
    for sentence in (last, last + 1):
        if sentence < len(reading.attributions) and (slot := _beside(reading, sentence, quote.end, after=True)):
            return slot
    first = reading.page.at(quote.start).index
    return _beside(reading, first, quote.start, after=False) or _going_on(reading, first, quote)


def _going_on(reading: Reading, first: int, quote: Span) -> SourceSlot | None:
    """Return the speaker of the paragraph before, where a quotation opens a paragraph that names nobody."""
    sentences = reading.page.sentences
    own = sentences[first].paragraph
    if not first or sentences[first - 1].paragraph == own or sentences[first].text.lstrip()[:1] not in '"“':
        return None
    if any(
        found for k, found in enumerate(reading.attributions[first : first + 8], first) if sentences[k].paragraph == own
    ):
        return None
    before = sentences[first - 1].paragraph
    for k in range(first - 1, max(-1, first - 8), -1):
        if sentences[k].paragraph != before:
            break
        for one in reversed(reading.attributions[k]):
            if quotes_in(reading.quotes, sentences[k].span) and (slot := reading.slot(k, one)) is not None:
                return slot
    return None


def _beside(reading: Reading, index: int, offset: int, *, after: bool) -> SourceSlot | None:
    line = reading.line(index)
    for one in reading.attributions[index] if after else reversed(reading.attributions[index]):
        start = line.words[one.start].start
        if (after and offset <= start < offset + 40) or (not after and start < offset):
            return reading.slot(index, one)
    return None


def _continue(
    reading: Reading, mentions: Sequence[Mention], parts: Sequence[int | None], slots: list[SourceSlot | None]
) -> None:
    """Fill what no clause states: from the whole, from the figure continued, from the words before."""
    carrier = Carrier(reading, mentions)
    for late in (False, True):
        for i, mention in enumerate(mentions):
            if slots[i] is not None:
                continue
            whole = parts[i]
            if whole is not None:
                if whole < i or late:
                    slots[i] = _handed(slots[whole], "part") or SourceSlot()
            elif mention.antecedent is not None and slots[mention.antecedent]:
                slots[i] = _handed(slots[mention.antecedent], "antecedent")
            else:
                repeated = _repeated(reading, mentions, slots, i)
                slots[i] = repeated or _handed(carrier.before(mention), "carried") or reading.own_voice(mention)


def _repeated(
    reading: Reading, mentions: Sequence[Mention], slots: Sequence[SourceSlot | None], index: int
) -> SourceSlot | None:
    """Return the source of the same count said before, where this one refers back ("the 651 killed include")."""
    number, outcome = mentions[index].number, mentions[index].outcome
    if reading.page.text[max(0, number.span.start - 4) : number.span.start].casefold() != "the ":
        return None
    for k in range(index - 1, max(-1, index - _REMEMBERED), -1):
        earlier = mentions[k]
        if earlier.outcome == outcome and earlier.number.best == number.best and number.best is not None:
            return _handed(slots[k], "repeated")
    return None


def _handed(slot: SourceSlot | None, rule: str) -> SourceSlot | None:
    return replace(slot, rule=f"{rule}:{slot.rule}") if slot and slot.source else None
