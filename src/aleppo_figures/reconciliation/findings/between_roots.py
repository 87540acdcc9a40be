"""Findings about several roots: one event with many numbers, disagreements, coverage, minimums that don't conflict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pandas as pd

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.findings.draft import Draft, Evidence
from aleppo_figures.reconciliation.sentences import percent, times

__all__ = ["agreements", "covers", "disagreements", "many_numbers", "minimums"]

_FEWEST_NUMBERS = 3


def many_numbers(evidence: Evidence) -> Iterator[Draft]:
    """Yield days and places for which several roots give three numbers and more: how many roots stand behind them."""
    events: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in evidence.claims.values():
        if claim.usable and claim.days == 1 and claim.place and claim.flow and claim.per is None:
            events[claim.outcome, claim.place, claim.start].append(claim)
    words = evidence.words
    for found in events.values():
        leading = [c for c in found if c.part_of is None]
        numbers = {(c.low, c.best, c.high) for c in leading}
        roots = {c.root for c in leading}
        if len(numbers) < _FEWEST_NUMBERS or len(roots) < _FEWEST_NUMBERS - 1:
            continue
        ids = tuple(sorted(c.figure_id for c in leading))
        groups = sorted({c.group.replace("_", " ") for c in leading})
        sizes = sorted(map(evidence.size, ids))
        sentence = (
            f"{found[0].place}, {words.when(ids[0])}: {len(ids)} reports of people {found[0].outcome} give "
            f"{words.listed(ids, most=10)}; {len(roots)} roots stand behind them, and they speak of {', '.join(groups)}."
        )
        spread = float(len(roots) * len(numbers))
        yield Draft("many_numbers", "warning", ids, sentence, sizes[-1] if sizes else 0, spread)


def disagreements(evidence: Evidence) -> Iterator[Draft]:
    """Yield pairs of roots that can't both hold for one scope, with the factor between them."""
    words = evidence.words
    for row in evidence.verdict("disagrees"):
        ids = (str(row["left"]), str(row["right"]))
        factor = row["factor"]
        apart = "one of them reports none" if pd.isna(factor) else f"a factor of {times(float(str(factor)))} apart"
        a, b = (f"{words.number(i)} ({words.root(i)})" for i in ids)
        scope = f"{words.people(ids[0])} {words.where(ids[0])}, {words.when(ids[0])}"
        sentence = f"For {scope}, {a} and {b} can't both hold if they mean the same people: {apart}."
        yield Draft("disagrees", "warning", ids, sentence, max(map(evidence.size, ids)), _number(factor))


def covers(evidence: Evidence) -> Iterator[Draft]:
    """Yield counts of one scope of which one is a share of the other: no contradiction, both are floors."""
    words = evidence.words
    for row in evidence.verdict("counts_fewer"):
        fewer, more = sorted((str(row["left"]), str(row["right"])), key=evidence.size)
        share = evidence.size(fewer) / max(1, evidence.size(more))
        sentence = (
            f"{words.root(fewer)} counts {words.number(fewer)} where {words.root(more)} counts {words.number(more)} "
            f"({words.people(more)} {words.where(more)}, {words.when(more)}): {percent(share)}. Each bounds only its own count."
        )
        yield Draft("counts_fewer", "note", (fewer, more), sentence, evidence.size(more), _number(row["factor"]))


def minimums(evidence: Evidence) -> Iterator[Draft]:
    """Yield different minimums of different roots for one scope, which don't conflict."""
    words = evidence.words
    for row in evidence.verdict("agrees"):
        ids = (str(row["left"]), str(row["right"]))
        a, b = (evidence.claims[i] for i in ids)
        if a.high is None and b.high is None and a.low != b.low:
            told = " and ".join(f"{words.number(i)} ({words.root(i)})" for i in ids)
            sentence = (
                f"{told} don't conflict: both are minimums for {words.people(ids[0])} {words.where(ids[0])}, "
                f"{words.when(ids[0])}."
            )
            yield Draft("minimums", "note", ids, sentence, max(map(evidence.size, ids)))


def agreements(evidence: Evidence) -> Iterator[Draft]:
    """Yield scopes for which different roots report numbers that meet."""
    words = evidence.words
    for row in evidence.verdict("agrees"):
        ids = (str(row["left"]), str(row["right"]))
        a, b = (evidence.claims[i] for i in ids)
        if a.high is not None or b.high is not None:
            told = " and ".join(f"{words.number(i)} ({words.root(i)})" for i in ids)
            scope = f"{words.people(ids[0])} {words.where(ids[0])}, {words.when(ids[0])}"
            yield Draft("agrees", "note", ids, f"Two roots agree on {scope}: {told}.", max(map(evidence.size, ids)))


def _number(value: object) -> float:
    return 2.0 if pd.isna(value) else float(str(value))
