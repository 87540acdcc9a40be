"""A table of phrases turned into an immutable matcher: longest first, on word bounds, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

__all__ = ["Hit", "Lexicon", "fold", "stretches"]

V = TypeVar("V")
_KEPT = 2_000  # characters; the words of a longer text are read anew each time
_STRETCH = 50_000  # characters of a long text that are split into words at once, since words take far more memory
_BOUND = re.compile(r"[\s,;()\[\]!?]")
_GAP = 3
_WORD = re.compile(r"[^\W_]+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " "})


class Hit(NamedTuple, Generic[V]):
    """A phrase found in a text: `text[start:end]` is the phrase as it stands, `value` what its row says."""

    start: int
    end: int
    text: str
    value: V


class Lexicon(Generic[V]):
    """An immutable longest-first matcher over phrases.

    Phrases match case-insensitively on whole words; punctuation between words (a hyphen, an apostrophe,
    a stripped comma) doesn't matter, but a match never runs over more than three characters between words, nor over a
    full stop, a line break, a comma or a bracket.

    Parameters
    ----------
    entries : iterable of (str, value)
        Phrases and what they stand for; the first value given for a phrase holds.

    Examples
    --------
    >>> lexicon = Lexicon([("air strike", "airstrike"), ("strike", "strike")])
    >>> [(h.text, h.value) for h in lexicon.find("The air-strike came after a strike.")]
    [('air-strike', 'airstrike'), ('strike', 'strike')]
    """

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        self._phrases: dict[tuple[str, ...], V] = {}
        self._longest: dict[str, int] = {}
        self._reach = 0  # characters that a phrase may take
        for phrase, value in entries:
            words = tuple(_WORD.findall(fold(phrase)))
            if words and words not in self._phrases:
                self._phrases[words] = value
                self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))
                self._reach = max(self._reach, sum(len(word) + _GAP for word in words))

    def __len__(self) -> int:
        return len(self._phrases)

    def phrases(self) -> list[tuple[str, ...]]:
        """Return all phrases, as folded words."""
        return list(self._phrases)

    def get(self, phrase: str) -> V | None:
        """Return the value of a whole phrase, or None."""
        return self._phrases.get(tuple(_WORD.findall(fold(phrase))))

    def find(self, text: str) -> list[Hit[V]]:
        """Return the phrases in a text, left to right, never overlapping, the longest at each place."""
        return list(self._scan(text))

    def _scan(self, text: str) -> Iterator[Hit[V]]:
        free, longest = 0, self._longest
        for begin, beyond in stretches(text):
            part = text[begin : _bound(text, beyond + self._reach)]
            read = _split(part) if len(part) <= _KEPT else _split.__wrapped__(part)
            for at in [i for i, word in enumerate(read.words) if word in longest]:
                start = begin + read.starts[at]
                size = self._match(read, at) if free <= start < beyond else 0
                if size:
                    free = begin + read.ends[at + size - 1]
                    yield Hit(start, free, text[start:free], self._phrases[read.words[at : at + size]])

    def _match(self, read: _Words, at: int) -> int:
        words = read.words
        for size in range(min(self._longest[words[at]], len(words) - at), 0, -1):
            if words[at : at + size] in self._phrases and all(
                _joins(read.folded[read.ends[i] : read.starts[i + 1]]) for i in range(at, at + size - 1)
            ):
                return size
        return 0


class _Words(NamedTuple):
    """The words of a text, folded, with their bounds."""

    folded: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=256)
def _split(text: str) -> _Words:
    """Return the words of a text; kept for a while, since many tables are looked up in the same sentence."""
    folded = fold(text)
    found = list(_WORD.finditer(folded))
    return _Words(
        folded, tuple(m.group() for m in found), tuple(m.start() for m in found), tuple(m.end() for m in found)
    )


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the stretches of a text begin and end, each between words: a short text is one.

    Examples
    --------
    >>> list(stretches("a short text"))
    [(0, 12)]
    """
    begin = 0
    while begin < len(text):
        end = _bound(text, begin + _STRETCH)
        yield begin, end
        begin = end


def _bound(text: str, at: int) -> int:
    """Return the first place from an offset on that is in no word."""
    found = _BOUND.search(text, at) if at < len(text) else None
    return found.start() if found else len(text)


def fold(text: str) -> str:
    """Return the text in one case with plain quotes, character for character, so that positions hold.

    Examples
    --------
    >>> fold("The Observatory’s COUNT")
    "the observatory's count"
    """
    lower = text.translate(_QUOTES).lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(_QUOTES))


def _joins(gap: str) -> bool:
    return len(gap) <= _GAP and not any(c in ".,;:\n\r()[]!?" for c in gap)
