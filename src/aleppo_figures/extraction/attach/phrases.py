"""The noun phrase that a number counts: how far it runs, whom it names, and whether they're people at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from aleppo_figures.extraction.attach.runs import Phrase, read_run
from aleppo_figures.extraction.mentions import Number, Span
from aleppo_figures.extraction.numbers import Token
from aleppo_figures.vocabulary.cues import cue_words, sentence_words
from aleppo_figures.vocabulary.nouns import nouns

__all__ = ["Phrase", "read_phrase"]

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


def read_phrase(
    words: Sequence[Token], at: int, number: Number, cues: Any, numbers: dict[int, Number]
) -> tuple[Phrase, int]:
    """Return the noun phrase that begins behind a number and the token at which it ends."""
    start = at
    others = False
    if number.kind == "article" and (noun := nouns().get(words[at - 1].low)) is not None and noun.kind == "person":
        return Phrase("person", noun.group, number.span), at  # "a man, woman and child"
    while words[at].low in ("more", "other", "others", "further", "additional"):
        others = True
        at += 1
    if words[at].low == "of":
        partitive = _partitive(words, at, number, cues, numbers)
        if partitive is not None:
            phrase, end = partitive
            phrase.others = phrase.others or others
            return phrase, end
    if number.kind == "article" and (aged := _by_age(words, at)):
        return aged, at + (6 if aged.weak else 5)
    following = cues.people.get(words[at].start) if at < len(words) else None
    if others and words[at - 1].low == "others" and (following is None or following.value.kind == "thing"):
        return Phrase("bare", None, None, others=True), at  # "wounded 40 others state media reported"
    phrase, end = read_run(words, at, number, cues, numbers)
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
    group = "children" if 0 < age < _ADULT else "people"
    if parts[5].isalpha() and not (sentence_words().get(parts[5]) or cue_words().get(parts[5])):
        known = nouns().get(parts[5]) is not None or sentence_words().get(words[at + 6].low) != "be"
        return None if known else Phrase("person", group, Span(words[at].start, words[at + 5].end), weak=True)
    return Phrase("person", group, Span(words[at].start, words[at + 4].end))


def _partitive(
    words: Sequence[Token], at: int, number: Number, cues: Any, numbers: dict[int, Number]
) -> tuple[Phrase, int] | None:
    i = at + 1
    if words[i].low in ("them", "whom", "these", "those", "which"):
        following = words[i + 1].low
        if words[i].low in ("them", "whom") or sentence_words().get(following) in _STOPPING or not following.isalpha():
            return Phrase("bare", None, None, partitive=True), i + 1
    if words[i].low == "the" and words[i + 1].low == "latter":
        return Phrase("bare", None, None, partitive=True), i + 2
    if words[i].low == "others":
        return Phrase("bare", None, Span(words[at].start, words[i].end), others=True), i + 1
    definite = words[i].low in ("the", "its", "their", "his", "her", "these", "those", "our", "my", "all")
    if definite and words[i + 1].low == "own":
        behind = words[i + 2].low
        if not behind.isalpha() or sentence_words().get(behind):
            return Phrase("bare", None, None, partitive=True), i + 2  # "we've lost three of our own since"
    if words[i].start in numbers and definite is False:
        return _of_counted(words, i, number, cues, numbers) or (Phrase("bare", None, None, partitive=True), at)
    if definite and words[i + 1].start in numbers:
        return _of_counted(words, i + 1, number, cues, numbers) or (Phrase("bare", None, None, partitive=True), i + 1)
    owned = _owned(words, i + 1 if definite else i, numbers)
    if owned is not None:
        return _of_counted(words, owned, number, cues, numbers) or (Phrase("bare", None, None, partitive=True), owned)
    phrase, end = read_run(words, i + 1 if definite else i, number, cues, numbers)
    if phrase.kind == "bare" or (phrase.kind == "thing" and number.kind != "quantity" and not definite):
        return None
    phrase.partitive = definite
    return phrase, end


def _owned(words: Sequence[Token], at: int, numbers: dict[int, Number]) -> int | None:
    """Return the number that counts what somebody owns ("forty of the hospital's 200 staff")."""
    for k in range(at, at + 4):
        if words[k].low.endswith("'s"):
            return k + 1 if words[k + 1].start in numbers else None
        if not words[k].low.isalpha():
            return None
    return None


def _of_counted(
    words: Sequence[Token], at: int, number: Number, cues: Any, numbers: dict[int, Number]
) -> tuple[Phrase, int] | None:
    """Return the phrase of things that a count is of ("40 of its 110 beds"), or None where they may be people."""
    behind = at
    while words[behind].start < numbers[words[at].start].outer.end:
        behind += 1
    phrase, end = read_run(words, behind, number, cues, numbers)
    return (phrase, end) if phrase.kind == "thing" else None
