"""The numbers of a sentence that may count people, left to right, never overlapping."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from aleppo_figures.extraction.mentions import Number, Page, Sentence, Span
from aleppo_figures.extraction.numbers.bends import Bend, after, before
from aleppo_figures.extraction.numbers.looks import before_dot, no_count, ordinal
from aleppo_figures.extraction.numbers.tokens import MONTHS, Token, tokenize
from aleppo_figures.extraction.numbers.vague import read_vague, vague_openers
from aleppo_figures.extraction.numbers.values import read_value, scale_of, spelled_openers
from aleppo_figures.schema.words import LARGEST_COUNT
from aleppo_figures.vocabulary.cues import cue_words, sentence_words
from aleppo_figures.vocabulary.modifiers import Interval, interval
from aleppo_figures.vocabulary.nouns import Noun, nouns

__all__ = ["find_numbers"]


class _Part(NamedTuple):
    """A number in tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    low: int | None
    best: int | None
    high: int | None
    modifier: str
    kind: str
    scaled: bool = False


def find_numbers(page: Page, sentence: Sentence, tokens: Sequence[Token] | None = None) -> list[Number]:
    """Return the numbers of a sentence that may count people, each with the interval that its modifier makes of it.

    Dates, times, ages, money, measures and the numbers of things are left out where the words beside them say so.

    Examples
    --------
    >>> from aleppo_figures.extraction.segment import read_page
    >>> from aleppo_figures.schema.document import Document
    >>> page = read_page(Document("Nearly 700 civilians and dozens of rebels died on May 2."))
    >>> [(n.low, n.high, n.modifier) for n in find_numbers(page, page.sentences[0])]
    [(630, 700, 'nearly'), (24, 99, 'vague')]
    """
    words = tokenize(sentence.text, sentence.start) if tokens is None else tokens
    found: list[Number] = []
    at = 0
    while at < len(words):
        part = _part(words, at) if words[at].low in _openers() or words[at].text[0].isdecimal() else None
        if part is None:
            at += 1
            continue
        number = _number(words, part, found[-1].outer.end if found else sentence.start)
        if number is not None and max(number.low or 0, number.best or 0, number.high or 0) <= LARGEST_COUNT:
            found.append(number)
            found += _joined_nouns(words, part)
        at = part.last
    return found


def _joined_nouns(words: Sequence[Token], part: _Part) -> list[Number]:
    """Return the nouns that share an article, each one person ("a man, woman and child")."""
    if part.kind != "article":
        return []
    at = next((i for i in range(part.last, min(part.last + 4, len(words))) if _one_person(words, i)), None)
    spans: list[Span] = []
    ended = False
    while at is not None and not ended and at + 2 < len(words) and words[at + 1].low in (",", "and"):
        ended = words[at + 1].low == "and"
        at = at + 2 if _one_person(words, at + 2) else None
        if at is not None:
            spans.append(Span(words[at].start, words[at].end))
    follows = words[at + 1] if at is not None and at + 1 < len(words) else None
    whole = (
        follows is None
        or not follows.text[0].isalpha()
        or bool(sentence_words().get(follows.low) or cue_words().get(follows.low))
    )
    if not ended or not whole:
        return []
    return [Number(span, 1, 1, 1, "exact", "article", span) for span in spans]


def _one_person(words: Sequence[Token], at: int) -> bool:
    noun = nouns().get(words[at].low)
    return noun is not None and noun.kind == "person" and not noun.plural and words[at].text.islower()


@cache
def _openers() -> frozenset[str]:
    """Return the words that an expression of a number may begin with, beside digits."""
    return spelled_openers() | vague_openers() | frozenset("no not nobody none zero nil both a an another".split())


def _part(words: Sequence[Token], at: int) -> _Part | None:
    for read in (_range, _vague, _plain, _zero, _article):
        part = read(words, at)
        if part is not None:
            return part
    return None


