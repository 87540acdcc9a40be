"""What a header, a label or a caption says of the counts that it stands over: facets, and how several go together."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date

from aleppo_figures.vocabulary.groups import Groups

__all__ = ["Facets", "Frame", "over", "shared"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A period as a table states it: its days as far as they are known, and its words."""

    start: date | None
    end: date | None
    text: str


@dataclass(frozen=True, slots=True)
class Facets:
    """What some words of a table say; what they don't is None.

    `bound` is the end of a range that a column holds, `total` and `subtotal` say that the counts are whole,
    `part` that they are a part of the counts before, `counts` that they are numbers of people (or nobody: False).
    """

    outcome: str | None = None
    group: str | None = None
    group_text: str | None = None
    unit: str | None = None
    scale: int | None = None
    place: str | None = None
    place_text: str | None = None
    frame: Frame | None = None
    as_of: date | None = None
    source: str | None = None
    source_text: str | None = None
    basis: str | None = None
    cause: str | None = None
    attributed_to: str | None = None
    side: str | None = None
    status: str | None = None
    per: str | None = None
    bound: str | None = None
    total: bool = False
    subtotal: bool = False
    part: bool = False
    running: bool = False  # a running total: all up to a day, and not that day's
    ratio: bool = False  # a share, a rate, a change: no count of anything
    partial: bool = False  # the words narrow the counts by more than the facets can hold ("boys", "seriously injured")
    shares: bool = False  # a share stands in brackets behind each count
    counts: bool | None = None

    @property
    def told(self) -> frozenset[str]:
        """The facets that are stated."""
        return frozenset(f.name for f in fields(self) if getattr(self, f.name) not in (None, False))

    @property
    def whole(self) -> bool:
        """Whether the counts are totals."""
        return self.total or self.subtotal


_PLAIN = tuple("outcome unit scale frame as_of basis cause attributed_to side status per bound counts".split())
_PAIRED = (("place", "place_text"), ("source", "source_text"))


def over(wide: Facets, near: Facets) -> Facets:
    """Return what two layers of words say together: the nearer one wins, and a group is the narrower of the two.

    Examples
    --------
    >>> over(Facets(outcome="killed", group="civilians"), Facets(group="women")).group
    'women'
    >>> over(Facets(group="civilians"), Facets(group="people")).group
    'civilians'
    """
    changes = {name: getattr(near, name) for name in _PLAIN if getattr(near, name) is not None}
    for name, text in _PAIRED:
        if getattr(near, name) is not None:
            changes |= {name: getattr(near, name), text: getattr(near, text)}
    if near.group is not None and not _wider(near.group, wide.group):
        changes |= {"group": near.group, "group_text": near.group_text}
    for flag in ("total", "subtotal", "part", "running", "partial", "ratio", "shares"):
        changes[flag] = getattr(wide, flag) or getattr(near, flag)
    return replace(wide, **changes)


def _wider(group: str, than: str | None) -> bool:
    return than is not None and Groups.default().relation(group, than) == "contains"


def shared(several: list[Facets]) -> Facets:
    """Return what all of several say alike: what a cell that stands for several rows or columns is of."""
    first = several[0]
    names = [f.name for f in fields(first)]
    alike = {n: getattr(first, n) for n in names if all(getattr(o, n) == getattr(first, n) for o in several)}
    groups = [f.group for f in several]
    if "group" not in alike and all(groups):
        alike["group"] = Groups.default().narrowest_holding([g for g in groups if g])
    return Facets(**alike)
