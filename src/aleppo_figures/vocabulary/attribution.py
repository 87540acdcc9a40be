"""The words of attribution: what announces a source, and the nouns for those who speak."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.tabular import Row, split_list, table_rows

__all__ = ["AttributionWord", "Speaker", "attribution_words", "function_words", "speaker_nouns"]


@dataclass(frozen=True, slots=True)
class AttributionWord:
    """A word that ties a number to a source: its class (say, tell, put, count, …) and the basis that it implies."""

    kind: str
    basis: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """A noun for who speaks: its class (person, voice, crowd, reporter, body, modifier) and whom it may point back to.

    `refers` are the registry's kinds: "the watchdog" may be a source of kind `monitor` that was named before.
    """

    kind: str
    refers: tuple[str, ...]


@cache
def attribution_words() -> dict[str, Lexicon[AttributionWord]]:
    """Return the words of attribution: "cue" verbs and prepositions, "tally" nouns, words that "turn" to other facts.

    Examples
    --------
    >>> attribution_words()["cue"].get("documented")
    AttributionWord(kind='count', basis='documented')
    """
    rows = table_rows("attribution_words", ("class", "words", "basis"))
    cues = [(w, AttributionWord(r["class"], r["basis"])) for r in rows for w in split_list(r["words"])]
    return {
        "cue": Lexicon((w, v) for w, v in cues if v.kind not in ("tally", "turn")),
        "turn": Lexicon((w, v) for w, v in cues if v.kind == "turn"),
        "tally": Lexicon((w, v) for w, v in cues if v.kind == "tally"),
    }


@cache
def function_words() -> dict[str, str]:
    """Return the class of each function word that a reader of attributions steps over or stops at.

    Examples
    --------
    >>> function_words()["whilst"]
    'clause'
    """
    rows = table_rows("function_words", ("class", "words"))
    return {word: row["class"] for row in rows for word in split_list(row["words"])}


@cache
def speaker_nouns() -> Lexicon[Speaker]:
    """Return the nouns and modifiers that name who speaks; a noun wins over a modifier of the same spelling.

    Examples
    --------
    >>> speaker_nouns().get("spokeswoman").kind
    'voice'
    """
    return Lexicon(_speakers(table_rows("speakers", ("class", "words", "refers"))))


def _speakers(rows: Iterable[Row]) -> Iterable[tuple[str, Speaker]]:
    for row in rows:
        for word in split_list(row["words"]):
            yield word, Speaker(row["class"], split_list(row["refers"]))
