"""Private persons' names out of reports: a rule over capital letters that hides too much, and still misses some."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pandas as pd

from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.offices import office_words
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["WITHHELD", "Redacted", "redact"]

WITHHELD = "[name withheld]"
_TEXTS = {"quote", "sentence", "text"}
_NAMES = {"root", "reference", "source"}
_STRING = pd.StringDtype("python")
_RUN = re.compile(r"[A-ZÀ-Þ][\w'’]*(?:[ -](?:al-|el-|bin |ibn |abu |de |van |von )?[A-ZÀ-Þ][\w'’]*){1,4}")
_TITLED = re.compile(r"\b(?:named|called|Mr|Mrs|Ms|Dr|Abu|Um|Umm)\.? [A-ZÀ-Þ][\w'’-]+")


def redact(text: str) -> str:
    """Return the text with what looks like a private person's name withheld.

    Places, registered sources and runs of words that name an office stay. The rule hides two and more capitalised
    words in a row, and a word after "named", "Mr" and the like.

    Examples
    --------
    >>> redact("Omar Haddad, 5, was killed in eastern Aleppo, the White Helmets said.")
    '[name withheld], 5, was killed in eastern Aleppo, the White Helmets said.'
    """
    kept = [(hit.start, hit.end) for hit in _known().find(text)]

    def hide(found: re.Match[str]) -> str:
        inside = any(start <= found.start() and found.end() <= end for start, end in kept)
        words = re.findall(r"\w+", found.group().casefold())
        return found.group() if inside or not office_words().isdisjoint(words) else WITHHELD

    return _TITLED.sub(WITHHELD, _RUN.sub(hide, text))


class Redacted:
    """A reconciliation's frames without private persons' names: in quotes, sentences, and the names of who counted.

    Different people stay different: of two withheld names the second is numbered, so that no count of roots changes.

    Parameters
    ----------
    result : Frames
        The reconciliation's frames.
    """

    def __init__(self, result: Any) -> None:
        self._result = result
        self._shown: dict[str, str] = {}

    def __getattr__(self, name: str) -> Any:
        frame = getattr(self._result, name)
        texts = {column: frame[column].map(_redacted, na_action="ignore") for column in _TEXTS & set(frame.columns)}
        names = {column: frame[column].map(self._name, na_action="ignore") for column in _NAMES & set(frame.columns)}
        return frame.assign(**{column: values.astype(_STRING) for column, values in {**texts, **names}.items()})

    def _name(self, name: str) -> str:
        if name not in self._shown:
            shown, taken = redact(name), set(self._shown.values())
            numbered = (f"{shown} {n}" for n in range(2, len(taken) + 3))
            free = shown if shown == name or shown not in taken else next(n for n in numbered if n not in taken)
            self._shown[name] = free
        return self._shown[name]


@cache
def _redacted(text: str) -> str:
    return redact(text)


@cache
def _known() -> Lexicon[str]:
    names = [n for place in Gazetteer.default() for n in (place.name, *place.variants)]
    names += [n for source in SourceRegistry.default() for n in (source.name, *source.aliases)]
    return Lexicon((name, name) for name in names)