def _value(words: Sequence[Token], at: int) -> _Part | None:
    reading = read_value(words, at)
    if reading is None or no_count(words, at, at + reading.size):
        return None
    value = int(reading.value)
    return _Part(at, at + reading.size, value, value, value, "exact", reading.kind, reading.scaled)


def _range(words: Sequence[Token], at: int) -> _Part | None:
    """Read "10 to 15", "10–15", "5 or 6", "between 10 and 15", "1.5 to 2 million"."""
    first = read_value(words, at)
    decimal = None
    if first is None and words[at].text[0].isdecimal() and words[at].text.count(".") == 1 and ":" not in words[at].text:
        decimal = Fraction("".join(c for c in words[at].text if c.isdecimal() or c == "."))
    if first is None and decimal is None:
        return None
    joint = at + (first.size if first else 1)
    if joint + 1 >= len(words):
        return None
    joiner, opened = words[joint].low, words[at - 1].low if at else ""
    allowed = joiner in ("to", "–", "-", "or", "—") or (joiner == "and" and opened == "between")
    if not allowed or (opened in ("from", "by") and joiner == "to" and _changes(words, at)):
        return None
    second = read_value(words, joint + 1)
    if second is not None and (_dates(words, at, joint + 1 + second.size) or _ages(words, at)):
        return None
    if second is None or no_count(words, at, joint + 1 + second.size):
        return None
    low = first.value if first else decimal
    high = second.value
    last = words[joint + second.size]
    scale = scale_of(last)
    if (
        low is not None
        and scale
        and second.scaled
        and not (first and first.scaled)
        and low < high / scale + 1
        and (low < 1000)
    ):
        low = low * scale
    if low is None or low >= high or low.denominator != 1 or (joiner in "-—–" and high > 50 * low):
        return None
    bounds = interval("between", int(low), int(high))
    return _Part(at, joint + 1 + second.size, *bounds, "between", "range")


def _dates(words: Sequence[Token], at: int, end: int) -> bool:
    """Return whether a range is one of days ("15 and 22 December", "28–30 November")."""
    earlier = before_dot(words, at)
    return (end < len(words) and words[end].low in MONTHS) or (earlier is not None and earlier.low in MONTHS)


def _ages(words: Sequence[Token], at: int) -> bool:
    return any(w.low in ("aged", "ages", "age") for w in words[max(0, at - 3) : at])


def _changes(words: Sequence[Token], at: int) -> bool:
    verbs = (
        "rose",
        "rise",
        "risen",
        "raised",
        "increased",
        "up",
        "grew",
        "grown",
        "revised",
        "climbed",
        "jumped",
        "went",
        "gone",
        "rising",
        "toll",
    )
    return any(w.low in verbs for w in words[max(0, at - 12) : at])


def _plain(words: Sequence[Token], at: int) -> _Part | None:
    if words[at].low == "zero":
        return None
    part = _value(words, at)
    if part and part.kind == "dozen" and part.best:
        return _Part(part.first, part.last, *interval("about", part.best), "about", "dozen")
    if (
        part
        and words[at].low in ("one",)
        and at
        and words[at - 1].low in ("no", "any", "every", "some", "this", "that", "which")
        and not (words[at - 1].low == "that" and at + 1 < len(words) and words[at + 1].low == "of")
    ):
        return None
    if words[at].low == "both" and _two_kinds(words, at):
        return None
    if part is None and words[at].low == "both" and not (at + 1 < len(words) and read_value(words, at + 1)):
        return _Part(at, at + 1, 2, 2, 2, "exact", "both")
    return part


def _two_kinds(words: Sequence[Token], at: int) -> bool:
    """Return whether "both" only joins two nouns ("both Afghans and Nepalese guards")."""
    for k in range(at + 1, min(len(words), at + 5)):
        if words[k].low == "and":
            return k > at + 1
        if not words[k].low[0].isalpha() or sentence_words().get(words[k].low):
            return False
    return False


def _vague(words: Sequence[Token], at: int) -> _Part | None:
    found = read_vague(words, at)
    if found is None:
        return None
    size, bounds, modifier = found
    return _Part(at, at + size, *bounds, modifier, "quantity")


