"""The nouns that a number may count: people by group, families, and the things that are no people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["Noun", "forms", "looks_like_people", "nouns", "nouns_beside", "plural"]

_IRREGULAR = ("men", "people", "children", "wives", "lives")
_INVARIANT = frozenset(
    "police troops personnel elderly dead wounded injured missing sick displaced people persons crew staff townspeople".split()
) | {"security forces"}
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


def nouns_beside(own: Iterable[str]) -> Lexicon[Noun]:
    """Return the nouns and a caller's own words for people, of which those that are known already keep their group.

    Examples
    --------
    >>> nouns_beside(["galamseyer"]).get("galamseyers")
    Noun(kind='person', group='people', plural=True)
    """
    entries = [(word, Noun("person", "people", many)) for entry in own for word, many in forms(entry)]
    return Lexicon([*_entries(), *entries])


def forms(entry: str) -> Iterator[tuple[str, bool]]:
    """Yield the forms of a noun ("miner", "seaman:seamen"), each with whether it's plural.

    Examples
    --------
    >>> list(forms("seaman:seamen")), list(forms("townspeople"))
    ([('seaman', False), ('seamen', True)], [('townspeople', True)])
    """
    one, _, many = entry.partition(":")
    is_plural = one in _INVARIANT or one.endswith(("staff", "personnel", "forces")) or one.split()[-1] in _IRREGULAR
    yield one, is_plural
    if not is_plural:
        yield many or plural(one), True


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
    for row in table_rows("nouns", ("class", "group", "words")):
        if row["class"] not in ("person", "unit", "thing"):
            continue
        for entry in split_list(row["words"]):
            for word, is_plural in forms(entry):
                yield word, Noun(row["class"], row["group"], is_plural)
