"""The nouns that a number may count: people by group, families, and the things that are no people."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["Noun", "looks_like_people", "nouns", "plural"]

_IRREGULAR = ("men", "people", "children", "wives", "lives")
_ENDINGS = ("ers", "ors", "ists", "ees", "men", "women", "ians", "ants", "eers", "goers", "mates", "folk")


class Noun(NamedTuple):
    """What a noun says: its class (`person`, `unit`, `thing`), its group, and whether it's plural."""

    kind: str
    group: str
    plural: bool


@cache
def nouns() -> Lexicon[Noun]:
    """Return the nouns, singular and plural.

    Examples
    --------
    >>> nouns().get("policemen")
    Noun(kind='person', group='police', plural=True)
    """
    return Lexicon(_entries())


def plural(noun: str) -> str:
    """Return a regular plural.

    Examples
    --------
    >>> plural("body"), plural("witness"), plural("rebel")
    ('bodies', 'witnesses', 'rebels')
    """
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "sh", "ch", "x")) else f"{noun}s"


def looks_like_people(word: str) -> bool:
    """Return whether an unknown plural ends as names of people do ("glassblowers").

    Examples
    --------
    >>> looks_like_people("glassblowers"), looks_like_people("windows")
    (True, False)
    """
    return len(word) > 5 and word.endswith(_ENDINGS)


def _entries() -> Iterator[tuple[str, Noun]]:
    invariant = {
        "police",
        "troops",
        "personnel",
        "elderly",
        "dead",
        "wounded",
        "injured",
        "missing",
        "sick",
        "displaced",
        "security forces",
        "people",
        "persons",
        "crew",
        "staff",
        "townspeople",
    }
    for row in table_rows("nouns", ("class", "group", "words")):
        if row["class"] not in ("person", "unit", "thing"):
            continue
        for entry in split_list(row["words"]):
            one, _, many = entry.partition(":")
            kind, group = row["class"], row["group"]
            is_plural = (
                one in invariant or one.endswith(("staff", "personnel", "forces")) or one.split()[-1] in _IRREGULAR
            )
            yield one, Noun(kind, group, is_plural)
            if not is_plural:
                yield many or plural(one), Noun(kind, group, True)
