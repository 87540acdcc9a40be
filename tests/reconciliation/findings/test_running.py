"""Findings about running totals: what was counted between reports is never called killed between."""

import pytest

from aleppo_figures import reconcile
from tests.reconciliation.build import figure, frame


def told(kind, *rows):
    found = reconcile(frame(*rows)).findings
    return found[found["kind"] == kind]["sentence"].tolist()


def totals(*numbers, **changes):
    return [figure(f"t{n}", value, end=f"2016-10-{n + 1:02}", **changes) for n, value in enumerate(numbers)]


def test_the_difference_is_counted_between_the_reports():
    [sentence] = told("running_total", *totals(613, 650, 696))
    assert "613 → 650 → 696. 83 were counted between the first report and the last." in sentence
    assert "killed between" not in sentence


def test_between_rounded_numbers_no_difference_is_told():
    first = figure("t0", 600, end="2016-10-01", modifier="nearly")
    [sentence] = told("running_total", first, *totals(613, 696)[1:])
    assert sentence.endswith("nearly 600 → 696.")


def test_a_long_total_is_shortened():
    [sentence] = told("running_total", *totals(*range(10, 30)))
    assert "10 → 11 → 12 → 13 → 14 → … → 29." in sentence


def test_a_total_that_does_not_grow_is_no_news():
    assert told("running_total", *totals(40, 40)) == []


ODD = {
    "fall": (totals(700, 650), "falls"),
    "jump": (totals(10, 12, 14, 16, 90), "not all of the step needs to have happened between the reports"),
    "step_differs": (
        [*totals(10, 20), figure("day", 41, start="2016-10-02", end="2016-10-02")],
        "41 reported for 2 October",
    ),
    "stale_part": (
        [
            *totals(338, 342),
            figure("c0", 106, end="2016-10-01", group="children", part_of="t0"),
            figure("c1", 106, end="2016-10-02", group="children", part_of="t1"),
        ],
        "stays at 106 while its whole grows",
    ),
    "scope_switch": (
        [
            *totals(34_735, 34_844),
            figure("c0", 14_500, end="2016-10-01", group="children", part_of="t0"),
            figure("w0", 9_500, end="2016-10-01", group="women", part_of="t0"),
            figure("c1", 7_797, end="2016-10-02", group="children", part_of="t1"),
            figure("w1", 4_959, end="2016-10-02", group="women", part_of="t1"),
        ],
        "Parts of one whole fall while the whole doesn't",
    ),
}


@pytest.mark.parametrize("kind", ODD)
def test_each_oddity_has_its_sentence(kind):
    rows, words = ODD[kind]
    sentences = told(kind, *rows)
    assert sentences and all(words in s for s in sentences)


def test_a_running_total_of_each_day_is_no_row_of_changed_numbers():
    rows = [figure(f"t{n}", 100 + 5 * n, end=f"2016-10-{n:02}", published=f"2016-10-{n:02}") for n in range(10, 20)]
    kinds = reconcile(frame(*rows)).findings["kind"].tolist()
    assert "running_total" in kinds
    assert not {"revises", "varies"} & set(kinds)


def test_another_number_for_the_same_days_is_still_a_revision():
    rows = [figure("a", 100, published="2016-11-01"), figure("b", 120, published="2016-11-09")]
    assert "revises" in reconcile(frame(*rows)).findings["kind"].tolist()
