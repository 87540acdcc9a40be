"""Policies as frames, as users meet them: one down the page, several side by side."""

from dataclasses import replace

import pytest

from aleppo_figures import FiguresError, reconcile
from aleppo_figures.vocabulary.policies import policy_named
from tests.reconciliation.build import figure, frame

ROWS = frame(
    figure("a", 21, group="civilians"),
    figure("b", 45, group="civilians", source="SNHR", modifier="at_least"),
    figure("c", 30, outcome="injured"),
)


def test_the_same_frame_under_each_policy_side_by_side():
    beside = reconcile(ROWS).compare_policies().set_index("outcome")
    numbers = [c for c in beside.columns if c.endswith(("_low", "_best", "_high"))]
    assert numbers == [
        *("ucdp_low", "ucdp_best", "ucdp_high", "acled_best"),
        *("iraq_body_count_low", "iraq_body_count_high", "airwars_low", "airwars_high"),
    ]
    assert beside.loc["killed", ["ucdp_low", "ucdp_high", "acled_best"]].tolist() == [21, 45, 21]
    assert beside.loc["injured", numbers].isna().tolist() == [True] * 6 + [False] * 2
    assert beside.loc["killed", "figure_ids"] == ["a", "b"]
    assert beside.loc["killed", "roots"] == 2


def test_one_policy_tells_its_rules_and_why_there_is_no_number():
    rows = reconcile(ROWS).counted_as("acled").set_index("outcome")
    assert rows.loc["killed", "rules"] == ["best"]
    assert rows.loc["injured", "left_out"] == "injured people aren't counted"
    assert rows["best"].dtype == "Int64"


def test_a_policy_of_ones_own_stands_beside_the_shipped_ones():
    mine = replace(policy_named("acled"), name="mine", best="most")
    beside = reconcile(ROWS).compare_policies("acled", mine)
    assert beside.loc[beside["outcome"] == "killed", ["acled_best", "mine_best"]].values.tolist() == [[21, 45]]
    with pytest.raises(FiguresError, match="different names"):
        reconcile(ROWS).compare_policies("acled", replace(mine, name="acled"))
    with pytest.raises(FiguresError, match="did you mean"):
        reconcile(ROWS).counted_as("ucpd")


def test_frames_have_their_columns_also_when_empty():
    nothing = reconcile(ROWS.iloc[:0])
    assert "acled_best" in nothing.compare_policies().columns
    assert len(nothing.counted_as("ucdp")) == 0
