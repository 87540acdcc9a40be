"""Which place a count belongs to: where the people were, not where the speaker sat or where they went."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from aleppo_figures.extraction.mentions import Mention, Page, Sentence, Span
from aleppo_figures.extraction.places.find import PlaceHit, find_places
from aleppo_figures.vocabulary.place_words import place_alternatives, place_words
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.world import look_up

__all__ = ["PlaceSlot", "assign_places"]

_MOVED = ("displaced", "evacuated")
_REACH = 60
_WIDE = 7
_ANAPHORS = {"city": (3, 4), "town": (1, 2, 4), "village": (1, 2), "country": (9,), "province": (7,)}


@dataclass(frozen=True, slots=True)
class PlaceSlot:
    """A count's place by its canonical name, as the text has it, how wide it is, and the rule that found it."""

    place: str | None = None
    place_text: str | None = None
    width: int = 0
    rule: str = ""


def assign_places(
    page: Page,
    mentions: Sequence[Mention],
    parts: Sequence[int | None],
    gazetteer: Gazetteer | None = None,
    speakers: Sequence[Sequence[Span]] = (),
) -> list[PlaceSlot]:
    """Return the place of each count, in order.

    Parameters
    ----------
    page : Page
        The document in sentences.
    mentions : sequence of Mention
        Its counts, in document order.
    parts : sequence of int or None
        For each count, the index of its whole.
    gazetteer : Gazetteer, optional
        The known places; the shipped ones by default.
    speakers : sequence of sequences of Span, optional
        For each count, the words that name who says it: a place in them, or right after, is the speaker's.
    """
    said = sorted({span for spans in speakers for span in spans})
    reader = _Reader(page, mentions, gazetteer or Gazetteer.default(), said)
    slots: list[PlaceSlot] = []
    for i in range(len(mentions)):
        slots.append(_choose(reader, mentions, parts, slots, i))
    return _headlines(page, mentions, slots)


def _choose(
    reader: _Reader, mentions: Sequence[Mention], parts: Sequence[int | None], slots: Sequence[PlaceSlot], i: int
) -> PlaceSlot:
    own = reader.own(i)
    for back in (parts[i], mentions[i].antecedent):
        if back is not None and back < i and slots[back].place and (own is None or not reader.near(i, own)):
            return _slot(slots[back], "whole or antecedent")
    if own is not None:
        return reader.narrowed(i, own, slots)
    return _context(reader, mentions, slots, i)


