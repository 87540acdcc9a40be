"""Every bound that is reported is proved apart, in exact rational numbers; so is the arithmetic of every conflict."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.reconciliation.joint import bounds, stage
from aleppo_figures.reconciliation.joint.constraints.cells import System, build
from aleppo_figures.reconciliation.joint.programs import Bounding, End
from tests.reconciliation.properties.certificates import Inequality, inequalities, least
from tests.reconciliation.properties.reasoning import asked, joint
from tests.reconciliation.properties.strategies import LISTS, consistent, made_up, scopes, worlds


class Proved(Bounding):
    """Bounds as the library finds them, each proved again from the system itself, and from the figures it rests on."""

    found = 0

    def __init__(self, system: System, seconds: float = 20.0) -> None:
        super().__init__(system, seconds)
        self._of = system

    def least(self, total: dict[int, int]) -> End:
        end = super().least(total)
        self._check(end, total, 1)
        return end

    def most(self, total: dict[int, int]) -> End:
        end = super().most(total)
        self._check(end, {column: -weight for column, weight in total.items()}, -1)
        return end

    def _check(self, end: End, cost: dict[int, int], sign: int) -> None:
        proved = least(inequalities(self._of), self._of.columns, cost)
        assert end.value == (None if proved is None else sign * proved)
        assert end.status == ("unbounded" if proved is None else "optimal")
        if proved is not None:
            assert least(_resting_on(self._of, end.rests_on), self._of.columns, cost) == proved
            Proved.found += 1


def _resting_on(system: System, figures: Collection[str]) -> list[Inequality]:
    """Return the inequalities of a system without the rows of all other figures."""
    rows = [n for n, row in enumerate(system.rows) if set(row.figures) & set(figures)]
    kept = System(
        tuple(system.rows[n] for n in rows), system.columns, [system.wide[n] for n in rows],
        [system.narrow[n] for n in rows], [], system.rules,
    )  # fmt: skip
    return inequalities(kept)


@given(consistent(most=6), st.data())
def test_every_end_of_every_range_is_proved_and_rests_on_the_figures_it_names(drawn, data):
    world, found = drawn
    figures = [s.figure for s in found if s.figure.extent == "total" or s.figure.basis == "estimated"]
    with patch.object(bounds, "Bounding", Proved), patch.object(stage, "Bounding", Proved):
        result = joint(figures, implied=True)
        scope = data.draw(scopes(world))
        for source in (None, *LISTS):
            asked(result, scope, source)
        asked(result, scope, soft=True)
    assert Proved.found


@given(worlds(), st.data())
def test_the_arithmetic_of_a_conflict_is_a_proof(world, data):
    result = joint(data.draw(made_up(world)))
    for conflict in result.conflicts:
        system = build(conflict.rows, result.labels)
        at = {row: n for n, row in enumerate(system.rows)}
        excess: dict[int, int] = {}
        low = high = 0
        for member in conflict.members:
            assert member.coefficient > 0
            lower = member.role == "at_least"
            low += member.coefficient * member.row.low if lower else 0
            high += 0 if lower else member.coefficient * (member.row.high or 0)
            sums = system.wide[at[member.row]] if lower else system.narrow[at[member.row]]
            for column, weight in sums.items():
                excess[column] = excess.get(column, 0) + (weight if lower else -weight) * member.coefficient
        rules = [(rule, Fraction(0)) for rule in system.rules]
        most = least(rules, system.columns, {column: -weight for column, weight in excess.items()})
        assert most == 0, "the sets don't lie as the arithmetic says"
        assert conflict.gap == low - high > 0
        assert conflict.factor == (low / high if high else None)
