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
from aleppo_figures.schema.counted import counted
from aleppo_figures.vocabulary.checks import check_verdicts

__all__ = ["RULES", "Judged", "judge", "standing_advice"]

_TELLING = 3
"""Numbers below this are too common for an equal one elsewhere to show a misreading."""
_ROUNDED = 0.1
_WIDENED = ("group", "outcome", "period", "place", "side")
_BLAME = ("cause", "attributed_to")


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
        """What is on record with a comparable scope, the nearest scope first, without what its root has since revised."""
        found = [m for m in self.found if m.relation in ("same", "within", "contains", "overlaps")]
        latest = {(m.old.root, _scope(m.old)): m for m in sorted(found, key=_vintage)}
        current = [m for m in found if _vintage(m)[0] >= _vintage(latest[m.old.root, _scope(m.old)])[0]]
        return sorted(current, key=lambda m: (len(m.axes), m.old.figure_id))

    @property
    def same(self) -> list[Match]:
        """What is on record for the same scope, by the source that the draft names, if the record has it.

        A draft may say by what or by whom where the record doesn't: the people, the place and the days are still the same.
        """
        same = [m for m in self.found if m.relation == "same" or _unsaid(m)]
        return [m for m in same if self.names(m)] or same

    def names(self, match: Match) -> bool:
        """Return whether the draft names the source of a figure on record: who counted, or who passed it on."""
        spoken = {match.old.root, match.old.via, match.old.publisher, match.old.source}
        return self.claim.root == match.old.root or self.claim.source in spoken


def _vintage(match: Match) -> tuple[int, str]:
    return (match.old.vintage or 0, match.old.figure_id)


def _scope(claim: Claim) -> tuple[object, ...]:
    return (claim.outcome, claim.group, claim.place, claim.start, claim.end, claim.cause, claim.attributed_to)


def _unsaid(match: Match) -> bool:
    """Whether a draft's figure differs from one on record only by a cause or a culprit that the record doesn't name."""
    return bool(match.axes) and all(a in _BLAME and getattr(match.old, a) is None for a in match.axes)


def _outdated(case: Case) -> Judged | None:
    """The number is on record, but its root has since reported another for the same scope, or a higher total."""
    meeting = [m for m in case.same if m.meets and m.one_root]
    newest = _revised(case, meeting) if meeting else _continued(case)
    if newest is None:
        return None
    name = newest.old.figure_id
    sentence = f"{case.words.root(name)} has since reported {case.words.whole(name)}."
    advice = f"Write {case.words.counted(name)}, or the day of the earlier number."
    return _made(case, "outdated", sentence, advice, [newest])


def _revised(case: Case, meeting: Sequence[Match]) -> Match | None:
    """Return the latest other number of the root that the draft's number is of, where it's later than all that meet it."""
    last = {m.old.root: max(_vintage(x)[0] for x in meeting if x.old.root == m.old.root) for m in meeting}
    later = [m for m in case.same if not m.meets and _vintage(m)[0] > last.get(m.old.root, _vintage(m)[0]) > 0]
    return max(later, key=_vintage, default=None)


def _continued(case: Case) -> Match | None:
    """Return the latest report of a running total whose earlier number the draft gives for a later day."""
    begun = [m for m in case.found if case.names(m) and _same_start(m)]
    given = [m for m in begun if m.old.best == case.claim.best and (m.old.end or 0) < (case.claim.end or 0)]
    reached = max((m.old.end or 0 for m in given), default=None)
    if reached is None or case.claim.best is None:
        return None
    later = [m for m in begun if not m.meets and reached < (m.old.end or 0) <= (case.claim.end or 0) + 1]
    return max(later, key=lambda m: (m.old.end or 0, _vintage(m)), default=None)


def _same_start(match: Match) -> bool:
    rest = [axis for axis in match.axes if axis not in _BLAME]
    starts = (match.old.start, match.new.start)
    return rest == ["period"] and None not in starts and abs((starts[0] or 0) - (starts[1] or 0)) <= 1


def _supported(case: Case) -> Judged | None:
    """A figure on record has this scope and reports this number; "at least 25" allows 52, but doesn't report it."""
    meeting = [m for m in case.same if m.meets and _reports(m.old, case.claim)]
    if not meeting:
        return None
    first, *others = dict.fromkeys(case.words.root(m.old.figure_id) for m in meeting)
    named = case.words.whole(meeting[0].old.figure_id)
    if _is_named(case.claim) and not any(case.names(m) for m in meeting):
        advice = f"Name {first}, or add your source's figure to the record."
        return _made(case, "unsupported", f"The number is on record, but by another source: {named}.", advice, meeting)
    roots = {m.old.root for m in meeting}
    also = f", and by {' and '.join(others)}" if others else ""
    silent = "" if any(not _unsaid(m) for m in meeting) else " The record doesn't say by what or by whom."
    return _made(case, "supported", f"On record by {counted(len(roots), 'root')}: {named}{also}.{silent}", "", meeting)


