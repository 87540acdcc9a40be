"""On tiny lattices the library says what trying every measure says: what can hold, and both ends of every range."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aleppo_figures.schema.figure import Figure
from tests.reconciliation.properties.oracle import Oracle, Statement
from tests.reconciliation.properties.reasoning import asked, joint
from tests.reconciliation.properties.strategies import LISTS, written
from tests.reconciliation.properties.worlds import Kind, Scope, World, name_sets

LARGEST = 3
NOBODY: frozenset[str] = frozenset()
MAN, WOMAN, CHILD = ("adult", "male", "civilian"), ("adult", "female", "civilian"), ("child", "male", "civilian")
SOLDIER, FIGHTER = ("adult", "male", "soldier"), ("adult", "female", "fighter")
HALVES = ("Aleppo", "Eastern Aleppo", "Western Aleppo")
QUARTERS = ("Eastern Aleppo", "Sakhour", "Bab al-Nayrab")


class Lattice:
    """All kinds of people that some names can tell apart, on some days; and the scopes made of those names."""

    def __init__(
        self, places: Sequence[str], groups: Sequence[str] = ("people",), atoms: Sequence[Any] = (MAN,), days: int = 1,
        reports: int = 1, causes: Sequence[str | None] = (None,),
    ) -> None:  # fmt: skip
        told = {s & set(places) for s in name_sets("places")} - {NOBODY}
        wheres = [s for s in sorted(told, key=sorted) if places[0] in s]
        whys = sorted({s & set(causes) for s in name_sets("causes")}, key=sorted)
        cells = product(atoms, wheres, whys, range(days))
        self.cells = tuple((Kind("killed", a, NOBODY, p, NOBODY, why, NOBODY), day) for a, p, why, day in cells)
        self.world = World(self.cells, (0,) * len(self.cells), {})
        self.reports = reports
        self.scopes = [
            Scope("killed", group, place, start, end, cause=cause)
            for group, place, cause, start, end in product(groups, places, causes, range(days), range(days))
            if start <= end
        ]

    @property
    def oracle(self) -> Oracle:
        return Oracle(len(self.cells), self.reports, LARGEST)


LATTICES = {
    "halves of a city, two days": Lattice(HALVES, days=2),
    "halves of a city, children": Lattice(HALVES, ("people", "children"), (MAN, CHILD)),
    "halves of a city, two reports": Lattice(HALVES, reports=2),
    "quarters that may overlap": Lattice(QUARTERS),
    "quarters that may overlap, two days": Lattice(QUARTERS[:2], days=2),
    "crossing groups": Lattice(
        ("Aleppo",), ("people", "civilians", "women", "children", "combatants"), (MAN, WOMAN, CHILD, SOLDIER, FIGHTER)
    ),
    "causes that may be one": Lattice(("Aleppo",), causes=(None, "airstrike", "shelling")),
    "four days": Lattice(("Aleppo",), days=4),
}


@st.composite
def statements(draw: st.DrawFn, lattice: Lattice, root: str) -> list[tuple[Figure, Statement]]:
    found = []
    scopes = st.lists(
        st.tuples(st.sampled_from(lattice.scopes), st.integers(0, lattice.reports - 1)), max_size=6, unique=True
    )
    for n, (scope, report) in enumerate(draw(scopes)):
        number = draw(st.integers(0, LARGEST))
        low, high, modifier = draw(
            st.sampled_from(((number, number, "exact"), (number, None, "at_least"), (0, number, "at_most")))
        )
        fields = {
            "modifier": modifier,
            "low": low or None if modifier == "at_most" else low,
            "best": number,
            "high": high,
        }
        figure = written(f"{root} {n}", root, report, scope, "reported", "total", fields, publisher=root)
        found.append((figure, Statement(report, lattice.world.held(scope), low, high)))
    return found


@pytest.mark.parametrize("name", LATTICES)
@settings(max_examples=settings().max_examples // 4)  # of each of eight lattices
@given(data=st.data())
def test_what_can_hold_and_the_ends_of_ranges(name, data):
    lattice = LATTICES[name]
    drawn = data.draw(statements(lattice, LISTS[0]))
    figures, said = [f for f, _ in drawn], [s for _, s in drawn]
    result = joint(figures)
    holds = len(lattice.oracle.counts(said)) > 0
    assert bool(result.conflicts) is not holds
    vintages = [row.vintage for row in result.rows]
    if holds and vintages:
        report = max(s.report for s in said if s.low or s.high is not None)
        scope = data.draw(st.sampled_from(lattice.scopes))
        [answer] = asked(result, scope, source=LISTS[0])
        expected = lattice.oracle.range_of_count(said, report, lattice.world.held(scope))
        assert (answer.lower, answer.upper) == expected


@given(data=st.data())
def test_the_truth_is_at_least_what_both_roots_counts_need(data):
    lattice = Lattice(HALVES, days=1)
    both = [data.draw(statements(lattice, root)) for root in LISTS]
    result = joint([f for drawn in both for f, _ in drawn])
    said = [[s for _, s in drawn] for drawn in both]
    if not result.conflicts:
        scope = data.draw(st.sampled_from(lattice.scopes))
        [answer] = asked(result, scope)
        assert answer.lower == lattice.oracle.least_truth(said, lattice.world.held(scope))
