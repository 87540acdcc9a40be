"""A page read for its speakers: every attribution of every sentence with the source that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from aleppo_figures.extraction.attribution.cast import Cast, abbreviations, claimant
from aleppo_figures.extraction.attribution.clause.attributions import Attribution
from aleppo_figures.extraction.attribution.clause.cues import find_attributions
from aleppo_figures.extraction.attribution.clause.phrases import Phrase, opening_subject
from aleppo_figures.extraction.attribution.clause.words import Line, read_line
from aleppo_figures.extraction.attribution.quotes import find_quotes, quote_at
from aleppo_figures.extraction.attribution.slots import SourceSlot
from aleppo_figures.extraction.attribution.speaker import Voice, key_words, voice_of
from aleppo_figures.extraction.mentions import Mention, Page, Span
from aleppo_figures.vocabulary.sources import SourceHit, SourceRegistry

__all__ = ["Reading", "read_page_sources"]

_LISTENERS = frozenset("agency daily newspaper paper television tv radio channel broadcaster".split())
_OURS = re.compile(r"\b(?:of us|our|we)\b", re.I)
_RECORDS = frozenset("assessment assessments analysis report reports review information".split())
_CITING = frozenset({"citing", "quoting"})
_PASSING_KINDS = frozenset({"media", "UN", "monitor", "medical"})


@dataclass(slots=True)
class Reading:
    """The attributions of a page by sentence, each with its speaker and with who passes the words on."""

    page: Page
    sources: SourceRegistry
    numbers: dict[int, list[int]]
    hits: dict[int, list[SourceHit]] = field(default_factory=dict)
    attributions: list[list[Attribution]] = field(default_factory=list)
    voices: dict[tuple[int, Attribution], Voice | None] = field(default_factory=dict)
    vias: dict[tuple[int, Attribution], str | None] = field(default_factory=dict)
    quotes: list[Span] = field(default_factory=list)
    kept: dict[int, Line] = field(default_factory=dict)

    def line(self, index: int) -> Line:
        """Return a sentence as words: what is asked for most is kept, the rest read again, since words take memory."""
        line = self.kept.get(index)
        if line is None:
            line = read_line(self.page.sentences[index], self.hits.get(index, ()), self.numbers.get(index, ()))
            if index in self.numbers or index + 1 in self.numbers:
                self.kept[index] = line
        return line

    def voice(self, sentence: int, attribution: Attribution) -> Voice | None:
        """Return who speaks in an attribution of a sentence."""
        return self.voices[sentence, attribution]

    def is_mere_record(self, sentence: int, attribution: Attribution) -> bool:
        """Return whether a record that nobody is named for speaks ("initial assessments indicate")."""
        voice = self.voices[sentence, attribution]
        if voice is None or attribution.phrase is None:
            return False
        tags = self.line(sentence).tags[attribution.phrase.start : attribution.phrase.outer]
        return voice.kind == "b" and set(tags) <= set("dmb") and bool(_RECORDS & key_words(voice.text))

    def own_voice(self, mention: Mention) -> SourceSlot | None:
        """Return the publisher for a count of "us" in an organisation's own words, outside quotations."""
        start = mention.number.span.start
        text = self.page.text[max(0, start - 24) : mention.number.span.end + 24]
        own = self.sources.resolve(self.page.document.publisher or "")
        source = self.sources.get(own) if own else None
        if source is None or source.kind == "media" or quote_at(self.quotes, start) or not _OURS.search(text):
            return None
        return SourceSlot(source=source.name, rule="own_voice")

    def behind(self, sentence: int, attribution: Attribution) -> Attribution:
        """Return the attribution that an outlet cites right after its own ("TAP reported, citing a coastguard")."""
        found = self.attributions[sentence]
        voice = self.voices[sentence, attribution]
        cites = (a for a in found if a.rule == "according_to" and 0 <= a.start - attribution.end <= 1)
        if (direct := next(cites, None)) is not None:
            return direct  # "BFMTV reported, citing the ministry"
        line, core = self.line(sentence), attribution.phrase
        for a in found:
            if (
                core
                and a.rule == "according_to"
                and core.end < a.start < core.outer
                and line.words[a.start].lower in _CITING
            ):
                return a  # "Radio Mina, citing a nurse, reported"
        if voice is None or (voice.kind != "media" and "media" not in voice.refers):
            return attribution
        cited = (a for a in found if a.rule == "according_to" and 0 <= a.start - attribution.end <= 4)
        return next(cited, attribution)

    def slot(self, sentence: int, attribution: Attribution) -> SourceSlot | None:
        """Return an attribution as a slot, or None where it names nobody."""
        key = (sentence, attribution)
        voice = self.voices[key]
        if voice is None or voice.source is None:
            return None
        return SourceSlot(
            source=voice.source,
            source_text=voice.text,
            via=self.vias[key],
            basis=attribution.basis or "reported",
            spans=(voice.span,),
            rule=attribution.rule,
        )