def _is_named(claim: Claim) -> bool:
    """Whether a draft names a registered source: unregistered ones are of their document, and never joined."""
    return claim.source is not None and not claim.root.endswith(f"({claim.doc_id})")


def _reports(old: Claim, new: Claim) -> bool:
    """Return whether a figure on record that meets a draft's number states it, beyond leaving room for it."""
    if new.best is None:
        return True
    if old.best is None:
        return False
    above = old.high is None and new.best > old.best * (1 + _ROUNDED)
    below = old.low is None and new.best < old.best * (1 - _ROUNDED)
    floor = new.high is None and old.best > max(new.best * (1 + _ROUNDED), new.best + _step(new.best))
    return not above and not below and not floor


def _step(number: int) -> int:
    """Return how far a number rounded down may lie below what it stands for ("more than 300" for 384)."""
    text = str(number)
    return int(10 ** (len(text) - len(text.rstrip("0"))))


def _misread(case: Case) -> Judged | None:
    """The number is on record for a scope that differs in what is counted, of whom, by what, where or when."""
    value = case.claim.best
    if value is None or value < _TELLING:
        return None
    for match in sorted(case.found, key=lambda m: (len(m.axes), m.old.figure_id)):
        telling = [axis for axis in match.axes if axis in _WIDENED or _other_blame(match, axis)]
        linked = case.names(match) or (case.claim.source is None and len(telling) == 1)
        if match.old.best == value and telling and linked and len(telling) <= 2 and _known(match):
            name = match.old.figure_id
            by = f", by {match.old.cause}" if "cause" in telling and match.old.cause else ""
            differing = " and ".join(axis.replace("attributed_to", "culprit") for axis in telling)
            sentence = f"The number is on record, but for another {differing}: {case.words.whole(name)}{by}."
            advice = f"Write {case.words.counted(name)}{by} {case.words.where(name)}, {case.words.when(name)}."
            return _made(case, "misread", sentence, advice, [match])
    return None


def _other_blame(match: Match, axis: str) -> bool:
    """Whether draft and record each name a cause or a culprit, and not the same."""
    return axis in _BLAME and getattr(match.old, axis) is not None and getattr(match.new, axis) is not None


def _known(match: Match) -> bool:
    """Whether the scopes can be compared, but for the words that say by what or by whom."""
    return match.relation != "unknown" or all(axis in _BLAME for axis in match.axes)


def _contradicted(case: Case) -> Judged | None:
    """Figures on record for this scope have other numbers alone, or a whole or a part of the same root rules it out."""
    current = {m.old.figure_id for m in case.comparable}
    apart = [m for m in case.same if m.relation == "same" and not m.meets and m.old.figure_id in current]
    if apart:
        nearest = min(apart, key=lambda m: (m.factor or float("inf"), m.old.figure_id))
        return _apart(case, nearest, "for the same scope")
    for match in case.comparable:
        mine = match.old.root == case.claim.root
        above = match.relation == "contains" and match.old.extent == "total" and match.old.high is not None
        if mine and above and (case.claim.low or 0) > (match.old.high or 0):
            how = "for the same people, place and days" if _unsaid(match) else "for a scope that holds this one"
            return _apart(case, match, how)
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
    return _made(case, "unsupported", sentence, standing_advice("unsupported"), case.comparable[:3])


def _not_comparable(case: Case) -> Judged | None:
    """Nothing on record has a scope that can be compared; where the draft leaves its days or its place out, it's told so."""
    claim = case.claim
    left_out = [name for name, gap in (("days", claim.end is None), ("place", claim.place is None)) if gap]
    near = [m for m in case.found if case.names(m) and m.old.group == claim.group and m.meets]
    if left_out and near:
        name = min(near, key=lambda m: (len(m.axes), m.old.figure_id)).old.figure_id
        sentence = f"The draft names no {' and no '.join(left_out)} for it; on record is {case.words.whole(name)}."
        advice = f"Write {case.words.where(name)}, {case.words.when(name)}, if that is meant."
        return _made(case, "not_comparable", sentence, advice, [])
    sentence = "No figure on record has a scope that can be compared with this one."
    return _made(case, "not_comparable", sentence, standing_advice("not_comparable"), [])


RULES: tuple[Callable[[Case], Judged | None], ...] = (
    _outdated,
    _supported,
    _misread,
    _contradicted,
    _unsupported,
    _not_comparable,
)
"""The verdicts in the order in which they're tried."""


def standing_advice(verdict: str) -> str:
    """Return what a verdict's table says is to be done, as a sentence."""
    said = check_verdicts()[verdict].advice
    return f"{said[:1].upper()}{said[1:]}."


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
