"""What a cell says: a count with its modifier, several with what each is of, that the number is missing, or words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, lru_cache

from aleppo_figures.extraction.mentions import Number, Page, Sentence, Span
from aleppo_figures.extraction.numbers import find_numbers, tokenize
from aleppo_figures.extraction.numbers.values import read_value
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.words import LARGEST_COUNT
from aleppo_figures.vocabulary.modifiers import interval
from aleppo_figures.vocabulary.table_words import heading_words, marks

__all__ = ["CellCount", "is_missing", "looks_counted", "read_counts", "read_pair", "unmarked"]

_LONGEST = 120
_GLANCE, _WORD = 60, 24
_BENT = ("at_least", "more_than", "at_most", "about")


@dataclass(frozen=True, slots=True)
class CellCount:
    """A number in a cell, `text[start:end]`, and the words behind it that say what it counts ("of whom children")."""

    number: Number
    words: str = ""
    share: bool = False  # a share of the whole stands behind it, in brackets

    @property
    def start(self) -> int:
        """Where the number begins in the cell."""
        return self.number.span.start

    @property
    def end(self) -> int:
        """Where the number ends in the cell."""
        return self.number.span.end


def is_missing(text: str) -> bool:
    """Return whether a cell says that there is no number ("–", "n/a", nothing at all).

    Examples
    --------
    >>> is_missing("–"), is_missing("N/A"), is_missing("0")
    (True, True, False)
    """
    return not text or text.strip("()[] ").casefold() in _missing()


def unmarked(text: str) -> str:
    """Return a cell or a label without the footnote marks at its end.

    Examples
    --------
    >>> unmarked("Aleppo*"), unmarked("1,234 [a]"), unmarked("731²")
    ('Aleppo', '1,234', '731')
    """
    return _footnote().sub("", text).rstrip()


def looks_counted(text: str, scale: int = 1) -> bool:
    """Return whether a cell is one bare count, at a glance.

    Examples
    --------
    >>> looks_counted("1,234"), looks_counted("12–15"), looks_counted("12 May"), looks_counted("45%")
    (True, True, False, False)
    """
    if len(text) > _GLANCE or (len(text) > _WORD and not any(c.isdecimal() for c in text)):
        return False
    if any(c.isalpha() for c in text) and heading_words().get(text):
        return False  # "Under 18" is a group
    found = read_counts(unmarked(text), scale)
    return len(found) == 1 and not found[0].words


@lru_cache(maxsize=4096)
def read_counts(text: str, scale: int = 1) -> tuple[CellCount, ...]:
    """Return the counts of a cell: one as a rule, none where the cell is anything else than counts.

    Parameters
    ----------
    text : str
        The cell without footnote marks.
    scale : int
        What the header says that the number stands in (1,000 for "thousands").

    Examples
    --------
    >>> [(c.number.low, c.number.high, c.number.modifier) for t in ("~40", "at least 9", "12-15") for c in read_counts(t)]
    [(36, 44, 'about'), (9, None, 'at_least'), (12, 15, 'between')]
    >>> [(c.number.best, c.words) for c in read_counts("12 (4 children)")]
    [(12, ''), (4, 'of whom children')]
    >>> read_counts("12 May"), read_counts("-3")
    ((), ())
    """
    if not text or len(text) > _LONGEST or is_missing(text):
        return ()
    bare = _bare(text, scale)
    if bare is not None:
        return (CellCount(bare),) if _possible(bare) else ()
    signed = _signed(text, scale)
    if signed is not None:
        return (CellCount(signed),) if _possible(signed) else ()
    found = tuple(_worded(text)) if scale == 1 else ()
    return found if found and all(_possible(count.number) for count in found) else ()


def read_pair(text: str) -> tuple[CellCount | None, CellCount | None] | None:
    """Return the count of a cell and the one in brackets behind it, None where it has no brackets.

    Examples
    --------
    >>> [count.number.best for count in read_pair("12 (~30)")]
    [12, 30]
    """
    found = _pair().fullmatch(text)
    if found is None:
        return None
    first, second = read_counts(found[1].strip()), read_counts(found[2].strip())
    if len(first) != 1 or first[0].words or (second and (len(second) != 1 or second[0].words)):
        return None
    return first[0], _moved(second[0], found.start(2)) if second else None


def _moved(count: CellCount, by: int) -> CellCount:
    number = count.number
    span = Span(number.span.start + by, number.span.end + by)
    outer = Span(number.outer.start + by, number.outer.end + by)
    return replace(count, number=replace(number, span=span, outer=outer))


def _bare(text: str, scale: int, offset: int = 0) -> Number | None:
    """Read a cell that is a number and nothing else; a year's digits are a count too where a count belongs."""
    shown = text.rstrip()
    span = Span(offset, offset + len(shown))
    value: Fraction | None = None
    if _digits().fullmatch(shown):
        value = Fraction("".join(c for c in shown if c.isdecimal()))
    elif scale > 1 and _decimal().fullmatch(shown):
        value = Fraction(shown.replace(",", ""))
    else:
        words = tokenize(shown)
        reading = read_value(words, 0) if words and words[0].low not in ("a", "score") else None
        if reading is None or reading.size != len(words) or reading.kind == "dozen":
            return None
        value = reading.value
    value *= scale
    if value.denominator != 1:
        return None
    return Number(span, int(value), int(value), int(value), "exact", "digits", span)


