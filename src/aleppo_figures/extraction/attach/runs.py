"""A run of adjectives and nouns behind a number: how far it goes, and whether its head names people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from aleppo_figures.extraction.mentions import Number, Span
from aleppo_figures.extraction.numbers import Token
from aleppo_figures.vocabulary.cues import CueWord, sentence_words
from aleppo_figures.vocabulary.lexicon import Hit
from aleppo_figures.vocabulary.nouns import Noun, looks_like_people

__all__ = ["Phrase", "read_run"]

_LONGEST = 9
_ON_RECORD = ("reported", "confirmed", "recorded", "registered", "verified")
"""Participles that may stand before what is counted ("no reported casualties")."""


@dataclass(slots=True)
class Phrase:
    """What a number counts.

    `kind` is `person`, `unit` (families), `bare` (no noun), `cue` (the noun says the outcome) or `thing`.
    """

    kind: str
    group: str | None
    noun: Span | None
    cue: CueWord | None = None
    cue_span: Span | None = None
    participle: bool = False  # the outcome is an adjective ("12 wounded soldiers")
    others: bool = False
    partitive: bool = False  # "four of them", "12 of the dead"
    definite: bool = False
    weak: bool = False  # the noun is unknown and only looks like people


def read_run(
    words: Sequence[Token], at: int, number: Number, cues: Any, numbers: dict[int, Number]
) -> tuple[Phrase, int]:
    """Return the phrase of adjectives and nouns up to the head, and where it ends; a plural that names people ends it."""
    run = _Run(words, at, number, cues, i=at)
    while run.i < at + _LONGEST:
        token = words[run.i]
        if token.start in numbers and run.i > at:
            break
        done = run.step(token)
        if done is not None:
            return done
        if run.ended:
            break
    return run.close()


@dataclass(slots=True)
class _Run:
    """The run read so far: its head, the outcome that stands as an adjective, and the first word that isn't known."""

    words: Sequence[Token]
    at: int
    number: Number
    cues: Any
    i: int = 0
    head: Noun | None = None
    head_end: int = 0
    cue: CueWord | None = None
    cue_span: Span | None = None
    unknown: tuple[int, Token] | None = None
    ended: bool = field(default=False)

    @property
    def plural(self) -> bool:
        """Whether several are counted."""
        return self.number.best != 1

    def step(self, token: Token) -> tuple[Phrase, int] | None:
        """Read the next word or term; return the phrase where it is complete, else None."""
        if self.i == self.at and (token.low in ("a", "an") or _unquotes(self.words, self.i)):
            self.ended = True
            return None
        hit, counted = self.cues.people.get(token.start), self.cues.nouns.get(token.start)
        verb = self.cues.verbs.get(token.start)
        if counted and verb and verb.value.form == "base" and len(counted.text) >= len(verb.text):
            verb = None  # "148 martyrs": behind a number the noun is meant
        if verb and not _longer(counted, verb) and not _longer(hit, verb):
            self._outcome_word(token, verb)
            return None
        if counted is not None and not _longer(hit, counted):
            return self._counted_noun(token, counted, hit)
        if hit is not None:
            return self._noun(hit)
        if self.number.kind == "zero" and token.low in _ON_RECORD and self._counts_next():
            self.i += 1
            return None
        if not _inside(token, self.words, self.i):
            self.ended = True
            return None
        named = self.unknown is not None and self.unknown[1].text[0].isupper() and self.unknown[1].low.endswith("s")
        if named and self.plural and token.low.endswith("ing"):
            self.ended = True
            return None  # "killed 100 Norlanders sheltering in a compound"
        if self.unknown is None or token.low.isalpha():
            self.unknown = (self.i, token)
        self.i += 1
        return None

    def _counts_next(self) -> bool:
        return self.words[self.i + 1].start in self.cues.nouns

    def _outcome_word(self, token: Token, verb: Hit[CueWord]) -> None:
        """Take an outcome as an adjective ("12 wounded soldiers"); any other verb ends the run."""
        size = _size(self.words, self.i, verb.end + self.cues.offset)
        may_describe = verb.value.form == "past" or verb.value.kind == "state"
        if not may_describe or not _adjective(self.words, self.i + size, self.cues, self.number):
            self.ended = True
            return
        self.cue, self.cue_span = verb.value, Span(token.start, self.words[self.i + size - 1].end)
        self.i += size

    def _counted_noun(self, token: Token, counted: Hit[CueWord], hit: Hit[Noun] | None) -> tuple[Phrase, int] | None:
        """Return the phrase of a noun that says the outcome itself ("12 deaths"), unless people follow it."""
        size = _size(self.words, self.i, counted.end + self.cues.offset)
        if _goes_on(self.words, self.i + size, self.cues):
            self.i += size
            return None
        named = (n.group for n in (self.head, hit.value if hit else None) if n and n.group != "people")
        end = self.words[self.i + size - 1].end
        noun = Span(self.words[self.at].start, end)
        return Phrase("cue", next(named, "people"), noun, counted.value, Span(token.start, end)), self.i + size

    def _noun(self, hit: Hit[Noun]) -> tuple[Phrase, int] | None:
        if self.plural and self.head is None and hit.text.lower() == "hostage":
            self.ended = True  # "take eight hostage"
            return None
        size = _size(self.words, self.i, hit.end + self.cues.offset)
        if hit.value.kind == "thing":
            if self.number.kind == "quantity" and self.i == self.at and self.words[self.i - 1].low.endswith("s"):
                return Phrase("bare", None, None), self.at  # "bombs kill dozens hours after the hanging"
            if self.words[self.i - 1].text == "United" and self.words[self.i].text[0].isupper():
                self.i += size  # "two United States citizens"
            elif not hit.value.plural and _people_next(self.words, self.i + size, self.cues, self.plural):
                self.i += size  # "primary school children"
            elif _adjective_use(self.words, self.i, size):
                self.i += size + 1
            elif self.head is None or not self.head.plural:
                span = Span(self.words[self.at].start, self.words[self.i + size - 1].end)
                return Phrase("thing", None, span), self.i + size
            else:
                self.ended = True
            return None
        narrower = self.head is not None and hit.value.group == "people" and self.head.group != "people"
        self.head = self.head._replace(plural=hit.value.plural) if narrower and self.head else hit.value
        self.i += size
        self.head_end = self.i
        if (self.head.plural or not self.plural) and not _head_goes_on(self.words, self.i, self.cues, self.plural):
            joined = _women_and_children(self.words, self.i, self.head, self.cues)
            if joined:
                self.head, self.head_end = joined
            self.ended = True
        return None

    def close(self) -> tuple[Phrase, int]:
        """Return what the run came to: people, families, a thing, or a bare number."""
        words, at = self.words, self.at
        if self.head is not None:
            trailing = self.unknown is not None and self.unknown[0] >= self.head_end
            if trailing and not self.head.plural and self.plural:
                return Phrase("thing", None, Span(words[at].start, words[self.i - 1].end)), self.i
            kind = "unit" if self.head.kind == "unit" else "person"
            span = Span(words[at].start, words[self.head_end - 1].end)
            described = self.cue is not None
            return Phrase(kind, self.head.group, span, self.cue, self.cue_span, participle=described), self.head_end
        if self.unknown is None:
            return Phrase("bare", None, None), at
        place, token = self.unknown
        manner = sentence_words().get(token.low) == "adverb" or token.low.endswith("ly")
        if manner or (place == at and token.low.endswith("ed")):
            return Phrase("bare", None, None), at
        span = Span(words[at].start, words[place].end)
        proper = token.text[0].isupper() and not token.text.isupper() and token.low.endswith(("s", "i", "ese"))
        if looks_like_people(token.low) or (proper and self.plural):
            described = self.cue is not None
            return Phrase("person", "people", span, self.cue, self.cue_span, described, weak=True), place + 1
        if token.text[0].isupper() and place == at:
            return Phrase("bare", None, None), at  # "killed 12 Wednesday", "12 Aleppo residents" is read above
        return Phrase("thing", None, span), place + 1


