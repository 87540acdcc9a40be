"""By how much a root may count too many, and whose word says nothing of the truth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.joint.constraints.rows import Row
from aleppo_figures.vocabulary.parties import Parties
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["Overcount", "Ties", "tied_rows"]

Overcount = Mapping[tuple[str, str | None] | str, float | None]
_BELLIGERENT = ("government", "armed group")
_COMBATANTS = ("combatants", "fighters", "soldiers")


class Ties:
    """Whether and how tightly each figure's root binds the truth: D ≤ (1 + overcount) · T.

    Lists and third parties have an overcount of 0. A party that speaks of its enemy's dead or of its own success, and
    unnamed sources, have no tie at all.

    Parameters
    ----------
    sources : SourceRegistry
        Which roots are registered, and which of them are parties.
    parties : Parties
        Whose people a side means.
    overcount : mapping, optional
        By root, or by (root, side), the share that may be counted too many; None where there's no tie. It goes before
        what the registry says.
    """

    def __init__(self, sources: SourceRegistry, parties: Parties, overcount: Overcount | None = None) -> None:
        self._sources, self._parties = sources, parties
        self._stated = dict(overcount or {})
        self._kinds: dict[str, str | None] = {}

    def of(self, claim: Claim) -> Fraction | None:
        """Return the overcount of a figure's root on its side, or None where its word says nothing of the truth."""
        for key in ((claim.root, claim.side), claim.root):
            if key in self._stated:
                share = self._stated[key]
                return None if share is None else Fraction(share).limit_denominator(1000)
        kind = self._kind(claim.root)
        if kind is None:
            return None
        if kind in _BELLIGERENT and self._speaks_of_enemy(claim):
            return None
        return Fraction(0)

    def tied(self, claim: Claim) -> bool:
        """Return whether a figure's root says anything of the truth."""
        return self.of(claim) is not None

    def _speaks_of_enemy(self, claim: Claim) -> bool:
        if claim.side is None:
            return claim.group in _COMBATANTS
        return self._parties.relation(claim.root, claim.side) not in ("same", "within", "contains", "overlaps")

    def _kind(self, root: str) -> str | None:
        if root not in self._kinds:
            known = self._sources.get(root)
            self._kinds[root] = None if known is None else known.kind
        return self._kinds[root]


def tied_rows(rows: Sequence[Row], claims: Iterable[Claim], ties: Ties) -> tuple[list[Row], dict[str, Fraction]]:
    """Return the rows whose roots' words are tied to the truth, each measure with its overcount."""
    by_id = {c.figure_id: c for c in claims}
    tied, excess = [], {}
    for row in rows:
        share = ties.of(by_id[row.name])
        if share is None:
            continue
        measure = row.measure if not share else f"{row.measure}\x1f+{share}"
        excess[measure] = share
        tied.append(row if measure == row.measure else replace(row, measure=measure))
    return tied, excess
