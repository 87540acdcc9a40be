"""Joint reasoning as frames and answers: a question in the user's words, and what is refused."""

import pytest

from aleppo_figures import FiguresError, reconcile
from tests.reconciliation.build import figure, frame

ASKED = {"outcome": "killed", "group": "people", "place": "Aleppo", "start": "2016-10-01", "end": "2016-10-31"}
RESULT = reconcile(
    frame(
        figure("city", 450),
        figure("east", 300, place="Eastern Aleppo"),
        figure("west", 200, place="Western Aleppo"),
        figure("homs", 30, place="Homs"),
    )
)


def test_a_conflict_has_a_row_for_each_figure_that_takes_part():
    rows = RESULT.conflicts.set_index("figure_id")
    assert set(rows.index) == {"city", "east", "west"}
    assert rows["conflict_id"].nunique() == 1
    assert rows.loc["city", "role"] == "at_most"
    assert set(rows["gap"]) == {50.0}


def test_each_repair_alone_is_the_nearest_number_that_fits():
    repairs = RESULT.repairs.set_index("figure_id")["new"].to_dict()
    assert repairs == {"city": 500, "east": 250, "west": 150}


def test_a_figure_outside_of_the_conflict_keeps_its_implied_range():
    implied = RESULT.figures.set_index("figure_id")
    assert implied.loc["homs", ["implied_lower", "implied_upper"]].tolist() == [30, 30]


def test_bounds_name_what_they_rest_on_and_what_was_left_out():
    [row] = RESULT.bounds(**{**ASKED, "place": "Syria"}).to_dict("records")
    assert (row["lower"], row["lower_from"]) == (30, ["homs"])
    assert row["left_out"] == ["city", "east", "west"]
    assert "no upper bound is supported" in row["sentence"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"outcome": "trapped"}, "outcomes that add up over days"),
        ({"place": None}, "names its place and both days"),
        ({"start": "October"}, "start is a day"),
        ({"start": "2016-11-30"}, "ends on or after its start"),
        ({"source": "SOHRR"}, "a source is a root"),
        ({"cause": "airstrikes"}, "a cause is one of the known words; .* did you mean 'airstrike'"),
        ({"side": "martians"}, "side is a party that is registered, or that a figure names; found 'martians'"),
        ({"attributed_to": "Rusia"}, "did you mean 'Russia'"),
        ({"group": "childern"}, "did you mean 'children'"),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused_with_its_rule(change, message):
    with pytest.raises(FiguresError, match=message):
        RESULT.bounds(**{**ASKED, **change})


@pytest.mark.parametrize(
    "change", [{"cause": "airstrike"}, {"side": "Russian"}, {"attributed_to": "Russian and regime air strikes"}]
)
def test_what_the_vocabularies_know_can_be_asked_of_though_no_figure_names_it(change):
    assert RESULT.bounds(**{**ASKED, **change})["lower"].tolist() == [0]


def test_a_party_that_a_figure_alone_names_can_be_asked_of():
    told = reconcile(frame(figure("a", 5, attributed_to="the Harbour Guard", place="Homs")))
    asked = {**ASKED, "place": "Homs", "attributed_to": "the Harbour Guard"}
    assert told.bounds(**asked)["lower"].tolist() == [5]
