"""When figures can only be about one event: one day, a narrow place, and no second candidate."""

import pytest

from aleppo_figures import reconcile
from tests.reconciliation.build import claims_of, figure, frame

STRIKE = {"extent": "incident", "place": "Jub al-Quba", "start": "2016-10-05", "end": "2016-10-05"}


def tied(*rows):
    return [c.figure_id for c in claims_of(*rows) if c.tied]


def test_reports_of_one_day_and_narrow_place_are_tied():
    assert tied(figure("a", 21, **STRIKE), figure("b", 45, **STRIKE, source="SNHR", doc_id="q")) == ["a", "b"]


@pytest.mark.parametrize(
    "changes",
    [
        {"place": "Aleppo"},
        {"place": "Aleppo Governorate"},
        {"place": None},
        {"end": "2016-10-06"},
        {"end": None},
        {"extent": "total"},
    ],
)
def test_wide_places_several_days_and_totals_are_not(changes):
    assert tied(figure("a", 21, **{**STRIKE, **changes})) == []


def test_one_document_that_tells_of_two_events_leaves_none_tied():
    rows = [figure("a", 2, **STRIKE), figure("b", 9, **STRIKE), figure("c", 9, **STRIKE, source="SNHR", doc_id="q")]
    assert tied(*rows) == []


def test_two_outcomes_or_a_part_are_no_second_event():
    rows = [
        figure("a", 9, **STRIKE),
        figure("b", 2, **STRIKE, group="children", part_of="a"),
        figure("c", 30, **STRIKE, outcome="injured"),
    ]
    assert tied(*rows) == ["a", "b", "c"]


def test_a_part_that_names_no_scope_of_its_own_is_not_tied():
    assert tied(figure("all", 126, **STRIKE), figure("evacuees", 98, **STRIKE, part_of="all")) == ["all"]


def coded(name, n, **changes):
    """An event of a data set, in a place that is wide only to those who know it."""
    return figure(name, n, **{**STRIKE, "extractor": "ucdp_ged", "doc_id": "ged.csv", "published": None, **changes})


def test_two_rows_of_a_data_set_of_events_are_two_events_whatever_their_numbers():
    assert tied(coded("ged-1", 3)) == ["ged-1"]
    assert tied(coded("ged-1", 3), coded("ged-2", 3, source="SNHR")) == []
    whole = {"group": "civilians", "part_of": "ged-1"}
    assert tied(coded("ged-1", 3), coded("ged-1-civilians", 2, **whole)) == ["ged-1", "ged-1-civilians"]


def test_two_events_of_one_day_and_place_are_neither_two_numbers_nor_copies_of_one():
    range_of = {"modifier": "between", "low": 2, "high": 9}
    rows = [
        {**coded("ged-1", 5), **range_of},
        coded("ged-1-civilians", 4, group="civilians", part_of="ged-1"),
        {**coded("ged-2", 7), **range_of},
        coded("ged-2-civilians", 1, group="civilians", part_of="ged-2"),
        coded("ged-3", 5),
    ]
    result = reconcile(frame(*rows))
    assert not set(result.findings["kind"]) & {"varies", "revises", "disagrees", "copy_error", "passed_on"}
    assert not set(result.pairs["verdict"]) & {"varies", "revises", "repeats"}
    assert result.lineage["copy_of"].isna().all()
