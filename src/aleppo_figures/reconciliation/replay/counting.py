"""What a policy would publish for each scope, and by which of its rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.replay.gathering import Entry
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.vocabulary.modifiers import quantities
from aleppo_figures.vocabulary.policies import End, Policy

__all__ = ["Counted", "counted"]

Ends = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Counted:
    """What a policy publishes for one scope: its numbers, and the rules that made them.

    `left_out` says why there is no number, where there's none.
    """

    entry: Entry
    group: str
    low: int | None
    best: int | None
    high: int | None
    rules: tuple[str, ...]
    left_out: str | None


def counted(entries: Sequence[Entry], policy: Policy, scopes: Scopes) -> list[Counted]:
    """Return what a policy publishes for each scope, in order.

    Parameters
    ----------
    entries : sequence of Entry
        The scopes with their reports.
    policy : Policy
        The policy.
    scopes : Scopes
        The vocabularies: which groups lie within the policy's, and who a party is.
    """
    contested = _contested(entries, policy, scopes) if policy.contested_low is not None else frozenset()
    return [_counted(entry, policy, scopes, n in contested) for n, entry in enumerate(entries)]


def _counted(entry: Entry, policy: Policy, scopes: Scopes, contested: bool) -> Counted:
    group, reason = _people(entry, policy, scopes)
    if reason is None and len(entry.roots) < policy.fewest_roots:
        reason = f"reported by {len(entry.roots)} root; the policy needs {policy.fewest_roots}"
    read = [ends for claim in entry.current if (ends := _ends(claim, policy)) is not None]
    if reason is None and not read:
        reason = "a quantity word that the policy has no number for"
    if reason is not None:
        return Counted(entry, group, None, None, None, (), reason)
    numbers = {number: _chosen(getattr(policy, number), read) for number in ("low", "best", "high")}
    rules = [number for number in policy.publishes if numbers[number] is not None]
    if policy.words and any(c.modifier == "vague" for c in entry.current):
        rules.append("words")
    if policy.fewest_roots > 1:
        rules.append("fewest_roots")
    if entry.group == "people" != group:
        rules.append("people_are")
    if contested:
        numbers["low"] = policy.contested_low
        rules.append("contested_low")
    return Counted(entry, group, numbers["low"], numbers["best"], numbers["high"], tuple(dict.fromkeys(rules)), None)


def _people(entry: Entry, policy: Policy, scopes: Scopes) -> tuple[str, str | None]:
    """Return whom the entry is read as, and why the policy doesn't count it, if it doesn't."""
    if entry.outcome not in policy.outcomes:
        return entry.group, f"{entry.outcome.replace('_', ' ')} people aren't counted"
    if not policy.groups or any(_inside(entry.group, group, scopes) for group in policy.groups):
        return entry.group, None
    if entry.group == "people" and policy.people_are is not None:
        return policy.people_are, None
    return (
        entry.group,
        f"{entry.group.replace('_', ' ')} aren't counted, as they needn't be {' or '.join(policy.groups)}",
    )


def _inside(group: str, whole: str, scopes: Scopes) -> bool:
    return scopes.groups.relation(group, whole) in ("same", "within")


def _ends(claim: Claim, policy: Policy) -> Ends | None:
    """Return the numbers that a report states, without what the library adds to "about"; a word by the policy."""
    if claim.modifier == "vague":
        if not policy.words:
            return claim.low, claim.high
        known = dict(policy.words)
        words = next(
            (q.words for q in quantities() if (q.interval.low, q.interval.high) == (claim.low, claim.high)), ()
        )
        value = next((known[w] for w in words if w in known), None)
        return None if value is None else (value, value)
    if claim.modifier == "between" or claim.best is None:
        return claim.low, claim.high
    return (None if claim.modifier == "at_most" else claim.best), claim.best


def _chosen(end: End | None, read: Sequence[Ends]) -> int | None:
    if end == "least":
        return min((n for low, high in read if (n := high if low is None else low) is not None), default=None)
    if end == "most":
        return max((n for low, high in read if (n := low if high is None else high) is not None), default=None)
    same = {number for pair in read for number in pair}
    return next(iter(same)) if end == "agreed" and len(same) == 1 else None


def _contested(entries: Sequence[Entry], policy: Policy, scopes: Scopes) -> frozenset[int]:
    """Return the entries of events whose people one root calls civilians and another combatants, none of them both."""
    by_event: dict[object, list[int]] = defaultdict(list)
    for n, entry in enumerate(entries):
        by_event[entry.event].append(n)
    found: set[int] = set()
    for positions in by_event.values():
        listed = [entries[n] for n in positions]
        mild = {c.root for e in listed if _inside(e.group, "civilians", scopes) for c in e.reports}
        armed = [c for e in listed if _inside(e.group, "combatants", scopes) for c in e.reports]
        hard = {c.root for c in armed if policy.perpetrator_contests or not _blamed(c, listed, scopes)}
        if mild and hard and not mild & hard:
            found.update(positions)
    return frozenset(found)


def _blamed(claim: Claim, entries: Iterable[Entry], scopes: Scopes) -> bool:
    """Whether the report's root is a party that any report of the event holds responsible."""
    named = {c.attributed_to for e in entries for c in e.reports if c.attributed_to}
    return any(scopes.parties.relation(claim.root, party) in ("same", "within") for party in named)
