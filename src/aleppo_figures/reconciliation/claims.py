"""A figure as reconciliation sees it: days as ordinals, names resolved, flows told from stocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pandas as pd

from aleppo_figures.schema.convert import to_figures
from aleppo_figures.schema.figure import Figure
from aleppo_figures.vocabulary.outcomes import family as family_of
from aleppo_figures.vocabulary.outcomes import is_flow
from aleppo_figures.vocabulary.places import Gazetteer

__all__ = ["Claim", "claims", "inner_parts"]

_STANDING = ("camp", "living", "remain", "currently", "host", "registered", "standing")
"""Words of a displaced figure's text that make it a standing number, not a flow."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure as reconciliation sees it.

    `start` and `end` are proleptic ordinals of days, both inclusive; `slack` is how many days they are uncertain by.
    `vintage` is the day at which the count stood (`as_of`, else `published`). `root` is filled by lineage; `own` says
    that the root itself published the figure, `tied` that it can only be about the one event of its day and place.
    """

    figure_id: str
    position: int
    doc_id: str
    outcome: str
    family: str
    unit: str
    group: str
    side: str | None
    place: str | None
    start: int | None
    end: int | None
    slack: int
    cause: str | None
    attributed_to: str | None
    extent: str
    status: str
    basis: str
    modifier: str
    low: int | None
    best: int | None
    high: int | None
    per: str | None
    part_of: str | None
    source: str | None
    via: str | None
    publisher: str | None
    vintage: int | None
    flow: bool
    stock_day: int | None
    root: str = ""
    own: bool = False
    tied: bool = False

    @property
    def days(self) -> int | None:
        """How many days the period has, or None when an end is missing."""
        return None if self.start is None or self.end is None else self.end - self.start + 1

    @property
    def usable(self) -> bool:
        """Whether the figure can be compared at all: asserted or hedged, no rate, with a number."""
        return self.status in ("asserted", "hedged") and self.per is None and (self.low, self.high) != (None, None)


def claims(figures: pd.DataFrame, gazetteer: Gazetteer | None = None) -> list[Claim]:
    """Return a validated frame's rows as claims, in order, their places by canonical name.

    Parameters
    ----------
    figures : pandas.DataFrame
        A validated frame.
    gazetteer : Gazetteer, optional
        Where place names are looked up; the shipped one by default.
    """
    where = gazetteer or Gazetteer.default()
    return [_claim(figure, position, where) for position, figure in enumerate(to_figures(figures))]


def with_roots(listed: Sequence[Claim], roots: Sequence[str], own: Sequence[bool]) -> list[Claim]:
    """Return the claims with their roots filled in."""
    return [replace(c, root=r, own=o) for c, r, o in zip(listed, roots, own, strict=True)]


def inner_parts(listed: Sequence[Claim]) -> frozenset[int]:
    """Return the positions of parts whose columns say nothing that their whole doesn't ("98 evacuees" of 126 people).

    They speak for fewer people than their scope names, so they bound it from below alone.
    """
    by_id = {c.figure_id: c for c in listed}
    return frozenset(c.position for c in listed if c.part_of in by_id and _scope(c) == _scope(by_id[str(c.part_of)]))


def _scope(claim: Claim) -> tuple[object, ...]:
    who = (claim.outcome, claim.unit, claim.group, claim.side, claim.attributed_to, claim.cause)
    return (*who, claim.place, claim.start, claim.end, claim.stock_day)


def _claim(figure: Figure, position: int, gazetteer: Gazetteer) -> Claim:
    flow = is_flow(figure.outcome) and not _standing(figure)
    vintage = figure.as_of or figure.published
    end = _ordinal(figure.end)
    standing_on = end if end is not None else _ordinal(vintage)
    return Claim(
        figure_id=figure.figure_id,
        position=position,
        doc_id=figure.doc_id,
        outcome=figure.outcome,
        family=family_of(figure.outcome),
        unit=figure.unit,
        group=figure.group,
        side=figure.side,
        place=(gazetteer.resolve(figure.place) or figure.place) if figure.place else None,
        start=_ordinal(figure.start),
        end=end,
        slack=int(bool(figure.period_text and _relative().search(figure.period_text))),
        cause=figure.cause,
        attributed_to=figure.attributed_to,
        extent=figure.extent,
        status=figure.status,
        basis=figure.basis,
        modifier=figure.modifier,
        low=figure.low,
        best=figure.best,
        high=figure.high,
        per=figure.per,
        part_of=figure.part_of,
        source=figure.source,
        via=figure.via,
        publisher=figure.publisher,
        vintage=_ordinal(vintage),
        flow=flow,
        stock_day=None if flow else standing_on,
    )


def _ordinal(day: Any) -> int | None:
    return None if day is None else int(day.toordinal())


def _standing(figure: Figure) -> bool:
    if figure.outcome != "displaced":
        return False
    text = f"{figure.group_text or ''} {figure.quote or ''}".casefold()
    return figure.start is None and any(word in text for word in _STANDING)


@cache
def _relative() -> re.Pattern[str]:
    """Words that count back from the day of publication: their ends are uncertain by a day."""
    return re.compile(r"\b(?:past|last|previous|recent|ago|so far|since|to date|over the|in the last|within)\b", re.I)
