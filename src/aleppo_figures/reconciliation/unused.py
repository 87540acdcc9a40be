"""Which figures bound nothing, and why: one ordered list of reasons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from aleppo_figures.reconciliation.claims import Claim

__all__ = ["REASONS", "unused"]


class Reason(NamedTuple):
    """A reason for which a figure stays out of the arithmetic."""

    text: str
    holds: Callable[[Claim], bool]


REASONS: tuple[Reason, ...] = (
    Reason("denied: the text withdraws or denies it", lambda c: c.status == "denied"),
    Reason("hypothetical: it hasn't happened", lambda c: c.status == "hypothetical"),
    Reason("a rate, which is never added up", lambda c: c.per is not None),
    Reason("no number", lambda c: c.low is None and c.high is None),
    Reason("hedged: compared in pairs, but bounds nothing", lambda c: c.status == "hedged"),
    Reason("counts families, not persons", lambda c: c.unit == "families"),
    Reason("a stock: it holds on one day and isn't added over days", lambda c: not c.flow),
    Reason("its period isn't known", lambda c: c.start is None and c.end is None),
    Reason("its period has no end: the page gives none", lambda c: c.end is None),
    Reason("its period has no start: the page gives none", lambda c: c.start is None),
    Reason("its place isn't known", lambda c: c.place is None),
)


def unused(listed: Sequence[Claim]) -> list[tuple[str, str]]:
    """Return the figures that stay out of the arithmetic over days, each with the first reason that holds."""
    found = []
    for claim in listed:
        reason = next((r.text for r in REASONS if r.holds(claim)), None)
        if reason is not None:
            found.append((claim.figure_id, reason))
    return found
