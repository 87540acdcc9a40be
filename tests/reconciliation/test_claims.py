"""A figure as reconciliation sees it: flows and stocks, uncertain days, parts that name no scope of their own."""

import pytest

from aleppo_figures.reconciliation.claims import inner_parts
from tests.reconciliation.build import claims_of, figure


def claim(**changes):
    return claims_of(figure("a", 12, **changes))[0]


def test_places_go_by_their_canonical_names():
    assert claim(place="East Aleppo").place == "Eastern Aleppo"
    assert claim(place="Nowhere-on-Sea").place == "Nowhere-on-Sea"


@pytest.mark.parametrize(
    ("changes", "flow"),
    [
        ({"outcome": "killed"}, True),
        ({"outcome": "evacuated"}, True),
        ({"outcome": "trapped"}, False),
        ({"outcome": "missing"}, False),
        ({"outcome": "displaced"}, True),
        ({"outcome": "displaced", "start": None, "quote": "12 people are living in camps."}, False),
        ({"outcome": "displaced", "quote": "12 people fled to camps."}, True),
    ],
)
def test_what_adds_up_over_days_is_told_from_what_stands_on_one(changes, flow):
    assert claim(**changes).flow is flow
    assert (claim(**changes).stock_day is None) is flow


def test_a_stock_stands_on_its_end_else_on_the_day_of_the_count_else_of_the_report():
    stock = {"outcome": "trapped", "start": None}
    days = [
        claim(**stock).stock_day,
        claim(**stock, end=None, as_of="2016-10-05").stock_day,
        claim(**stock, end=None).stock_day,
    ]
    assert [days[0] - day for day in days] == [0, 26, -1]


@pytest.mark.parametrize(
    ("text", "slack"), [("the past 12 days", 1), ("since Monday", 1), ("in October", 0), (None, 0)]
)
def test_days_counted_back_from_the_report_are_uncertain_by_one(text, slack):
    assert claim(period_text=text).slack == slack


def test_denied_hypothetical_rates_and_figures_without_a_number_are_not_usable():
    nothing = {**figure("a", 1), "low": None, "best": None, "high": None, "modifier": "vague"}
    rows = [nothing, figure("b", 1, status="denied"), figure("c", 1, status="hypothetical"), figure("d", 1, per="day")]
    assert [c.usable for c in claims_of(*rows)] == [False] * 4
    assert claim(status="hedged").usable


def test_a_part_that_names_no_scope_of_its_own_speaks_for_fewer_people_than_its_columns_say():
    rows = [
        figure("all", 126),
        figure("evacuees", 98, part_of="all"),
        figure("children", 68, part_of="all", group="children"),
        figure("elsewhere", 3, part_of="outside"),
    ]
    listed = claims_of(*rows)
    assert [listed[n].figure_id for n in sorted(inner_parts(listed))] == ["evacuees"]
    assert listed[1].extent == "unknown" and listed[2].extent == "total"
