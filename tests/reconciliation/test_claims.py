"""A figure as reconciliation sees it: flows and stocks, uncertain days, parts that name no scope of their own."""

from datetime import date

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


def test_a_claim_says_how_many_days_it_has_and_between_which_numbers_it_lies():
    whole = claim()
    assert (whole.days, whole.last - whole.first) == (31, 30)
    assert [claim(start="2016-10-31").days, claim(start=None).days, claim(end=None).days] == [1, None, None]
    assert [claim(start=None).first, claim(end=None).last] == [0, 0]
    assert [(c.least, c.most) for c in (whole, claim(modifier="at_least"), claim(modifier="at_most"))] == [
        (12, 12),
        (12, float("inf")),
        (0, 12),
    ]


def test_days_are_counted_from_the_first_of_the_first_year():
    assert claim(start="2016-10-01").start == date(2016, 10, 1).toordinal()
    assert claim(start="1969-12-31").start == date(1969, 12, 31).toordinal()


def test_the_day_of_a_count_is_told_before_that_of_its_report():
    days = [claim(as_of="2016-10-05").vintage, claim().vintage, claim(published=None).vintage]
    assert days == [date(2016, 10, 5).toordinal(), date(2016, 11, 1).toordinal(), None]


@pytest.mark.parametrize(
    ("changes", "flow"),
    [
        ({"group_text": "people registered in camps"}, False),
        ({"group_text": "villagers"}, True),
        ({"quote": "They live there.", "group_text": "hosted families"}, False),
        ({"quote": "They fled in May."}, True),
        ({}, True),
    ],
)
def test_displaced_people_who_stand_somewhere_are_no_flow(changes, flow):
    assert claim(outcome="displaced", start=None, **changes).flow is flow
    assert claim(outcome="displaced", **changes).flow is True
    assert claim(outcome="killed", start=None, **changes).flow is True


def test_rows_of_event_data_are_events():
    assert [claim(extractor=name).event for name in ("acled", "airwars", "ucdp_ged", "text", None)] == [
        True, True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "changes",
    [
        {"outcome": "injured"}, {"unit": "families"}, {"group": "women"}, {"side": "Russia"}, {"cause": "airstrike"},
        {"attributed_to": "Russia"}, {"place": "Homs"}, {"start": "2016-10-02"}, {"end": "2016-10-30"},
    ],
)  # fmt: skip
def test_a_part_with_anything_of_its_own_is_no_inner_part(changes):
    assert inner_parts(claims_of(figure("all", 126), figure("some", 98, part_of="all", **changes))) == frozenset()
