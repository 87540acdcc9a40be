"""A number that others pass on is no second count."""

from __future__ import annotations

from typing import Any

from aleppo_figures.reconciliation.joint.constraints.regions import regions
from aleppo_figures.reconciliation.joint.constraints.rows import count_rows
from aleppo_figures.reconciliation.scope import Scopes
from tests.reconciliation.build import claims_of, figure
from tests.reconciliation.joint.build import ask, joint


def kept(*rows: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    listed = claims_of(*rows)
    return {row.name: row.copies for row in count_rows(listed, regions(listed, Scopes()))}


def test_the_first_to_give_a_number_stands_for_those_who_pass_it_on():
    later = figure("b", 10, publisher="BBC", published="2016-11-20")
    assert kept(later, figure("a", 10), figure("c", 10, published=None)) == {"a": ("b", "c")}
    assert kept(later) == {"b": ()}


def test_of_one_days_pages_the_roots_own_is_first():
    assert kept(figure("a", 10, publisher="BBC"), figure("b", 10, publisher="SOHR")) == {"b": ("a",)}


def test_what_the_root_says_again_itself_is_a_later_count():
    again = figure("b", 10, publisher="SOHR", published="2016-11-20")
    assert kept(figure("a", 10), again, figure("c", 10, published="2016-12-01")) == {"a": (), "b": ("c",)}


def test_another_number_scope_or_way_of_stating_it_is_no_copy():
    others = [{"n": 11}, {"modifier": "at_least"}, {"place": "Idlib"}, {"group": "civilians"}, {"end": "2016-10-30"}]
    for n, change in enumerate(others):
        number = change.pop("n", 10)
        assert len(kept(figure("a", 10), figure(f"b{n}", number, published="2016-11-20", **change))) == 2


def test_an_outdated_number_passed_on_is_no_fall():
    rows = [figure("a", 10), figure("grown", 12, published="2016-11-15"), figure("stale", 10, published="2016-11-20")]
    found = joint(*rows)
    assert not found.conflicts
    assert found.implied["stale"] == found.implied["a"] == (10, 10)
    assert ask(found, source="Syrian Observatory for Human Rights").upper == 12
    own = joint(*rows[:2], figure("stale", 10, published="2016-11-20", publisher="SOHR"))
    assert [sorted(f for r in c.rows for f in r.figures) for c in own.conflicts] == [["grown", "stale"]]


def test_a_copy_of_a_figure_in_conflict_is_left_out_with_it():
    rows = [
        figure("part", 20, place="Eastern Aleppo"),
        figure("whole", 10),
        figure("copy", 10, publisher="BBC", doc_id="b"),
    ]
    assert joint(*rows).left_out == {"part", "whole", "copy"}
