"""Disagreements between roots: a minimal set that can't all hold, and the factor by which one of them would have to move."""

from __future__ import annotations

from typing import Any

import pytest

from aleppo_figures import reconcile
from tests.reconciliation.build import figure, frame
from tests.reconciliation.joint.build import ask, joint

WHO = {"basis": "estimated", "source": "World Health Organization", "doc_id": "who"}
EAST, WEST = {"place": "Eastern Aleppo"}, {"place": "Western Aleppo"}
HALVES = [figure("a", 300, **EAST), figure("b", 200, **WEST)]


def between(*rows: dict[str, Any], **settings: Any) -> list[tuple[set[str], int, float | None]]:
    found = joint(*rows, **settings)
    assert all(c.kind == "between_roots" for c in found.conflicts)
    return [({f for row in c.rows for f in row.figures}, c.gap, c.factor) for c in found.conflicts]


def test_counts_above_anothers_estimate_of_the_truth():
    assert between(*HALVES, figure("e", 400, **WHO)) == [({"a", "b", "e"}, 100, 1.25)]
    assert between(*HALVES, figure("e", 500, **WHO)) == []
    assert between(*HALVES, figure("e", 900, **WHO)) == []
    assert between(*HALVES, figure("e", 400, **WHO, modifier="at_least")) == []


def test_the_factor_is_that_of_the_root_that_has_to_move_least():
    """A third root's 150 need not move: 300 would have to be 250 (1.2), or 400 would have to be 450 (1.125)."""
    third = figure("c", 150, source="Syrian Network for Human Rights", **WEST)
    assert between(HALVES[0], third, figure("e", 400, **WHO)) == [({"a", "c", "e"}, 50, 1.125)]


def test_two_tolls_of_one_event():
    event = {"extent": "incident", "place": "Sakhour", "start": "2016-10-03", "end": "2016-10-03", "doc_id": "x"}
    rows = [figure("a", 38, **event), figure("b", 20, **{**event, "source": "Syrian Arab News Agency", "doc_id": "y"})]
    [(members, gap, factor)] = between(*rows)
    assert (members, gap, factor) == ({"a", "b"}, 18, 1.9)


def test_a_number_that_meets_a_zero_has_no_factor():
    assert between(HALVES[0], figure("e", 0, **WHO)) == [({"a", "e"}, 300, None)]


@pytest.mark.parametrize("source", ["a doctor", "Syrian Arab Army"])
def test_whose_word_says_nothing_of_the_truth_disagrees_with_nobody(source):
    claim = figure("c", 900, source=source, group="fighters", doc_id="c")
    assert between(claim, figure("e", 400, **WHO)) == []


def test_a_root_may_count_too_many_where_a_caller_says_so():
    overcount = {"Syrian Observatory for Human Rights": 0.25}
    assert between(*HALVES, figure("e", 400, **WHO), overcount=overcount) == []


def test_a_root_at_odds_with_its_own_estimate_is_no_disagreement_between_roots():
    own = {**WHO, "basis": "reported"}
    assert between(figure("a", 300, **own), figure("e", 100, **WHO)) == []


def test_what_is_at_odds_between_roots_still_bounds_the_truth():
    found = joint(*HALVES, figure("e", 400, **WHO))
    assert found.left_out == frozenset() and not found.repairs
    assert ask(found).lower == 500


def test_figures_at_odds_within_their_root_disagree_with_nobody():
    found = joint(*HALVES, figure("c", 450), figure("e", 400, **WHO))
    assert [c.kind for c in found.conflicts] == ["within_root"]


def test_a_reader_is_told_with_the_factor_and_without_the_word_error():
    told = reconcile(frame(*HALVES, figure("e", 400, **WHO))).findings
    [row] = told[told["kind"] == "disagrees"].to_dict("records")
    assert (row["severity"], row["figure_ids"]) == ("warning", ["a", "b", "e"])
    assert row["sentence"].startswith("These can't all hold if they mean the same people: ")
    assert row["sentence"].endswith("They miss each other by 100, a factor of 1.25.")
