"""The noun phrase that a number counts: how far it runs, whom it names, and whether they're people at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from aleppo_figures.extraction.mentions import Number, Span
from aleppo_figures.extraction.numbers import Token
from aleppo_figures.vocabulary.cues import CueWord, sentence_words
from aleppo_figures.vocabulary.nouns import Noun, looks_like_people

__all__ = ["Phrase", "read_phrase"]

_LONGEST = 9
_OTHERS = ("others", "more", "other", "further", "additional", "another", "people", "else")
_STOPPING = (
    "be",
    "have",
    "modal",
    "leave",
    "preposition",
    "by",
    "relative",
    "subordinate",
    "include",
    "pronoun",
    "verb",
)


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


def read_phrase(
    words: Sequence[Token], at: int, number: Number, cues: Any, numbers: dict[int, Number]
) -> tuple[Phrase, int]:
    """Return the noun phrase that begins behind a number and the token at which it ends."""
    start = at
    others = False
    while at < len(words) and words[at].low in ("more", "other", "others", "further", "additional"):
        others = True
        at += 1
    if (
        at < len(words)
        and words[at].low == "of"
        and (number.kind in ("quantity", "dozen", "zero") or others or at + 1 < len(words))
    ):
        partitive = _partitive(words, at, number, cues, numbers)
        if partitive is not None:
            phrase, end = partitive
            phrase.others = phrase.others or others
            return phrase, end
    if number.kind == "article" and (aged := _by_age(words, at)):
        return aged, at + 5
    phrase, end = _run(words, at, number, cues, numbers)
    phrase.others = others
    if phrase.kind == "bare":
        return phrase, max(at, start)
    return phrase, end


_ADULT = 18


def _by_age(words: Sequence[Token], at: int) -> Phrase | None:
    """Return somebody who is named by the age alone ("a 15-year-old was …")."""
    parts = [w.low for w in words[at : at + 6]]
    if parts[1:5] != ["-", "year", "-", "old"]:
        return None
    age = int(parts[0]) if parts[0].isdecimal() else 0
    if len(parts) > 5 and parts[5].isalpha() and not sentence_words().get(parts[5]):
        return None
    return Phrase("person", "children" if 0 < age < _ADULT else "people", Span(words[at].start, words[at + 4].end))


def _partitive(
    words: Sequence[Token], at: int, number: Number, cues: Any, numbers: dict[int, Number]
) -> tuple[Phrase, int] | None:
    i = at + 1
    if i >= len(words):
        return None
    if words[i].low in ("them", "whom", "these", "those", "which"):
        following = words[i + 1].low if i + 1 < len(words) else ""
        if words[i].low in ("them", "whom") or sentence_words().get(following) in _STOPPING or not following.isalpha():
            return Phrase("bare", None, None, partitive=True), i + 1
    if words[i].low == "others":
        return Phrase("bare", None, Span(words[at].start, words[i].end), others=True), i + 1
    definite = words[i].low in ("the", "its", "their", "his", "her", "these", "those", "our", "my", "all")
    if words[i].start in numbers and definite is False:
        return _of_counted(words, i, number, cues, numbers) or (Phrase("bare", None, None, partitive=True), at)
    if definite and i + 1 < len(words) and words[i + 1].start in numbers:
        return _of_counted(words, i + 1, number, cues, numbers) or (Phrase("bare", None, None, partitive=True), i + 1)
    phrase, end = _run(words, i + 1 if definite else i, number, cues, numbers)
    if phrase.kind == "bare" or (phrase.kind == "thing" and number.kind != "quantity" and not definite):
        return None
    phrase.partitive = definite
    return phrase, end


def _of_counted(
    words: Sequence[Token], at: int, number: Number, cues: Any, numbers: dict[int, Number]
) -> tuple[Phrase, int] | None:
    """Return the phrase of things that a count is of ("40 of its 110 beds"), or None where they may be people."""
    behind = at
    while behind < len(words) and words[behind].start < numbers[words[at].start].outer.end:
        behind += 1
    phrase, end = _run(words, behind, number, cues, numbers)
    return (phrase, end) if phrase.kind == "thing" else None


def _run(words: Sequence[Token], at: int, number: Number, cues: Any, numbers: dict[int, Number]) -> tuple[Phrase, int]:
    """Read adjectives and nouns up to the head; a plural that names people ends the phrase."""
    plural = number.best != 1
    i, head, head_end, cue, cue_span, unknown = at, None, at, None, None, None
    while i < len(words) and i < at + _LONGEST:
        token = words[i]
        if token.start in numbers and i > at:
            break
        hit = cues.people.get(token.start)
        verb, counted = cues.verbs.get(token.start), cues.nouns.get(token.start)
        if (
            counted is not None
            and verb is not None
            and verb.value.form == "base"
            and len(counted.text) >= len(verb.text)
        ):
            verb = None  # "148 martyrs": behind a number the noun is meant
        if (
            verb is not None
            and not (counted and len(counted.text) > len(verb.text))
            and not (hit and len(hit.text) > len(verb.text))
        ):
            size = _size(words, i, verb.end + cues.offset)
            if (verb.value.form != "past" and verb.value.kind != "state") or not _adjective(
                words, i + size, cues, number
            ):
                break
            cue, cue_span = verb.value, Span(token.start, words[i + size - 1].end)
            i += size
            continue
        if counted is not None and not (hit and len(hit.text) > len(counted.text)):
            size = _size(words, i, counted.end + cues.offset)
            if _goes_on(words, i + size, cues):
                i += size
                continue
            noun = hit.value if hit else None
            group = (
                head.group
                if head and head.group != "people"
                else (noun.group if noun and noun.group != "people" else "people")
            )
            kind = "cue"
            return Phrase(
                kind,
                group,
                Span(words[at].start, words[i + size - 1].end),
                counted.value,
                Span(token.start, words[i + size - 1].end),
            ), i + size
        if hit is not None:
            size = _size(words, i, hit.end + cues.offset)
            if hit.value.kind == "thing":
                if not hit.value.plural and _people_next(words, i + size, cues, plural):
                    i += size
                    continue  # "primary school children"
                if _adjective_use(words, i, size):
                    i += size + 1
                    continue
                if head is None or not head.plural:
                    return Phrase("thing", None, Span(words[at].start, words[i + size - 1].end)), i + size
                break
            kept: Noun | None = (
                head if head is not None and hit.value.group == "people" and head.group != "people" else None
            )
            head, head_end = (kept._replace(plural=hit.value.plural) if kept else hit.value), i + size
            i += size
            if (head.plural or not plural) and not _head_goes_on(words, i, cues, plural):
                joined = _women_and_children(words, i, head, cues)
                if joined:
                    head, head_end = joined[0], joined[1]
                break
            continue
        if not _inside(token, words, i):
            break
        if unknown is None or token.low.isalpha():
            unknown = (i, token)
        i += 1
    return _close(words, at, i, head, head_end, cue, cue_span, unknown, number)


def _close(
    words: Sequence[Token], at: int, end: int, head: Noun | None, head_end: int, cue: CueWord | None,
    cue_span: Span | None, unknown: tuple[int, Token] | None, number: Number,
) -> tuple[Phrase, int]:  # fmt: skip
    if head is not None:
        kind = "unit" if head.kind == "unit" else "person"
        trailing = unknown is not None and unknown[0] >= head_end and not head.plural and number.best != 1
        if trailing:
            return Phrase("thing", None, Span(words[at].start, words[end - 1].end)), end
        span = Span(words[at].start, words[head_end - 1].end)
        return Phrase(kind, head.group, span, cue, cue_span, participle=cue is not None), head_end
    if unknown is None:
        return Phrase("bare", None, None), at
    token = unknown[1]
    if (
        sentence_words().get(token.low) == "adverb"
        or token.low.endswith("ly")
        or (unknown[0] == at and token.low.endswith("ed"))
    ):
        return Phrase("bare", None, None), at
    span = Span(words[at].start, words[unknown[0]].end)
    group = "people"
    proper = token.text[0].isupper() and not token.text.isupper() and token.low.endswith(("s", "i", "ese"))
    if looks_like_people(token.low) or (proper and number.best != 1):
        return Phrase("person", group, span, cue, cue_span, participle=cue is not None, weak=True), unknown[0] + 1
    if token.text[0].isupper() and unknown[0] == at:
        return Phrase("bare", None, None), at  # "killed 12 Wednesday", "12 Aleppo residents" is read above
    return Phrase("thing", None, span), unknown[0] + 1


def _size(words: Sequence[Token], at: int, end: int) -> int:
    size = 1
    while at + size < len(words) and words[at + size].start < end:
        size += 1
    return size


def _inside(token: Token, words: Sequence[Token], i: int) -> bool:
    """Return whether a word may stand before a head noun: no function word, no verb, no mark but a hyphen or apostrophe."""
    if token.low in ('"', "“", "”") and i and words[i - 1].end == token.start:
        return False  # a quotation ends
    if token.low in ("-", "'", "’", '"', "“", "”", "‘", "/"):
        return i + 1 < len(words) and words[i + 1].text[0].isalnum()
    if token.text[0].isdecimal():
        return i + 1 < len(words) and words[i + 1].low == "-"
    if not token.text[0].isalpha():
        return False
    if token.low in ("last", "next") and i + 1 < len(words) and _is_time(words[i + 1]):
        return False  # "arrested two last week"
    kind = "" if token.text == "US" else sentence_words().get(token.low, "")
    if token.low == "and":
        return False
    return (kind in ("", "adverb") and token.low not in ("also", "not", "n't")) or (
        token.low in ("off", "under", "over") and i + 1 < len(words) and words[i + 1].low == "-"
    )


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
    hit = cues.people.get(words[at].start) if at < len(words) else None
    if hit is None:
        return at < len(words) and plural and looks_like_people(words[at].low)  # "bomb makers"
    return hit.value.kind == "person" and (hit.value.plural or not plural)


def _adjective_use(words: Sequence[Token], i: int, size: int) -> bool:
    """Return whether a thing is part of an adjective ("12 five-year-old boys", "school-age")."""
    after = i + size
    return after + 1 < len(words) and words[after].low == "-" and words[after].start == words[after - 1].end


def _goes_on(words: Sequence[Token], at: int, cues: Any) -> bool:
    """Return whether a noun for people follows an outcome noun ("12 dead soldiers", "12 hostage takers")."""
    hit = cues.people.get(words[at].start) if at < len(words) else None
    return bool(hit and hit.value.kind == "person")


def _head_goes_on(words: Sequence[Token], at: int, cues: Any, plural: bool) -> bool:
    """Return whether a further noun for people follows the head ("police officers")."""
    if at >= len(words):
        return False
    if words[at].low == "-":
        return at + 1 < len(words) and words[at].start == words[at - 1].end and words[at + 1].text[0].isalpha()
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
    if head.group not in ("women", "children") or at + 1 >= len(words) or words[at].low not in ("and", "or"):
        return None
    hit = cues.people.get(words[at + 1].start)
    if hit and hit.value.group in ("women", "children") and hit.value.group != head.group:
        return Noun("person", "women_and_children", True), at + 2
    return None
