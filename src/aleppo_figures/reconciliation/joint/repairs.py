"""What would make a conflict go away: another number of one figure, or one assumption less."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.joint.clock import Clock
from aleppo_figures.reconciliation.joint.conflicts import Conflict, Member
from aleppo_figures.reconciliation.joint.constraints.cells import Query, build
from aleppo_figures.reconciliation.joint.constraints.regions import Labels, regions
from aleppo_figures.reconciliation.joint.constraints.rows import Row, count_rows
from aleppo_figures.reconciliation.joint.programs import Bounding, Elastic
from aleppo_figures.reconciliation.scope import Scopes

__all__ = ["Repair", "dissolving", "repairs"]


@dataclass(frozen=True, slots=True)
class Repair:
    """The nearest number of one figure with which the rest of a conflict can hold; `alone`: nothing else need change.

    It's a diagnosis, no evidence: it always blames the lone witness.
    """

    conflict: str
    figure_id: str
    old: int
    new: int | None
    alone: bool


def repairs(
    conflict: Conflict, every: Sequence[Conflict], rows: Sequence[Row], labels: Labels, clock: Clock | None = None
) -> list[Repair]:
    """Return each single figure's nearest number with which a conflict goes away.

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    every : sequence of Conflict
        All conflicts of the component.
    rows : sequence of Row
        The component's rows; a repair is enough alone if all of them hold with it.
    labels : Labels
        How labels stand.
    clock : Clock, optional
        The time that all solves have together.
    """
    found: list[Repair] = []
    for member in conflict.members:
        others = [m.row for m in conflict.members if m.row is not member.row]
        new = _nearest(member, others, labels, clock)
        old = member.row.low if member.role == "at_least" else (member.row.high or 0)
        alone = new is not None and all(member.row in c.rows for c in every)
        if alone and new is not None:
            alone = _holds([*(r for r in rows if r != member.row), _moved(member, new)], labels, clock)
        found.extend(Repair(conflict.name, figure, old, new, alone) for figure in member.row.figures)
    return found


def dissolving(conflict: Conflict, claims: Sequence[Claim], scopes: Scopes, clock: Clock | None = None) -> list[str]:
    """Return the assumptions without which a conflict is none.

    Every member is needed, so figures told apart by a definition, a place or a report can all hold once those may
    differ; the others are tried on the members' rows.
    """
    about = [c for c in claims if any(c.figure_id in m.row.figures for m in conflict.members)]
    wider = _with_wholes(about, claims)
    names = []
    if len({c.group for c in about}) > 1:
        names.append("same_definition")
    if len({c.place for c in about}) > 1:
        names.append("same_place")
    if len({(c.vintage, c.doc_id if c.vintage is None else "") for c in about}) > 1:
        names.append("same_vintage")
    if any(c.modifier == "exact" for c in about):
        rounded = [_rounded(c) for c in wider]
        if _claims_hold(rounded, about, scopes, clock):
            names.append("exactness")
    if conflict.kind == "within_root":
        names.append("extent")
    loose = replace(scopes, groups=scopes.groups.assuming(False))
    if scopes.groups.assume_civilian and _claims_hold(wider, about, loose, clock):
        names.append("children_are_civilians")
    if _claims_hold([replace(c, slack=c.slack + 1) for c in wider], about, scopes, clock):
        names.append("exact_days")
    return names


def _nearest(member: Member, others: Sequence[Row], labels: Labels, clock: Clock | None) -> int | None:
    row = member.row
    region = row.wide if member.role == "at_least" or row.narrow is None else row.narrow
    measure = row.measure
    system = build(others, labels, [Query(measure, region, row.vintage or 0)], clock=clock)
    bounding = Bounding(system, clock)
    if member.role == "at_least":
        most = bounding.most(system.asked[0]).value
        return None if most is None else floor(most)
    least = bounding.least(system.asked[0]).value
    return None if least is None else ceil(least)


def _moved(member: Member, new: int) -> Row:
    row = member.row
    if row.high is None:
        return replace(row, low=new)
    if member.role == "at_least":
        return replace(row, low=min(row.low, new), high=min(row.high, new) if row.low == row.high else row.high)
    return replace(row, low=max(row.low, new) if row.low == row.high else row.low, high=max(row.high, new))


def _holds(rows: Sequence[Row], labels: Labels, clock: Clock | None) -> bool:
    return Elastic(build(rows, labels, clock=clock), clock).misfit().none


def _claims_hold(wider: Sequence[Claim], about: Sequence[Claim], scopes: Scopes, clock: Clock | None) -> bool:
    """Return whether the rows of some claims can all hold under changed scopes; the wholes only narrow their parts."""
    names = {c.figure_id for c in about}
    found = regions(wider, scopes)
    rows = count_rows([c for c in wider if c.figure_id in names], found, scopes.day_slack)
    return _holds(rows, Labels(scopes), clock)


def _with_wholes(about: Sequence[Claim], claims: Sequence[Claim]) -> list[Claim]:
    by_id = {c.figure_id: c for c in claims}
    found = {c.figure_id: c for c in about}
    waiting = list(about)
    while waiting:
        whole = by_id.get(waiting.pop().part_of or "")
        if whole is not None and whole.figure_id not in found:
            found[whole.figure_id] = whole
            waiting.append(whole)
    return list(found.values())


def _rounded(claim: Claim) -> Claim:
    if claim.modifier != "exact" or claim.best is None:
        return claim
    return replace(claim, modifier="about", low=9 * claim.best // 10, high=-(-11 * claim.best // 10))
