"""Cells: the atoms of all axes, merged where the same figures cover them, and figures as sums over cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from aleppo_figures.reconciliation.joint.constraints.regions import Label, Labels, Region
from aleppo_figures.reconciliation.joint.constraints.rows import TRUTH, Row
from aleppo_figures.reconciliation.joint.constraints.shapes import Shape, shape_of

__all__ = ["Query", "System", "base_cells", "build"]

Sum = dict[int, int]


@dataclass(frozen=True, slots=True)
class Query:
    """A question: how many in a region, by a measure as it stood at a vintage (None: at its latest)."""

    measure: str
    region: Region
    vintage: int | None = None


@dataclass
class System:
    """A component's figures and questions as sums over columns, with the rules that columns obey.

    `wide` and `narrow` give each row's columns, `asked` each query's; `rules` are sums that are at most zero.
    """

    rows: tuple[Row, ...]
    columns: int = 0
    wide: list[Sum] = field(default_factory=list)
    narrow: list[Sum] = field(default_factory=list)
    asked: list[Sum] = field(default_factory=list)
    rules: list[Sum] = field(default_factory=list)


def base_cells(regions: Sequence[Region]) -> list[int]:
    """Return the distinct non-empty sets of regions that share people and days, each set as the bits of an integer."""
    cuts = sorted({r.start for r in regions} | {r.end + 1 for r in regions})
    at = {day: n for n, day in enumerate(cuts)}
    by_day = [0] * len(cuts)
    by_who: dict[object, int] = {}
    for n, region in enumerate(regions):
        for who in region.who:
            by_who[who] = by_who.get(who, 0) | 1 << n
        for step in range(at[region.start], at[region.end + 1]):
            by_day[step] |= 1 << n
    kinds, days = sorted(set(by_who.values())), sorted(set(by_day))
    return sorted({kind & day for kind in kinds for day in days} - {0})


def build(
    rows: Sequence[Row],
    labels: Labels,
    queries: Sequence[Query] = (),
    overcount: Callable[[str], Fraction] | None = None,
) -> System:
    """Return rows and queries over common cells.

    A root's count is a sum of increments, one per vintage: what was added by each report, so that a count may grow but
    never shrink. Where the truth is asked of or bound, each root's count is at most (1 + overcount) times it, piece by
    piece.
    """
    return _Builder(rows, labels, queries, overcount).built()


class _Builder:
    """The columns made so far, by measure, cell, increment and piece."""

    def __init__(
        self,
        rows: Sequence[Row],
        labels: Labels,
        queries: Sequence[Query],
        overcount: Callable[[str], Fraction] | None,
    ) -> None:
        self._system = System(tuple(rows))
        self._labels, self._queries, self._overcount = labels, queries, overcount
        self._spans: list[Region] = []
        self._index: dict[Region, int] = {}
        self._wide = [self._span(r.wide) for r in rows]
        self._narrow = [None if r.narrow is None or r.high is None else self._span(r.narrow) for r in rows]
        self._asked = [self._span(q.region) for q in queries]
        self._latest: dict[str, int] = {}
        for row in rows:
            if row.vintage is not None:
                self._latest[row.measure] = max(row.vintage, self._latest.get(row.measure, row.vintage))
        self._truths = {self._wide[n] for n, r in enumerate(rows) if r.measure == TRUTH}
        self._truths |= {s for n, r in enumerate(rows) if r.measure == TRUTH and (s := self._narrow[n]) is not None}
        self._truths |= {self._asked[n] for n, q in enumerate(queries) if q.measure == TRUTH}
        self._shapes: dict[frozenset[Label], Shape] = {}

    def built(self) -> System:
        """Return the system over all base cells."""
        system = self._system
        system.wide, system.narrow = [{} for _ in system.rows], [{} for _ in system.rows]
        system.asked = [{} for _ in self._queries]
        truth = sum(1 << n for n in self._truths)
        used = self._used_by()
        apart: dict[tuple[str, int], None] = {}
        for mask in base_cells(self._spans):
            if mask & truth:
                self._cell(_members(mask), None)
                continue
            for measure, spans in used.items():  # where no truth is asked of, roots needn't share cells
                if mask & spans:
                    apart[measure, mask & spans] = None
        for measure, mask in apart:
            self._cell(_members(mask), measure)
        return system

    def _used_by(self) -> dict[str, int]:
        used: dict[str, int] = {}
        for n, row in enumerate(self._system.rows):
            inner = self._narrow[n]
            spans = 1 << self._wide[n] | (0 if inner is None else 1 << inner)
            used[row.measure] = used.get(row.measure, 0) | spans
        for n, query in enumerate(self._queries):
            used[query.measure] = used.get(query.measure, 0) | 1 << self._asked[n]
        return {measure: used[measure] for measure in sorted(used)}

    def _span(self, region: Region) -> int:
        if region not in self._index:
            self._index[region] = len(self._spans)
            self._spans.append(region)
        return self._index[region]

    def _cell(self, covering: set[int], only: str | None) -> None:
        present = frozenset(self._spans[n].label for n in covering)
        if present not in self._shapes:
            self._shapes[present] = shape_of(present, self._labels)
        shape = self._shapes[present]
        uses = [use for use in self._uses(covering) if only is None or use[0] == only]
        vintages: dict[str, set[int]] = {}
        spoken: dict[str, set[Label]] = {}
        for measure, vintage, label, _ in uses:
            vintages.setdefault(measure, set()).add(vintage)
            spoken.setdefault(measure, set()).add(label)
        truth = bool(covering & self._truths)
        columns: dict[tuple[str, int, int], int] = {}
        for measure in sorted(vintages):
            pieces = sorted({p for label in spoken[measure] for p in shape.terms[label]})
            for vintage in sorted(vintages[measure]):
                for piece in pieces:
                    columns[measure, vintage, piece] = self._column()
                self._obey(shape, spoken[measure], {p: columns[measure, vintage, p] for p in pieces})
        if truth:
            self._tie(shape, columns, [m for m in sorted(vintages) if m != TRUTH])
        for measure, vintage, label, target in uses:
            for piece in shape.terms[label]:
                if measure == TRUTH:
                    target[columns[TRUTH, 0, piece]] = 1
                    continue
                for step in vintages[measure]:
                    if step <= vintage:
                        target[columns[measure, step, piece]] = 1

    def _uses(self, covering: set[int]) -> Iterator[tuple[str, int, Label, Sum]]:
        """Yield what reads this cell: the measure, up to which vintage, by which label, and the sum it goes into."""
        system = self._system
        for n, row in enumerate(system.rows):
            vintage = 0 if row.vintage is None else row.vintage
            if self._wide[n] in covering:
                yield row.measure, vintage, row.wide.label, system.wide[n]
            if self._narrow[n] in covering and row.narrow is not None:
                yield row.measure, vintage, row.narrow.label, system.narrow[n]
        for n, query in enumerate(self._queries):
            if self._asked[n] in covering:
                latest = self._latest.get(query.measure, 0) if query.vintage is None else query.vintage
                yield query.measure, latest, query.region.label, system.asked[n]

    def _column(self) -> int:
        self._system.columns += 1
        return self._system.columns - 1

    def _obey(self, shape: Shape, spoken: Iterable[Label], columns: Mapping[int, int]) -> None:
        known = set(spoken)
        for coefficients, about in shape.rules:
            if about <= known:
                self._system.rules.append({columns[p]: w for p, w in coefficients.items()})

    def _tie(self, shape: Shape, columns: dict[tuple[str, int, int], int], measures: Sequence[str]) -> None:
        missing = [p for p in range(shape.pieces) if (TRUTH, 0, p) not in columns]
        for piece in missing:
            columns[TRUTH, 0, piece] = self._column()
        if missing:
            self._obey(shape, shape.terms, {p: columns[TRUTH, 0, p] for p in range(shape.pieces)})
        counted: dict[tuple[str, int], list[int]] = {}
        for (measure, _, piece), column in columns.items():
            counted.setdefault((measure, piece), []).append(column)
        for measure in measures:
            excess = 1 + (self._overcount(measure) if self._overcount else Fraction(0))
            for piece in range(shape.pieces):
                if (measure, piece) in counted:
                    rule = dict.fromkeys(counted[measure, piece], excess.denominator)
                    self._system.rules.append({**rule, columns[TRUTH, 0, piece]: -excess.numerator})


def _members(mask: int) -> set[int]:
    return {n for n in range(mask.bit_length()) if mask >> n & 1}
