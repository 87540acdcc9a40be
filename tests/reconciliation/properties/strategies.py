"""What sources may say of a world: figures of every modifier, basis and extent, vintages, copies and contradictions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from aleppo_figures.reconciliation.joint.constraints.rows import is_round
from aleppo_figures.schema.figure import Figure
from aleppo_figures.vocabulary.modifiers import interval
from tests.reconciliation.properties.worlds import (
    CAUSES,
    GROUPS,
    PARTIES,
    PLACES,
    ROLES,
    SCOPES,
    SIDES,
    Kind,
    Scope,
    World,
    day,
    holds,
    name_sets,
    total,
)

LISTS = ("Syrian Observatory for Human Rights", "Syrian Network for Human Rights")
"""Roots that count no one twice: at most the truth."""
LOOSE = ("a doctor", "Syrian Arab Army")
"""Roots whose word says nothing of the truth: nobody's name, and a party that counts its enemy's dead."""
ENEMY = "Turkey"
REPORTS = tuple(date(2016, 11, 1) + timedelta(days=14 * n) for n in range(3))
IDLE: tuple[dict[str, Any], ...] = (
    {"status": "denied"},
    {"status": "hypothetical"},
    {"status": "hedged"},
    {"per": "day"},
    {"unit": "families"},
    {"start": None},
    {"end": None},
    {"place": None},
)
"""What keeps a figure out of the arithmetic, whatever its number."""


class Reported(Figure):
    """A figure that shows itself in a line, as a reader of a counterexample wants it."""

    def __repr__(self) -> str:
        more = [v for v in (self.side, self.cause, self.attributed_to, self.period_text, self.part_of) if v]
        return (
            f"<{self.figure_id}: {self.source} via {self.publisher} ({self.published}) {self.status} {self.basis} "
            f"{self.extent} {self.modifier} [{self.low}, {self.high}] {self.group} {self.outcome} in {self.place} "
            f"{self.start}..{self.end}{', '.join(['', *more])}>"
        )


@dataclass(frozen=True)
class Said:
    """A figure and what it was derived from: the root, the report (None: undated), and the cells that were counted."""

    figure: Figure
    root: str
    report: int | None
    cells: frozenset[int]


@st.composite
def kinds(draw: st.DrawFn, wide: bool) -> Kind:
    """Draw people alike: killed or injured, of any attributes that the assumption on civilians allows."""
    roles = frozenset(r for r in ROLES if wide and draw(st.booleans()))
    plain = "medical_workers" in roles
    atoms = sorted(SCOPES.groups.atoms("medical_workers" if plain else "people"))
    allowed = [a for a in atoms if a[0] == "adult" or a[2] == "civilian"]
    return Kind(
        draw(st.sampled_from(("killed", "injured"))) if wide else "killed",
        draw(st.sampled_from(allowed)),
        roles,
        draw(st.sampled_from(name_sets("places"))),
        draw(st.sampled_from(name_sets("sides"))) if wide else frozenset(),
        draw(st.sampled_from(name_sets("causes"))) if wide else frozenset(),
        draw(st.sampled_from(name_sets("parties"))) if wide else frozenset(),
    )


@st.composite
def worlds(draw: st.DrawFn, largest: int = 40, horizon: int = 11, wide: bool = True) -> World:
    """Draw a true measure on some people and days, and each root's growing counts of it."""
    cell = st.tuples(kinds(wide), st.integers(0, horizon))
    cells = tuple(draw(st.lists(cell, min_size=1, max_size=5, unique=True)))
    truth = tuple(draw(st.lists(st.integers(0, largest), min_size=len(cells), max_size=len(cells))))
    counts = {}
    for root in (*LISTS, *LOOSE):
        tops = truth if root in LISTS else tuple(2 * n + 3 for n in truth)
        reports: list[tuple[date, tuple[int, ...]]] = []
        floor = tuple(0 for _ in cells)
        for at in REPORTS:
            floor = tuple(draw(st.integers(low, top)) for low, top in zip(floor, tops, strict=True))
            reports.append((at, floor))
        counts[root] = tuple(reports)
    return World(cells, truth, counts)


