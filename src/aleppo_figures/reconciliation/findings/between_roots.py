"""Findings about several roots: one event with many numbers, disagreements, coverage, minimums that don't conflict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

import pandas as pd

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.findings.draft import Draft, Evidence
from aleppo_figures.reconciliation.sentences import percent, times

__all__ = ["agreements", "covers", "disagreements", "joint_disagreements", "many_numbers", "minimums", "switches"]

_FEWEST_NUMBERS = 3


def many_numbers(evidence: Evidence) -> Iterator[Draft]:
    """Yield days and places for which several roots give three numbers and more: how many roots stand behind them."""
    events: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in evidence.claims.values():
        if claim.usable and claim.days == 1 and claim.place and claim.flow and claim.per is None:
            events[claim.outcome, claim.place, claim.start].append(claim)
    words = evidence.words
    for found in events.values():
        leading = _of_one_event(_without_echoes([c for c in found if c.part_of is None]))
        numbers = {(c.low, c.best, c.high) for c in leading}
        roots = {c.root for c in leading}
        if len(numbers) < _FEWEST_NUMBERS or len(roots) < _FEWEST_NUMBERS - 1:
            continue
        ids = tuple(sorted(c.figure_id for c in leading))
        groups = sorted({c.group.replace("_", " ") for c in leading})
        sentence = (
            f"{found[0].place}, {words.when(ids[0])}: {len(ids)} reports of people {found[0].outcome} give "
            f"{words.listed(ids, most=10)}; {len(roots)} roots stand behind them, and they speak of {', '.join(groups)}."
        )
        spread = float(len(roots) * len(numbers))
        yield Draft("many_numbers", "warning", ids, sentence, max(map(evidence.size, ids)), spread)


def _without_echoes(found: list[Claim]) -> list[Claim]:
    """Return the reports without a page's own number that leaves room for one whose source it names: "dozens", in a headline."""
    return [c for c in found if c.source is not None or not any(_echoes(c, other) for other in found)]


def _echoes(own: Claim, other: Claim) -> bool:
    meets = own.least <= other.least <= own.most
    return own.doc_id == other.doc_id and other.source is not None and own.group == other.group and meets


def _of_one_event(found: list[Claim]) -> list[Claim]:
    """Return the reports without those of documents that tell of several events of that day and place."""
    several = {
        a.doc_id
        for a in found
        for b in found
        if a.doc_id == b.doc_id and a.extent == b.extent == "incident" and a.group == b.group
        if _apart(a, b) or (a.event and b.event and a is not b)
    }
    return [c for c in found if c.doc_id not in several]


def _apart(a: Claim, b: Claim) -> bool:
    return a.root == b.root and a.side == b.side and a.low is not None and b.high is not None and a.low > b.high


def disagreements(evidence: Evidence) -> Iterator[Draft]:
    """Yield pairs of roots that can't both hold for one scope, with the factor between them."""
    words = evidence.words
    for row in evidence.verdict("disagrees"):
        ids = _ordered(evidence, row)
        factor = row["factor"]
        apart = "one of them reports none" if pd.isna(factor) else f"a factor of {times(float(str(factor)))} apart"
        a, b = (f"{words.number(i)} ({words.root(i)})" for i in ids)
        sentence = f"For {_scope(evidence, ids[0])}, {a} and {b} can't both hold if they mean the same people: {apart}."
        yield Draft("disagrees", "warning", ids, sentence, max(map(evidence.size, ids)), _number(factor))


def joint_disagreements(evidence: Evidence) -> Iterator[Draft]:
    """Yield figures of several roots that can't all hold though no two of one scope are apart: halves beyond a whole."""
    told = {(str(row["left"]), str(row["right"])) for row in evidence.verdict("disagrees")}
    between = evidence.conflicts[evidence.conflicts["kind"] == "between_roots"]
    for _, rows in between.groupby("conflict_id", sort=True):
        ids = tuple(sorted({str(i) for i in rows["figure_id"]}))
        if ids in told:
            continue
        factor = rows["factor"].iloc[0]
        apart = "" if pd.isna(factor) else f", a factor of {times(float(factor))}"
        listed = "; ".join(evidence.words.whole(i) for i in ids)
        gap = float(rows["gap"].iloc[0])
        sentence = (
            f"These can't all hold if they mean the same people: {listed}. They miss each other by {gap:,.0f}{apart}."
        )
        yield Draft("disagrees", "warning", ids, sentence, max(map(evidence.size, ids)), _number(factor))


