"""CSV: no cell begins as a formula."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd

from aleppo_figures.stores import write_figures


def test_no_cell_of_csv_begins_as_a_formula(tmp_path: Path, two: pd.DataFrame) -> None:
    odd = two.assign(note=["@cmd", "+1"], source=["\t=x", "-2+3"])
    with write_figures(odd, tmp_path / "f.csv").open(newline="") as stream:
        cells = [cell for row in csv.reader(stream) for cell in row]
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell]
    assert "'=HYPERLINK(1)" in cells
