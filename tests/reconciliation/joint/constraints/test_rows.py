"""What each figure bounds, by basis, extent and modifier: the table of joint reasoning, cell by cell."""

from __future__ import annotations

from typing import Any

import pytest

from aleppo_figures.reconciliation.joint.constraints.regions import regions
from aleppo_figures.reconciliation.joint.constraints.rows import TRUTH, Row, count_rows, truth_rows
from aleppo_figures.reconciliation.scope import Scopes
from tests.reconciliation.build import claims_of, figure

N = 377  # not round
ROUND = 500


def counted(*rows: dict[str, Any]) -> list[Row]:
    listed = claims_of(*rows)
    return count_rows(listed, regions(listed, Scopes()))


def soft(*rows: dict[str, Any]) -> list[Row]:
    listed = claims_of(*rows)
    return truth_rows(listed, regions(listed, Scopes()), lambda claim: True)


def ends(rows: list[Row]) -> list[tuple[int, int | None]]:
    return [(row.low, row.high) for row in rows]


@pytest.mark.parametrize(
    ("basis", "extent", "modifier", "n", "low_high"),
    [
        ("documented", "total", "exact", N, (377, 377)),
        ("documented", "total", "at_least", N, (377, 377)),
        ("documented", "total", "more_than", N, (377, 377)),
        ("documented", "total", "at_least", ROUND, (500, None)),
        ("documented", "total", "more_than", 40, (40, None)),
        ("documented", "total", "about", N, (339, 415)),
        ("documented", "total", "nearly", 700, (630, 700)),
        ("documented", "total", "at_most", N, (0, 377)),
        ("reported", "total", "exact", N, (377, 377)),
        ("reported", "total", "at_least", N, (377, None)),
        ("reported", "total", "at_most", N, (0, 377)),
        ("reported", "incident", "exact", N, (377, None)),
        ("reported", "unknown", "at_least", N, (377, None)),
        ("documented", "incident", "about", N, (339, None)),
    ],
)
def test_a_figure_bounds_its_roots_count_by_the_table(basis, extent, modifier, n, low_high):
    assert ends(counted(figure("a", n, basis=basis, extent=extent, modifier=modifier))) == [low_high]


@pytest.mark.parametrize(
    "changes",
    [
        {"extent": "incident", "modifier": "at_most"},
        {"basis": "estimated"},
        {"status": "hedged"},
        {"status": "denied"},
        {"per": "day"},
        {"unit": "families"},
        {"outcome": "trapped"},
        {"place": None},
        {"end": None},
    ],
)
def test_what_bounds_no_count(changes):
    assert counted(figure("a", N, **changes)) == []


def test_an_estimate_bounds_the_truth_softly():
    [row] = soft(figure("a", 100, basis="estimated", modifier="about"))
    assert (row.measure, row.low, row.high, row.soft, row.vintage) == (TRUTH, 90, 110, True, None)
    assert ends(soft(figure("a", 100, basis="estimated", modifier="at_least"))) == [(100, None)]
    assert ends(soft(figure("a", 100, basis="estimated", modifier="at_most"))) == [(0, 100)]


def test_the_reported_toll_of_one_tied_incident_bounds_the_truth_softly_too():
    one = {"extent": "incident", "place": "Sakhour", "start": "2016-10-03", "end": "2016-10-03"}
    assert ends(soft(figure("a", 12, **one))) == [(12, 12)]
    assert ends(soft(figure("a", 12, **one, modifier="at_most"))) == [(0, 12)]
    assert soft(figure("a", 12, **one, modifier="at_least")) == []
    assert soft(figure("a", 0, **one)) == []
    assert soft(figure("a", 12, **one, basis="documented")) == []


def test_an_undated_figure_is_its_own_measure():
    dated, undated = sorted(counted(figure("a", 5), figure("b", 6, published=None)), key=lambda r: r.figures)
    assert dated.measure == dated.root and dated.vintage is not None
    assert undated.measure != undated.root == dated.root and undated.vintage is None


def test_of_versions_the_roots_own_page_holds_and_without_one_their_span():
    own = {"publisher": "SOHR"}
    assert ends(counted(figure("a", 10, publisher="BBC"), figure("b", 12, **own))) == [(12, 12)]
    [span] = counted(figure("a", 10, publisher="BBC"), figure("b", 12, publisher="AFP"))
    assert (span.figures, span.low, span.high) == (("a", "b"), 10, 12)
    assert ends(counted(figure("a", 10, modifier="at_least"), figure("b", 12))) == [(10, None), (12, 12)]


def test_long_periods_whose_ends_differ_by_the_slack_are_versions_over_the_days_that_both_have():
    [span] = counted(figure("a", 10), figure("b", 12, start="2016-10-02"))
    assert (span.low, span.high) == (10, 12)
    assert (span.wide.end - span.wide.start, span.narrow.end - span.narrow.start) == (30, 29)
    assert len(counted(figure("a", 10), figure("b", 12, start="2016-10-03"))) == 2


def test_relative_days_are_wide_for_a_lower_end_and_narrow_for_an_upper_one():
    [row] = counted(figure("a", 10, period_text="the past month"))
    assert (row.wide.end - row.wide.start, row.narrow.end - row.narrow.start) == (32, 28)
    short = {"start": "2016-10-01", "end": "2016-10-02", "period_text": "in the past two days"}
    assert counted(figure("a", 10, **short))[0].narrow is None