class _Reader:
    """The places of a page, sentence by sentence, read once."""

    def __init__(self, page: Page, mentions: Sequence[Mention], gazetteer: Gazetteer, said: Sequence[Span]) -> None:
        self.page = page
        self.mentions = mentions
        self.gazetteer = gazetteer
        self._said = said
        self._hits: dict[int, list[PlaceHit]] = {}
        self._named: dict[int, list[PlaceHit]] = {}
        for sentence in page.sentences:
            self.hits(sentence)

    def hits(self, sentence: Sentence) -> list[PlaceHit]:
        """Return the places of a sentence in document offsets, without those of speakers."""
        if sentence.index not in self._hits:
            self._named[sentence.index] = find_places(sentence.text, self.gazetteer)
            kept = [h for h in self._named[sentence.index] if not self._speaker(sentence, h)]
            others = [*self.halves(sentence), *self.anaphors(sentence)]
            halves = [h for h in others if not any(h.start < k.end and k.start < h.end for k in kept)]
            self._hits[sentence.index] = sorted([*kept, *halves], key=lambda h: h.start)
        return self._hits[sentence.index]

    def own(self, i: int) -> PlaceHit | None:
        """Return the place that a count's own sentence gives it, or None."""
        mention = self.mentions[i]
        sentence = self.page.sentences[mention.sentence]
        found = [h for h in self.hits(sentence) if not (mention.outcome in _MOVED and self._goal(sentence.text, h))]
        if not found:
            return None
        ranked = sorted(found, key=lambda h: (self._distance(i, sentence, h), h.start))
        best = ranked[0]
        clause = [h for h in found if self._distance(i, sentence, h) <= self._distance(i, sentence, best) + 40]
        narrow = min(clause, key=lambda h: (h.width, h.start))
        return narrow if narrow.width < best.width and self._holds(best, narrow) else best

    def near(self, i: int, hit: PlaceHit) -> bool:
        """Return whether a place stands in a part's own clause, not merely in its whole's."""
        mention = self.mentions[i]
        sentence = self.page.sentences[mention.sentence]
        end = mention.number.span.end - sentence.start
        between = sentence.text[end : hit.start]
        if re.fullmatch(
            r",?\s(?:where|with|:)\s(?:\w+\s){0,3}",
            sentence.text[hit.end : max(hit.end, end - (mention.number.span.end - mention.number.outer.start))],
        ):
            return True
        whole = mention.antecedent
        alone = not any(m.sentence == mention.sentence for m in self.mentions[max(0, i - 3) : i])
        if alone and whole is None and hit.lead in place_words("preposition"):
            return True
        later = [m for m in self.mentions[i + 1 : i + 4] if m.sentence == mention.sentence]
        stop = min((m.number.outer.start - sentence.start for m in later), default=len(sentence.text))
        return (
            end <= hit.start < stop
            and len(between) < 60
            and not re.search(r"[;:,—–]|\bwere\b|\bdied\b|\bwho\b", between)
        )

    def narrowed(self, i: int, own: PlaceHit, slots: Sequence[PlaceSlot]) -> PlaceSlot:
        """Return the place, or the narrower one inside it that the sentence before has established."""
        mention = self.mentions[i]
        if own.width >= 4 and i and mention.sentence - self.mentions[i - 1].sentence <= 1:
            before = slots[i - 1]
            if (
                before.place
                and before.width < own.width
                and own.lead in ("", "the", "of")
                and self._inside(before.place, own.name)
            ):
                return _slot(before, "narrower before")
        return PlaceSlot(own.name, own.text, own.width, "own sentence")

    def _speaker(self, sentence: Sentence, hit: PlaceHit) -> bool:
        text = sentence.text
        at = sentence.start + hit.start
        if any(
            s.start <= at < s.end or _beside(self.page.text[s.end : at])
            for s in self._said
            if s.start <= at < s.end + 24
        ):
            return True
        before = text[max(0, hit.start - 40) : hit.start]
        dateline = (
            hit.start < 40
            and re.match(r"[^.]{0,30}[—–(-]{1,2}", text[hit.end : hit.end + 34])
            and text[: hit.end].isupper()
        )
        return bool(_speaking().search(before)) or bool(dateline)

    def halves(self, sentence: Sentence) -> list[PlaceHit]:
        """Return "the east", "the rebel-held west of the city" as halves of the city that the text speaks of."""
        city = self._city(sentence)
        found = []
        for match in _half().finditer(sentence.text) if city else ():
            name = self.gazetteer.resolve(f"{match['side'].lower()}ern {city}")
            if name:
                start, end = match.span()
                found.append(PlaceHit(start, end, sentence.text[start:end], name, 3, True, match["lead"].lower()))
        return found

    def anaphors(self, sentence: Sentence) -> list[PlaceHit]:
        """Return "in the city", "across the country" as the city or country that the text named last."""
        found = []
        for match in _anaphor().finditer(sentence.text):
            widths = _ANAPHORS[match["what"].lower()]
            before = [h for n in range(max(0, sentence.index - _REACH), sentence.index) for h in self._named.get(n, ())]
            before += [h for h in self._named.get(sentence.index, ()) if h.end <= match.start()]
            named = next((h for h in reversed(before) if h.width in widths), None)
            if named is not None:
                start, end = match.span()
                found.append(PlaceHit(start, end, sentence.text[start:end], named.name, named.width, named.known, "in"))
        return found

    def _city(self, sentence: Sentence) -> str | None:
        for index in range(sentence.index, max(-1, sentence.index - _REACH), -1):
            for hit in self._named.get(index, ()):
                for name in (hit.name, *self.gazetteer.ancestors(hit.name)):
                    if self.gazetteer.resolve(f"Eastern {name}"):
                        return name
        return None

    def _goal(self, text: str, hit: PlaceHit) -> bool:
        before = text[max(0, hit.start - 50) : hit.start]
        return hit.lead in place_words("destination") or bool(_destination().search(before))

    def _distance(self, i: int, sentence: Sentence, hit: PlaceHit) -> int:
        number = self.mentions[i].number
        start, end = number.outer.start - sentence.start, number.span.end - sentence.start
        if hit.start >= end:
            between = sentence.text[end : hit.start]
        else:
            between = sentence.text[hit.end : max(hit.end, start)]
        low, high = sorted((hit.start + sentence.start, number.span.start))
        crossed = sum(1 for m in self.mentions if m.sentence == sentence.index and low < m.number.span.start < high)
        walls = len(re.findall(r"[;:—–]|\bwhile\b|\bwhereas\b|\bbut\b|, and | when |, where ", between))
        locative = 0 if hit.lead in place_words("preposition") or not hit.lead else 25
        return len(between) + 25 * crossed + 50 * walls + locative

    def _holds(self, wide: PlaceHit, narrow: PlaceHit) -> bool:
        if wide.known and narrow.known:
            return self.gazetteer.relation(narrow.name, wide.name) == "within"
        return not (wide.known and wide.width <= 4 and narrow.width >= 4)

    def _inside(self, narrow: str, wide: str) -> bool:
        return self.gazetteer.relation(narrow, wide) == "within"


