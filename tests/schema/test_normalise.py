"""Columns: missing, doubled, misspelled."""

import pandas as pd
import pytest

from aleppo_figures.errors import SchemaError
from aleppo_figures.schema.frames import validate


def test_a_doubled_column_is_refused():
    doubled = pd.DataFrame([["a", "d", "killed", 1, 2]], columns=["figure_id", "doc_id", "outcome", "best", "best"])
    with pytest.raises(SchemaError, match="a column stands once"):
        validate(doubled)


def test_an_empty_frame_with_no_columns_says_what_is_required():
    with pytest.raises(SchemaError, match="the column outcome is required"):
        validate(pd.DataFrame())


def test_an_extra_column_that_resembles_one_that_is_there_is_left_alone():
    tidy = validate(
        pd.DataFrame({"figure_id": ["a"], "doc_id": ["d"], "outcome": ["killed"], "place": ["X"], "places": ["Y"]})
    )
    assert tidy.loc[0, "places"] == "Y"