def _zero(words: Sequence[Token], at: int) -> _Part | None:
    word, following = words[at].low, words[at + 1].low if at + 1 < len(words) else ""
    size = 0
    if word == "no" and following == "one":
        size = 2
    elif word == "not" and following == "a" and at + 2 < len(words) and words[at + 2].low == "single":
        size = 3
    elif (word == "not" and following == "one") or (word == "no" and following == "single"):
        size = 2
    elif (
        word == "no" and following not in ("fewer", "less", "more", "longer", ".", "matter", "doubt", "immediate", "")
    ) or word in ("nobody", "none", "zero", "nil"):
        size = 1
    return _Part(at, at + size, 0, 0, 0, "exact", "zero") if size else None


def _article(words: Sequence[Token], at: int) -> _Part | None:
    """Read "a child", "another child", "a second child", "a further child" as one, where the noun names a person."""
    word = words[at].low
    if word not in ("a", "an", "another"):
        return None
    size = 1
    if at + 1 < len(words) and word == "a" and (ordinal(words[at + 1]) or words[at + 1].low in ("further", "single")):
        size = 2
    i = at + size
    fell = ("died", "was", "passed", "drowned", "perished", "is", "has", "lost", "succumbed")
    if size == 2 and words[at + 1].low not in ("single", "further") and i < len(words) and words[i].low in fell:
        return _Part(at, at + size, 1, 1, 1, "exact", "ordinal")
    if word == "another" and i < len(words) and words[i].low in (*fell, "were"):
        return _Part(at, at + size, 1, 1, 1, "exact", "ordinal")
    ends = i >= len(words) or words[i].low in (".", ",", ";", "and")
    if size == 2 and ends and at and (verb := cue_words().get(words[at - 1].low)) and verb.kind == "transitive":
        return _Part(at, at + size, 1, 1, 1, "exact", "ordinal")  # "shot dead two and arrested a third"
    if (word == "another" or size == 2) and _stands_alone(words, at, i, named=size == 2):
        return _Part(at, at + size, 1, 1, 1, "exact", "ordinal")
    if _by_age(words, i):
        return _Part(at, at + size, 1, 1, 1, "exact", "article")
    while i < min(len(words), at + size + 9):
        if words[i].low in ("female", "male") and words[i + 1 : i + 2] and words[i + 1].low.isalpha():
            i += 1
            continue  # "a female bank employee"
        for width in (3, 2, 1):
            run = [t.low for t in words[i : i + width]]
            noun = nouns().get(" ".join(run)) if run[-1][-1].isalnum() else None
            if noun and noun.kind in ("person",) and not noun.plural:
                follows = words[i + width].low if i + width < len(words) else ""
                if follows == "-" and words[i + width].start == words[i + width - 1].end:
                    break  # "a rebel-held street"
                beyond = nouns().get(follows)
                if _names_a_thing(follows, beyond):
                    break
                if beyond and beyond.kind == "person" and not beyond.plural:
                    break
                kind = "ordinal" if size == 2 else "article"
                return _Part(at, at + size, 1, 1, 1, "exact", kind)
            person = nouns().get(words[i + width].low) if i + width < len(words) else None
            if noun and noun.plural and person is not None and person.kind == "person" and not person.plural:
                break  # "an elderly man"
            if noun and noun.kind == "thing" and person is not None and person.kind == "person" and not person.plural:
                break  # "a train conductor"
            if noun and not (i + width < len(words) and words[i + width].low == "-"):
                return None
        if words[i].low[0].isdecimal() and i + 1 < len(words) and words[i + 1].low == "-":
            i += 2
            continue
        initial = words[i].text == "." and len(words[i - 1].text) == 1  # "a U.S. citizen"
        if not words[i].low[0].isalpha() and words[i].low not in ("-", "'") and not initial:
            break
        if words[i].low in ("of", "in", "and", "or", "who", "was", "is", "that", "for", "to", "at", "by", "on"):
            break
        i += 1
    return None


