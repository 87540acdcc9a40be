"""Tables as they stand: rows numbered as a spreadsheet does, ragged ones named, guarded cells bared."""

from __future__ import annotations

import pytest

from aleppo_figures.errors import ReadError, SchemaError
from aleppo_figures.readers.figures.grid import grid_of, parse_csv


def test_rows_are_numbered_as_in_a_spreadsheet() -> None:
    grid = parse_csv("\na,b\n1,2\n\n3,\n", "t.csv")
    assert grid.index.tolist() == [3, 5]
    assert grid["b"].isna().tolist() == [False, True]


def test_guarded_cells_are_bared() -> None:
    assert parse_csv("a,b\n'=1+1,'tis\n", "t.csv").iloc[0].tolist() == ["=1+1", "'tis"]


def test_all_ragged_rows_are_named() -> None:
    with pytest.raises(SchemaError) as caught:
        parse_csv("a,b\n1,2,3\n4,5\n6,7,8\n", "t.csv")
    assert caught.value.problems["row"].tolist() == ["2", "4"]


@pytest.mark.parametrize("rows", [[], [["", " "]], [["1", "2"]], [["only"]], [["a", "a"], ["1", "2"]]])
def test_what_has_no_header_is_refused(rows: list[list[str]]) -> None:
    with pytest.raises(ReadError):
        grid_of(rows, "t.csv")
