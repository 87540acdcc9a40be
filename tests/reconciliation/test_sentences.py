"""Figures and pairs in plain words; never that someone lies."""

import pandas as pd
import pytest

from aleppo_figures.reconciliation.sentences import Wording, percent, times
from aleppo_figures.vocabulary.verdicts import pair_verdicts
from tests.reconciliation.build import figure, frame

ROWS = frame(
    figure("a", 700, modifier="nearly", group="civilians", publisher="Daily"),
    figure("b", 5, outcome="trapped", unit="families", place=None, start=None, end=None),
    figure("c", 3),
    figure("d", 5),
)
WORDS = Wording(ROWS, {"a": "a doctor (article-7)", "b": "SOHR", "c": "SOHR", "d": "SOHR"})


def test_a_figure_is_told_whole():
    assert WORDS.whole("a") == "nearly 700 civilians killed in Aleppo, 1 October 2016 to 31 October 2016 (a doctor)"
    assert WORDS.whole("b") == "5 families trapped at a place not stated, no period stated (SOHR)"


def test_a_page_is_named_as_far_as_it_is_known():
    assert WORDS.published("a") == "Daily of 1 November 2016"
    assert WORDS.published("c") == "bulletin of 1 November 2016"


def test_numbers_are_listed_once_each_in_order_of_size():
    assert WORDS.listed(["d", "c", "b", "a"]) == "3, 5 and nearly 700"
    assert WORDS.listed(["c"]) == "3"
    assert WORDS.listed(["a", "c", "d"], most=2) == "3 and 2 others"


@pytest.mark.parametrize("verdict", [v.name for v in pair_verdicts()])
def test_every_verdict_has_a_sentence_without_blame(verdict):
    row = {"left": "c", "right": "d", "verdict": verdict, "reason": "place is unknown", "factor": 1.6666}
    told = WORDS.pair(row).casefold()
    assert told.endswith(".") and "3 people killed" in told
    assert not any(word in told for word in ("lie", "false", "wrong", "fake"))


def test_where_one_reports_none_the_sentence_says_so():
    row = {"left": "c", "right": "d", "verdict": "disagrees", "reason": "", "factor": pd.NA}
    assert WORDS.pair(row).endswith("; one of them reports none.")


def test_factors_and_shares():
    assert (times(1.87234), times(10.0), percent(0.3571)) == ("1.87", "10", "36%")
