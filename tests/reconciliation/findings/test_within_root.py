"""Findings about one root: what can't all hold, parts and wholes, changed and rounded numbers."""

import pytest

from aleppo_figures import reconcile
from aleppo_figures.reconciliation.findings.within_root import is_rounding
from tests.reconciliation.build import figure, frame


def told(kind, *rows):
    found = reconcile(frame(*rows)).findings
    return found[found["kind"] == kind]["sentence"].tolist()


def part(name, n, whole="w", **changes):
    return figure(name, n, part_of=whole, **changes)


def test_a_conflict_is_an_error_with_its_gap():
    rows = [figure("w", 450), part("e", 300, place="Eastern Aleppo"), part("x", 200, place="Western Aleppo")]
    [sentence] = told("conflict", *rows)
    assert sentence.startswith("These can't all hold if one count is meant:")
    assert sentence.endswith("They miss each other by 50.")


def test_parts_come_to_what_they_state_and_not_to_their_low_ends():
    exact = told(
        "parts", figure("w", 500), part("a", 384, place="Eastern Aleppo"), part("b", 114, place="Western Aleppo")
    )
    assert "114 and 384 come to 498, which leaves 2 not itemised" in exact[0]
    loose = told(
        "parts",
        figure("w", 500, modifier="more_than"),
        part("a", 200, place="Eastern Aleppo", modifier="about"),
        part("b", 114, place="Western Aleppo"),
    )
    assert "come to 294 to 334, which leaves at least 166 not itemised" in loose[0]
    open_ = told(
        "parts",
        figure("w", 500),
        part("a", 300, place="Eastern Aleppo", modifier="at_least"),
        part("b", 114, place="Western Aleppo"),
    )
    assert not open_ or "come to at least 414" in open_[0]


def test_two_groups_are_parts_and_one_group_alone_is_none():
    whole, men, women = figure("w", 500), part("a", 384, group="men"), part("b", 116, group="women")
    [sentence] = told("parts", whole, men, women)
    assert sentence.endswith("by group 116 and 384 come to 500, which is all of them.")
    assert told("parts", whole, men) == []
    east, west = part("c", 300, place="Eastern Aleppo"), part("d", 200, place="Western Aleppo")
    [sentence] = told("parts", whole, east)
    assert sentence.endswith("by place 300, which leaves 200 not itemised.")
    [sentence] = told("parts", whole, men, women, east, west)
    assert sentence.endswith("these are different axes and aren't added together.")


@pytest.mark.parametrize(
    ("modifier", "loose", "exact", "is_it"),
    [
        ("nearly", 700, 696, True),
        ("nearly", 10_000, 9_364, True),
        ("nearly", 700, 704, False),  # nearly is said of what is below
        ("about", 4_000, 3_804, True),
        ("about", 700, 704, True),
        ("about", 34_000, 35_000, False),  # rounder than the number it would round
        ("about", 690, 696, False),
        ("nearly", 700, 700, False),
        ("about", None, 5, False),
    ],
)
def test_a_rounded_number_is_another_one_rounded(modifier, loose, exact, is_it):
    assert is_rounding(modifier, loose, exact) is is_it


@pytest.mark.parametrize(("loose", "exact"), [(None, 700), (700, None), (0, 4), (700, 0), (700, 700)])
def test_nothing_is_a_rounding_of_what_is_missing_or_nobody_or_itself(loose, exact):
    assert is_rounding("about", loose, exact) is is_rounding("nearly", loose, exact) is False


@pytest.mark.parametrize(
    ("modifier", "loose", "exact"), [("about", 40, 38), ("nearly", 40, 38), ("about", 50, 48), ("nearly", 100, 96)]
)
def test_tens_are_roundings_too(modifier, loose, exact):
    assert is_rounding(modifier, loose, exact)
    assert not is_rounding(modifier, loose + 1, exact)


def test_rounded_is_told_of_one_root_alone():
    near = figure("r", 700, modifier="nearly", publisher="Daily", doc_id="q")
    assert len(told("rounded", figure("a", 696), near)) == 1
    assert told("rounded", figure("a", 696), {**near, "source": "SNHR"}) == []
    far = figure("r", 10_000, modifier="nearly", publisher="Daily", doc_id="q")
    assert told("rounded", figure("a", 696), far) == []


def test_a_revision_names_its_order_and_a_variant_says_that_it_has_none():
    [sentence] = told("revises", figure("a", 26), figure("b", 21, published="2016-11-03"))
    assert sentence.endswith("the second is the later report.")
    [again] = told("revises", figure("b", 26), figure("a", 21, published="2016-11-03"))
    assert again == sentence
    [sentence] = told("varies", figure("a", 40, published=None), figure("b", 45, published=None, doc_id="q"))
    assert "which is later isn't known" in sentence


def test_numbers_far_apart_are_hardly_versions_and_rank_last():
    rows = [
        *(figure("a", 279_000, published=None), figure("b", 35, published=None, doc_id="q")),
        *(figure("c", 40, published=None, place="Homs"), figure("d", 45, published=None, place="Homs", doc_id="q")),
    ]
    varied = reconcile(frame(*rows)).findings
    varied = varied[varied["kind"] == "varies"]
    assert [ids[0] for ids in varied["figure_ids"]] == ["c", "a"]
    assert varied["sentence"].iloc[1].endswith("so one may be of another scope.")


def test_three_reports_of_one_count_are_one_source():
    rows = [figure(f"r{n}", 338, publisher=f"Paper {n}", doc_id=f"d{n}") for n in range(3)]
    [sentence] = told("passed_on", *rows)
    assert "one count passed on, not 3 sources" in sentence


def test_a_digit_off_is_perhaps_a_copy_error():
    [sentence] = told("copy_error", figure("a", 26_727), figure("b", 27_727, doc_id="q", published="2016-11-05"))
    assert "differs" in sentence and "by one digit: perhaps a copy error." in sentence


def test_a_total_without_an_end_is_told_once_for_the_whole():
    rows = [figure("w", 718, end=None), part("c", 90, group="children", end=None)]
    assert len(told("no_end", *rows)) == 1
