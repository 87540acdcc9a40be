"""One frame under each policy: the numbers that the field's references would publish."""

from dataclasses import replace

import pytest

from aleppo_figures.reconciliation.replay.counting import counted
from aleppo_figures.reconciliation.replay.gathering import gathered
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.vocabulary.policies import policy_named
from tests.reconciliation.build import claims_of, figure

STRIKE = {"extent": "incident", "place": "Jub al-Quba", "start": "2016-10-05", "end": "2016-10-05"}
TWO = [figure("a", 21, group="civilians"), figure("b", 45, group="civilians", source="SNHR", modifier="at_least")]


def numbers(policy, *rows):
    chosen = policy_named(policy) if isinstance(policy, str) else policy
    return [(c.group, c.low, c.best, c.high) for c in counted(gathered(claims_of(*rows)), chosen, Scopes())]


def left_out(policy, *rows):
    return [c.left_out for c in counted(gathered(claims_of(*rows)), policy_named(policy), Scopes())]


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("ucdp", ("civilians", 21, None, 45)),
        ("acled", ("civilians", None, 21, None)),
        ("iraq_body_count", ("civilians", 21, None, 45)),
        ("airwars", ("civilians", 21, None, 45)),
    ],
)
def test_two_reports_that_differ(policy, expected):
    assert numbers(policy, *TWO) == [expected]


def test_ucdps_best_is_given_only_where_the_reports_agree():
    assert numbers("ucdp", figure("a", 21), figure("b", 21, source="SNHR")) == [("people", 21, 21, 21)]
    assert numbers("ucdp", figure("a", 21), figure("b", 22, source="SNHR")) == [("people", 21, None, 22)]


def test_about_is_read_as_the_number_that_was_stated():
    assert numbers("ucdp", figure("a", 700, modifier="about")) == [("people", 700, 700, 700)]


def test_an_upper_limit_alone_is_the_most_conservative_number_there_is():
    rows = [figure("a", 24, modifier="at_most"), figure("b", 73, source="SNHR")]
    assert numbers("acled", *rows) == [("people", None, 24, None)]


@pytest.mark.parametrize(("low", "high", "number"), [(20, 99, 10), (24, 99, 12), (200, 999, 100)])
def test_acled_reads_quantity_words_by_its_own_numbers(low, high, number):
    word = {**figure("a", 1), "modifier": "vague", "low": low, "best": None, "high": high}
    assert numbers("acled", word) == [("people", None, number, None)]


def test_a_word_that_acled_gives_no_number_for_is_left_out_and_ucdp_takes_its_interval():
    several = {**figure("a", 1), "modifier": "vague", "low": 3, "best": None, "high": 9}
    assert numbers("acled", several) == [("people", None, None, None)]
    assert left_out("acled", several) == ["a quantity word that the policy has no number for"]
    assert numbers("ucdp", several) == [("people", 3, None, 9)]


def test_five_outlets_of_one_monitor_are_one_root_to_iraq_body_count():
    copies = [figure(f"c{n}", 21, group="civilians", publisher=f"Paper {n}", doc_id=f"d{n}") for n in range(5)]
    assert left_out("iraq_body_count", *copies) == ["reported by 1 root; the policy needs 2"]
    assert left_out("iraq_body_count", *copies, TWO[1]) == [None]


def test_who_is_not_counted_is_named_and_not_zero():
    assert left_out("acled", figure("a", 30, outcome="injured")) == ["injured people aren't counted"]
    assert left_out("iraq_body_count", figure("a", 30, group="soldiers")) == [
        "soldiers aren't counted, as they needn't be civilians"
    ]
    assert numbers("acled", figure("a", 30, outcome="injured")) == [("people", None, None, None)]


def contested(**second):
    return [
        figure("a", 5, **STRIKE, group="civilians", source="SNHR", attributed_to="Turkey"),
        figure("b", 5, **STRIKE, group="fighters", doc_id="q", **second),
    ]


def test_airwars_takes_people_for_civilians_and_zeroes_both_where_it_is_contested():
    assert numbers("airwars", figure("a", 5, **STRIKE)) == [("civilians", 5, None, 5)]
    assert numbers("airwars", *contested()) == [("civilians", 0, None, 5), ("fighters", 0, None, 5)]
    assert numbers("ucdp", *contested()) == [("civilians", 5, 5, 5), ("fighters", 5, 5, 5)]


