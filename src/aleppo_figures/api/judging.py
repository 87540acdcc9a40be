"""From a comparison to a check's verdict: one ordered list, and the sentence that says what to write instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from aleppo_figures.api.reconciliation import Reconciliation
from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.comparing import Match
from aleppo_figures.reconciliation.sentences import Wording, times
from aleppo_figures.vocabulary.checks import check_verdicts

__all__ = ["RULES", "Judged", "judge"]

_TELLING = 3
"""Numbers below this are too common for an equal one elsewhere to show a misreading."""
_ROUNDED = 0.1
_WIDENED = ("group", "outcome", "period", "place", "side")


@dataclass(frozen=True, slots=True)
class Judged:
    """A check's verdict on one figure of a draft."""

    figure_id: str
    verdict: str
    sentence: str
    advice: str
    factor: float | None
    roots: int
    because: tuple[str, ...]


class Case(NamedTuple):
    """A figure of a draft with what is on record beside it."""

    claim: Claim
    found: Sequence[Match]
    words: Wording

    @property
    def comparable(self) -> list[Match]:
        """What is on record with a comparable scope."""
        return [m for m in self.found if m.relation in ("same", "within", "contains", "overlaps")]

    @property
    def same(self) -> list[Match]:
        """What is on record for the same scope, by the source that the draft names, if it names one."""
        same = [m for m in self.found if m.relation == "same"]
        named = [m for m in same if m.old.root == self.claim.root]
        return named or same


def _outdated(case: Case) -> Judged | None:
    """The number is on record, but its root has since reported another for the same scope."""
    meeting = [m for m in case.same if m.meets and m.one_root]
    later = [
        m
        for m in case.same
        for before in meeting
        if not m.meets and m.old.root == before.old.root and (m.old.vintage or 0) > (before.old.vintage or 0) > 0
    ]
    if not meeting or not later or any((m.old.vintage or 0) >= max(x.old.vintage or 0 for x in later) for m in meeting):
        return None
    newest = max(later, key=lambda m: (m.old.vintage or 0, m.old.figure_id))
    name = newest.old.figure_id
    sentence = f"{case.words.root(name)} has since reported {case.words.whole(name)}."
    return _made(
        case, "outdated", sentence, f"Write {case.words.counted(name)}, or the day of the earlier number.", [newest]
    )


def _supported(case: Case) -> Judged | None:
    """A figure on record has this scope and reports this number; "at least 25" allows 52, but doesn't report it."""
    meeting = [m for m in case.same if m.meets and _reports(m.old, case.claim)]
    if not meeting:
        return None
    roots = sorted({case.words.root(m.old.figure_id) for m in meeting})
    count = f"{len(roots)} root{'s' * (len(roots) != 1)}"
    sentence = f"On record by {count}: {case.words.whole(meeting[0].old.figure_id)}."
    return _made(case, "supported", sentence, "", meeting)


def _reports(old: Claim, new: Claim) -> bool:
    """Return whether a figure on record that meets a draft's number states it, beyond leaving room for it."""
    if new.best is None:
        return True
    if old.best is None:
        return False
    above = old.high is None and new.best > old.best * (1 + _ROUNDED)
    below = old.low is None and new.best < old.best * (1 - _ROUNDED)
    return not above and not below


def _misread(case: Case) -> Judged | None:
    """The number is on record for a scope that differs in what is counted, of whom, where or when."""
    value = case.claim.best
    if value is None or value < _TELLING:
        return None
    for match in sorted(case.found, key=lambda m: (len(m.axes), m.old.figure_id)):
        telling = [axis for axis in match.axes if axis in _WIDENED]
        linked = match.old.root == case.claim.root or (case.claim.source is None and len(telling) == 1)
        if match.old.best == value and telling and linked and len(telling) <= 2 and "unknown" not in match.relation:
            name = match.old.figure_id
            sentence = f"The number is on record, but for another {' and '.join(telling)}: {case.words.whole(name)}."
            advice = f"Write {case.words.counted(name)} {case.words.where(name)}, {case.words.when(name)}."
            return _made(case, "misread", sentence, advice, [match])
    return None


def _contradicted(case: Case) -> Judged | None:
    """Figures on record for this scope have other numbers alone, or a whole or a part of the same root rules it out."""
    apart = [m for m in case.same if not m.meets]
    if apart:
        nearest = min(apart, key=lambda m: (m.factor or float("inf"), m.old.figure_id))
        return _apart(case, nearest, "for the same scope")
    for match in case.comparable:
        mine = match.old.root == case.claim.root
        above = match.relation == "contains" and match.old.extent == "total" and match.old.high is not None
        if mine and above and (case.claim.low or 0) > (match.old.high or 0):
            return _apart(case, match, "for a scope that holds this one")
    return None


def _apart(case: Case, match: Match, how: str) -> Judged:
    name = match.old.figure_id
    factor = "" if match.factor is None else f", a factor of {times(match.factor)}"
    sentence = f"On record {how}: {case.words.whole(name)}{factor}."
    advice = f"Write {case.words.counted(name)} ({case.words.root(name)}), or name the source of this number."
    return _made(case, "contradicted", sentence, advice, [match])


def _unsupported(case: Case) -> Judged | None:
    """Figures on record allow the number, but none of them reports it."""
    if not case.comparable:
        return None
    first = case.comparable[0].old.figure_id
    sentence = f"No figure on record reports this number; among those that allow it is {case.words.whole(first)}."
    return _made(case, "unsupported", sentence, check_verdicts()["unsupported"].advice, case.comparable[:3])


def _not_comparable(case: Case) -> Judged | None:
    """Nothing on record has a scope that can be compared."""
    sentence = "No figure on record has a scope that can be compared with this one."
    return _made(case, "not_comparable", sentence, check_verdicts()["not_comparable"].advice, [])


RULES: tuple[Callable[[Case], Judged | None], ...] = (
    _outdated,
    _supported,
    _misread,
    _contradicted,
    _unsupported,
    _not_comparable,
)
"""The verdicts in the order in which they're tried."""


def judge(record: Reconciliation, figures: pd.DataFrame) -> list[Judged]:
    """Return the verdict on each figure of a draft, in order."""
    new, found, words = record.beside(figures)
    beside: dict[str, list[Match]] = defaultdict(list)
    for match in found:
        beside[match.new.figure_id].append(match)
    judged = []
    for claim in new:
        case = Case(claim, beside[claim.figure_id], words)
        judged.append(next(j for rule in RULES if (j := rule(case)) is not None))
    return judged


def _made(case: Case, verdict: str, sentence: str, advice: str, found: Sequence[Match]) -> Judged:
    factors = [m.factor for m in found if m.factor is not None]
    because = tuple(sorted({m.old.figure_id for m in found}))
    roots = len({m.old.root for m in found})
    return Judged(case.claim.figure_id, verdict, sentence, advice, max(factors, default=None), roots, because)
