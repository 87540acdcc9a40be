"""A data set is told by its columns."""

from __future__ import annotations

from aleppo_figures.readers.figures.recognise import recognise


def test_another_table_is_a_hand_kept_one() -> None:
    assert recognise(["outcome", "best", "low", "high"]) == "hand_kept"
    assert recognise(["figure_id", "doc_id", "outcome", "extractor"]) == "figures"
    assert recognise(["Where", "Dead"], ["#adm1+name", "#affected+killed"]) == "hxl"