def _context(reader: _Reader, mentions: Sequence[Mention], slots: Sequence[PlaceSlot], i: int) -> PlaceSlot:
    """Return the place of the count before, else the last one that the text has named, else the headline's."""
    mention, page = mentions[i], reader.page
    sentence = page.sentences[mention.sentence]
    if i and slots[i - 1].place and mention.sentence - mentions[i - 1].sentence <= 2:
        between = [
            h for n in range(mentions[i - 1].sentence + 1, mention.sentence) for h in reader.hits(page.sentences[n])
        ]
        if not between:
            return _slot(slots[i - 1], "the count before")
    for index in range(mention.sentence - 1, max(-1, mention.sentence - 8), -1):
        found = [h for h in reader.hits(page.sentences[index]) if h.lead in place_words("preposition") or h.known]
        if found:
            best = min(found, key=lambda h: (h.width >= _WIDE, h.width, h.start))
            return PlaceSlot(best.name, best.text, best.width, "a sentence before")
    for j in range(i - 1, max(-1, i - _REACH), -1):
        if slots[j].place:
            return _slot(slots[j], "an earlier count")
    for later in page.sentences[sentence.index + 1 : sentence.index + 3]:
        if sentence.kind in ("headline", "heading") and reader.hits(later):
            best = min(reader.hits(later), key=lambda h: (h.width, h.start))
            return PlaceSlot(best.name, best.text, best.width, "the sentence below")
    return PlaceSlot()


def _headlines(page: Page, mentions: Sequence[Mention], slots: list[PlaceSlot]) -> list[PlaceSlot]:
    """Give a headline the place of the first sentence below that reports the same number, where it is narrower."""
    for i, mention in enumerate(mentions):
        if page.sentences[mention.sentence].kind not in ("headline", "heading", "lead"):
            continue
        for j in range(i + 1, min(len(mentions), i + _REACH)):
            other = mentions[j]
            if other.sentence != mention.sentence and other.outcome == mention.outcome and _same_number(mention, other):
                wide = slots[i].place is None or (slots[i].width >= _WIDE > slots[j].width)
                if slots[j].place and wide:
                    slots[i] = _slot(slots[j], "the same number below")
                break
    return slots


def _same_number(head: Mention, below: Mention) -> bool:
    value = below.number.best if below.number.best is not None else below.number.low
    low, high = head.number.low, head.number.high
    return value is not None and (low is None or low <= value) and (high is None or value <= high)


def _slot(slot: PlaceSlot, rule: str) -> PlaceSlot:
    return PlaceSlot(slot.place, slot.place_text, slot.width, rule)


@cache
def _half() -> re.Pattern[str]:
    held = place_alternatives("held")
    return re.compile(
        rf"\b(?P<lead>in|on|of|from|at|across|the)\s(?:the\s)?(?:city['’]s\s)?(?:(?:{held})\s)?(?P<side>east|west)(?:ern)?(?:\s(?:of the city|half|side|part|districts|neighbou?rhoods|quarters))?\b(?!\sof\s[A-Z]|\s[A-Z]|-|\s(?:outskirts|countryside|suburbs?|edge|entrance|bank))"
    )


@cache
def _anaphor() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:in|around|across|throughout|inside|of|over|from)(?:\sand\saround)?\sthe\s(?:\w+\s)?(?P<what>city|country|town|village|province)\b(?!\s(?:of|council|hall|centre|center)\b)",
        re.I,
    )


def _beside(between: str) -> bool:
    """Whether only "in" or the like stands between a speaker and a place ("the opposition in Istanbul")."""
    return bool(re.fullmatch(r",?\s(?:in|from|at|near|of)\s(?:\w+\s)?", between))


@cache
def _speaking() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{place_alternatives('speaking')})\s(?:the\s)?(?:\w+\s)?$", re.I)


@cache
def _destination() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{place_alternatives('destination')})\s(?:[\w-]+\s){{0,5}}$", re.I)


def country_of(name: str) -> str | None:
    """Return the country that a place of the world lies in, or None."""
    found = look_up(name)
    return found.country if found else None
