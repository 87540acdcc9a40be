"""A figure as reconciliation sees it: days as ordinals, names resolved, flows told from stocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from aleppo_figures.vocabulary.outcomes import family as family_of
from aleppo_figures.vocabulary.outcomes import is_flow
from aleppo_figures.vocabulary.places import Gazetteer

__all__ = ["Claim", "claims", "inner_parts"]

_STANDING = ("camp", "living", "remain", "currently", "host", "registered", "standing")
"""Words of a displaced figure's text that make it a standing number, not a flow."""
_EVENT_DATA = ("acled", "airwars", "ucdp_ged")
"""Readers of data sets whose coders have told events apart."""
_AS_THEY_ARE = (
    *("figure_id", "doc_id", "outcome", "unit", "group", "side", "start", "end", "cause", "attributed_to", "extent"),
    *("status", "basis", "modifier", "low", "best", "high", "per", "part_of", "source", "via", "publisher"),
)
_READ = ("place", "period_text", "as_of", "published", "group_text", "quote", "extractor")
"""Columns from which others are made."""
_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure as reconciliation sees it.

    `start` and `end` are proleptic ordinals of days, both inclusive; `slack` is how many days they are uncertain by.
    `vintage` is the day at which the count stood (`as_of`, else `published`). `root` is filled by lineage; `own` says
    that the root itself published the figure, `tied` that it can only be about the one event of its day and place,
    `event` that it's a row of a data set in which each event has its own.
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
    event: bool = False
    root: str = ""
    own: bool = False
    tied: bool = False

    @property
    def days(self) -> int | None:
        """How many days the period has, or None when an end is missing."""
        return None if self.start is None or self.end is None else self.end - self.start + 1

    @property
    def first(self) -> int:
        """The first day, or 0 where it isn't known."""
        return self.start or 0

    @property
    def last(self) -> int:
        """The last day, or 0 where it isn't known."""
        return self.end or 0

    @property
    def least(self) -> int:
        """How many people it is of at least."""
        return self.low or 0

    @property
    def most(self) -> float:
        """How many people it is of at most, as far as it says."""
        return float("inf") if self.high is None else self.high

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
    return _from_columns({name: _column(figures[name]) for name in (*_AS_THEY_ARE, *_READ)}, where)


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


def _from_columns(columns: Mapping[str, Sequence[Any]], gazetteer: Gazetteer) -> list[Claim]:
    """Return claims from columns of plain values, days as ordinals; what few values decide is decided once for each."""
    count = len(columns["figure_id"])
    made: dict[str, Iterable[Any]] = {name: columns[name] for name in _AS_THEY_ARE}
    flows = {outcome: is_flow(outcome) for outcome in set(columns["outcome"])}
    families = {outcome: family_of(outcome) for outcome in flows}
    places = {place: gazetteer.resolve(place) or place for place in set(columns["place"]) if place}
    slack = {text: int(bool(_relative().search(text))) for text in set(columns["period_text"]) if text}
    vintages = [a if a is not None else p for a, p in zip(columns["as_of"], columns["published"], strict=True)]
    standing = [
        outcome == "displaced" and start is None and _standing(group_text, quote)
        for outcome, start, group_text, quote in zip(
            *(columns[name] for name in ("outcome", "start", "group_text", "quote")), strict=True
        )
    ]
    flow = [flows[o] and not stands for o, stands in zip(columns["outcome"], standing, strict=True)]
    made["position"] = range(count)
    made["family"] = [families[o] for o in columns["outcome"]]
    made["place"] = [places[p] if p else None for p in columns["place"]]
    made["slack"] = [slack[t] if t else 0 for t in columns["period_text"]]
    made["vintage"] = vintages
    made["flow"] = flow
    made["stock_day"] = [
        None if flows_by else (end if end is not None else vintage)
        for flows_by, end, vintage in zip(flow, columns["end"], vintages, strict=True)
    ]
    made["event"] = [extractor in _EVENT_DATA for extractor in columns["extractor"]]
    given = [f.name for f in fields(Claim) if f.name in made]
    return [Claim(*row) for row in zip(*(made[name] for name in given), strict=True)]


def _column(column: pd.Series[Any]) -> list[Any]:
    """Return a column of a validated frame as plain values: missing as None, days as ordinals."""
    if column.dtype.kind != "M":
        return list(column.to_numpy(dtype=object, na_value=None))
    days = column.to_numpy().astype("datetime64[D]")
    ordinals = (days.astype(np.int64) + _EPOCH).astype(object)
    ordinals[np.isnat(days)] = None
    return list(ordinals)


def _standing(group_text: str | None, quote: str | None) -> bool:
    text = f"{group_text or ''} {quote or ''}".casefold()
    return any(word in text for word in _STANDING)


@cache
def _relative() -> re.Pattern[str]:
    """Words that count back from the day of publication: their ends are uncertain by a day."""
    return re.compile(r"\b(?:past|last|previous|recent|ago|so far|since|to date|over the|in the last|within)\b", re.I)
