"""Problems are counted, cut and worded."""

import numpy as np
import pandas as pd
import pytest

from aleppo_figures.errors import SchemaError
from aleppo_figures.schema.problems import PROBLEM_COLUMNS, Problems


def test_nothing_wrong_raises_nothing():
    Problems().raise_if_any(3)
    assert list(Problems().frame().columns) == list(PROBLEM_COLUMNS)


def test_found_text_is_cut_and_put_on_one_line():
    problems = Problems()
    problems.add(1, "quote", "text is short", found="line\n" * 500)
    with pytest.raises(SchemaError) as caught:
        problems.raise_if_any(1)
    assert len(str(caught.value)) < 400


def test_rows_beyond_the_first_thousand_are_still_listed():
    frame = pd.DataFrame({"best": range(5_000)})
    problems = Problems()
    problems.add_rows(frame, np.ones(5_000, dtype=bool), "best", "no number is right")
    assert len(problems) == len(problems.frame()) == 5_000
