"""The tightest range that all figures together imply for a question, and the figures that each end rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from aleppo_figures.reconciliation.joint.clock import Clock
from aleppo_figures.reconciliation.joint.consistent import consistent_sets
from aleppo_figures.reconciliation.joint.constraints.cells import Query, build
from aleppo_figures.reconciliation.joint.constraints.components import components
from aleppo_figures.reconciliation.joint.constraints.regions import Region
from aleppo_figures.reconciliation.joint.constraints.rows import TRUTH, Row
from aleppo_figures.reconciliation.joint.constraints.ties import tied_rows
from aleppo_figures.reconciliation.joint.programs import Bounding, End
from aleppo_figures.reconciliation.joint.questions import Answer, Question, answered, region_of
from aleppo_figures.reconciliation.joint.stage import Joint

__all__ = ["answers"]

_NOTHING = End(None, (), "unbounded")
_ZERO = End(Fraction(0), (), "optimal")


def answers(joint: Joint, question: Question) -> list[Answer]:
    """Return the range of a question: one answer, or one per maximal consistent set of soft figures.

    With a source it's that root's count as it stood at its latest report; without one it's the truth. Rows in a
    conflict within their root are left out and listed.
    """
    region = region_of(question, joint.scopes)
    relevant, omitted = _relevant(joint, region, question.source)
    if question.source is not None:
        return [_of_count(joint, question.source, region, relevant, omitted)]
    tied, excess = tied_rows(relevant, joint.claims, joint.ties)
    if not question.soft:
        clock = Clock(joint.settings.seconds)
        system = build(tied, joint.labels, [Query(TRUTH, region)], excess.__getitem__, clock)
        least = Bounding(system, clock).least(system.asked[0])
        return [answered(least, _NOTHING, left_out=omitted)]
    return list(_softly(joint, region, tied, excess, omitted))


def _softly(
    joint: Joint, region: Region, tied: Sequence[Row], excess: dict[str, Fraction], omitted: Sequence[str]
) -> Iterator[Answer]:
    soft = [row for row in joint.soft if row.name not in joint.left_out]
    soft = [
        row
        for row in soft
        if any(joint.labels.touch(row.wide, r.wide) for r in tied) or joint.labels.touch(row.wide, region)
    ]
    more, added = tied_rows(_around(joint, soft), joint.claims, joint.ties)
    hard = list({row.figures: row for row in (*tied, *more)}.values())
    amounts = {**excess, **added}
    clock = Clock(joint.settings.seconds)
    readings = consistent_sets(hard, soft, joint.labels, amounts, clock)
    several = len(readings.sets) > 1
    for kept in readings.sets or ((),):
        system = build([*hard, *kept], joint.labels, [Query(TRUTH, region)], amounts.__getitem__, clock)
        bounding = Bounding(system, clock)
        least, most = bounding.least(system.asked[0]), bounding.most(system.asked[0])
        names = sorted({f for row in kept for f in row.figures} & {*least.rests_on, *most.rests_on})
        shown = sorted(f for row in kept for f in row.figures) if several else names
        yield answered(least, most, contested=several, cut=readings.cut, assumed=shown, left_out=omitted)


def _of_count(joint: Joint, root: str, region: Region, rows: Sequence[Row], omitted: Sequence[str]) -> Answer:
    clock = Clock(joint.settings.seconds)
    dated = [row for row in joint.rows if row.root == root and row.vintage is not None]
    if any(row.vintage is None for row in rows) or not dated:
        # an undated count may be the latest: what stands in the end holds all of them, and nothing bounds it from above
        system = build(rows, joint.labels, [Query(TRUTH, region)], clock=clock)
        return answered(Bounding(system, clock).least(system.asked[0]), _NOTHING, left_out=omitted)
    latest = max(row.vintage for row in dated if row.vintage is not None)
    system = build(rows, joint.labels, [Query(root, region, latest)], clock=clock)
    bounding = Bounding(system, clock)
    return answered(bounding.least(system.asked[0]), bounding.most(system.asked[0]), left_out=omitted)


def _relevant(joint: Joint, region: Region, source: str | None) -> tuple[list[Row], list[str]]:
    """Return the rows that can say anything of a region, with those linked to them, and the figures left out."""
    by_measure: dict[str, list[Row]] = defaultdict(list)
    omitted: list[str] = []
    for row in joint.rows:
        if source is not None and row.root != source:
            continue
        if joint.left_out.intersection(row.figures):
            if joint.labels.touch(row.wide, region):
                omitted.extend(row.figures)
            continue
        by_measure[row.measure].append(row)
    found: list[Row] = []
    for measure in sorted(by_measure):
        for component in components(by_measure[measure], joint.labels):
            if any(joint.labels.touch(row.wide, region) for row in component):
                found.extend(component)
    return found, sorted(omitted)


def _around(joint: Joint, soft: Sequence[Row]) -> list[Row]:
    names = {row.figures: row for s in soft for row in _relevant(joint, s.wide, None)[0]}
    return list(names.values())
