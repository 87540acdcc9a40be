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


def shares(*rows):
    """Return each coverage as all that it says, shares with two decimals."""
    a, b = claims_of(*rows)
    found = coverages([(a, b)])
    return {
        c.root.split()[1]: (
            c.outcome,
            c.group,
            c.side,
            *(None if r is None else round(r, 2) for r in (c.ratio_low, c.ratio_high, c.ratio_median)),
            c.n,
        )
        for c in found
    }


def test_a_share_of_ranges_lies_between_its_furthest_ends():
    rows = (
        figure("a", 40, modifier="about", group="women"),
        figure("b", 100, source="SNHR", modifier="about", group="women"),
    )
    assert shares(*rows) == {
        "Observatory": ("killed", "women", None, 0.33, 0.49, 0.4, 1),
        "Network": ("killed", "women", None, 2.05, 3.06, 2.5, 1),
    }  # fmt: skip


def test_a_share_of_a_minimum_is_open_to_the_other_side():
    rows = figure("a", 40), figure("b", 100, source="SNHR", modifier="at_least", side="Russia")
    assert shares(*rows) == {
        "Observatory": ("killed", "people", "Russia", None, 0.4, 0.4, 1),
        "Network": ("killed", "people", "Russia", 2.5, None, 2.5, 1),
    }


def test_of_nobody_there_is_no_share():
    rows = figure("a", 40), figure("b", 0, source="SNHR")
    assert shares(*rows) == {
        "Observatory": ("killed", "people", None, None, None, None, 1),
        "Network": ("killed", "people", None, 0.0, 0.0, 0.0, 1),
    }


def test_of_several_pairs_the_outermost_ends_and_the_middle_share_are_told():
    ours = claims_of(*(figure(f"a{n}", n, place=p) for n, p in ((10, "Homs"), (30, "Aleppo"), (90, "Idlib"))))
    theirs = claims_of(*(figure(f"b{n}", 100, place=c.place, source="SNHR") for n, c in enumerate(ours)))
    found = {c.root.split()[1]: c for c in coverages(list(zip(ours, theirs, strict=True)))}["Observatory"]
    assert (found.ratio_low, found.ratio_median, found.ratio_high, found.n) == (0.1, 0.3, 0.9, 3)


def test_within_a_day_of_a_report_nothing_is_implied():
    for day, implied in ((4, False), (5, False), (6, False), (7, True), (13, True), (14, False), (16, False)):
        rows = [*totals("SOHR", (day, 120)), *totals("SNHR", (5, 100), (15, 400))]
        assert bool(coverages([], claims_of(*rows))) is implied, day


def test_only_asserted_dated_running_totals_imply_anything():
    theirs = totals("SNHR", (5, 100), (15, 400))
    for changes in (
        {"status": "hedged"},
        {"extent": "incident"},
        {"start": None},
        {"outcome": "trapped"},
        {"cause": "airstrike"},
    ):
        assert coverages([], claims_of(*totals("SOHR", (10, 120), **changes), *theirs)) == []
    falling = totals("SNHR", (5, 400), (15, 100))
    assert coverages([], claims_of(*totals("SOHR", (10, 120)), *falling)) == []
    floors = totals("SNHR", (5, 100), (15, 400), modifier="at_least")
    assert coverages([], claims_of(*totals("SOHR", (10, 120)), *floors)) == []


def test_an_implied_share_has_its_middle_between_both_reports():
    found = ratio([*totals("SOHR", (10, 120)), *totals("SNHR", (5, 100), (15, 400))])
    assert found.ratio_median == pytest.approx((1.2 * 0.3) ** 0.5)
    floor = ratio([*totals("SOHR", (10, 120), modifier="at_least"), *totals("SNHR", (5, 100), (15, 400))])
    assert (floor.ratio_low, floor.ratio_high) == (pytest.approx(0.3), None)
