"""Running totals of each root: what it had counted by each day, and where the sequence does something odd."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from aleppo_figures.reconciliation.claims import Claim

__all__ = ["Step", "running_totals"]

_JUMP = 3
"""A step is a jump where it is more than this many times the steps before it, per day."""
_FEWEST = 2
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One report of a running total: its value, what was counted since the report before, and what is odd about it."""

    series: str
    root: str
    figure_id: str
    outcome: str
    group: str
    place: str | None
    start: int
    as_of: int
    low: int | None
    high: int | None
    step: int | None
    flag: str


def running_totals(listed: Sequence[Claim]) -> list[Step]:
    """Return the reports of each running total with two days and more, in order of days.

    A running total is one root's `total` from one start on, for one scope. A `step` is what was counted between the
    reports: older deaths may be among it, so it isn't what happened between the days.
    """
    groups: dict[Key, list[Claim]] = defaultdict(list)
    for c in listed:
        if (
            c.usable
            and c.flow
            and c.extent == "total"
            and c.start is not None
            and c.end is not None
            and c.status == "asserted"
        ):
            groups[c.root, c.outcome, c.unit, c.group, c.side, c.place, c.start, ""].append(c)
    groups = _split_by_perpetrator(groups)
    found: list[Step] = []
    grown = _grown_wholes(groups)
    for key, members in sorted(groups.items(), key=lambda item: tuple(map(str, item[0]))):
        reports = _one_a_day(members)
        if len(reports) >= _FEWEST:
            name = "-".join(
                str(part)
                for part in (key[0], key[1], key[3], key[5], date.fromordinal(int(str(key[6]))), key[7])
                if part
            )
            found.extend(_steps(name, reports, grown))
    return found


def _split_by_perpetrator(groups: dict[Key, list[Claim]]) -> dict[Key, list[Claim]]:
    """Keep a count by several perpetrators apart; where only one is ever named, naming it is no other scope."""
    split: dict[Key, list[Claim]] = defaultdict(list)
    for key, members in groups.items():
        named = {c.attributed_to for c in members if c.attributed_to}
        for claim in members:
            split[(*key[:-1], claim.attributed_to or "") if len(named) > 1 else key].append(claim)
    return split


def _one_a_day(members: Sequence[Claim]) -> list[Claim]:
    best: dict[int, Claim] = {}
    for claim in sorted(members, key=lambda c: (not c.own, c.vintage is None, c.vintage or 0, c.figure_id)):
        best.setdefault(claim.end or 0, claim)
    return [best[day] for day in sorted(best)]


def _steps(name: str, reports: Sequence[Claim], grown: set[tuple[str, str]]) -> list[Step]:
    found: list[Step] = []
    for before, here in zip([None, *reports], reports, strict=False):
        step = None
        flag = ""
        if before is not None:
            exact = before.best is not None and here.best is not None
            step = (here.best or 0) - (before.best or 0) if exact else None
            flag = _oddity(before, here, found, grown)
        found.append(
            Step(
                name, here.root, here.figure_id, here.outcome, here.group, here.place,
                here.start or 0, here.end or 0, here.low, here.high, step, flag,
            )
        )  # fmt: skip
    return found


def _oddity(before: Claim, here: Claim, earlier: Sequence[Step], grown: set[tuple[str, str]]) -> str:
    if here.outcome == "killed" and before.low is not None and here.high is not None and here.high < before.low:
        return "fall"
    if here.best == before.best and here.part_of and before.part_of and (before.part_of, here.part_of) in grown:
        return "stale_part"
    rates = [s.step / max(1, s.as_of - p.as_of) for p, s in pairwise(earlier) if s.step]
    if rates and here.best is not None and before.best is not None:
        rate = (here.best - before.best) / max(1, (here.end or 0) - (before.end or 0))
        if rate > _JUMP * max(rates):
            return "jump"
    return ""


def _grown_wholes(groups: dict[Key, list[Claim]]) -> set[tuple[str, str]]:
    """Return pairs of wholes of one running total of which the later is larger."""
    pairs = set()
    for members in groups.values():
        for a in members:
            for b in members:
                if (a.end or 0) < (b.end or 0) and (a.best or 0) < (b.best or 0):
                    pairs.add((a.figure_id, b.figure_id))
    return pairs
