"""Cells as people type them."""

import numpy as np
import pandas as pd
import pytest

from aleppo_figures.schema.cells import counts, days, texts
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


@pytest.mark.parametrize(
    ("cell", "value"), [("West", "West"), (7.0, "7"), (7.5, "7.5"), (np.int64(7), "7"), (None, pd.NA), (np.nan, pd.NA)]
)
def test_a_number_where_a_name_stands_is_its_text(cell, value):
    found = Problems()
    frame = pd.DataFrame({"doc_id": [cell]}, dtype=object)
    read = texts(frame["doc_id"], "doc_id", frame, found)
    assert len(found) == 0
    assert (read[0] is pd.NA) if value is pd.NA else read[0] == value


@pytest.mark.parametrize("cell", [True, np.bool_(False), object(), ["West"]])
def test_what_is_no_text_is_refused_where_a_name_stands(cell):
    found = Problems()
    frame = pd.DataFrame({"doc_id": pd.Series([cell], dtype=object)})
    texts(frame["doc_id"], "doc_id", frame, found)
    assert len(found) == 1


@pytest.mark.parametrize("cell", ["2016/10/01", "01-10-2016", "yesterday", 20161001, "2016-10-01 25:00:00", object()])
def test_a_day_that_could_mean_two_days_is_refused(cell):
    found = Problems()
    frame = pd.DataFrame({"start": [cell]}, dtype=object)
    read = days(frame["start"], "start", frame, found)
    assert read.isna().all()
    assert len(found) == 1
