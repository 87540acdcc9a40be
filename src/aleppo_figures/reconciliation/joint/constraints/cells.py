"""Cells: the atoms of all axes, merged where the same figures cover them, and figures as sums over cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from aleppo_figures.reconciliation.joint.clock import Clock
from aleppo_figures.reconciliation.joint.constraints.counts import Counts, Levels
from aleppo_figures.reconciliation.joint.constraints.regions import Label, Labels, Region
from aleppo_figures.reconciliation.joint.constraints.rows import TRUTH, Row
from aleppo_figures.reconciliation.joint.constraints.shapes import Shape, shape_of

__all__ = ["Query", "System", "base_cells", "build"]

_CELLS_A_LOOK = 50
Sum = dict[int, int]
Held = tuple[tuple[str, int], ...]
"""Which of each measure's readers read a piece of a cell, as bits; the truth's come first."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question: how many in a region, by a measure as it stood at a vintage (None: at its latest)."""

    measure: str
    region: Region
    vintage: int | None = None


@dataclass
class System:
    """A component's figures and questions as sums over columns, with the rules that columns obey.

    `wide` and `narrow` give each row's columns, `asked` each query's; `rules` are sums that are at most zero. A system is
    `cut` where the time was up before all cells were made: nothing follows from it.
    """

    rows: tuple[Row, ...]
    columns: int = 0
    wide: list[Sum] = field(default_factory=list)
    narrow: list[Sum] = field(default_factory=list)
    asked: list[Sum] = field(default_factory=list)
    rules: list[Sum] = field(default_factory=list)
    cut: bool = False


def base_cells(regions: Sequence[Region]) -> list[int]:
    """Return the distinct non-empty sets of regions that share people and days, each set as the bits of an integer."""
    change: dict[int, int] = defaultdict(int)
    by_who: dict[object, int] = {}
    for n, region in enumerate(regions):
        for who in region.who:
            by_who[who] = by_who.get(who, 0) | 1 << n
        change[region.start] ^= 1 << n
        change[region.end + 1] ^= 1 << n
    days, held = set(), 0
    for day in sorted(change):
        held ^= change[day]
        days.add(held)
    kinds = sorted(set(by_who.values()))
    return sorted({kind & day for kind in kinds for day in days} - {0})


def build(
    rows: Sequence[Row],
    labels: Labels,
    queries: Sequence[Query] = (),
    overcount: Callable[[str], Fraction] | None = None,
    clock: Clock | None = None,
) -> System:
    """Return rows and queries over common cells.

    A root's count of a cell may grow from one vintage to the next, but never shrinks. Where the truth is asked of or
    bound, each root's count is at most (1 + overcount) times it, piece by piece.
    """
    return _Builder(rows, labels, queries, overcount, clock).built()


class _Reader(NamedTuple):
    """What reads the cells of a region: by which measure, up to which vintage, and the sum that it goes into."""

    measure: str
    vintage: int
    region: Region
    target: Sum


