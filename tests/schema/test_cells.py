"""Cells as people type them."""

import pandas as pd
import pytest

from aleppo_figures.schema.cells import counts, days
from aleppo_figures.schema.problems import Problems


@pytest.mark.parametrize(
    ("cell", "value"),
    [("1,402", 1402), (" 7 ", 7), (3.0, 3), ("3.0", 3), ("", None), (None, None), ("1\u202f200", 1200)],
)
def test_counts_as_people_write_them(cell, value):
    found = Problems()
    frame = pd.DataFrame({"best": [cell]}, dtype=object)
    read = counts(frame["best"], "best", frame, found)
    assert len(found) == 0
    assert (None if pd.isna(read[0]) else read[0]) == value


@pytest.mark.parametrize("cell", ["2016/10/01", "01-10-2016", "yesterday", 20161001, "2016-10-01 25:00:00", object()])
def test_a_day_that_could_mean_two_days_is_refused(cell):
    found = Problems()
    frame = pd.DataFrame({"start": [cell]}, dtype=object)
    read = days(frame["start"], "start", frame, found)
    assert read.isna().all()
    assert len(found) == 1
