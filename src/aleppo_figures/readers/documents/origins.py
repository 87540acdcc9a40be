"""Where the words of a document stand in its file: a text taken out of markup keeps the lines and columns it came from."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

__all__ = ["html_words", "origins", "plain_words"]

_WORD = re.compile(r"[^\W_]+")
_SPELLED = re.compile(r"(?:[^\W_]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,31});)+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,31});")
_UNREAD = re.compile(r"<!--.*?-->|<(script|style|noscript|template)\b.*?</\1\s*>|<[!/?A-Za-z][^<>]*>", re.S | re.I)
_GRAM = 3
"""By how many words in a row a place is recognised."""
_REACH = 2_000
"""Within how many words of the file a paragraph goes on behind what was left out of it."""


class Word(NamedTuple):
    """A word, and where it begins."""

    start: int
    text: str


def plain_words(text: str) -> list[Word]:
    """Return the words of a text."""
    return [Word(found.start(), found.group()) for found in _WORD.finditer(text)]


def html_words(page: str) -> list[Word]:
    """Return the words of a page that are no markup, each where it stands in the page.

    Examples
    --------
    >>> html_words("<p class='a'>Libert&eacute;&nbsp;<b>12</b>")
    [Word(start=13, text='Liberté'), Word(start=36, text='12')]
    """
    bare = _UNREAD.sub(lambda m: " " * len(m.group()), page)
    bare = _ENTITY.sub(lambda m: m.group() if html.unescape(m.group()).isalnum() else " " * len(m.group()), bare)
    return [Word(found.start(), html.unescape(found.group())) for found in _SPELLED.finditer(bare)]


def origins(text: str, source: str, words: Sequence[Word]) -> tuple[tuple[int, int, int], ...]:
    """Return from which offsets of a text on its words stand in which line of its file, and in which column.

    Parameters
    ----------
    text : str
        The text that was taken out of the file.
    source : str
        The file, with one kind of line end.
    words : sequence of Word
        The words of the file that are no markup.

    Examples
    --------
    >>> page = "<p>Twelve\\n<b>people</b> died.</p>"
    >>> origins("Twelve people died.", page, html_words(page))
    ((0, 1, 4), (7, 2, 4), (14, 2, 15))
    """
    breaks = [at for at, c in enumerate(source) if c == "\n"]
    places: list[tuple[int, int, int]] = []
    for offset, start in _pairs(text, words):
        before = bisect_left(breaks, start)
        line, column = before + 1, start - (breaks[before - 1] if before else -1)
        last = places[-1] if places else None
        if last is None or (line, column) != (last[1], last[2] + offset - last[0]):
            places.append((offset, line, column))
    return tuple(places)


def _pairs(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield where words stand in the text and in the file; a word that isn't found there is passed over."""
    index = _Index(words)
    at, begin = 0, 0
    for line in text.split("\n"):
        told = plain_words(line)
        for n, word in enumerate(told):
            if at >= len(words) or words[at].text != word.text or n == 0:
                found = index.find([w.text for w in told[n : n + _GRAM]], at, anywhere=n == 0)
                if found is None:
                    continue
                at = found
            yield begin + word.start, words[at].start
            at += 1
        begin += len(line) + 1


class _Index:
    """Where each run of words begins among the words of a file."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
        plain = [word.text for word in words]
        for at in range(len(plain)):
            for size in range(1, _GRAM + 1):
                self._runs[tuple(plain[at : at + size])].append(at)

    def find(self, run: Sequence[str], at: int, *, anywhere: bool) -> int | None:
        """Return the first place of a run from a place on; where a paragraph begins, any place is better than none."""
        found = self._runs.get(tuple(run), [])
        near = bisect_left(found, at)
        if near < len(found) and (anywhere or found[near] - at <= _REACH):
            return found[near]
        return found[0] if anywhere and found else None
