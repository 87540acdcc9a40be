"""Answers in whole people and in words; how they came about is said."""

from __future__ import annotations

from fractions import Fraction

import pytest

from aleppo_figures.reconciliation.joint.programs import End
from aleppo_figures.reconciliation.joint.questions import Answer, Question, answered, region_of, sentence
from aleppo_figures.reconciliation.scope import Scopes

ASKED = Question("killed", "women_and_children", "Homs", 1, 9)


def end(value: Fraction | int | None, status: str = "optimal") -> End:
    return End(None if value is None else Fraction(value), ("a",), status)


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        (end(Fraction(7, 2)), end(Fraction(9, 2)), (4, 4, "bounded")),
        (end(0), end(5), (0, 5, "at_most")),
        (end(3), end(None, "unbounded"), (3, None, "at_least")),
        (end(0), end(None, "unbounded"), (0, None, "open")),
        (end(None, "time_limit"), end(5), (0, 5, "time_limit")),
        (end(3), end(None, "not_proved"), (3, None, "not_proved")),
        (end(None, "infeasible"), end(5), (0, None, "infeasible")),
        (end(Fraction(7, 2)), end(Fraction(15, 4)), (0, None, "infeasible")),
        (end(6), end(5), (0, None, "infeasible")),
    ],
)
def test_ends_are_rounded_inwards_and_what_they_come_to_is_named(least, most, expected):
    answer = answered(least, most)
    assert (answer.lower, answer.upper, answer.status) == expected
    assert answer.lower_from == (("a",) if answer.lower else ())
    assert answer.upper_from == (("a",) if answer.upper is not None else ())


def test_readings_that_were_not_all_found_are_said():
    assert answered(end(3), end(5), contested=True).status == "contested"
    assert answered(end(3), end(5), contested=True, cut="many").more
    assert answered(end(3), end(5), contested=True, cut="time_limit").status == "time_limit"


@pytest.mark.parametrize(
    ("answer", "roots", "words"),
    [
        (Answer(1200, None, ("a",), (), "at_least"), ["X", "Y"],
         "Women and children killed in Homs: at least 1,200, if the counts of X and Y hold; no upper bound is supported."),
        (Answer(0, 7, (), ("a",), "at_most", ("a", "b")), [],
         "Women and children killed in Homs: no lower bound above 0 is supported; at most 7, taking 2 soft figures as given."),
        (Answer(0, None, (), (), "infeasible"), [],
         "Women and children killed in Homs: no range, since the figures can't all hold."),
        (Answer(0, 7, (), (), "time_limit"), [],
         "Women and children killed in Homs (the time limit was hit): no lower bound above 0 is supported; at most 7."),
        (Answer(2, 7, (), (), "not_proved"), [],
         "Women and children killed in Homs (an end could not be proved): at least 2; at most 7."),
        (Answer(2, 7, (), (), "contested", more=True), [],
         "Women and children killed in Homs: at least 2; at most 7; the soft figures can't all hold, and this is one "
         "consistent reading of many."),
    ],
)  # fmt: skip
def test_an_answer_in_words(answer, roots, words):
    assert sentence(ASKED, answer, roots) == words


def test_a_roots_own_count_is_said_to_be_its_own():
    asked = Question("killed", "people", "Homs", 1, 9, source="X")
    told = sentence(asked, Answer(3, 3, ("a",), ("a",), "bounded"), ["X"])
    assert told == "People killed in Homs, as X counted them: at least 3; at most 3."


def test_a_question_is_about_the_place_that_a_name_means():
    region = region_of(Question("killed_or_injured", "teachers", "east Aleppo", 1, 9, cause="airstrike"), Scopes())
    assert (region.label.place, region.label.role, region.label.cause) == ("Eastern Aleppo", "teachers", "airstrike")
    assert {o for o, _ in region.who} == {"killed", "injured"}
