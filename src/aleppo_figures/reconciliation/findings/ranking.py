"""The ranking of findings: errors first, then by weight, no kind crowding out the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from math import log2, log10
from typing import Any

from aleppo_figures.reconciliation.findings import between_roots, running, within_root
from aleppo_figures.reconciliation.findings.draft import Draft, Evidence, finding_id

__all__ = ["KINDS", "ranked"]

KINDS = (
    (within_root.conflicts, 9.0),
    (within_root.unfinished, 5.0),
    (within_root.copy_errors, 4.5),
    (between_roots.many_numbers, 4.5),
    (between_roots.disagreements, 3.5),
    (between_roots.joint_disagreements, 3.5),
    (within_root.parts_beyond, 4.0),
    (between_roots.switches, 4.0),
    (between_roots.covers, 3.5),
    (running.oddities, 3.0),
    (running.running, 3.0),
    (within_root.rounded, 3.0),
    (within_root.parts_and_wholes, 1.5),
    (within_root.changed_numbers, 2.5),
    (within_root.passed_on, 2.0),
    (between_roots.minimums, 2.5),
    (within_root.no_end, 1.0),
    (between_roots.agreements, 1.0),
)
"""Each kind of finding with its weight, the judgement of what tells a reader most."""
_PEOPLE = 0.5
_LARGEST = 4.0
"""Beyond ten thousand people a finding weighs no more: a country's whole war would crowd out its cities."""
_GRAVITY = {"killed": 2.0, "casualties": 1.5, "injured": 1.0, "missing": 1.0, "detained": 0.5}
_REPEATED = 1.0
"""What a finding loses for each one of its kind before it."""


def ranked(evidence: Evidence) -> list[dict[str, Any]]:
    """Return all findings as rows, the most telling first.

    An error stands before anything else. A finding weighs its kind, its outcome's gravity, the people it is about (log 10) and its
    factor (log 2), less one for each finding of its kind before it, so that the first ten are of many kinds.
    """
    weighed = [
        (draft, weight + _weight(draft) + _gravity(evidence, draft))
        for find, weight in KINDS
        for draft in _merged(find(evidence))
    ]
    order = sorted(weighed, key=lambda item: (-item[1], item[0].kind, item[0].figures))
    before: Counter[str] = Counter()
    placed = []
    for draft, weight in order:
        placed.append(
            (draft.severity != "error", -(weight - _REPEATED * before[draft.kind]), draft.kind, draft.figures, draft)
        )
        before[draft.kind] += 1
    return list(_rows(entry[-1] for entry in sorted(placed, key=lambda entry: entry[:4])))


def _merged(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts, those of one sentence as one: copies of a report are no second finding."""
    by_sentence: dict[str, Draft] = {}
    for draft in drafts:
        before = by_sentence.get(draft.sentence)
        figures = tuple(sorted({*draft.figures, *before.figures})) if before else draft.figures
        by_sentence[draft.sentence] = replace(draft, figures=figures)
    return list(by_sentence.values())


def _weight(draft: Draft) -> float:
    return min(_LARGEST, log10(1 + draft.people)) * _PEOPLE + min(2.0, log2(max(1.0, draft.factor)) / 2)


def _gravity(evidence: Evidence, draft: Draft) -> float:
    """Return what the gravest outcome of a finding adds: the dead first, then the harmed, then who moved or is besieged."""
    return max(
        (_GRAVITY.get(evidence.claims[f].outcome, 0.0) for f in draft.figures if f in evidence.claims), default=0.0
    )


def _rows(drafts: Iterable[Draft]) -> Iterable[dict[str, Any]]:
    seen: set[str] = set()
    rank = 0
    for draft in drafts:
        name = finding_id(draft.kind, draft.figures)
        if name not in seen:
            seen.add(name)
            rank += 1
            yield {
                "finding_id": name,
                "kind": draft.kind,
                "severity": draft.severity,
                "figure_ids": list(draft.figures),
                "sentence": draft.sentence,
                "rank": rank,
            }