def _longer(other: Hit[Any] | None, hit: Hit[Any]) -> bool:
    return other is not None and len(other.text) > len(hit.text)


def _size(words: Sequence[Token], at: int, end: int) -> int:
    size = 1
    while words[at + size].start < end:
        size += 1
    return size


def _inside(token: Token, words: Sequence[Token], i: int) -> bool:
    """Return whether a word may stand before a head noun: no function word, no verb, no mark but a hyphen or apostrophe."""
    if token.low in ('"', "“", "”") and words[i - 1].end == token.start:
        return False  # a quotation ends
    if token.low in ("-", "'", "’", '"', "“", "”", "‘", "/"):
        return words[i + 1].text[0].isalnum()
    if token.text[0].isdecimal():
        return words[i + 1].low == "-"
    if token.text == "." and len(words[i - 1].text) == 1 and words[i - 1].text.isupper():
        return True  # "13 U.S. soldiers"
    if not token.text[0].isalpha():
        return False
    if token.low in ("last", "next") and _is_time(words[i + 1]):
        return False  # "arrested two last week"
    kind = "" if token.text == "US" else sentence_words().get(token.low, "")
    if token.low == "and":
        return False
    return (kind in ("", "adverb") and token.low not in ("also", "not", "n't")) or (
        token.low in ("off", "under", "over") and words[i + 1].low == "-"
    )