@st.composite
def scopes(draw: st.DrawFn, world: World, horizon: int = 11, wide: bool = True) -> Scope:
    """Draw a scope that a figure or a question may have: mostly one that holds some of a world's people."""
    start, end = sorted((draw(st.integers(0, horizon)), draw(st.integers(0, horizon))))
    rare = [None, None, None, None]
    outcomes, groups, places = ("killed", "injured", "killed_or_injured") if wide else ("killed",), GROUPS, PLACES
    sides, causes, parties = SIDES, CAUSES, PARTIES
    if draw(st.integers(0, 3)):  # around one cell
        kind, on = draw(st.sampled_from(world.cells))
        start, end = min(start, on), max(end, on)
        outcomes = (kind.outcome, "killed_or_injured") if wide else ("killed",)
        groups = tuple(g for g in GROUPS if holds(Scope(kind.outcome, g, min(kind.places), on, on), kind, on))
        places = tuple(sorted(kind.places))
        sides, causes, parties = tuple(kind.sides), tuple(kind.causes), tuple(sorted(kind.parties))
    label = [draw(st.sampled_from([*rare, *sorted(names)])) if wide else None for names in (sides, causes, parties)]
    return Scope(
        draw(st.sampled_from(outcomes)),
        draw(st.sampled_from(groups)),
        draw(st.sampled_from(places)),
        start,
        end,
        *label,
    )


