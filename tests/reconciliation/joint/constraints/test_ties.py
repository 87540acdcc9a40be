"""Whose word binds the truth, and how tightly."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from aleppo_figures.reconciliation.joint.constraints.ties import Ties
from aleppo_figures.vocabulary.parties import Parties
from aleppo_figures.vocabulary.sources import SourceRegistry
from tests.reconciliation.build import claims_of, figure
from tests.reconciliation.joint.build import SOHR, ask, joint


def share(overcount: Any = None, **changes: Any) -> Fraction | None:
    [claim] = claims_of(figure("a", 10, **changes))
    return Ties(SourceRegistry.default(), Parties.default(), overcount).of(claim)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, 0),
        ({"source": "a doctor"}, None),
        ({"source": "Syrian Arab Army"}, 0),
        ({"source": "Syrian Arab Army", "group": "fighters"}, None),
        ({"source": "Syrian Arab Army", "side": "Turkey"}, None),
        ({"source": "Islamic State", "side": "Islamic State", "group": "fighters"}, 0),
        ({"source": "Islamic State", "side": "Turkey"}, None),
    ],
)
def test_lists_bind_the_truth_and_what_parties_say_of_their_enemies_does_not(changes, expected):
    assert share(**changes) == expected


def test_a_callers_overcount_goes_before_the_registry_and_a_side_before_a_root():
    assert share({SOHR: 0.25}) == Fraction(1, 4)
    assert share({SOHR: None}) is None
    assert share({SOHR: 0.25, (SOHR, "Turkey"): 0.5}, side="Turkey") == Fraction(1, 2)
    assert share({SOHR: 0.25, (SOHR, "Turkey"): 0.5}) == Fraction(1, 4)


def test_a_root_that_may_count_a_quarter_too_many_bounds_the_truth_by_less():
    assert ask(joint(figure("a", 100))).lower == 100
    assert ask(joint(figure("a", 100), overcount={SOHR: 0.25})).lower == 80
    assert ask(joint(figure("a", 101), overcount={SOHR: 0.25})).lower == 81
    assert ask(joint(figure("a", 100), overcount={SOHR: None})).status == "open"
    assert ask(joint(figure("a", 100), overcount={SOHR: 0.25}), source=SOHR).lower == 100


def test_a_claim_of_enemy_dead_lifts_nobodys_lower_end():
    rows = [figure("a", 10), figure("b", 900, source="Syrian Arab Army", side="Turkey", doc_id="army")]
    assert ask(joint(*rows)).lower == 10
