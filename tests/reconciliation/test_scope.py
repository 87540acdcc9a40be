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
