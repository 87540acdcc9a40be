"""One root's count as a share of another's."""

from __future__ import annotations

import pytest

from aleppo_figures.reconciliation.coverage import coverages
from tests.reconciliation.build import claims_of, figure


def test_ratios_span_what_the_pairs_allow_and_go_both_ways():
    a, b = claims_of(figure("a", 442), figure("b", 1138, source="SNHR"))
    found = {(c.root, c.reference): c for c in coverages([(a, b)])}
    there = found["Syrian Observatory for Human Rights", "Syrian Network for Human Rights"]
    assert (there.ratio_low, there.ratio_high) == (pytest.approx(442 / 1138), pytest.approx(442 / 1138))
    assert found["Syrian Network for Human Rights", "Syrian Observatory for Human Rights"].ratio_low > 2


def test_a_minimum_has_no_largest_ratio():
    a, b = claims_of(figure("a", 442, modifier="at_least"), figure("b", 1138, source="SNHR"))
    assert {c.ratio_high for c in coverages([(a, b)]) if c.root.endswith("Observatory for Human Rights")} == {None}