def _stands_alone(words: Sequence[Token], at: int, i: int, *, named: bool) -> bool:
    """Return whether "another" or "a second" has no noun of its own ("one dead, another injured", "… and a second in hospital")."""
    if i < len(words) and words[i].low.endswith("ly") and sentence_words().get(words[i].low) == "adverb":
        i += 1  # "and another seriously wounded"
    follows = words[i].low if i < len(words) else ""
    beyond = words[i + 1].low if i + 1 < len(words) else ""
    joined = at > 0 and words[at - 1].low in (",", "and", "while", "but", ";")
    cue = cue_words().get(follows)
    if cue is not None and joined and cue.form in ("past", "state", "base") and beyond in _ENDS:
        return True
    if joined and follows in ("in", "at", "on") and beyond not in ("a", "series"):
        return True
    return named and follows == "," and beyond in ("a", "an", "the")


_ENDS = frozenset((",", ".", ";", "", "in", "and", "after", "when", "by", "at", "on"))


def _by_age(words: Sequence[Token], at: int) -> bool:
    """Return whether somebody is named by the age alone ("a 15-year-old was among the dead")."""
    parts = [w.low for w in words[at : at + 6]]
    if len(parts) < 5 or parts[1:5] != ["-", "year", "-", "old"]:
        return False
    follows = parts[5] if len(parts) > 5 else ""
    beyond = words[at + 6].low if at + 6 < len(words) else ""
    unknown = follows.isalpha() and not sentence_words().get(follows) and nouns().get(follows) is None
    if unknown and (sentence_words().get(beyond) in ("be", "have") or beyond in ("died", "who")):
        return True  # "a 16-year-old organist was among the dead"
    told = sentence_words().get(follows) in ("be", "have", "verb", "preposition", "relative", "and")
    return told or follows in (",", ".") or cue_words().get(follows) is not None


_PARTICIPLES = frozenset(
    "born found caught hit shot left held known seen taken stuck lost sent thrown struck hurt dead alive buried".split()
)


def _names_a_thing(follows: str, noun: Noun | None) -> bool:
    """Return whether a word behind a person's noun makes it an adjective ("a civilian prison", "a Russian Mi-8")."""
    if (
        not follows[:1].isalpha()
        or follows in sentence_words()
        or follows in _PARTICIPLES
        or follows.endswith(("ed", "ly", "s"))
    ):
        return noun is not None and noun.kind == "thing"
    return cue_words().get(follows) is None and (noun is None or noun.kind == "thing")


def _number(words: Sequence[Token], part: _Part, floor: int) -> Number | None:
    span = Span(words[part.first].start, words[part.last - 1].end)
    bend = before(words, part.first, floor)
    tail = after(words, part.last) if part.kind not in ("zero", "article", "ordinal") else None
    begin = words[bend.at].start if bend else span.start
    end = words[tail.at - 1].end if tail else span.end
    low, best, high, modifier = _bent(part, bend, tail)
    return Number(span, low, best, high, modifier, part.kind, Span(begin, end))


def _bent(part: _Part, bend: Bend | None, tail: Bend | None) -> tuple[int | None, int | None, int | None, str]:
    word = next((b.modifier for b in (tail, bend) if b and b.modifier != "exact"), None)
    if word is None or part.kind in ("zero", "article", "ordinal", "both"):
        return part.low, part.best, part.high, part.modifier
    if part.modifier == "between":
        return part.low, part.best, part.high, part.modifier
    if part.best is None or part.modifier == "vague":
        return (*_bent_vague(part, word), part.modifier if word in ("about", "nearly") else word)
    return (*interval(word, part.best), word)


def _bent_vague(part: _Part, word: str) -> Interval:
    if word in ("at_least", "more_than"):
        return Interval(part.low, None, None)
    if word == "at_most":
        return Interval(None, None, part.high)
    return Interval(part.low, None, part.high)
