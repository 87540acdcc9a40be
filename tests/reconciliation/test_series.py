"""Running totals: steps, falls, stale parts."""

from __future__ import annotations

import time

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


def days(*numbers, **changes):
    return [figure(f"t{n}", value, end=f"2016-10-{n + 1:02}", **changes) for n, value in enumerate(numbers)]


def test_a_days_number_that_is_not_the_step_of_the_total_is_found():
    own = figure("day", 41, start="2016-10-03", end="2016-10-03")
    found = running_totals(claims_of(*days(10, 20, 20, 119), own))
    assert [(s.figure_id, s.flag, s.beside) for s in found if s.flag] == [("t2", "step_differs", "day")]


def test_a_days_number_that_is_the_step_is_in_order():
    fitting = figure("day", 10, start="2016-10-02", end="2016-10-02")
    floor = figure("floor", 8, start="2016-10-03", end="2016-10-03", modifier="at_least")
    assert {s.flag for s in running_totals(claims_of(*days(10, 20, 32), fitting, floor))} == {""}


def test_what_was_reported_for_other_days_or_by_another_root_is_no_step():
    other = figure("other", 41, start="2016-10-03", end="2016-10-03", source="SNHR")
    longer = figure("longer", 41, start="2016-10-02", end="2016-10-03")
    assert {s.flag for s in running_totals(claims_of(*days(10, 20, 25), other, longer))} == {""}


def test_a_step_far_above_those_before_it_is_a_jump():
    assert [s[2] for s in steps(*days(10, 12, 14, 16, 90))] == ["", "", "", "", "jump"]
    assert [s[2] for s in steps(*days(10, 12, 90))] == ["", "", ""]  # one step before is no measure


def reports_of_a_ministry(children_then):
    first, later = {"end": "2016-10-10"}, {"end": "2016-10-12"}
    return [
        figure("w1", 34_735, **first),
        figure("c1", 14_500, **first, group="children", part_of="w1"),
        figure("f1", 9_500, **first, group="women", part_of="w1"),
        figure("w2", 34_844, **later),
        figure("c2", children_then, **later, group="children", part_of="w2"),
        figure("f2", 4_959, **later, group="women", part_of="w2"),
    ]


def test_parts_that_fall_together_while_their_whole_does_not_are_a_switch_of_scope():
    flags = {f: flag for f, _, flag in steps(*reports_of_a_ministry(7_797)) if flag}
    assert flags == {"c2": "scope_switch", "f2": "scope_switch"}


def test_one_part_that_falls_alone_is_a_fall():
    flags = {f: flag for f, _, flag in steps(*reports_of_a_ministry(14_600)) if flag}
    assert flags == {"f2": "fall"}


def test_a_thousand_reports_take_no_time_to_speak_of():
    many = [
        figure(f"r{n:04}", n, start="1990-01-01", end=f"{1990 + n // 336:04}-{n % 336 // 28 + 1:02}-{n % 28 + 1:02}")
        for n in range(1, 3000)
    ]
    claims = claims_of(*many)
    began = time.process_time()
    assert len(running_totals(claims)) == len(many)
    assert time.process_time() - began < 1
