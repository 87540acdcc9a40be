"""How scopes stand to each other, axis by axis."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.reconciliation.scope import Scopes, period_relation
from aleppo_figures.vocabulary.relations import invert
from tests.reconciliation.build import claims_of, figure


def relation(axis: str, left: dict, right: dict) -> str:
    a, b = claims_of(figure("a", 1, **left), figure("b", 1, **right))
    return Scopes().relations(a, b)[axis]


@pytest.mark.parametrize(
    ("axis", "left", "right", "wanted"),
    [
        ("outcome", {"outcome": "killed"}, {"outcome": "killed_or_injured"}, "within"),
        ("outcome", {"outcome": "killed"}, {"outcome": "injured"}, "disjoint"),
        ("group", {"group": "children"}, {"group": "civilians"}, "within"),
        ("group", {"group": "medical_workers"}, {"group": "women"}, "overlaps"),
        ("group", {"group": "fighters"}, {"group": "soldiers"}, "disjoint"),
        ("side", {"side": "Turkey"}, {}, "within"),
        ("place", {"place": "Eastern Aleppo"}, {"place": "Western Aleppo"}, "disjoint"),
        ("place", {"place": "Eastern Aleppo"}, {"place": "Syria"}, "within"),
        ("place", {"place": "Nowhere in particular"}, {"place": "Aleppo"}, "unknown"),
        ("place", {"place": "Nowhere in particular"}, {"place": "nowhere  In Particular"}, "same"),
        ("cause", {"cause": "airstrike"}, {"cause": "shelling"}, "unknown"),
        ("attributed_to", {"attributed_to": "Russia"}, {"attributed_to": "Russia and the regime"}, "within"),
        ("period", {"start": "2016-10-01", "end": "2016-10-31"}, {"start": "2016-10-02", "end": "2016-10-31"}, "same"),
        (
            "period",
            {"start": "2016-10-01", "end": "2016-10-03"},
            {"start": "2016-10-02", "end": "2016-10-03"},
            "contains",
        ),
        ("period", {"end": None}, {}, "unknown"),
        ("period", {"start": "2016-10-31", "end": None}, {}, "unknown"),
        ("period", {"start": "2016-11-01", "end": None}, {}, "disjoint"),
        ("period", {"start": None, "end": "2016-10-01"}, {}, "unknown"),
        ("period", {"start": None, "end": "2016-09-30"}, {}, "disjoint"),
        ("period", {"start": "2016-10-31", "end": "2016-11-20"}, {}, "overlaps"),
        ("period", {"start": "2016-11-01", "end": "2016-11-20"}, {}, "disjoint"),
    ],
)
def test_relations(axis, left, right, wanted):
    assert relation(axis, left, right) == wanted
    assert relation(axis, right, left) == invert(wanted)


def test_stocks_are_compared_on_equal_days_alone():
    trapped = {"outcome": "trapped", "start": None}
    assert relation("period", {**trapped, "end": "2016-10-01"}, {**trapped, "end": "2016-10-01"}) == "same"
    assert relation("period", {**trapped, "end": "2016-10-01"}, {**trapped, "end": "2016-10-02"}) == "disjoint"


def test_what_holds_on_a_day_is_not_compared_with_what_happened_over_days():
    trapped = {"outcome": "trapped", "start": None, "end": "2016-10-01"}
    assert relation("period", trapped, {}) == relation("period", {}, trapped) == "unknown"
    assert relation("period", {**trapped, "end": None, "published": None}, trapped) == "unknown"


DAYS = st.one_of(st.none(), st.integers(1, 60))
SPAN = st.tuples(DAYS, DAYS).filter(lambda s: None in s or s[0] <= s[1])


@given(SPAN, SPAN)
def test_a_period_relation_read_from_the_other_side_inverts(a, b):
    assert period_relation(a, b) == invert(period_relation(b, a))


@given(SPAN.filter(lambda s: None not in s))
def test_a_period_is_the_same_as_itself(a):
    assert period_relation(a, a) == "same"


WEEK = (1, 7)


@pytest.mark.parametrize(
    ("a", "b", "slack", "wanted"),
    [
        (WEEK, (2, 8), 1, "same"),
        (WEEK, (2, 8), 0, "overlaps"),
        (WEEK, (3, 9), 1, "overlaps"),
        (WEEK, (3, 9), 2, "same"),
        (WEEK, (1, 8), 1, "same"),
        (WEEK, (1, 9), 1, "within"),
        (WEEK, (0, 7), 1, "same"),
        ((1, 6), (1, 7), 1, "within"),
        ((1, 6), (2, 7), 1, "overlaps"),
        ((1, 6), (2, 6), 1, "contains"),
        ((1, 3), (3, 5), 1, "overlaps"),
        ((1, 3), (4, 5), 1, "disjoint"),
        ((4, 5), (1, 3), 1, "disjoint"),
        ((2, 3), (1, 3), 1, "within"),
        ((1, 3), (1, 2), 1, "contains"),
        ((1, None), (1, None), 1, "unknown"),
        ((None, 3), (3, 9), 1, "unknown"),
        ((None, 3), (4, 9), 1, "disjoint"),
        ((4, None), (1, 3), 1, "disjoint"),
        ((3, None), (1, 3), 1, "unknown"),
        ((None, None), (1, 3), 1, "unknown"),
        ((None, 9), (None, 3), 1, "unknown"),
        ((3, None), (9, None), 1, "unknown"),
    ],
)
def test_periods_of_seven_days_and_more_may_be_off_by_the_slack(a, b, slack, wanted):
    assert period_relation(a, b, slack) == wanted