def test_the_perpetrators_word_alone_contests_nothing():
    assert numbers("airwars", *contested(source="Turkey")) == [("civilians", 5, None, 5), ("fighters", 5, None, 5)]
    strict = replace(policy_named("airwars"), perpetrator_contests=True)
    assert numbers(strict, *contested(source="Turkey"))[0] == ("civilians", 0, None, 5)


def test_one_witness_that_counts_both_contests_nothing():
    rows = [figure("a", 5, **STRIKE, group="civilians"), figure("b", 3, **STRIKE, group="fighters")]
    assert [low for _, low, _, _ in numbers("airwars", *rows)] == [5, 3]


def test_each_number_names_its_rules():
    [row] = counted(gathered(claims_of(*TWO)), policy_named("iraq_body_count"), Scopes())
    assert row.rules == ("low", "high", "fewest_roots")
    assert set(row.rules) <= {c.rule for c in policy_named("iraq_body_count").citations}


def decided(policy, *rows):
    """Return each scope as all that the policy makes of it."""
    chosen = policy_named(policy) if isinstance(policy, str) else policy
    return [
        (c.group, c.low, c.best, c.high, c.rules, c.left_out)
        for c in counted(gathered(claims_of(*rows)), chosen, Scopes())
    ]


WORD = {**figure("w", 1, group="civilians"), "modifier": "vague", "low": 20, "best": None, "high": 99}


@pytest.mark.parametrize(
    ("policy", "rows", "expected"),
    [
        ("ucdp", TWO, ("civilians", 21, None, 45, ("low", "high"), None)),
        ("ucdp", TWO[:1], ("civilians", 21, 21, 21, ("low", "best", "high"), None)),
        ("ucdp", TWO[1:], ("civilians", 45, 45, 45, ("low", "best", "high"), None)),
        ("acled", TWO, ("civilians", None, 21, None, ("best",), None)),
        ("acled", [WORD], ("civilians", None, 10, None, ("best", "words"), None)),
        ("acled", [WORD, TWO[1]], ("civilians", None, 10, None, ("best", "words"), None)),
        ("iraq_body_count", TWO, ("civilians", 21, None, 45, ("low", "high", "fewest_roots"), None)),
        ("airwars", [figure("a", 5)], ("civilians", 5, None, 5, ("low", "high", "people_are"), None)),
        ("airwars", [figure("a", 5, group="civilians")], ("civilians", 5, None, 5, ("low", "high"), None)),
        ("airwars", [figure("a", 5, group="children")], ("children", 5, None, 5, ("low", "high"), None)),
    ],
)
def test_a_policys_numbers_come_with_the_rules_that_made_them(policy, rows, expected):
    assert decided(policy, *rows) == [expected]


def test_ranges_and_limits_are_read_by_their_ends():
    between = {**figure("a", 1), "modifier": "between", "low": 10, "best": None, "high": 30}
    assert numbers("ucdp", between) == [("people", 10, None, 30)]
    assert numbers("ucdp", between, figure("b", 5, source="SNHR")) == [("people", 5, None, 30)]
    assert numbers("ucdp", figure("a", 24, modifier="at_most")) == [("people", 24, None, 24)]
    assert numbers("ucdp", figure("a", 24, modifier="at_most"), figure("b", 9, source="SNHR")) == [
        ("people", 9, None, 24)
    ]
    assert numbers("ucdp", figure("a", 24, modifier="at_least")) == [("people", 24, 24, 24)]


def test_both_sides_are_contested_where_each_has_a_witness_of_its_own():
    assert [rules for *_, rules, _ in decided("airwars", *contested())] == [("low", "high", "contested_low")] * 2
    other = [contested()[0], figure("b", 5, **{**STRIKE, "start": "2016-10-06", "end": "2016-10-06"}, group="fighters")]
    assert [low for _, low, *_ in decided("airwars", *other)] == [5, 5]
    third = [*contested(), figure("c", 5, **STRIKE, group="civilians", doc_id="r")]
    assert {low for _, low, *_ in decided("airwars", *third)} == {5}
