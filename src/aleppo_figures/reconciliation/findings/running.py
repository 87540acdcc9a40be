"""Findings about running totals: what was counted between reports, and where the sequence does something odd."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from aleppo_figures.reconciliation.findings.draft import Draft, Evidence
from aleppo_figures.reconciliation.series import Step

__all__ = ["oddities", "running"]

_SHOWN = 6


def running(evidence: Evidence) -> Iterator[Draft]:
    """Yield running totals that grow: their numbers, and what was counted between the first report and the last."""
    words = evidence.words
    for steps in _totals(evidence):
        first, last = steps[0], steps[-1]
        ids = tuple(s.figure_id for s in steps)
        shown = [*ids[: _SHOWN - 1], "", ids[-1]] if len(ids) > _SHOWN else ids
        values = " → ".join(words.number(i) if i else "…" for i in shown)
        sentence = f"One running total ({_told(evidence, steps[0])}): {values}."
        exact = all(evidence.claims[s.figure_id].modifier == "exact" for s in (first, last))
        grown = evidence.size(last.figure_id) - evidence.size(first.figure_id)
        if exact:  # between rounded numbers and minimums the difference is no number of people
            sentence += f" {grown:,} were counted between the first report and the last."
        if grown > 0:
            yield Draft("running_total", "note", ids, sentence, evidence.size(last.figure_id))


def oddities(evidence: Evidence) -> Iterator[Draft]:
    """Yield falls, switches of scope, stale parts, days that aren't the step of their total, and jumps."""
    words = evidence.words
    for steps in _totals(evidence):
        for before, here in pairwise(steps):
            if not here.flag:
                continue
            pair = (before.figure_id, here.figure_id, *([here.beside] if here.beside else []))
            a, b = (f"{words.number(i)} ({words.when(i)})" for i in pair[:2])
            sentence = _sentence(evidence, here, a, b)
            severity = "note" if here.flag == "jump" else "warning"
            yield Draft(here.flag, severity, pair, sentence, evidence.size(before.figure_id))


def _sentence(evidence: Evidence, here: Step, a: str, b: str) -> str:
    words, told = evidence.words, _told(evidence, here)
    if here.flag == "fall":
        return f"A running total of people killed falls ({told}): {a}, then {b}. Its scope may have changed."
    if here.flag == "scope_switch":
        return (
            f"Parts of one whole fall while the whole doesn't ({told}): {a}, then {b}. "
            f"What is counted may have changed, rather than how many."
        )
    if here.flag == "stale_part":
        return f"A part stays at {words.number(here.figure_id)} while its whole grows ({told}): {a}, then {b}. It may be stale."
    if here.flag == "step_differs":
        return (
            f"{words.number(here.beside)} reported for {words.when(here.beside)} isn't the step of the running total "
            f"({told}): {a}, then {b}. Older cases may have been added, or one of the three is of another day."
        )
    return (
        f"A running total grows faster than before ({told}): {a}, then {b}. "
        f"Older cases may have been added at once: not all of the step needs to have happened between the reports."
    )


def _told(evidence: Evidence, step: Step) -> str:
    words = evidence.words
    return f"{words.root(step.figure_id)}, {words.people(step.figure_id)} {words.where(step.figure_id)}"


def _totals(evidence: Evidence) -> list[list[Step]]:
    by_series: dict[str, list[Step]] = defaultdict(list)
    for step in evidence.series:
        by_series[step.series].append(step)
    return list(by_series.values())
