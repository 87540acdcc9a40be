"""Look-alikes of counts: dates, times, ages, money, measures, labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aleppo_figures.extraction.numbers.tokens import MONTHS, Token
from aleppo_figures.vocabulary.nouns import nouns

__all__ = ["before_dot", "no_count", "ordinal"]

_MONEY = frozenset("$ € £ ¥ ₹ usd eur rs".split())
_LABELS = frozenset(
    (
        "no number nos # page chapter article resolution room gate route highway section day version part "
        "channel flight building act aged age phase size m f bulletin communique paragraph annex"
    ).split()
)
_UNITS = frozenset(
    (
        "% percent am pm gmt utc bst km kg cm mm km/h mph years year yr yrs hours hour minutes minute meters "
        "metres miles mile kilometers kilometres days day weeks week months month"
    ).split()
)
_YEAR_BEFORE = frozenset(
    (
        "in since of by until from during before after late early mid between and the to for - / ( , ‘ ' ’ "
        "year summer spring winter autumn fall"
    ).split()
)
_ORDINALS = frozenset(
    (
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth"
    ).split()
)


def ordinal(token: Token) -> bool:
    """Return whether a word is an ordinal ("second")."""
    return token.low in _ORDINALS


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(r"(?:st|nd|rd|th|s|mm|km|kg|cm|pm|am|gmt|ft|x|h|bn|b|c|p)$")


def no_count(words: Sequence[Token], first: int, last: int) -> bool:
    """Return whether the words beside a number say that it counts no people."""
    left = words[first - 1] if first else None
    right = words[last] if last < len(words) else None
    token = words[first]
    if _aged(words, first, last) or _second_label(words, first):
        return True
    if left and (left.low in _MONEY or (left.low in _LABELS and _labels(words, first))):
        return True
    if left and left.end == token.start and (left.text.isalpha() or left.low in "#_/@"):
        return True
    if (
        left
        and left.low == "number"
        and token.low in ("one", "two")
        and first > 1
        and words[first - 2].low in ("the", "its")
    ):
        return True  # "the number two of the secret police"
    if left and left.low == "-" and left.end == token.start and first > 1 and words[first - 2].end == left.start:
        return not words[first - 2].text[0].isdecimal() or _dated(words, first, last)
    if right and (right.low in _UNITS or (right.start == words[last - 1].end and _glued().match(right.low))):
        return True
    if right and right.low == "per" and last + 1 < len(words) and words[last + 1].low == "cent":
        return True
    if right and right.low == "-" and right.start == words[last - 1].end and last + 1 < len(words):
        following = words[last + 1]
        if following.start == right.end and following.text[0].isalpha() and following.low not in ("plus", "odd"):
            return True
    if (
        right
        and right.low in ("a", "p", "o")
        and last + 2 < len(words)
        and words[last + 1].low == "."
        and words[last + 2].low == "m"
    ):
        return True
    if right and right.low in ("/", ":") and right.start == words[last - 1].end and not _ends_with_colon(words, last):
        return True
    if right and right.low == "o'clock":
        return True
    return token.text[0].isdecimal() and _dated(words, first, last)


_PLURAL_LABELS = frozenset(
    "streets highways routes articles chapters pages rooms gates flights avenues sectors zones".split()
)


def _second_label(words: Sequence[Token], first: int) -> bool:
    """Return whether a number is one of several labels ("Streets 204 and 223")."""
    at = first
    while at > 1 and words[at - 1].low in ("and", "or", ",") and words[at - 2].text.isdecimal():
        at -= 2
    return at > 0 and words[at - 1].low in _PLURAL_LABELS and words[at - 1].text[0].isupper()


def _ends_with_colon(words: Sequence[Token], at: int) -> bool:
    """Return whether a colon behind a number closes a statement ("rises to 70: sources") and parts no hours."""
    following = words[at + 1] if at + 1 < len(words) else None
    return words[at].low == ":" and (following is None or following.start > words[at].end)


def _aged(words: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a number is an age ("a couple, both 25,", "aged from four to 10", "were under five")."""
    before = [w.low for w in words[max(0, first - 6) : first]]
    following = words[last].low if last < len(words) else ""
    if before[-1:] == ["both"]:
        return following in (",", ".", ";", ")", "and", "")
    if before[-1:] in (["under"], ["over"]) and before[-2:-1] and before[-2] in _OF_AN_AGE:
        return following in (",", ".", ";", ")", "years", "and", "who", "were", "")
    if _name_and_age(words, first, last):
        return True
    tail = " ".join(w.low for w in words[last : last + 3])
    if (
        words[first].text.isdecimal()
        and _whose_ages().search(" ".join(before))
        and re.match(r"(?:and \d{1,2} )?[,.]", tail)
    ):
        return True  # "the victims were 18 and 20, he said"
    if _ages_of(words, first, last):
        return True
    second = words[last + 1 : last + 4]
    if following in ("and", "or") and [w.low for w in second[1:]] in (["months", "old"], ["years", "old"]):
        return True  # "9 and 5 months old"
    aged = next((i for i, w in enumerate(before) if w in ("aged", "ages")), None)
    return aged is not None and all(w in _BETWEEN_AGES or w[:1].isdecimal() for w in before[aged + 1 :])


