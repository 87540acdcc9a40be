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


def totals(source, *numbers, **changes):
    return [figure(f"{source}{day}", n, source=source, end=f"2016-10-{day:02}", **changes) for day, n in numbers]


def ratio(rows, root="Syrian Observatory for Human Rights"):
    [found] = [c for c in coverages([], claims_of(*rows)) if c.root == root]
    return found


def test_a_running_total_is_compared_with_what_another_implies_for_its_day():
    found = ratio([*totals("SOHR", (10, 120)), *totals("SNHR", (5, 100), (15, 400))])
    assert (found.ratio_low, found.ratio_high, found.n) == (pytest.approx(0.3), pytest.approx(1.2), 1)
    assert found.ratio_low < found.ratio_median < found.ratio_high


def test_before_the_first_and_after_the_last_report_nothing_is_implied():
    rows = [*totals("SOHR", (3, 120), (28, 120)), *totals("SNHR", (5, 100), (15, 400))]
    assert "Syrian Observatory for Human Rights" not in {c.root for c in coverages([], claims_of(*rows))}


def test_days_on_which_both_reported_are_left_to_the_pairs():
    rows = [*totals("SOHR", (10, 120)), *totals("SNHR", (5, 90), (10, 100), (15, 400))]
    assert coverages([], claims_of(*rows)) == []


def test_the_dead_of_two_sides_are_not_mixed():
    rows = [*totals("SOHR", (10, 120), side="Russia"), *totals("SNHR", (5, 100), (15, 400), side="Ukraine")]
    assert coverages([], claims_of(*rows)) == []


def test_reports_may_come_in_any_order():
    rows = [*totals("SOHR", (10, 120)), *totals("SNHR", (15, 400), (5, 100), (20, 500), (1, 90))]
    found = ratio(rows)
    assert (found.ratio_low, found.ratio_high, found.n) == (pytest.approx(0.3), pytest.approx(1.2), 1)


def test_the_dead_of_one_side_are_compared_and_named():
    rows = [*totals("SOHR", (10, 120), side="Russia"), *totals("SNHR", (5, 100), (15, 400), side="Russia")]
    assert ratio(rows).side == "Russia"
    assert ratio([*totals("SOHR", (10, 120)), *totals("SNHR", (5, 100), (15, 400))]).side is None
