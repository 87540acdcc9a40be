"""Running totals: steps, falls, stale parts."""

from __future__ import annotations

import time
from datetime import date

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


def whole(*rows):
    """Return every step as a row of all that it says, days by their number in the month."""
    first = date(2016, 9, 30).toordinal()
    return [
        (s.figure_id, s.start - first, s.as_of - first, s.low, s.high, s.step, s.flag, s.beside)
        for s in running_totals(claims_of(*rows))
    ]


def test_a_step_says_its_days_its_numbers_and_what_was_added():
    rows = [figure("a", 10, end="2016-10-02"), figure("b", 30, end="2016-10-05", modifier="at_least")]
    assert whole(*rows) == [("a", 1, 2, 10, 10, None, "", ""), ("b", 1, 5, 30, None, 20, "", "")]
    rows[1] = figure("b", 30, end="2016-10-05", modifier="about")
    assert whole(*rows)[1] == ("b", 1, 5, 27, 33, 20, "", "")


def test_a_series_is_named_by_whom_it_counts_where_and_since_when():
    [first, _] = running_totals(claims_of(*days(10, 20, group="children", side="Russia")))
    assert first.series == "Syrian Observatory for Human Rights-killed-children-Russia-Aleppo-2016-10-01"
    assert (first.root, first.outcome, first.group, first.place) == (
        "Syrian Observatory for Human Rights", "killed", "children", "Aleppo",
    )  # fmt: skip


def test_each_scope_each_root_and_each_start_has_its_own_series():
    for changes in (
        {"source": "SNHR"},
        {"start": "2016-10-02"},
        {"group": "children"},
        {"outcome": "injured"},
        {"place": "Homs"},
        {"side": "Russia"},
        {"cause": "airstrike"},
        {"unit": "families"},
    ):
        assert whole(figure("a", 10, end="2016-10-05"), figure("b", 20, end="2016-10-09", **changes)) == []


def test_hedged_reports_incidents_and_stocks_are_in_no_series():
    for changes in ({"status": "hedged"}, {"extent": "incident"}, {"outcome": "trapped"}, {"start": None}):
        assert whole(*days(10, 20, **changes)) == []


def test_who_is_blamed_parts_a_series_only_where_several_are_named():
    assert len(whole(*days(10, 20), figure("c", 30, end="2016-10-09", attributed_to="Russia"))) == 3
    named = [figure("x", 5, end="2016-10-04", attributed_to="Islamic State")]
    named += [figure("y", 9, end="2016-10-09", attributed_to="Islamic State")]
    found = running_totals(
        claims_of(*named, *(figure(f"r{n}", n, end=f"2016-10-0{n}", attributed_to="Russia") for n in (2, 3)))
    )
    assert [(s.figure_id, s.series.rsplit("-", 1)[-1]) for s in found] == [
        ("x", "Islamic State"), ("y", "Islamic State"), ("r2", "Russia"), ("r3", "Russia"),
    ]  # fmt: skip


def test_a_fall_is_of_numbers_that_can_not_both_hold():
    loose = [figure("a", 100, end="2016-10-02"), figure("b", 95, end="2016-10-05", modifier="about")]
    assert [s[6] for s in whole(*loose)] == ["", ""]
    assert [s[6] for s in whole(*days(100, 100))] == ["", ""]
    assert [s[6] for s in whole(*days(100, 99))] == ["", "fall"]
    assert [s[6] for s in whole(*days(100, 99, modifier="at_least"))] == ["", ""]


def test_parts_that_fall_with_their_whole_or_alone_are_falls_and_several_without_it_a_switch():
    def parts(second, *falling):
        rows = [figure("w1", 300, end="2016-10-10"), figure("w2", second, end="2016-10-20")]
        for group in falling:
            rows.append(figure(f"{group}1", 90, end="2016-10-10", group=group, part_of="w1"))
            rows.append(figure(f"{group}2", 50, end="2016-10-20", group=group, part_of="w2"))
        return {s.figure_id: s.flag for s in running_totals(claims_of(*rows)) if s.flag}

    assert parts(310, "women", "children") == {"women2": "scope_switch", "children2": "scope_switch"}
    assert parts(300, "women", "children") == {"women2": "scope_switch", "children2": "scope_switch"}
    assert parts(290, "women", "children") == {"w2": "fall", "women2": "fall", "children2": "fall"}
    assert parts(310, "women") == {"women2": "fall"}


def test_a_part_is_stale_only_where_its_whole_has_grown():
    def part(second, days=("2016-10-10", "2016-10-20"), then=106):
        rows = [
            figure("w1", 338, end=days[0]),
            figure("c1", 106, end=days[0], group="children", part_of="w1"),
            figure("w2", second, end=days[1]),
            figure("c2", then, end=days[1], group="children", part_of="w2"),
        ]
        return {s.figure_id: s.flag for s in running_totals(claims_of(*rows))}["c2"]

    assert part(342) == "stale_part"
    assert part(338) == ""
    assert part(342, then=107) == ""
    assert part(342, then=105) == "fall"


def test_a_number_for_the_days_between_may_be_any_that_the_step_allows():
    def beside(own, *ends, **changes):
        rows = [*ends, figure("own", own, start="2016-10-03", end="2016-10-06", **changes)]
        return [s[6] for s in whole(*rows) if s[0] == "b"]

    ends = [figure("a", 100, end="2016-10-02", modifier="about"), figure("b", 200, end="2016-10-06")]
    assert beside(90, *ends) == beside(110, *ends) == [""]
    assert beside(89, *ends) == beside(111, *ends) == ["step_differs"]
    assert beside(111, *ends, modifier="at_most") == beside(89, *ends, modifier="at_least") == [""]
    floor = [figure("a", 100, end="2016-10-02", modifier="at_least"), figure("b", 200, end="2016-10-06")]
    assert beside(40, *floor) == [""] and beside(101, *floor) == ["step_differs"]
    open_ = [figure("a", 100, end="2016-10-02"), figure("b", 200, end="2016-10-06", modifier="at_least")]
    assert beside(400, *open_) == [""] and beside(99, *open_) == ["step_differs"]


def test_a_jump_is_measured_by_the_days_that_a_step_took():
    def last(number, day):
        rows = [*days(10, 12, 14, 16), figure("z", number, end=f"2016-10-{day:02}")]
        return whole(*rows)[-1][6]

    assert last(22, 5) == "" and last(23, 5) == "jump"
    assert last(28, 6) == "" and last(29, 6) == "jump"


def test_of_two_reports_for_one_day_the_earlier_published_one_holds():
    rows = [
        *days(10, 20),
        figure("x", 18, end="2016-10-02", published="2016-10-03"),
        figure("y", 17, end="2016-10-02", published=None),
    ]
    assert [s[0] for s in whole(*rows)] == ["t0", "x"]
