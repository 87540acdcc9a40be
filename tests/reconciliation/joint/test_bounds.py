"""The tightest range that figures imply, whose count each end rests on, and what was left out."""

from __future__ import annotations

from aleppo_figures.reconciliation.joint.bounds import answers
from aleppo_figures.reconciliation.joint.questions import Question
from tests.reconciliation.build import figure
from tests.reconciliation.joint.build import FIRST, LAST, SNHR, SOHR, ask, joint

EAST, WEST = {"place": "Eastern Aleppo"}, {"place": "Western Aleppo"}
HALVES = [figure("a", 300, **EAST), figure("b", 200, **WEST)]


def test_halves_that_lie_apart_add_up_from_below_and_leave_the_upper_end_open():
    answer = ask(joint(*HALVES))
    assert (answer.lower, answer.upper, answer.status, answer.lower_from) == (500, None, "at_least", ("a", "b"))


def test_of_two_roots_the_larger_count_holds_piece_by_piece():
    other = [figure("c", 250, source=SNHR, **EAST), figure("d", 240, source=SNHR, **WEST)]
    answer = ask(joint(*HALVES, *other))
    assert (answer.lower, answer.lower_from) == (540, ("a", "d"))


def test_a_roots_whole_and_one_part_bound_the_other_part():
    found = joint(HALVES[0], figure("c", 450))
    answer = ask(found, "Western Aleppo", source=SOHR)
    assert (answer.lower, answer.upper, answer.status) == (0, 150, "at_most")
    assert answer.upper_from == ("a", "c")
    assert ask(found, "Western Aleppo").upper is None


def test_a_range_of_days_within_a_running_total():
    rows = [figure("a", 40, end="2016-10-10"), figure("b", 55, end="2016-10-20", published="2016-11-15")]
    [answer] = answers(joint(*rows), Question("killed", "people", "Aleppo", FIRST + 10, FIRST + 19, source=SOHR))
    assert (answer.lower, answer.upper) == (0, 15)


def test_an_undated_count_may_be_the_latest_and_nothing_bounds_it():
    found = joint(figure("a", 40), figure("b", 60, published=None))
    answer = ask(found, source=SOHR)
    assert (answer.lower, answer.upper) == (60, None)


def test_the_latest_report_holds():
    found = joint(figure("a", 40), figure("b", 60, published="2016-12-01"))
    answer = ask(found, source=SOHR)
    assert (answer.lower, answer.upper, answer.lower_from) == (60, 60, ("b",))


def test_figures_in_a_conflict_bound_nothing_and_are_listed():
    found = joint(*HALVES, figure("c", 450), figure("d", 7, group="children", published="2016-12-01"))
    answer = ask(found)
    assert (answer.lower, answer.lower_from, answer.left_out) == (7, ("d",), ("a", "b", "c"))
    assert ask(found, "Idlib").left_out == ()


def test_an_estimate_bounds_the_truth_where_it_is_taken_as_given():
    found = joint(*HALVES, figure("e", 600, basis="estimated", modifier="about", source="World Health Organization"))
    assert ask(found).upper is None
    answer = ask(found, soft=True)
    assert (answer.lower, answer.upper, answer.status) == (540, 660, "bounded")
    assert answer.assumed == ("e",)


def test_estimates_that_can_not_both_hold_give_a_reading_each():
    more = {"basis": "estimated", "source": "World Health Organization"}
    found = joint(*HALVES, figure("e", 600, **more), figure("f", 900, **more, group="civilians", doc_id="g"))
    readings = answers(found, Question("killed", "people", "Aleppo", FIRST, LAST, soft=True))
    assert {(a.lower, a.upper, a.status, a.assumed) for a in readings} == {
        (600, 600, "contested", ("e",)), (900, None, "contested", ("f",)),
    }  # fmt: skip


def test_an_estimate_below_the_counts_is_left_out_of_the_reading():
    found = joint(*HALVES, figure("e", 400, basis="estimated", source="World Health Organization"))
    answer = ask(found, soft=True)
    assert (answer.lower, answer.upper, answer.status, answer.assumed) == (500, None, "at_least", ())


def test_figures_that_have_nothing_to_do_with_the_question_change_nothing():
    found = joint(*HALVES, figure("x", 9, place="Idlib"), figure("i", 9, outcome="injured"))
    assert ask(found).lower_from == ("a", "b")


def test_an_estimate_where_nobody_counted_is_a_range_by_itself():
    found = joint(figure("e", 600, basis="estimated", source="World Health Organization"))
    assert ask(found).status == "open"
    answer = ask(found, soft=True)
    assert (answer.lower, answer.upper, answer.assumed) == (600, 600, ("e",))