@cache
def _whose_ages() -> re.Pattern[str]:
    return re.compile(r"\b(?:victims|dead|boys|girls) were(?: \d{1,2} and)?$")


def _ages_of(words: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a number is one of the ages behind people counted ("two sons, 11 and 14")."""
    at = first
    while (
        at > 1 and words[at - 1].low in ("and", ",") and words[at - 2].text.isdecimal() and len(words[at - 2].text) < 3
    ):
        at -= 2
    if at < 2 or words[at - 1].low != "," or not words[first].text.isdecimal() or len(words[first].text) > 2:
        return False
    person = nouns().get(words[at - 2].low)
    if person is None or person.kind != "person" or not person.plural:
        return False
    listed = at < first or (
        last + 1 < len(words) and words[last].low in ("and", ",") and words[last + 1].text.isdecimal()
    )
    end = (
        words[last + 2].low if last + 2 < len(words) and at == first else words[last].low if last < len(words) else "."
    )
    return listed and end in (".", ",", ";", ")", "”", '"')


_OF_AN_AGE = frozenset(
    "were are was them whom children those people persons men women residents patients anyone everyone".split()
)


def _name_and_age(words: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a number between commas is a person's age ("Daniel Gullón, 62, lost his life")."""
    if first < 2 or last >= len(words) or words[first - 1].text not in (",", "("):
        return False
    if not words[first].text.isdecimal() or len(words[first].text) > 2:
        return False
    before, follows = words[first - 2], words[last].text
    full = first > 2 and (before.text[:1].isupper() or before.text == ".") and words[first - 3].text[:1].isupper()
    titled = nouns().get(words[first - 3].low) if first > 2 and before.text[:1].isupper() else None
    full = full or (titled is not None and titled.kind == "person" and not titled.plural)  # "elder Losute, 74,"
    if words[first - 1].text == "(":
        return full and follows == ")" and last + 2 < len(words) and words[last + 2].low in _TOLD_OF
    person = nouns().get(before.low) or nouns().get(f"{words[first - 3].low} {before.low}" if first > 2 else "")
    one = person is not None and person.kind == "person" and not person.plural
    if follows in (".", "”", '"') and words[first - 3].low in ("said", "says", "told", "added", "recalled", "recalls"):
        return before.text[:1].isupper()
    if follows == "." and full and not (first > 3 and words[first - 4].low in ("in", "at", "near", "from", "of")):
        return True
    if follows == "," and (
        full
        or (
            one
            and any(
                w.low in ("a", "an", "the", "his", "her", "their", "our", "my")
                for w in words[max(0, first - 6) : first - 2]
            )
        )
    ):
        return True
    named = before.text[:1].isupper()
    if named and words[last].low in _TOLD_OF - {"and", "from", "of", "were"}:
        return first > 2 and words[first - 3].text[:1].isupper()  # "Burhan Wani, 22 died in a gunfight"
    return named and follows == "," and last + 1 < len(words) and words[last + 1].low in _TOLD_OF


_TOLD_OF = frozenset(
    "a an the who whose also later was were is are from told said lost died had has whose of and".split()
)
_BETWEEN_AGES = frozenset(
    "from to and between or one two three four five six seven eight nine ten - – months years".split()
)


def _labels(words: Sequence[Token], first: int) -> bool:
    word = words[first - 1]
    if (
        word.low == "day"
        and first > 1
        and words[first - 2].low in ("every", "each", "a", "per", "that", "this", "same", "one")
    ):
        return False  # "every day 15 women die"
    if word.low == "no":
        return word.text[0].isupper() and words[first].text[0].isdecimal()
    return words[first].text[0].isdecimal()


def before_dot(words: Sequence[Token], first: int) -> Token | None:
    """Return the token before a number, over the dot of an abbreviated month ("Aug. 24")."""
    if first > 1 and words[first - 1].text == "." and words[first - 2].low in MONTHS and len(words[first - 2].text) < 5:
        return words[first - 2]
    return words[first - 1] if first else None


def _dated(words: Sequence[Token], first: int, last: int) -> bool:
    """Return whether digits are a day of a month or a year."""
    left = before_dot(words, first)
    right = words[last] if last < len(words) else None
    text = words[first].text
    if last - first > 1 or not text.isdecimal():
        return False
    if len(text) == 6 and _month(left) and 1 <= int(text[:2]) <= 31 and 1900 <= int(text[2:]) <= 2100:
        return True  # "Jul 012016"
    value = int(text) if len(text) < 6 else 0
    dated = (
        first > 1 and words[first - 2].text.isdecimal() and len(words[first - 2].text) < 3
    )  # "on 23 September 28 bodies"
    if 1 <= value <= 31 and len(text) <= 2 and _month(left) and not (dated or _month_is_verb(words, first)):
        return True
    if 1 <= value <= 31 and _month(right) and (last + 1 >= len(words) or words[last + 1].low not in ("have", "be")):
        return True
    if (
        1 <= value <= 31
        and right
        and right.low in ("-", "–", "/", "and", "to")
        and last + 2 < len(words)
        and _month(words[last + 2])
        and words[last + 1].text.isdecimal()
    ):
        return True
    if (
        1 <= value <= 31
        and left
        and left.low in ("and", "-", "–", "to")
        and first > 2
        and words[first - 2].text.isdecimal()
        and _month(words[first - 3])
        and not (right and right.low.isalpha() and right.low not in ("in", "the", "at", "when", "to"))
    ):
        return True
    if 1900 <= value <= 2100 and len(text) == 4:
        return _year(words, first, last)
    old = 1500 <= value < 1900 and len(text) == 4 and left is not None and left.low in ("in", "since")
    return old and (right is None or right.text in (",", ".", ";", ")") or right.low == "when")


def _month(token: Token | None) -> bool:
    return token is not None and token.low in MONTHS and (token.low not in ("may", "march") or token.text[0].isupper())


def _month_is_verb(words: Sequence[Token], first: int) -> bool:
    return words[first - 1].low == "may" and first > 1 and words[first - 2].low in ("they", "it", "and")


def _year(words: Sequence[Token], first: int, last: int) -> bool:
    left = words[first - 1] if first else None
    right = words[last] if last < len(words) else None
    noun = nouns().get(right.low) if right else None
    people = noun is not None and noun.kind in ("person", "unit")
    if left and left.low in (",", "and", "or", "the", "between", "to", "for") and people:
        return False  # "…, 1950 people died"
    if left and (left.low in _YEAR_BEFORE or _month(left) or left.text.isdecimal()):
        return True
    return not people
