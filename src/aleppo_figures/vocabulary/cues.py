"""The words that say what happened to people, and the grammar that each works by."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["CueWord", "cue_nouns", "cue_words", "nominals", "sentence_words", "tolls"]


class CueWord(NamedTuple):
    """A word's outcome, its kind, and its form: `base`, `past` (also a participle), `ing` or `other`."""

    outcome: str
    kind: str
    form: str


@cache
def cue_words() -> Lexicon[CueWord]:
    """Return the verbs and states that say an outcome, in all their forms.

    Examples
    --------
    >>> cue_words().get("killing")
    CueWord(outcome='killed', kind='transitive', form='ing')
    """
    return Lexicon(_entries())


@cache
def cue_nouns() -> Lexicon[CueWord]:
    """Return the nouns that a number counts with their outcome ("12 deaths")."""
    return Lexicon(_plain("noun"))


@cache
def nominals() -> Lexicon[CueWord]:
    """Return the nouns that say an outcome of the people behind their "of" ("the killing of 12")."""
    return Lexicon(_plain("nominal"))


@cache
def tolls() -> Lexicon[CueWord]:
    """Return the nouns for a count ("the death toll")."""
    return Lexicon(_plain("toll"))


@cache
def sentence_words() -> dict[str, str]:
    """Return the class of each word that holds a sentence together ("were": be)."""
    rows = table_rows("sentence_words", ("class", "words"))
    return {word: r["class"] for r in reversed(rows) for word in split_list(r["words"])}


def _rows(*kinds: str) -> list[dict[str, str]]:
    return [r for r in table_rows("cues", ("kind", "outcome", "words")) if r["kind"] in kinds]


def _plain(kind: str) -> Iterator[tuple[str, CueWord]]:
    for row in _rows(kind):
        for word in split_list(row["words"]):
            yield word, CueWord(row["outcome"], kind, "other")


def _entries() -> Iterator[tuple[str, CueWord]]:
    for row in _rows("transitive", "intransitive", "state"):
        for entry in split_list(row["words"]):
            for word, form in _forms(entry, row["kind"]):
                yield word, CueWord(row["outcome"], row["kind"], form)


def _forms(entry: str, kind: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of a verb: given ones after colons (past, participle), regular ones else."""
    base, *given = entry.split(":")
    if kind == "state":
        yield base, "other"
        return
    if " " in base:
        first = base.split()[0]
        yield base, "ing" if first.endswith("ing") and first != "being" else "past" if _past(base) else "base"
        return
    yield base, "past" if base.endswith("ed") or base in given else "base"
    stem = base[:-1] if base.endswith("e") else base
    yield (base + "es" if base.endswith(("s", "sh", "ch", "x")) else base + "s"), "base"
    yield f"{stem}ing", "ing"
    for word in given or [f"{stem}ed"]:
        yield word, "ing" if word.endswith("ing") else "base" if word.endswith("s") and word != base else "past"


def _past(phrase: str) -> bool:
    return phrase.split()[0] not in (
        "kill",
        "claim",
        "take",
        "cost",
        "bury",
        "have",
        "gun",
        "shoot",
        "hold",
        "round",
        "bus",
        "claims",
        "guns",
        "leave",
        "lose",
        "loses",
    )
