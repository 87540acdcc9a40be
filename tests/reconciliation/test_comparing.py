"""New figures against those on record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aleppo_figures.reconciliation.comparing import compare_claims
from aleppo_figures.reconciliation.scope import Scopes
from tests.reconciliation.build import claims_of, figure

RECORD = claims_of(figure("r", 47, group="children", place="Eastern Aleppo"), figure("city", 88, group="children"))


@pytest.mark.parametrize(
    ("new", "verdict"),
    [
        (figure("n", 47, group="children", place="Eastern Aleppo"), "repeats"),
        (figure("n", 88, group="children", place="Eastern Aleppo"), "too_high"),
        (figure("n", 20, group="children", place="Eastern Aleppo"), "too_low"),
        (figure("n", 40, group="children", place="Western Aleppo"), "fits"),
        (figure("n", 100, group="children", place="Western Aleppo"), "too_high"),
        (figure("n", 5, place="Homs Governorate"), "not_comparable"),
    ],
)
def test_verdicts(new, verdict):
    listed = [replace(c, position=len(RECORD) + n) for n, c in enumerate(claims_of(new))]
    [found] = compare_claims(RECORD, listed, Scopes())
    assert found.verdict == verdict


def compared(record, new):
    """Return the whole comparison of one new figure with those on record."""
    old = claims_of(*record)
    [claim] = claims_of(new)
    [found] = compare_claims(old, [replace(claim, position=len(old))], Scopes())
    factor = None if found.factor is None else round(found.factor, 2)
    return found.verdict, factor, found.because, found.reason


SAME, OTHER = "the same scope and number are on record", "the same scope has another number on record"
WHOLE, PART = "it is above a whole that it lies in", "a part of it on record is above it"
WEST = {"place": "Western Aleppo"}


@pytest.mark.parametrize(
    ("record", "new", "expected"),
    [
        ([figure("r", 47)], figure("n", 47), ("repeats", 1.0, ("r",), SAME)),
        ([figure("r", 47)], figure("n", 94), ("too_high", 2.0, ("r",), OTHER)),
        ([figure("r", 47)], figure("n", 20), ("too_low", 2.35, ("r",), OTHER)),
        ([figure("r", 47)], figure("n", 47, modifier="at_least"), ("repeats", 1.0, ("r",), SAME)),
        ([figure("r", 0)], figure("n", 1), ("too_high", None, ("r",), OTHER)),
        ([figure("r", 1)], figure("n", 0), ("too_low", None, ("r",), OTHER)),
        ([figure("r", 0)], figure("n", 0), ("repeats", 1.0, ("r",), SAME)),
        ([figure("w", 88)], figure("n", 88, **WEST), ("fits", 1.0, ("w",), "figures on record allow it")),
        ([figure("w", 80)], figure("n", 88, **WEST), ("too_high", 1.1, ("w",), WHOLE)),
        ([figure("w", 0)], figure("n", 1, **WEST), ("too_high", None, ("w",), WHOLE)),
        ([figure("w", 80, modifier="at_least")], figure("n", 88, **WEST), ("fits", 1.0, ("w",), "figures on record allow it")),
        ([figure("w", 80, extent="incident")], figure("n", 88, **WEST), ("fits", 1.0, ("w",), "figures on record allow it")),
        ([figure("w", 80, source="SNHR")], figure("n", 88, **WEST), ("fits", 1.0, ("w",), "figures on record allow it")),
        ([figure("w", 80, source="SNHR")], figure("n", 88, **WEST, source=None), ("too_high", 1.1, ("w",), WHOLE)),
        ([figure("p", 88, **WEST)], figure("n", 80), ("too_low", 1.1, ("p",), PART)),
        ([figure("p", 88, **WEST)], figure("n", 88), ("fits", 1.0, ("p",), "figures on record allow it")),
        ([figure("p", 1, **WEST)], figure("n", 0), ("too_low", None, ("p",), PART)),
        ([figure("p", 88, **WEST)], figure("n", 80, modifier="at_least"), ("fits", 1.0, ("p",), "figures on record allow it")),
        ([figure("p", 88, **WEST)], figure("n", 80, extent="incident"), ("fits", 1.0, ("p",), "figures on record allow it")),
        ([figure("p", 88, **WEST, source="SNHR")], figure("n", 80), ("fits", 1.0, ("p",), "figures on record allow it")),
    ],
)  # fmt: skip
def test_a_verdict_names_what_it_rests_on_and_how_far_it_is_apart(record, new, expected):
    assert compared(record, new) == expected


def test_a_roots_own_number_is_looked_at_before_those_of_others():
    record = [figure("own", 10), figure("other", 20, source="SNHR")]
    assert compared(record, figure("n", 20)) == ("too_high", 2.0, ("own",), OTHER)
    assert compared(record, figure("n", 20, source="VDC")) == ("repeats", 1.0, ("other",), SAME)
    assert compared(record, figure("n", 20, source=None)) == ("repeats", 1.0, ("other",), SAME)


def test_of_several_numbers_the_nearest_says_which_way_and_how_far():
    record = [figure("a", 10), figure("b", 40)]
    assert compared(record, figure("n", 100)) == ("too_high", 2.5, ("a", "b"), OTHER)
    assert compared(record, figure("n", 32)) == ("too_low", 1.25, ("a", "b"), OTHER)
    wholes = [figure("a", 10, group="people"), figure("b", 40, group="civilians")]
    assert compared(wholes, figure("n", 100, group="children", **WEST))[1:3] == (2.5, ("b",))
    parts = [figure("a", 30, group="children", **WEST), figure("b", 40, group="civilians", **WEST)]
    assert compared(parts, figure("n", 20))[1:3] == (2.0, ("b",))


def test_at_most_five_figures_are_named_that_allow_a_new_one():
    record = [figure(f"r{n}", 90 + n, end=f"2016-10-2{n}") for n in range(7)]
    verdict, _, because, _ = compared(record, figure("n", 3, **WEST, start="2016-10-02", end="2016-10-09"))
    assert (verdict, len(because)) == ("fits", 5)


def test_a_new_figure_that_leaves_out_by_whom_may_mean_one_that_says_it():
    blamed = [figure("r", 47, cause="airstrike", attributed_to="Russia")]
    assert compared(blamed, figure("n", 47))[0] == "repeats"
    assert compared(blamed, figure("n", 60))[0] == "too_high"
    assert compared([figure("r", 47)], figure("n", 60, attributed_to="Russia"))[0::3] == ("too_high", WHOLE)


def test_figures_of_other_places_days_and_outcomes_are_compared_with_nothing():
    for changes in ({"place": "Homs"}, {"outcome": "displaced"}, {"start": "2017-01-01", "end": "2017-01-09"}):
        assert compared([figure("r", 47, **changes)], figure("n", 60))[:3] == ("not_comparable", None, ())
