"""Joint reasoning as a stage: every root's conflicts and what its figures imply, then disagreements between roots."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from math import ceil, floor

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.joint.between import between_roots
from aleppo_figures.reconciliation.joint.clock import SECONDS, Clock
from aleppo_figures.reconciliation.joint.conflicts import Conflict, at_odds, conflicts_of
from aleppo_figures.reconciliation.joint.constraints.cells import build
from aleppo_figures.reconciliation.joint.constraints.components import components
from aleppo_figures.reconciliation.joint.constraints.regions import Labels, Region, regions
from aleppo_figures.reconciliation.joint.constraints.rows import Row, count_rows, truth_rows
from aleppo_figures.reconciliation.joint.constraints.ties import Overcount, Ties, tied_rows
from aleppo_figures.reconciliation.joint.programs import Bounding
from aleppo_figures.reconciliation.joint.repairs import Repair, dissolving, repairs
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["Joint", "Settings", "reason_jointly"]

Range = tuple[int | None, int | None]


@dataclass(frozen=True)
class Settings:
    """The limits and choices of joint reasoning.

    Parameters
    ----------
    seconds : float
        The time limit of each component, and of each question; when one is hit, `Joint.limits` and the answer say so.
    overcount : mapping, optional
        By root or (root, side), the share that may be counted too many; None for no tie to the truth.
    implied : bool
        Whether the range that all figures imply is worked out for each.
    """

    seconds: float = SECONDS
    overcount: Overcount | None = None
    implied: bool = True


@dataclass(frozen=True)
class Joint:
    """What all figures imply together.

    `rows` and `soft` are the rows in force, `left_out` the figures in a conflict within their root, `implied` each
    figure's range, `limits` the components whose search was cut short, each with the reason, and `unlisted` the rows
    there that can't all hold either, in conflicts beyond the listed ones.
    """

    claims: tuple[Claim, ...]
    scopes: Scopes
    ties: Ties
    settings: Settings
    labels: Labels
    regions: Mapping[str, Region]
    rows: tuple[Row, ...]
    soft: tuple[Row, ...]
    conflicts: tuple[Conflict, ...] = ()
    repairs: tuple[Repair, ...] = ()
    dissolved: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    implied: Mapping[str, Range] = field(default_factory=dict)
    limits: tuple[tuple[str, str], ...] = ()
    unlisted: tuple[Row, ...] = ()

    @property
    def left_out(self) -> frozenset[str]:
        """The figures of conflicts within a root, on which no bound rests."""
        listed = (row for c in self.conflicts if c.kind == "within_root" for row in c.rows)
        return frozenset(f for row in (*listed, *self.unlisted) for f in (*row.figures, *row.copies))


def reason_jointly(
    claims: Sequence[Claim],
    scopes: Scopes,
    sources: SourceRegistry,
    settings: Settings | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Joint:
    """Return what claims imply together.

    Parameters
    ----------
    claims : sequence of Claim
        The claims, with their roots.
    scopes : Scopes
        The vocabularies.
    sources : SourceRegistry
        Whose word is tied to the truth.
    settings : Settings, optional
        Limits and choices.
    progress : callable, optional
        Called with (figures settled, figures in all), component by component.
    """
    chosen = settings or Settings()
    ties = Ties(sources, scopes.parties, chosen.overcount)
    found = regions(claims, scopes)
    labels = Labels(scopes)
    rows = count_rows(claims, found, scopes.day_slack)
    soft = truth_rows(claims, found, ties.tied)
    told = _Told(labels, chosen, claims, scopes)
    family = {c.figure_id: c.family for c in claims}
    counted: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        counted[row.measure, family[row.name]].append(row)
    done = 0
    for key in sorted(counted):
        for component in components(counted[key], labels):
            told.within(component)
            done += len(component)
            if progress is not None:
                progress(done, len(rows))
    told.between(rows, soft, ties)
    return Joint(
        claims=tuple(claims), scopes=scopes, ties=ties, settings=chosen, labels=labels, regions=found,
        rows=tuple(rows), soft=tuple(soft), conflicts=tuple(told.conflicts), repairs=tuple(told.repairs),
        dissolved=told.dissolved, implied=told.implied, limits=tuple(told.limits),
        unlisted=tuple(told.unlisted),
    )  # fmt: skip


class _Told:
    """What is told of each component, one after another."""

    def __init__(self, labels: Labels, settings: Settings, claims: Sequence[Claim], scopes: Scopes) -> None:
        self._labels, self._settings, self._claims, self._scopes = labels, settings, claims, scopes
        self.conflicts: list[Conflict] = []
        self.repairs: list[Repair] = []
        self.dissolved: dict[str, tuple[str, ...]] = {}
        self.implied: dict[str, Range] = {}
        self.limits: list[tuple[str, str]] = []
        self.unlisted: list[Row] = []

    def within(self, rows: Sequence[Row]) -> None:
        """Find the conflicts of one root's component, and what the figures outside of them imply."""
        if len(rows) == 1:
            self._settled(rows[0])
            return
        clock = Clock(self._settings.seconds)
        search = conflicts_of(rows, partial(build, labels=self._labels, clock=clock), "within_root", clock)
        self.conflicts.extend(search.conflicts)
        bad = {row for c in search.conflicts for row in c.rows}
        if search.cut:
            again = Clock(self._settings.seconds)
            further = at_odds(rows, partial(build, labels=self._labels, clock=again), list(bad), again)
            self.unlisted.extend(further)
            bad.update(further)
        good = [row for row in rows if row not in bad]
        for conflict in search.conflicts:
            self.repairs.extend(repairs(conflict, search.conflicts, rows, self._labels, clock))
            self.dissolved[conflict.name] = tuple(dissolving(conflict, self._claims, self._scopes, clock))
        if self._settings.implied:
            self._imply(good, clock)
        if search.cut or clock.over:
            self.limits.append((rows[0].name, search.cut or "time limit"))

    def between(self, rows: Sequence[Row], soft: Sequence[Row], ties: Ties) -> None:
        """Find what can't all hold of several roots, without the figures that are at odds within one."""
        bad = {row for conflict in self.conflicts for row in conflict.rows} | set(self.unlisted)
        hard, excess = tied_rows([row for row in rows if row not in bad], self._claims, ties)
        for search in between_roots(hard, soft, self._labels, excess, self._settings.seconds):
            self.conflicts.extend(search.conflicts)
            if search.cut:
                self.limits.append((search.first, search.cut))

    def _settled(self, row: Row) -> None:
        for figure in (*row.figures, *row.copies):
            self.implied[figure] = (row.low, row.high)

    def _imply(self, rows: Sequence[Row], clock: Clock) -> None:
        system = build(rows, self._labels, clock=clock)
        bounding = Bounding(system, clock)
        for row, wide, inner in zip(rows, system.wide, system.narrow, strict=True):
            if row.low == row.high and row.narrow == row.wide:
                self._settled(row)  # nothing is left to narrow in an exact number
                continue
            surely = wide if row.narrow == row.wide else inner
            least, most = bounding.least(surely), bounding.most(wide)
            low = row.low if least.value is None else max(row.low, ceil(least.value))
            tops = [row.high, None if most.value is None else floor(most.value)]
            for figure in (*row.figures, *row.copies):
                self.implied[figure] = (low, min((t for t in tops if t is not None), default=None))
