"""The story of extraction: sentences → numbers with outcomes → parts → who, when, where, by whom → figures."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from aleppo_figures.errors import FiguresWarning
from aleppo_figures.extraction.attach import attach
from aleppo_figures.extraction.attribution import assign_sources
from aleppo_figures.extraction.causes import assign_causes
from aleppo_figures.extraction.confidence import assign_confidence
from aleppo_figures.extraction.language import foreign_language
from aleppo_figures.extraction.mentions import Mention, Page
from aleppo_figures.extraction.parties import assign_parties
from aleppo_figures.extraction.parts import link_parts
from aleppo_figures.extraction.periods import assign_periods
from aleppo_figures.extraction.places import assign_places
from aleppo_figures.extraction.qualities import assign_extent, assign_rates, judge_status
from aleppo_figures.extraction.segment import read_page
from aleppo_figures.extraction.telling import may_tell
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.figure import Figure, figure_id
from aleppo_figures.schema.progress import Progress, Stages
from aleppo_figures.vocabulary.groups import Groups
from aleppo_figures.vocabulary.parties import Parties
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["Reading", "extract_document"]

_SHARES = (0.2, 0.2, 0.28, 0.32)
"""Of the counts, of their parts and periods, of the sources and of the places and the rest, in the time of a long text."""


@dataclass(frozen=True)
class Reading:
    """The vocabularies that a document is read with; the shipped ones by default."""

    gazetteer: Gazetteer = field(default_factory=Gazetteer.default)
    sources: SourceRegistry = field(default_factory=SourceRegistry.default)
    parties: Parties = field(default_factory=Parties.default)
    groups: Groups = field(default_factory=Groups.default)


def extract_document(
    document: Document,
    reading: Reading | None = None,
    *,
    published: date | None = None,
    progress: Progress | None = None,
) -> list[Figure]:
    """Return the figures of a document, in the order of the text.

    Parameters
    ----------
    document : Document
        The text and what is known of it.
    reading : Reading, optional
        The vocabularies.
    published : datetime.date, optional
        The publication day, where the document doesn't know it.
    progress : callable, optional
        Called with the work that is done on it, and all.

    Warns
    -----
    FiguresWarning
        If the document is judged to be in another language than English: it gives no figures.

    Examples
    --------
    >>> [f.best for f in extract_document(Document("The blast killed 12 villagers and wounded 30 others."))]
    [12, 30]
    """
    language = foreign_language(document.text)
    if language is not None:
        told = f"{document.doc_id} is judged to be in {language}: no figures are read from it"
        warnings.warn(told, FiguresWarning, stacklevel=2)
        return []
    if not may_tell(document.text):
        return []
    page = read_page(document, published)
    reading = reading or Reading()
    stages = Stages(progress, _SHARES)
    mentions = attach(page, reading.groups.people, stages.within)
    stages.done()
    return _figures(page, mentions, reading, stages) if mentions else []


def _figures(page: Page, mentions: Sequence[Mention], reading: Reading, stages: Stages) -> list[Figure]:
    links = link_parts(page, mentions)
    parts = [link.whole for link in links]
    statuses = judge_status(page, mentions, parts)
    extents = assign_extent(page, mentions, parts)
    rates = assign_rates(page, mentions)
    periods = assign_periods(page, mentions, parts)
    stages.done()
    sources = assign_sources(page, mentions, parts, reading.sources)
    stages.done()
    days = [p.start if p.basis == "stated" and p.end == p.start else None for p in periods]
    places = assign_places(page, mentions, parts, reading.gazetteer, [slot.spans for slot in sources], days)
    stages.done()
    causes = assign_causes(page, mentions, parts)
    parties = assign_parties(page, mentions, parts, reading.parties)
    sure = assign_confidence(page, mentions, parts)
    ids = [_id(page.document, m) for m in mentions]
    figures = []
    for i, mention in enumerate(mentions):
        number, whole = mention.number, parts[i]
        rules = (*mention.rules, links[i].rule, statuses[i].rule, periods[i].rule, places[i].rule, sources[i].rule)
        figures.append(
            Figure(
                figure_id=ids[i],
                doc_id=page.document.doc_id,
                publisher=page.document.publisher,
                published=page.anchor,
                source=sources[i].source,
                source_text=sources[i].source_text,
                via=sources[i].via,
                basis=sources[i].basis,
                as_of=sources[i].as_of,
                outcome=mention.outcome,
                group=reading.groups.named(mention.group_text) or mention.group,
                group_text=mention.group_text,
                unit=mention.unit,
                low=number.low,
                best=number.best,
                high=number.high,
                modifier=number.modifier,
                per=rates[i],
                start=periods[i].start,
                end=periods[i].end,
                period_text=periods[i].text,
                period_basis=periods[i].basis if periods[i].known else "unknown",
                place=places[i].place,
                place_text=places[i].place_text,
                cause=causes[i],
                attributed_to=parties[i].attributed_to,
                side=parties[i].side,
                extent=extents[i],
                status=statuses[i].status,
                part_of=None if whole is None else ids[whole],
                quote=page.sentences[mention.sentence].text,
                char_start=number.span.start,
                char_end=number.span.end,
                extractor="text",
                confidence=sure[i],
                rule="; ".join(dict.fromkeys(r for r in rules if r)) or None,
                url=page.document.url,
                page=page.document.page_of(number.span.start),
            )
        )
    return figures


def _id(document: Document, mention: Mention) -> str:
    return figure_id(document.doc_id, mention.number.span.start, mention.number.span.end, mention.outcome)
