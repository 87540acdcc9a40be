"""Sexes by ages."""

from __future__ import annotations

import pytest

from aleppo_figures import extract, reconcile


@pytest.mark.parametrize(
    "text",
    ["Deaths\n\nAge,Male,Female\nUnder 18,1,2\nAdults,3,4\n", "Deaths\n\nSex,Under 18,Adults\nMale,1,3\nFemale,2,4\n"],
)
def test_a_sex_of_an_age_is_no_group_of_its_own(figures, text):
    found = sorted(figures(text), key=lambda f: f.best)
    assert [(f.group, f.extent) for f in found] == [("children", "unknown")] * 2 + [("people", "unknown")] * 2


def test_without_ages_the_sexes_are_men_and_women(rows):
    assert rows("Deaths\n\nPlace,Male,Female\nHoms,1,2\nHama,3,4\n", "group")[:2] == [("men",), ("women",)]


def test_a_table_by_sex_and_age_holds_together():
    text = (
        "Deaths in Homs, 2015\n\nAge group | Male | Female | Total\n--- | --- | --- | ---\n0-17 | 10 | 12 | 22\n"
        "Adults | 30 | 28 | 58\nElderly | 5 | 6 | 11\nAll ages | 45 | 46 | 91\n\nSource: SOHR"
    )
    result = reconcile(extract(text))
    assert len(result.conflicts) == 0
    assert set(result.findings["kind"]) <= {"parts"}
