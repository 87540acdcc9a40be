"""Which figures are tied to one and the same event: same day, same narrow place, no second candidate."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.vocabulary.places import Gazetteer

__all__ = ["tie"]

_WIDE = ("country", "governorate", "district", "city", "province", "region", "part")


def tie(listed: Sequence[Claim], gazetteer: Gazetteer, inner: frozenset[int] = frozenset()) -> list[Claim]:
    """Return the claims with `tied` set where a figure can only be about the one event of its day and place.

    A day and place on which one document counts two events of the same outcome and people has a second candidate:
    no figure is tied there. A data set of events says with each row that it is another event, whatever its number.
    Nor are the `inner` ones ever tied, which are of fewer people than their scope names.
    """
    at_place: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in listed:
        if claim.position not in inner and _local(claim, gazetteer):
            at_place[claim.family, claim.place, claim.start].append(claim)
    tied: set[int] = set()
    for found in at_place.values():
        if not _second_candidate(found):
            tied.update(c.position for c in found)
    return [c if c.tied == (c.position in tied) else replace(c, tied=not c.tied) for c in listed]


def _local(claim: Claim, gazetteer: Gazetteer) -> bool:
    if claim.place is None or claim.days != 1 or claim.extent == "total" or not claim.flow:
        return False
    known = gazetteer.get(claim.place)
    return known is None or not any(word in known.kind.casefold() for word in _WIDE)


def _second_candidate(found: Sequence[Claim]) -> bool:
    told: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for c in found:
        if c.part_of is None:
            told[c.doc_id, c.outcome, c.group, c.side, c.root].append(c)
    coded = Counter((c.doc_id, c.outcome, c.group, c.side) for c in found if c.event and c.part_of is None)
    if any(rows > 1 for rows in coded.values()):
        return True
    return any(_apart(a, b) for group in told.values() for a in group for b in group if a.position < b.position)


def _apart(a: Claim, b: Claim) -> bool:
    low, high = max(a.least, b.least), min(a.most, b.most)
    return low > high
