"""Which reports speak of one and the same thing: the scopes that a policy turns into one entry each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from aleppo_figures.reconciliation.claims import Claim

__all__ = ["Entry", "gathered"]

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One scope with all that was reported of it: `current` holds each root's reports as it last stood."""

    outcome: str
    group: str
    side: str | None
    place: str
    start: int
    end: int
    attributed_to: str | None
    cause: str | None
    reports: tuple[Claim, ...]
    current: tuple[Claim, ...]

    @property
    def event(self) -> Key:
        """What the entries of one event have in common, whoever the people were."""
        return (self.outcome, self.place, self.start, self.end, self.attributed_to, self.cause)

    @property
    def roots(self) -> tuple[str, ...]:
        """Who counted, each once."""
        return tuple(sorted({c.root for c in self.reports}))


def gathered(listed: Sequence[Claim]) -> list[Entry]:
    """Return the scopes that can be told apart, each with its reports, in the order of place and days.

    A total speaks for its whole scope, and who is blamed narrows it. A report of an incident is gathered where it can
    only be about the one event of its day and place: there, whoever is blamed, the event is the same. All else could
    be one event or several, and is left out.
    """
    groups: dict[Key, list[Claim]] = defaultdict(list)
    for claim in listed:
        if _speaks(claim):
            blamed = (None, None) if claim.tied else (claim.attributed_to, claim.cause)
            where = (claim.outcome, claim.group, claim.side, claim.place, claim.start, claim.end)
            groups[(*where, *blamed, claim.tied)].append(claim)
    entries = [_entry(key, reports) for key, reports in groups.items()]
    return sorted(entries, key=lambda e: (e.place, e.start, e.end, e.outcome, e.group, str(e.side), str(e.event)))


def _speaks(claim: Claim) -> bool:
    dated = claim.start is not None and claim.end is not None and claim.place is not None
    told = claim.usable and claim.status == "asserted" and claim.unit == "persons" and claim.flow
    return dated and told and (claim.extent == "total" or claim.tied)


def _entry(key: Key, reports: Sequence[Claim]) -> Entry:
    outcome, group, side, place, _start, _end, attributed_to, cause, _tied = key
    ordered = tuple(sorted(reports, key=lambda c: c.figure_id))
    found = Entry(
        str(outcome), str(group), _text(side), str(place), 0, 0, _text(attributed_to), _text(cause), ordered, ()
    )
    return replace(found, start=ordered[0].first, end=ordered[0].last, current=_current(ordered))


def _current(reports: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return each root's own publication, else its latest reports; where the order isn't known, all of them stand."""
    by_root: dict[str, list[Claim]] = defaultdict(list)
    for claim in reports:
        by_root[claim.root].append(claim)
    kept: list[Claim] = []
    for listed in by_root.values():
        own = [c for c in listed if c.own] or listed
        days = {c.vintage for c in own}
        kept += own if None in days else [c for c in own if c.vintage == max(d for d in days if d is not None)]
    return tuple(sorted(kept, key=lambda c: c.figure_id))


def _text(value: object) -> str | None:
    return None if value is None else str(value)
