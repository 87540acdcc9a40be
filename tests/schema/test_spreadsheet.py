"""Guarding a cell and baring it again gives the same cell, whatever it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.schema.spreadsheet import guarded, unguarded

CELLS = st.one_of(st.text(max_size=20), st.text(alphabet="'=+-@\t\r\n a", max_size=6))


@given(CELLS)
def test_a_round_trip_changes_nothing(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


@given(CELLS)
def test_no_guarded_cell_runs(cell: str) -> None:
    assert guarded(cell)[:1] not in ("=", "+", "-", "@", "\t", "\r", "\n")
