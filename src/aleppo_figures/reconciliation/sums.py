"""Wholes and their parts, added up along one axis at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.scope import Scopes

__all__ = ["SUM_AXES", "Sum", "part_sums"]

SUM_AXES = ("group", "place", "period", "side", "perpetrator")
_PERPETRATOR = "attributed_to"
_INHERITED = ("place", "period", "side", _PERPETRATOR, "group")


@dataclass(frozen=True, slots=True)
class Sum:
    """A whole and the parts of it along one axis: what they come to, and what they leave over.

    `disjoint` says whether the vocabulary keeps the parts apart; where it doesn't, they may share people.
    """

    whole: str
    axis: str
    parts: tuple[str, ...]
    low: int
    high: int | None
    whole_low: int | None
    whole_high: int | None
    disjoint: bool
    remainder: int | None
    flag: str


def part_sums(listed: Sequence[Claim], scopes: Scopes) -> list[Sum]:
    """Return each whole's parts, added along each axis on which at least two of them differ from it.

    A part of the whole's own scope ("118 patients and 30 people" of 150 people) is a rest that its siblings leave, and
    is added with them. A part inside another part is left to that one.
    """
    by_id = {c.figure_id: c for c in listed if c.usable}
    parts_of: dict[str, list[Claim]] = defaultdict(list)
    for claim in listed:
        if claim.part_of in by_id and claim.figure_id in by_id:
            parts_of[str(claim.part_of)].append(claim)
    found = []
    for whole_id, parts in sorted(parts_of.items()):
        whole = by_id[whole_id]
        same = _as_they_stand([p for p in parts if p.outcome == whole.outcome and p.unit == whole.unit])
        for axis, members in _by_axis(whole, same, scopes).items():
            found.append(_sum(whole, axis, members, scopes))
    return found


def _as_they_stand(parts: Sequence[Claim]) -> list[Claim]:
    """Return the parts without earlier versions: of two totals of one root for one scope, one number stands."""
    stands: dict[tuple[object, ...], Claim] = {}
    for part in sorted(parts, key=lambda p: (p.own, p.vintage or 0, p.figure_id)):
        scope = (part.root, part.group, part.side, part.place, part.start, part.end, part.cause, part.attributed_to)
        stands[scope if part.extent == "total" else (part.figure_id,)] = part
    return sorted(stands.values(), key=lambda p: p.position)


def _by_axis(whole: Claim, parts: Sequence[Claim], scopes: Scopes) -> dict[str, list[Claim]]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    rest = []
    for part in parts:
        clipped = _clipped(part, whole, scopes)
        differing = [a for a in _INHERITED if _differs(a, clipped, whole, scopes)]
        if differing:
            groups["perpetrator" if differing[0] == _PERPETRATOR else differing[0]].append(clipped)
        else:
            rest.append(clipped)
    for members in groups.values():
        members.extend(rest)
    return {axis: groups[axis] for axis in SUM_AXES if axis in groups}


def _differs(axis: str, part: Claim, whole: Claim, scopes: Scopes) -> bool:
    """Return whether a part states its own value on an axis; days that both leave out are no difference."""
    if axis == "period" and (part.start, part.end) == (whole.start, whole.end):
        return False
    return scopes.relation(axis, part, whole) != "same"


def _clipped(part: Claim, whole: Claim, scopes: Scopes) -> Claim:
    """Return the part, its group narrowed to the whole's, with the whole's place and days where it states none."""
    holds = scopes.groups.relation(part.group, whole.group) in ("contains", "same")
    days = (whole.start, whole.end) if part.start is None and part.end is None else (part.start, part.end)
    return replace(
        part,
        group=whole.group if holds else part.group,
        place=part.place or whole.place,
        start=days[0],
        end=days[1],
        side=part.side or whole.side,
        attributed_to=part.attributed_to or whole.attributed_to,
    )


def _sum(whole: Claim, axis: str, parts: Sequence[Claim], scopes: Scopes) -> Sum:
    name = _PERPETRATOR if axis == "perpetrator" else axis
    apart = _are_apart(name, parts, scopes)
    low = sum(p.least for p in parts)
    tops = [p.high for p in parts if p.high is not None]
    high = sum(tops) if len(tops) == len(parts) else None
    flag, remainder = _flag(whole, low, high, apart, len(parts))
    ids = tuple(sorted(p.figure_id for p in parts))
    return Sum(whole.figure_id, axis, ids, low, high, whole.low, whole.high, apart, remainder, flag)


def _are_apart(axis: str, parts: Sequence[Claim], scopes: Scopes) -> bool:
    """Whether each two parts are disjoint or the same on an axis; of many with one value, one is looked at."""
    if axis == "period":
        dated = sorted({(p.start, p.end): p for p in parts}.values(), key=lambda p: (p.first, p.last))
        return all(scopes.period(a, b) in ("disjoint", "same") for a, b in pairwise(dated))
    values = list({getattr(p, axis): p for p in parts}.values())
    pairs = ((a, b) for n, a in enumerate(values) for b in values[n + 1 :])
    return all(scopes.relation(axis, a, b) in ("disjoint", "same") for a, b in pairs)


def _flag(whole: Claim, low: int, high: int | None, apart: bool, count: int) -> tuple[str, int | None]:
    if whole.high is not None and low > whole.high:
        return ("exceeds" if apart or count == 1 else "overlapping"), whole.high - low
    if whole.low is not None and high is not None and high < whole.low:
        return "not_itemised", whole.low - high
    remainder = None if whole.best is None or high != low else max(0, whole.best - low)
    return "exact", remainder
