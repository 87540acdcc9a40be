"""Running totals of each root: what it had counted by each day, and where the sequence does something odd."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from aleppo_figures.reconciliation.claims import Claim

__all__ = ["Step", "running_totals"]

_JUMP = 3
"""A step is a jump where it is more than this many times the steps before it, per day."""
_STEPS_BEFORE = 3
"""Fewer steps before one are no measure of it."""
_FEWEST = 2
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One report of a running total: its value, what was counted since the report before, and what is odd about it.

    `beside` is the root's own number for the days between the two reports, where the step isn't that number.
    """

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
    beside: str = ""


def running_totals(listed: Sequence[Claim]) -> list[Step]:
    """Return the reports of each running total with two days and more, in order of days.

    A running total is one root's `total` from one start on, for one scope. A `step` is what was counted between the
    reports: older deaths may be among it, so it isn't what happened between the days. Its flags, the first that holds:

    - `scope_switch`: it falls with another part of its whole, while the whole doesn't: what is counted has changed.
    - `fall`: fewer people killed than the report before said.
    - `stale_part`: it stays while its whole grows.
    - `step_differs`: the root's own number for the days between the two reports is another one.
    - `jump`: it is more than three times the largest step before it, per day.
    """
    groups: dict[Key, list[Claim]] = defaultdict(list)
    for c in listed:
        if c.usable and c.flow and c.extent == "total" and c.days is not None and c.status == "asserted":
            groups[(*_scope(c), c.start, "")].append(c)
    reports = {key: _one_a_day(members) for key, members in _split_by_perpetrator(groups).items()}
    odd = _Oddities(listed, reports)
    found: list[Step] = []
    for key, members in sorted(reports.items(), key=lambda item: tuple(map(str, item[0]))):
        if len(members) >= _FEWEST:
            told = (key[0], key[1], *key[3:7], date.fromordinal(int(str(key[7]))), key[8])
            found.extend(_steps("-".join(str(part) for part in told if part), members, odd))
    return _switched(found, {c.figure_id: c for c in listed})


def _scope(claim: Claim) -> Key:
    return (claim.root, claim.outcome, claim.unit, claim.group, claim.side, claim.place, claim.cause)


def _split_by_perpetrator(groups: Mapping[Key, list[Claim]]) -> dict[Key, list[Claim]]:
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
        best.setdefault(claim.last, claim)
    return [best[day] for day in sorted(best)]


def _steps(name: str, reports: Sequence[Claim], odd: _Oddities) -> list[Step]:
    found: list[Step] = []
    fastest: list[float] = []
    for before, here in zip([None, *reports], reports, strict=False):
        step, flag, beside = None, "", ""
        if before is not None:
            if before.best is not None and here.best is not None:
                step = here.best - before.best
            flag, beside = odd.of(before, here, fastest)
            if step:
                fastest.append(step / (here.last - before.last))
        found.append(
            Step(
                name, here.root, here.figure_id, here.outcome, here.group, here.place,
                here.first, here.last, here.low, here.high, step, flag, beside,
            )
        )  # fmt: skip
    return found


class _Oddities:
    """What can be odd between two reports, looked up in what else the root reported."""

    def __init__(self, listed: Sequence[Claim], reports: Mapping[Key, Sequence[Claim]]) -> None:
        self._series = {c.figure_id: (key, c) for key, members in reports.items() for c in members}
        self._between: dict[Key, Claim] = {}
        for key, members in reports.items():
            for claim in members:
                self._between[(*key[:7], claim.start, claim.end)] = claim

    def of(self, before: Claim, here: Claim, rates: Sequence[float]) -> tuple[str, str]:
        """Return the first oddity that holds, and the figure beside it, if it is about one."""
        if _fell(before, here):
            return "fall", ""
        if here.best == before.best and self._grew(before.part_of, here.part_of):
            return "stale_part", ""
        own = self._between.get((*_scope(here), before.last + 1, here.end))
        if own is not None and not _is_step(own, before, here):
            return "step_differs", own.figure_id
        if len(rates) >= _STEPS_BEFORE and here.best is not None and before.best is not None:
            rate = (here.best - before.best) / (here.last - before.last)
            if rate > _JUMP * max(rates):
                return "jump", ""
        return "", ""

    def _grew(self, earlier: str | None, later: str | None) -> bool:
        """Whether two wholes are reports of one running total of which the later is larger."""
        if earlier not in self._series or later not in self._series:
            return False
        (one, a), (two, b) = self._series[str(earlier)], self._series[str(later)]
        return one == two and a.last < b.last and (a.best or 0) < (b.best or 0)


def _fell(before: Claim, here: Claim) -> bool:
    killed = here.outcome == "killed"
    return killed and before.low is not None and here.high is not None and here.high < before.low


def _is_step(own: Claim, before: Claim, here: Claim) -> bool:
    """Whether a number for the days between two reports can be what the second adds to the first; open ends can."""
    least = None if here.low is None or before.high is None else here.low - before.high
    most = None if here.high is None or before.low is None else here.high - before.low
    above = own.low is not None and most is not None and own.low > most
    below = own.high is not None and least is not None and own.high < least
    return not above and not below


def _switched(steps: Sequence[Step], claims: Mapping[str, Claim]) -> list[Step]:
    """Return the steps, those falls marked that several parts share while their whole doesn't fall."""
    value = {s.figure_id: s for s in steps}
    before = {b.figure_id: a for a, b in pairwise(steps) if a.series == b.series}
    falls: dict[tuple[str, str], list[str]] = defaultdict(list)
    for step in steps:
        if step.flag == "fall":
            here, earlier = claims[step.figure_id].part_of, claims[before[step.figure_id].figure_id].part_of
            if here in value and earlier in value:
                falls[str(earlier), str(here)].append(step.figure_id)
    switched = {
        figure
        for (earlier, here), parts in falls.items()
        if len(parts) > 1 and (value[here].low or 0) >= (value[earlier].low or 0)
        for figure in parts
    }
    return [replace(s, flag="scope_switch") if s.figure_id in switched else s for s in steps]