def switches(evidence: Evidence) -> Iterator[Draft]:
    """Yield totals of one publisher that fall from one report to the next because they are another root's."""
    pages: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for c in evidence.claims.values():
        if c.publisher and c.outcome == "killed" and c.extent == "total" and c.days is not None and c.usable:
            scope = (c.unit, c.group, c.side, c.place, c.start, c.cause, c.attributed_to)
            pages[c.publisher, *scope].append(c)
    words = evidence.words
    for listed in pages.values():
        for a, b in pairwise(sorted(listed, key=lambda c: (c.last, c.vintage or 0, c.figure_id))):
            later = a.last < b.last
            if a.root != b.root and later and a.low is not None and b.high is not None and b.high < a.low:
                ids = (a.figure_id, b.figure_id)
                first, then = (f"{words.number(i)} ({words.root(i)}, {words.when(i)})" for i in ids)
                sentence = (
                    f"What {a.publisher} gives for {words.people(ids[1])} {words.where(ids[1])} goes from {first} to {then}: "
                    f"the source has changed, so it is no fall of one count."
                )
                yield Draft("scope_switch", "warning", ids, sentence, evidence.size(ids[0]))


def covers(evidence: Evidence) -> Iterator[Draft]:
    """Yield counts of one scope of which one is a share of the other: no contradiction, both are floors."""
    words = evidence.words
    for row in evidence.verdict("counts_fewer"):
        fewer, more = _ordered(evidence, row)
        share = evidence.size(fewer) / max(1, evidence.size(more))
        verb = "counts" if evidence.claims[fewer].flow and evidence.claims[more].flow else "puts at"
        numbers = [words.number(i) for i in (fewer, more)]
        if verb == "counts":
            told = f"{words.root(fewer)} counts {numbers[0]} where {words.root(more)} counts {numbers[1]}"
            sentence = f"{told} ({_scope(evidence, more)}): {percent(share)}. Each bounds only its own count."
        else:  # nobody counts who is trapped one by one: such a number is put on a day
            told = f"{words.root(fewer)} puts at {numbers[0]} what {words.root(more)} puts at {numbers[1]}"
            sentence = f"{told} ({_scope(evidence, more)}): {percent(share)}."
        yield Draft("counts_fewer", "note", (fewer, more), sentence, evidence.size(more), _number(row["factor"]))


def minimums(evidence: Evidence) -> Iterator[Draft]:
    """Yield different minimums of different roots for one scope, which don't conflict."""
    words = evidence.words
    for row in evidence.verdict("agrees"):
        ids = _ordered(evidence, row)
        a, b = (evidence.claims[i] for i in ids)
        if a.high is None and b.high is None and a.low != b.low:
            told = " and ".join(f"{words.number(i)} ({words.root(i)})" for i in ids)
            sentence = f"{told} don't conflict: both are minimums for {_scope(evidence, ids[0])}."
            yield Draft("minimums", "note", ids, sentence, max(map(evidence.size, ids)))


def agreements(evidence: Evidence) -> Iterator[Draft]:
    """Yield scopes for which different roots report numbers that are one, or that lie near each other."""
    words = evidence.words
    for row in evidence.verdict("agrees"):
        ids = _ordered(evidence, row)
        a, b = (evidence.claims[i] for i in ids)
        if a.high is None and b.high is None and a.low != b.low:
            continue
        near = _nearness(a, b)
        if near:
            told = " and ".join(f"{words.number(i)} ({words.root(i)})" for i in ids)
            sentence = f"Two roots {near} on {_scope(evidence, ids[0])}: {told}."
            yield Draft("agrees", "note", ids, sentence, max(map(evidence.size, ids)))


def _nearness(a: Claim, b: Claim) -> str:
    """Return how two numbers stand in words: what "about" allows on both sides doesn't add up to agreement."""
    if a.best == b.best and a.best is not None:
        return "agree"
    if a.best is not None and b.best is not None:
        apart = abs(a.best - b.best)
        return "come near each other" if apart <= max(1, max(a.best, b.best) / 10) else ""
    return "agree"


def _ordered(evidence: Evidence, row: dict[str, object]) -> tuple[str, str]:
    """Return a pair's figures, the smaller number first: whichever copy of a report it is, the sentence is the same."""
    ids = (str(row["left"]), str(row["right"]))
    first, second = sorted(ids, key=lambda i: (evidence.size(i), evidence.words.root(i), evidence.words.number(i), i))
    return first, second


def _scope(evidence: Evidence, figure: str) -> str:
    words = evidence.words
    return f"{words.people(figure)} {words.where(figure)}, {words.when(figure)}"


def _number(value: object) -> float:
    return 2.0 if pd.isna(value) else float(str(value))