def read_page_sources(page: Page, mentions: Sequence[Mention], sources: SourceRegistry) -> Reading:
    """Return a page's attributions, resolved in the order of the text."""
    numbers: dict[int, list[int]] = {}
    for mention in mentions:
        numbers.setdefault(mention.sentence, []).append(mention.number.span.start)
    reading = Reading(page, sources, numbers, quotes=find_quotes(page))
    hits = sources.find(page.text)
    short = abbreviations(page.text, sources)
    cast, at = Cast(sources), 0
    for sentence in page.sentences:
        while at < len(hits) and hits[at].start < sentence.start:
            at += 1
        begin = at
        while at < len(hits) and hits[at].start < sentence.end:
            at += 1
        if inside := [h for h in hits[begin:at] if h.end <= sentence.end]:
            reading.hits[sentence.index] = inside
        line = reading.line(sentence.index)
        reading.attributions.append(find_attributions(line))
        _resolve(reading, cast, line, short)
    reading.voices = {key: cast.identified(voice) if voice else None for key, voice in reading.voices.items()}
    return reading


def _resolve(reading: Reading, cast: Cast, line: Line, short: dict[str, str]) -> None:
    sources, publisher, index = reading.sources, reading.page.document.publisher, line.sentence.index
    cast.notice(line)
    opening = opening_subject(line)
    spoken = opening and any(a.phrase and a.phrase.start == opening.start for a in reading.attributions[index])
    if opening and not spoken:
        cast.introduce(voice_of(line, opening, sources, short, publisher))
    last: Voice | None = None
    passed: str | None = None
    for one in reading.attributions[index]:
        if one.phrase:
            voice: Voice | None = _who(one, cast, voice_of(line, one.phrase, sources, short, publisher))
            if (
                one.rule.startswith("colon")
                and not _office(line, one.phrase)
                and _no_speaker(voice, publisher, sources)
            ):
                voice = None
        elif one.pronoun in ("we", "i"):
            voice = _ourselves(reading, sources, line, one)
        elif one.pronoun:
            voice = cast.pronoun(one.pronoun)
        else:
            voice = last
        if one.phrase or one.pronoun:
            passed = _passing(line, one.via, sources, short) if one.via else None
        reading.voices[index, one] = voice
        reading.vias[index, one] = passed
        if voice:
            last = voice
            if one.rule != "own_claim" and not _nested(line, one, reading.attributions[index]):
                cast.remember(voice)


def _nested(line: Line, one: Attribution, found: list[Attribution]) -> bool:
    """Return whether an attribution is inside another's words ("the organiser said the operators believe …")."""
    return any(
        o is not one and o.side == "after" and 0 <= one.start - o.end <= 1 and line.tags[one.start - 1] != ","
        for o in found
    )


def _no_speaker(voice: Voice | None, publisher: str | None, sources: SourceRegistry) -> bool:
    """Return whether a name beside a colon is the outlet's own, or a party whose share a list gives."""
    own = {publisher, sources.resolve(publisher or "")} - {None}
    if voice is not None and voice.text.endswith(("News", "NEWS")):
        return True  # a rubric: "World News: 47 killed"
    return voice is not None and (voice.source in own or voice.kind == "armed group")


def _office(line: Line, phrase: Phrase) -> bool:
    return "v" in line.tags[phrase.start : phrase.end]


def _who(one: Attribution, cast: Cast, voice: Voice) -> Voice:
    return claimant(voice) if one.rule == "own_claim" else cast.named(voice)


def _ourselves(reading: Reading, sources: SourceRegistry, line: Line, one: Attribution) -> Voice | None:
    """Return the publisher for its own "we"; in a quotation "we" is whoever is quoted, which scope finds."""
    publisher = reading.page.document.publisher
    word = line.words[one.start]
    if one.pronoun != "we" or publisher is None or quote_at(reading.quotes, word.start):
        return None
    name = sources.resolve(publisher) or publisher
    source = sources.get(name)
    return Voice(name, word.text, Span(word.start, word.end), source.kind if source else "b", False, frozenset())


def _passing(line: Line, phrase: Phrase, sources: SourceRegistry, short: dict[str, str]) -> str | None:
    """Return who passes words on: a registered outlet or body, or an outlet by its words; never "reporters"."""
    voice = voice_of(line, phrase, sources, short, None)
    source = sources.get(voice.source) if voice.source else None
    if source:
        return source.name if source.kind in _PASSING_KINDS else None
    return voice.source if voice.words & _LISTENERS else None
