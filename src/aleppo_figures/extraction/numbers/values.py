"""Spelled and written numbers to values: "twenty-three", "1.2 million", "two dozen", "5 lakh"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from aleppo_figures.extraction.numbers.quantulum import read_mixed
from aleppo_figures.extraction.numbers.tokens import Token

__all__ = ["Reading", "read_value", "scale_of", "spelled_openers"]

_ONES = {
    w: i
    for i, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    w: 10 * i for i, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_TENS["fourty"] = 40
_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "lac": 100_000,
    "million": 1_000_000,
    "mln": 1_000_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
    "billion": 1_000_000_000,
    "dozen": 12,
    "score": 20,
}
_SHORT = {"m": 1_000_000, "k": 1000}
_SHARES = {"half": 2, "quarter": 4}
_FRACTIONS = ("and a half", "and a quarter")
_LONGEST = 15  # digits; a longer run counts no people


class Reading(NamedTuple):
    """A number read from tokens: its value, how many tokens it took, and how it was written."""

    value: Fraction
    size: int
    kind: str  # digits, words, dozen
    scaled: bool


def scale_of(token: Token) -> int | None:
    """Return what a word multiplies by ("million"), or None."""
    return _SCALES.get(token.low)


def spelled_openers() -> frozenset[str]:
    """Return the words that a spelled number begins with."""
    return frozenset((*_ONES, *_TENS, *_SHARES, "a"))


def read_value(tokens: Sequence[Token], at: int) -> Reading | None:
    """Return the number that begins at a token, or None.

    Examples
    --------
    >>> from aleppo_figures.extraction.numbers.tokens import tokenize
    >>> [int(read_value(tokenize(t), 0).value) for t in ("twenty-three", "1.2 million", "a hundred and six", "two dozen")]
    [23, 1200000, 106, 24]
    """
    plain = _plain(tokens, at)
    if plain and _words(tokens, at + plain.size, 3) in _FRACTIONS:
        return _mixed(tokens, at, plain.size + 3)
    return plain


def _plain(tokens: Sequence[Token], at: int) -> Reading | None:
    token = tokens[at]
    if token.text[0].isdecimal():
        return _digits(tokens, at)
    if token.low in ("half", "quarter", "a") and (share := _share(tokens, at)):
        return share
    return _spelled(tokens, at)


def _mixed(tokens: Sequence[Token], at: int, size: int) -> Reading | None:
    """Read "two and a half thousand", the scale behind the fraction; without one ("two and a half") it counts nobody."""
    if at + size >= len(tokens) or scale_of(tokens[at + size]) is None:
        return None
    value = read_mixed(" ".join(t.low for t in tokens[at : at + size + 1]))
    return Reading(Fraction(value), size + 1, "words", True) if value is not None else None


def _digits(tokens: Sequence[Token], at: int) -> Reading | None:
    token = tokens[at]
    plain = "".join(c for c in token.text if c.isdecimal() or c == ".")
    if plain.count(".") > 1 or ":" in token.text or len(plain) > _LONGEST:
        return None
    value, size = Fraction(plain), 1
    while at + size < len(tokens) and (scale := _follows(tokens, at + size, size)):
        value, size = value * scale, size + 1
    if at + 1 < len(tokens) and tokens[at + 1].start == token.end and _no_digits(tokens, at + 1):
        return None
    return Reading(value, size, "digits", size > 1) if value.denominator == 1 else None


def _no_digits(tokens: Sequence[Token], at: int) -> bool:
    """Return whether what is glued to digits makes them another number ("3½ million", "1e5")."""
    exponent = tokens[at].low == "e" and at + 1 < len(tokens) and tokens[at + 1].text[0].isdecimal()
    return tokens[at].text in ("½", "¼", "¾") or exponent


def _follows(tokens: Sequence[Token], at: int, size: int) -> int | None:
    glued = tokens[at].start == tokens[at - 1].end
    if size == 1 and glued and tokens[at].text in ("m", "k", "M", "K"):
        return _SHORT[tokens[at].low]
    return None if tokens[at].low == "score" else _SCALES.get(tokens[at].low)


def _share(tokens: Sequence[Token], at: int) -> Reading | None:
    """Read "half a million", "a half million", "a quarter of a million"."""
    words = [t.low for t in tokens[at : at + 5]]
    size = 1 if words[0] == "a" else 0
    part = _SHARES.get(words[size]) if size < len(words) else None
    if part is None:
        return None
    size += 1
    size += words[size : size + 1] == ["of"]
    size += words[size : size + 1] == ["a"]
    scale = _SCALES.get(words[size]) if size < len(words) else None
    kind = "dozen" if scale == 12 else "words"
    return Reading(Fraction(scale, part), size + 1, kind, True) if scale else None


def _spelled(tokens: Sequence[Token], at: int) -> Reading | None:
    """Read "two hundred and six thousand": scales multiply what is open, greater ones close it."""
    total = current = 0
    i, taken, kind, last = at, 0, "words", ""
    while i < len(tokens):
        word = tokens[i].low
        if word in ("-", "and") and taken and i + 1 < len(tokens) and _joins(word, last, tokens[i + 1].low):
            i += 1
            continue
        if word in _ONES and (not taken or last in _TENS or last in _SCALES):
            current += _ONES[word]
        elif word in _TENS and (not taken or last in _SCALES):
            current += _TENS[word]
        elif word in _SCALES and taken and word != "score":
            total, current = (
                (total + (current or 1) * _SCALES[word], 0)
                if _SCALES[word] > 999
                else (total, (current or 1) * _SCALES[word])
            )
            kind = "dozen" if _SCALES[word] == 12 else kind
        elif (
            word in ("a", "one")
            and not taken
            and i + 1 < len(tokens)
            and tokens[i + 1].low in _SCALES
            and tokens[i + 1].low != "score"
        ):
            current = 1
        else:
            break
        last, taken = word, i + 1 - at
        i += 1
    return Reading(Fraction(total + current), taken, kind, last in _SCALES) if taken else None


def _joins(word: str, last: str, following: str) -> bool:
    if word == "-":
        return (last in _TENS and following in _ONES) or following in _SCALES
    return last in _SCALES and last != "dozen" and (following in _ONES or following in _TENS)


def _words(tokens: Sequence[Token], at: int, size: int) -> str:
    return " ".join(t.low for t in tokens[at : at + size])
