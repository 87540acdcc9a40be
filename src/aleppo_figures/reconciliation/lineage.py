"""Who counted, not who printed: the root of each figure, the chain to it, and what it copies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.vocabulary.sources import SourceRegistry, source_key

__all__ = ["Copy", "Root", "copies", "edit", "one_spelling", "root_of"]

_FEWEST_DIGITS = 3


class Root(NamedTuple):
    """Whose count a figure is: its name, the chain from there to the page, and whether the root published it itself."""

    name: str
    chain: tuple[str, ...]
    own: bool
    registered: bool


class Copy(NamedTuple):
    """One figure that repeats another: `edit` is `same`, `digit off` or `digits swapped`."""

    copy: str
    original: str
    edit: str


def root_of(claim: Claim, registry: SourceRegistry, around: Sequence[str] = ()) -> Root:
    """Return the root of a figure, whose place and what that lies in are `around`.

    The registered source behind `source` and `via` is the root. Without one a registered publisher that counts is its
    own root; anything else (an indefinite source, nobody named) roots in its document, never joined across documents.
    """
    source, via = _stated(claim.source), claim.via
    if source and (passed := _via().match(source)):
        source, via = None, via or passed.group(1)
    publisher = claim.publisher
    if source and _own_statement().fullmatch(source):
        source = publisher
    chain = tuple(dict.fromkeys(name for name in (source, via, publisher) if name))
    for name in (source, via if source is None else None):
        known = registry.resolve(name, around) if name else None
        if known:
            return Root(
                known, (known, *chain[1:]), bool(publisher) and registry.resolve(publisher or "", around) == known, True
            )
    if source is None and publisher:
        known = registry.resolve(publisher, around)
        kind = registry.get(known) if known else None
        if known and kind is not None and kind.kind != "media":
            return Root(known, chain or (known,), True, True)
    if source and publisher and source_key(source) == source_key(publisher):
        return Root(publisher, chain, True, False)
    name = source or publisher or "nobody named"
    return Root(f"{name} ({claim.doc_id})", chain or (name,), False, False)


def one_spelling(roots: Sequence[Root]) -> list[Root]:
    """Return roots of which no two differ by an article or a capital alone: "The army" of a page is its "the army".

    Examples
    --------
    >>> told = [Root(name, (), False, False) for name in ("The army (wire)", "army (wire)", "army (post)")]
    >>> [root.name for root in one_spelling(told)]
    ['The army (wire)', 'The army (wire)', 'army (post)']
    """
    spelled: dict[str, str] = {}
    for name in sorted({root.name for root in roots}):
        spelled.setdefault(source_key(name), name)
    return [root if root.registered else root._replace(name=spelled[source_key(root.name)]) for root in roots]


def copies(listed: Sequence[Claim]) -> list[Copy]:
    """Return which figures repeat another one of the same scope and days: the same number, or one with a digit changed.

    The original is the root's own publication, else the earliest by vintage, else the first. Equal numbers are copies
    only within one root; a number with a digit changed is one where the roots differ too, since a copied error looks
    like a second source.
    """
    found: list[Copy] = []
    for group in _by_scope(listed):
        ordered = sorted(group, key=_precedence)
        first_of: dict[tuple[str, int | None], Claim] = {}
        for claim in ordered:
            key = (claim.root, claim.best)
            if key in first_of and not _two_events(claim, first_of[key]):
                found.append(Copy(claim.figure_id, first_of[key].figure_id, "same"))
                continue
            original = _misprinted(claim, first_of.values())
            if original is not None:
                found.append(Copy(claim.figure_id, original[0].figure_id, original[1]))
            first_of.setdefault(key, claim)
    return found


def _two_events(a: Claim, b: Claim) -> bool:
    """Whether two figures are rows of one data set of events, which has no event twice."""
    return a.event and b.event and a.doc_id == b.doc_id


def edit(a: int, b: int) -> str | None:
    """Return how one number could be a misprint of another, or None; numbers below 100 never are.

    Examples
    --------
    >>> edit(26_727, 27_727), edit(1_083, 1_038), edit(12, 13)
    ('digit off', 'digits swapped', None)
    """
    left, right = str(a), str(b)
    if len(left) != len(right) or len(left) < _FEWEST_DIGITS or a == b:
        return None
    differing = [i for i in range(len(left)) if left[i] != right[i]]
    swapped = len(differing) == 2 and differing[1] == differing[0] + 1
    if swapped and left[differing[0]] == right[differing[1]] and left[differing[1]] == right[differing[0]]:
        return "digits swapped"
    return "digit off" if len(differing) == 1 and len(left) > _FEWEST_DIGITS else None


def _misprinted(claim: Claim, earlier: Iterable[Claim]) -> tuple[Claim, str] | None:
    if claim.best is None or claim.modifier != "exact":
        return None
    for other in earlier:
        if (
            other.best is not None
            and not _two_events(claim, other)
            and other.modifier == "exact"
            and (how := edit(claim.best, other.best))
        ):
            return other, how
    return None


def _by_scope(listed: Sequence[Claim]) -> list[list[Claim]]:
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for c in listed:
        if c.usable and c.best is not None and (c.end is not None or c.stock_day is not None):
            who = (c.outcome, c.unit, c.group, c.side, c.place, c.attributed_to, c.cause)
            groups[(*who, c.start, c.end, c.stock_day)].append(c)
    return [g for g in groups.values() if len(g) > 1]


def _precedence(claim: Claim) -> tuple[bool, bool, int, str]:
    return (not claim.own, claim.vintage is None, claim.vintage or 0, claim.figure_id)


def _stated(source: str | None) -> str | None:
    return None if source is None or source_key(source) in ("not stated", "unknown", "unnamed") else source


@cache
def _via() -> re.Pattern[str]:
    return re.compile(r"via\s+(.+)", re.I)


@cache
def _own_statement() -> re.Pattern[str]:
    return re.compile(r"(?:own|its own|their own)\s+(?:statement|count|figure|report|data)s?", re.I)