def _unquotes(words: Sequence[Token], i: int) -> bool:
    """Return whether a quotation mark closes right behind a number ("kill ‘dozens’ in the north")."""
    closes = words[i].text in ("'", "’", '"', "”") and words[i - 1].end == words[i].start
    return closes and words[i + 1].start > words[i].end


def _is_time(token: Token) -> bool:
    return token.low in (
        "week",
        "month",
        "year",
        "night",
        "weekend",
        "summer",
        "winter",
        "spring",
        "autumn",
        "fall",
    ) or (sentence_words().get(token.low) == "adverb")


def _adjective(words: Sequence[Token], at: int, cues: Any, number: Number) -> bool:
    """Return whether an outcome word is an adjective before a noun for people ("12 wounded soldiers")."""
    if number.kind in ("article", "ordinal", "zero"):
        return any((hit := cues.people.get(w.start)) and hit.value.kind == "person" for w in words[at : at + 2])
    for w in words[at : at + 3]:
        hit = cues.people.get(w.start)
        if hit and hit.value.kind in ("person", "unit") and (hit.value.plural or number.best == 1):
            return True
        if sentence_words().get(w.low) or not w.text.isalpha():
            return False
    return False


def _people_next(words: Sequence[Token], at: int, cues: Any, plural: bool) -> bool:
    """Return whether people are named right behind a thing's noun ("school children", "hospital staff")."""
    hit = cues.people.get(words[at].start)
    if hit is not None and hit.value.kind == "thing" and not hit.value.plural:
        hit = cues.people.get(words[at + 1].start)  # "Islamic State group fighters"
        return hit is not None and hit.value.kind == "person" and hit.value.plural and plural
    if hit is None:
        return plural and looks_like_people(words[at].low)  # "bomb makers"
    return hit.value.kind == "person" and (hit.value.plural or not plural)


def _adjective_use(words: Sequence[Token], i: int, size: int) -> bool:
    """Return whether a thing is part of an adjective ("12 five-year-old boys", "school-age")."""
    after = i + size
    return words[after].low == "-" and words[after].start == words[after - 1].end


def _goes_on(words: Sequence[Token], at: int, cues: Any) -> bool:
    """Return whether a noun for people follows an outcome noun ("12 dead soldiers", "12 hostage takers")."""
    hit = cues.people.get(words[at].start)
    return bool(hit and hit.value.kind == "person")


def _head_goes_on(words: Sequence[Token], at: int, cues: Any, plural: bool) -> bool:
    """Return whether a further noun for people follows the head ("police officers")."""
    if words[at].low == "-":
        return words[at].start == words[at - 1].end and words[at + 1].text[0].isalpha()
    hit = cues.people.get(words[at].start)
    counted = cues.nouns.get(words[at].start)
    if counted is not None and counted.text.lower() not in ("injured", "wounded", "dead", "victims", "victim"):
        return True
    return bool(
        hit
        and hit.value.kind == "person"
        and hit.text.lower() not in ("dead", "injured", "wounded", "missing", "displaced", "sick", "others", "other")
    )


def _women_and_children(words: Sequence[Token], at: int, head: Noun, cues: Any) -> tuple[Noun, int] | None:
    if not head.plural or head.group not in ("women", "children") or words[at].low not in ("and", "or"):
        return None
    hit = cues.people.get(words[at + 1].start)
    if hit and hit.value.group in ("women", "children") and hit.value.group != head.group:
        return Noun("person", "women_and_children", True), at + 2
    return None