def _signed(text: str, scale: int) -> Number | None:
    """Read a sign or a word of a table before a number ("≥ 12", "c. 40"), or a plus behind it."""
    for modifier in _BENT:
        for mark in marks(modifier):
            rest = text[len(mark) :]
            if text.casefold().startswith(mark) and (not mark[-1].isalpha() or rest[:1] == " "):
                number = _bare(rest.lstrip(), scale, len(text) - len(rest.lstrip()))
                if number is not None:
                    return _bent(number, modifier, Span(0, len(text)))
    if text.endswith("+") and (number := _bare(text[:-1], scale)) is not None:
        return _bent(number, "at_least", Span(0, len(text)))
    return None


def _bent(number: Number, modifier: str, outer: Span) -> Number:
    low, best, high = interval(modifier, number.best or 0)
    return replace(number, low=low, best=best, high=high, modifier=modifier, outer=outer)


def _worded(text: str) -> Iterator[CellCount]:
    """Yield the numbers of a cell, if they and the words behind each are all that the cell says."""
    sentence = Sentence(text, 0, len(text), 0, 0)
    words = tokenize(text)
    read = find_numbers(Page(Document(text, doc_id="cell"), (sentence,)), sentence, words)
    found = [n for n in read if n.kind not in ("article", "ordinal")]
    if not found or text[: found[0].outer.start].strip().casefold() not in ("", "between", "from"):
        return
    counted: list[CellCount] = []
    for number, following in zip(found, [*found[1:], None], strict=True):
        tail = text[number.outer.end : following.outer.start if following else len(text)]
        opener = re.search(r"(?:of whom|of which|including|incl\.?)\s*$", tail, re.I)
        share = _share().search(tail)
        said = _share().sub("", tail).strip(" ,;()[]/+&").removeprefix("all ")
        if any(c.isdecimal() for c in said):
            return
        part = counted and text[: number.outer.start].rstrip().endswith(("(", "of whom", "of which", "including"))
        counted.append(CellCount(number, f"of whom {said}" if part and said else said, share is not None))
        if opener:
            counted[-1] = replace(counted[-1], words=said[: -len(opener.group().strip())].strip(" ,;()[]"))
    if len(counted) > 1 and not all(count.words for count in counted[1:]):
        return
    yield from counted


def _possible(number: Number) -> bool:
    return all(end is None or 0 <= end <= LARGEST_COUNT for end in (number.low, number.best, number.high))


@cache
def _missing() -> frozenset[str]:
    return frozenset(marks("missing"))


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"\d{1,15}|\d{1,3}(?:[,٬']\d{3}){1,4}|\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3}){1,4}")


@cache
def _pair() -> re.Pattern[str]:
    return re.compile(r"([^()\[\]]+)[(\[]([^()\[\]%]+)[)\]]")


@cache
def _decimal() -> re.Pattern[str]:
    return re.compile(r"[0-9]{1,9}(?:,[0-9]{3}){0,3}\.[0-9]{1,6}")


@cache
def _footnote() -> re.Pattern[str]:
    return re.compile(r"(?:[*†‡§¹²³⁰⁴-⁹ᵃᵇᶜ]++|\s*\[[^\[\]]{1,4}\]|\s*\((?:[a-h]|[ivx]{1,4})\))++$")


@cache
def _share() -> re.Pattern[str]:
    return re.compile(r"[(\[]?\s*\d{1,3}(?:[.,]\d+)?\s*(?:%|per ?cent|pct)\s*[)\]]?", re.I)