class _Builder:
    """The cells of some readers, and the columns that hold them."""

    def __init__(
        self,
        rows: Sequence[Row],
        labels: Labels,
        queries: Sequence[Query],
        overcount: Callable[[str], Fraction] | None,
        clock: Clock | None,
    ) -> None:
        self._system = System(tuple(rows))
        self._labels, self._overcount, self._clock = labels, overcount, clock
        # a stable order by measure and vintage: a measure's readers lie together, the truth's first
        self._readers = sorted(self._reading(queries), key=lambda r: (r.measure, r.vintage))
        self._shapes: dict[frozenset[Label], Shape] = {}
        self._asked = 0
        self._first: dict[str, int] = {}
        vintages: dict[str, list[int]] = defaultdict(list)
        by_label: dict[Label, int] = {}
        for n, reader in enumerate(self._readers):
            self._first.setdefault(reader.measure, n)
            vintages[reader.measure].append(reader.vintage)
            by_label[reader.region.label] = by_label.get(reader.region.label, 0) | 1 << n
        self._by_label = by_label
        self._bits = {m: ((1 << len(v)) - 1) << self._first[m] for m, v in vintages.items()}
        self._counts = {m: Counts(Levels.of(v), self._column, self._system.rules) for m, v in vintages.items()}

    def _reading(self, queries: Sequence[Query]) -> Iterator[_Reader]:
        system = self._system
        latest: dict[str, int] = {}
        for row in system.rows:
            vintage = 0 if row.vintage is None else row.vintage
            if row.vintage is not None:
                latest[row.measure] = max(vintage, latest.get(row.measure, vintage))
            wide: Sum = {}
            narrow = wide if row.narrow == row.wide and row.high is not None else {}
            system.wide.append(wide)
            system.narrow.append(narrow)
            yield _Reader(row.measure, vintage, row.wide, wide)
            if row.narrow is not None and row.high is not None and narrow is not wide:
                yield _Reader(row.measure, vintage, row.narrow, narrow)
        for query in queries:
            asked: Sum = {}
            system.asked.append(asked)
            vintage = latest.get(query.measure, 0) if query.vintage is None else query.vintage
            yield _Reader(query.measure, vintage, query.region, asked)

    def built(self) -> System:
        """Return the system over all base cells."""
        apart: dict[tuple[str, frozenset[Label] | None], dict[int, None]] = defaultdict(dict)
        tied: dict[Held, None] = {}
        truth = self._bits.get(TRUTH, 0)
        for mask in base_cells([r.region for r in self._readers]):
            if self._late:
                return self._system
            if mask & truth:
                self._beside_truth(mask, apart, tied)
                continue
            for measure, bits in self._bits.items():  # where no truth is asked of, roots needn't share cells
                if mask & bits:
                    self._alone(measure, mask & bits, apart)
        for (measure, present), masks in apart.items():
            if self._late:
                return self._system
            shape = None if present is None else self._shape(present)
            self._hold(measure, masks, shape, present or frozenset())
        self._tie(tied)
        return self._system

    @property
    def _late(self) -> bool:
        self._asked += 1
        if self._clock is not None and self._asked % _CELLS_A_LOOK == 1:  # asking for the time takes longer than a cell
            self._system.cut = self._system.cut or self._clock.over
        return self._system.cut

    def _alone(
        self, measure: str, mask: int, apart: dict[tuple[str, frozenset[Label] | None], dict[int, None]]
    ) -> None:
        """Divide what one measure reads of a cell, where that can be done: pieces that obey no rules are cells themselves."""
        present = self._present(mask)
        shape = self._shape(present)
        if shape.rules:
            apart[measure, present][mask] = None
            return
        for piece in self._pieces(mask, shape):
            apart[measure, None][piece] = None

    def _beside_truth(
        self,
        mask: int,
        apart: dict[tuple[str, frozenset[Label] | None], dict[int, None]],
        tied: dict[Held, None],
    ) -> None:
        present = self._present(mask)
        shape = self._shape(present)
        if shape.rules:
            self._tie_layers(mask, shape, present)
            return
        for piece in self._pieces(mask, shape):
            held = tuple((m, piece & bits) for m, bits in self._bits.items() if piece & bits)
            if piece & self._bits[TRUTH]:
                tied[held] = None
                continue
            for measure, readers in held:  # nobody asks what is true of this piece
                apart[measure, None][readers] = None

    def _present(self, mask: int) -> frozenset[Label]:
        return frozenset(label for label, bits in self._by_label.items() if mask & bits)

    def _shape(self, present: frozenset[Label]) -> Shape:
        if present not in self._shapes:
            self._shapes[present] = shape_of(present, self._labels)
        return self._shapes[present]

    def _pieces(self, mask: int, shape: Shape) -> Iterable[int]:
        """Return each piece of a cell as the readers that read it."""
        found = [0] * shape.pieces
        for label, pieces in shape.terms.items():
            for piece in pieces:
                found[piece] |= mask & self._by_label[label]
        return filter(None, found)

    def _hold(self, measure: str, masks: Iterable[int], shape: Shape | None, spoken: frozenset[Label]) -> list[Sum]:
        """Make the columns of a measure's cells, and return those that hold what it counted in the end."""
        first = self._first[measure]
        shifted = [mask >> first for mask in masks]
        if shape is None:
            return self._counts[measure].hold(
                shifted, lambda reader, columns: self._readers[first + reader].target.update({columns[0]: 1})
            )
        pieces = tuple(sorted({p for label in spoken for p in shape.terms[label]}))
        obey = [weights for weights, about in shape.rules if about <= spoken]
        terms = shape.terms

        def read(reader: int, columns: Sum) -> None:
            told = self._readers[first + reader]
            told.target.update({columns[p]: 1 for p in terms[told.region.label]})

        return self._counts[measure].hold(shifted, read, pieces, obey)

    def _tie(self, tied: Iterable[Held]) -> None:
        """Tie the pieces of cells to the truth, those together between which one measure alone tells.

        The measure that divides the cells most may be summed up over them: the others and the truth can always be shared
        out so that they hold cell by cell what they hold together.
        """
        listed = list(tied)
        told: dict[str, set[int]] = defaultdict(set)
        for held in listed:
            for measure, readers in held:
                if measure != TRUTH:
                    told[measure].add(readers)
        finest = max(sorted(told), key=lambda m: len(told[m]), default=None)
        groups: dict[Held, dict[int, None]] = defaultdict(dict)
        for held in listed:
            fine = dict(held).get(finest, 0) if finest is not None else 0
            groups[tuple(pair for pair in held if pair[0] != finest)][fine] = None
        for others, fine_masks in groups.items():
            if self._late:
                return
            column = self._column()
            for reader in _members(dict(others)[TRUTH] >> self._first[TRUTH]):
                self._readers[self._first[TRUTH] + reader].target[column] = 1
            for measure, readers in others:
                if measure != TRUTH:
                    self._at_most(measure, self._hold(measure, [readers], None, frozenset()), {0: column})
            masks = [mask for mask in fine_masks if mask]
            if finest is not None and masks:
                self._at_most(finest, self._hold(finest, masks, None, frozenset()), {0: column})

    def _tie_layers(self, mask: int, shape: Shape, present: frozenset[Label]) -> None:
        """Tie one cell whose labels may overlap, nobody knows how much."""
        truth = {p: self._column() for p in range(shape.pieces)}
        for weights, _ in shape.rules:
            self._system.rules.append({truth[p]: w for p, w in weights.items()})
        for reader in _members((mask & self._bits[TRUTH]) >> self._first[TRUTH]):
            told = self._readers[self._first[TRUTH] + reader]
            told.target.update({truth[p]: 1 for p in shape.terms[told.region.label]})
        for measure, bits in self._bits.items():
            if measure != TRUTH and mask & bits:
                spoken = self._present(mask & bits) & present
                self._at_most(measure, self._hold(measure, [mask & bits], shape, spoken), truth)

    def _at_most(self, measure: str, counted: Sequence[Sum], truth: Mapping[int, int]) -> None:
        excess = 1 + (self._overcount(measure) if self._overcount else Fraction(0))
        for piece in sorted({p for columns in counted for p in columns}):
            rule = {columns[piece]: excess.denominator for columns in counted if piece in columns}
            self._system.rules.append({**rule, truth[piece]: -excess.numerator})

    def _column(self) -> int:
        self._system.columns += 1
        return self._system.columns - 1


def _members(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
