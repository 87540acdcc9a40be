"""Running totals: steps, falls, stale parts."""

from __future__ import annotations

from aleppo_figures.reconciliation.series import running_totals
from tests.reconciliation.build import claims_of, figure


def steps(*rows):
    return [(s.figure_id, s.step, s.flag) for s in running_totals(claims_of(*rows))]


def test_a_running_total_has_steps_between_reports():
    assert steps(figure("a", 613, end="2016-10-20"), figure("b", 696)) == [("a", None, ""), ("b", 83, "")]


def test_a_total_without_an_end_is_in_no_series():
    assert steps(figure("a", 613, end="2016-10-20"), figure("b", 718, end=None)) == []


def test_a_fall_is_flagged_for_the_killed_alone():
    assert steps(figure("a", 700, end="2016-10-20"), figure("b", 650))[1][2] == "fall"
    fallen = [figure("a", 700, end="2016-10-20", outcome="injured"), figure("b", 650, outcome="injured")]
    assert steps(*fallen)[1][2] == ""


def test_a_part_that_stays_while_its_whole_grows_is_stale():
    rows = [
        figure("w1", 338, end="2016-10-10"),
        figure("c1", 106, end="2016-10-10", group="children", part_of="w1"),
        figure("w2", 342),
        figure("c2", 106, group="children", part_of="w2"),
    ]
    assert ("c2", 0, "stale_part") in steps(*rows)


def test_a_split_by_perpetrator_is_no_running_total():
    rows = [
        figure("a", 100, end="2016-10-20", attributed_to="Russia"),
        figure("b", 30, attributed_to="Islamic State"),
    ]
    assert steps(*rows) == []


def test_of_two_reports_for_one_day_the_roots_own_page_holds():
    rows = [
        figure("a", 613, end="2016-10-20"),
        figure("page", 442, publisher="Syrian Observatory for Human Rights", doc_id="p"),
        figure("outlet", 413, publisher="Daily", doc_id="q"),
    ]
    assert [s[0] for s in steps(*rows)] == ["a", "page"]
