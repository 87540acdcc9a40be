"""The verdict on a pair: the first rule of the list that fits."""

from __future__ import annotations

import pandas as pd
import pytest

from aleppo_figures.reconciliation.pairs import every_pair
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.reconciliation.verdict_frame import pair_frame
from aleppo_figures.reconciliation.verdicts import RULES
from aleppo_figures.vocabulary.verdicts import pair_verdicts
from tests.reconciliation.build import claims_of, figure


def pair(left: dict, right: dict) -> pd.Series:
    return pair_frame(listed := claims_of(left, right), every_pair(listed, Scopes())).iloc[0]


ESTIMATE = {"basis": "estimated", "source": "Airwars"}
STRIKE = {"start": "2016-10-05", "end": "2016-10-05", "place": "Sakhour", "extent": "incident"}


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (figure("a", 700, modifier="nearly"), figure("b", 696), "repeats"),
        (figure("a", 40), figure("b", 45, published="2016-11-03"), "revises"),
        (figure("a", 40, published=None), figure("b", 45, published=None), "varies"),
        (figure("a", 613, end="2016-10-20"), figure("b", 696), "continues"),
        (figure("a", 442), figure("b", 1138, source="SNHR"), "counts_fewer"),
        (figure("a", 100), figure("b", 109, source="SNHR"), "agrees"),
        (figure("a", 15, modifier="at_least"), figure("b", 12, modifier="at_least", source="SANA"), "agrees"),
        (figure("a", 100, modifier="about", **ESTIMATE), figure("b", 300), "disagrees"),
        (figure("a", 8, **STRIKE), figure("b", 20, **STRIKE, source="SANA"), "disagrees"),
        (figure("a", 88, group="children", place="Eastern Aleppo"), figure("b", 47), "exceeds"),
        (figure("a", 47, group="children", place="Eastern Aleppo"), figure("b", 88), "fits"),
        (figure("a", 88, place="Eastern Aleppo", source="SNHR"), figure("b", 47), "fits"),
        (figure("a", 5, end="2016-10-20"), figure("b", 6, start="2016-10-10", end="2016-11-20"), "undecided"),
        (figure("a", 5), figure("b", 6, outcome="injured"), "not_comparable"),
        (figure("a", 5), figure("b", 6, place="Homs Governorate"), "not_comparable"),
        (figure("a", 5, extent="incident"), figure("b", 6, extent="incident"), "undecided"),
    ],
)
def test_verdicts(left, right, verdict):
    assert pair(left, right)["verdict"] == verdict


def test_every_rule_gives_a_verdict_of_the_table_in_its_order():
    names = [v.name for v in pair_verdicts()]
    told = list(dict.fromkeys(rule.verdict for rule in RULES))
    assert sorted(told) == sorted(names)


def test_the_reason_names_the_axis_that_rules_a_pair_out():
    assert pair(figure("a", 5), figure("b", 6, outcome="injured"))["reason"] == "outcome is disjoint"
    assert pair(figure("a", 5), figure("b", 6, place="Elsewhere"))["reason"] == "place is unknown"


def test_factors():
    assert pair(figure("a", 88), figure("b", 47, source="SNHR"))["factor"] == pytest.approx(88 / 47)
    assert pair(figure("a", 5, modifier="at_most"), figure("b", 3))["factor"] == 1
    assert pd.isna(pair(figure("a", 0), figure("b", 3, source="SNHR"))["factor"])


def test_an_older_whole_does_not_bound_a_later_part():
    part = figure("a", 88, place="Eastern Aleppo", published="2016-11-20", doc_id="later")
    assert pair(part, figure("b", 47))["verdict"] == "fits"


def test_two_strikes_told_in_one_document_are_not_tied():
    rows = [figure("a", 8, **STRIKE), figure("b", 20, **STRIKE), figure("c", 30, **STRIKE, source="SANA", doc_id="x")]
    listed = claims_of(*rows)
    assert not any(c.tied for c in listed)