@st.composite
def numbers(draw: st.DrawFn, n: int, basis: str, extent: str) -> dict[str, Any]:
    """Draw a way of stating n that holds by the table of joint reasoning."""
    if extent != "total" and basis != "estimated":
        return _fields(draw(st.sampled_from(("exact", "at_least", "about", "nearly"))), draw(st.integers(0, n)))
    modifier = draw(
        st.sampled_from(("exact", "exact", "exact", "at_least", "more_than", "at_most", "about", "between"))
    )
    if modifier in ("at_least", "more_than"):
        floors = [m for m in range(max(0, n - 60), n + 1) if basis != "documented" or m == n or is_round(m)]
        return _fields(modifier, draw(st.sampled_from(floors)))
    if modifier == "at_most":
        return _fields(modifier, draw(st.integers(n, n + 5)))
    if modifier == "about":
        first = 10 * (n - 1) // 11 + 1 if n else 0  # the numbers of which a tenth less and a tenth more hold n
        return _fields(modifier, draw(st.integers(first, -(-10 * (n + 1) // 9) - 1)))
    if modifier == "between":
        return _fields(modifier, draw(st.integers(0, n)), draw(st.integers(n, n + 9)))
    return _fields("exact", n)


def _fields(modifier: str, n: int, upper: int | None = None) -> dict[str, Any]:
    low, best, high = interval(modifier, n, upper)
    return {"modifier": modifier, "low": low, "best": best, "high": high}


@st.composite
def said(draw: st.DrawFn, world: World, name: str, before: list[Said], wide: bool = True, idle: bool = True) -> Said:
    """Draw one figure of a world; now and then one that bounds nothing, whose number is made up."""
    root = draw(st.sampled_from((*LISTS, LISTS[0], *LOOSE) if wide else LISTS))
    report = draw(st.sampled_from((0, 0, 1, 2, None)))
    scope = draw(scopes(world, wide=wide))
    if root == "Syrian Arab Army":
        scope = scope._replace(side=ENEMY)
    wholes = [w for w in before if (w.root, w.report) == (root, report) and report is not None and _can_have_parts(w)]
    part_of = draw(st.none() | st.sampled_from(wholes)) if wholes else None
    if part_of is not None:
        scope = _inside(scope, part_of.figure)
    cells = world.held(scope) & (part_of.cells if part_of else frozenset(range(len(world.cells))))
    basis = draw(st.sampled_from(("documented", "reported", "reported", "estimated")))
    extent = draw(st.sampled_from(("total", "total", "total", "incident", "unknown")))
    measure = world.counts[root][draw(st.integers(0, 2)) if report is None else report][1]
    n = total(world.truth if basis == "estimated" else measure, cells)
    changes: dict[str, Any] = {"part_of": part_of.figure.figure_id if part_of else None}
    figure = written(name, root, report, scope, basis, extent, draw(numbers(n, basis, extent)), **changes)
    if draw(st.integers(0, 5)) == 0 and part_of is None and scope.start < scope.end:
        return Said(_relatively(draw, figure), root, report, cells)
    if idle and draw(st.integers(0, 9)) == 0:
        made_up = _fields("exact", draw(st.integers(0, 10**6)))
        return Said(replace(figure, **{**made_up, **draw(st.sampled_from(IDLE))}), root, report, cells)
    return Said(figure, root, report, cells)


def written(
    name: str, root: str, report: int | None, scope: Scope, basis: str, extent: str, number: dict[str, Any], **more: Any
) -> Figure:
    """Return a figure as its root's report would have it; a doctor always speaks in one and the same document."""
    fields: dict[str, Any] = {
        "figure_id": name,
        "doc_id": "ward" if root == "a doctor" else f"{root} {report}",
        "publisher": "Reuters",
        "published": None if report is None else REPORTS[report],
        "source": root,
        "outcome": scope.outcome,
        "group": scope.group,
        "place": scope.place,
        "start": day(scope.start),
        "end": day(scope.end),
        "period_basis": "stated",
        "side": scope.side,
        "cause": scope.cause,
        "attributed_to": scope.attributed_to,
        "basis": basis,
        "extent": extent,
        **number,
        **more,
    }
    return Reported(**fields)


def _can_have_parts(whole: Said) -> bool:
    figure = whole.figure
    plain = figure.status == "asserted" and figure.per is None and figure.unit == "persons"
    return plain and None not in (figure.start, figure.end, figure.place) and figure.period_text is None


def _inside(scope: Scope, whole: Figure) -> Scope:
    """Return a scope with a whole's outcome, place, days and label, as parts inherit them, and its own group."""
    if not SCOPES.groups.get(scope.group).atoms & SCOPES.groups.get(whole.group).atoms:
        scope = scope._replace(group=whole.group)
    same = {name: getattr(whole, name) for name in ("outcome", "place", "side", "cause", "attributed_to")}
    assert whole.start is not None and whole.end is not None
    first = day(0)
    return scope._replace(start=(whole.start - first).days, end=(whole.end - first).days, **same)


def _relatively(draw: st.DrawFn, figure: Figure) -> Figure:
    """Return the figure with its days told in relative words, each end off by at most a day."""
    assert figure.start is not None and figure.end is not None
    ends = [e + timedelta(days=draw(st.integers(-1, 1))) for e in (figure.start, figure.end)]
    return replace(figure, start=min(ends), end=max(ends), period_text="the past days")


@st.composite
def consistent(
    draw: st.DrawFn, wide: bool = True, most: int = 7, largest: int = 40, idle: bool = True
) -> tuple[World, list[Said]]:
    """Draw a world and figures that all hold in it."""
    world = draw(worlds(largest=largest, wide=wide))
    found: list[Said] = []
    for n in range(draw(st.integers(1, most))):
        found.append(draw(said(world, f"f{n}", found, wide, idle)))
    return world, found


@st.composite
def made_up(draw: st.DrawFn, world: World, most: int = 8) -> list[Figure]:
    """Draw figures of one root, of which some have another number than the world's."""
    found = []
    for n in range(draw(st.integers(2, most))):
        figure = draw(said(world, f"f{n}", [], idle=False)).figure
        figure = replace(figure, source=LISTS[0], doc_id="list", published=figure.published or REPORTS[0])
        if draw(st.booleans()):
            figure = replace(figure, **_fields("exact", draw(st.integers(0, 60))))
        found.append(figure)
    return found
