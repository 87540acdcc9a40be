"""The frame's schema: what it fills, what it refuses, and how it says so."""

from __future__ import annotations

import subprocess
import sys
import warnings

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.errors import FiguresWarning, SchemaError
from aleppo_figures.schema.frames import COLUMNS, Figures, dtypes, empty_frame, validate
from aleppo_figures.schema.words import CATEGORIES
from aleppo_figures.vocabulary.groups import Groups


def frame(**columns: object) -> pd.DataFrame:
    size = max((len(v) for v in columns.values()), default=1)
    base = {"figure_id": [f"f{i}" for i in range(size)], "doc_id": "d", "outcome": "killed"}
    return pd.DataFrame({**base, **columns})


def problems(bad: pd.DataFrame) -> pd.DataFrame:
    with pytest.raises(SchemaError) as caught:
        validate(bad)
    return caught.value.problems


def test_a_minimal_frame_gets_every_column_in_order_with_its_dtype():
    tidy = validate(frame(best=[12], low=[12], high=[12]))
    assert tuple(tidy.columns) == COLUMNS
    assert dict(tidy.dtypes) == dict(empty_frame().dtypes)
    assert tidy.loc[0, ["basis", "group", "unit", "extent", "status", "extractor"]].tolist() == [
        "reported",
        "people",
        "persons",
        "unknown",
        "asserted",
        "manual",
    ]
    assert tidy["source"].isna().all()


def test_columns_beyond_the_schema_stand_last_unchecked():
    tidy = validate(frame(zebra=[object()], note=["n"]))
    assert list(tidy.columns[-2:]) == ["zebra", "note"]


def test_the_input_and_its_index_are_left_as_they_are():
    given_frame = frame(best=[1, 2]).set_index(pd.Index(["x", "y"]))
    before = given_frame.copy(deep=True)
    tidy = validate(given_frame)
    pd.testing.assert_frame_equal(given_frame, before)
    assert list(tidy.index) == ["x", "y"]


@pytest.mark.parametrize(
    ("low", "best", "high", "modifier"),
    [
        (3, 3, 3, "exact"),
        (3, 3, None, "at_least"),
        (None, 3, 3, "at_most"),
        (2, 3, 4, "between"),
        (None, None, None, "vague"),
        (2, None, 4, "between"),
    ],
)
def test_a_blank_modifier_says_what_the_interval_says(low, best, high, modifier):
    tidy = validate(frame(low=[low], best=[best], high=[high]))
    assert tidy.loc[0, "modifier"] == modifier


@pytest.mark.parametrize(
    "days",
    [
        ["2016-10-01"],
        [pd.Timestamp("2016-10-01 14:00")],
        pd.Series(pd.to_datetime(["2016-10-01"])).astype("datetime64[ns]"),
        pd.Series(pd.to_datetime(["2016-10-01T23:00"])).dt.tz_localize("Asia/Damascus"),
        [np.datetime64("2016-10-01")],
        ["2016-10-01T08:30:00Z"],
    ],
)
def test_days_keep_one_dtype_whatever_they_come_as(days):
    tidy = validate(frame(start=days))
    assert str(tidy["start"].dtype) == "datetime64[s]"
    assert tidy.loc[0, "start"] == pd.Timestamp("2016-10-01")


def test_days_from_year_1_to_9999_are_days():
    tidy = validate(frame(start=["0001-01-01"], end=["9999-12-31"]))
    assert tidy.loc[0, "start"].year == 1
    assert tidy.loc[0, "end"].year == 9999


@pytest.mark.parametrize("dtype", [object, "string", "str", "category"])
def test_text_keeps_one_dtype_whatever_it_comes_as(dtype):
    tidy = validate(frame(source=pd.Series(["WHO", None, " "], dtype=dtype)))
    assert tidy["source"].dtype == pd.StringDtype("python")
    assert tidy["source"].isna().tolist() == [False, True, True]


def test_all_failures_are_collected_with_row_column_found_allowed_and_hint():
    bad = frame(
        outcome=["kiled", "injured"],
        low=[-1, 3],
        best=[5, 2],
        start=["2016-02-30", "2016-01-01"],
        group=["childs", "women"],
    )
    found = problems(bad).set_index(["row", "column"])
    assert found.loc[("0", "outcome"), "hint"] == "did you mean 'killed'?"
    assert "evacuated" in found.loc[("0", "outcome"), "allowed"]
    assert found.loc[("0", "low"), "found"] == "'-1'"
    assert found.loc[("0", "start"), "found"] == "'2016-02-30'"
    assert found.loc[("0", "group"), "hint"] == "did you mean 'children'?"
    assert found.loc[("1", "low"), "rule"] == "low is at most best"
    assert len(found) == 5


@pytest.mark.parametrize(
    ("columns", "rule"),
    [
        ({"low": [5], "high": [4]}, "low is at most high"),
        ({"best": [5], "high": [4]}, "best is at most high"),
        ({"start": ["2016-02-01"], "end": ["2016-01-01"]}, "a period ends on or after its start"),
        ({"figure_id": ["a", "a"]}, "a figure_id stands once"),
        ({"figure_id": ["a", "b", "c"], "part_of": ["b", "c", "a"]}, "a figure is no part of itself"),
        ({"best": [2.5]}, "a count is a whole number"),
        ({"best": [10**18]}, "a count is a whole number"),
        ({"best": ["many"]}, "a count is a whole number"),
        ({"best": [True]}, "a count is a whole number"),
        ({"confidence": [1.2]}, "a probability is a number"),
        ({"source": [["WHO"]]}, "text is a string"),
        ({"figure_id": [None]}, "every row has a figure_id"),
        ({"outcome": [""]}, "every row has an outcome"),
        ({"date_precision": [9]}, "the schema asks for"),
    ],
)
def test_a_broken_rule_is_named(columns, rule):
    assert any(r.startswith(rule) for r in problems(frame(**columns))["rule"])


def test_a_misspelled_column_is_named_with_its_neighbour():
    found = problems(frame().rename(columns={"outcome": "outcom"}))
    assert "did you mean 'outcome'?" in set(found["hint"])
    assert "did you mean 'place'?" in set(problems(frame(plase=["Aleppo"]))["hint"])


def test_what_is_no_frame_is_refused():
    with pytest.raises(SchemaError, match="pandas DataFrame; found list"):
        validate([1])


def test_a_filtered_frame_stays_valid_and_warns_of_parts_without_their_whole():
    whole = validate(frame(figure_id=["a", "b"], part_of=[None, "a"]))
    with pytest.warns(FiguresWarning, match="outside the frame in 1 rows"):
        validate(whole[whole["figure_id"] == "b"])


def test_no_warning_without_reason():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        validate(frame(figure_id=["a", "b"], part_of=[None, "a"]))


def test_a_hundred_thousand_failures_fit_a_screen():
    with pytest.raises(SchemaError) as caught:
        validate(frame(best=[-1] * 100_000))
    assert len(caught.value.problems) == 100_000
    assert len(str(caught.value).splitlines()) < 30


def test_a_caller_can_bring_groups(tmp_path):
    table = tmp_path / "groups.csv"
    table.write_text(
        "group,age,sex,status,assumed_status,role,union_of\nminers,,,,civilian,miners,\n", encoding="utf-8"
    )
    mine = frame(group=["miners"])
    problems(mine)
    assert validate(mine, groups=Groups.read(table)).loc[0, "group"] == "miners"


def test_every_column_says_what_it_means():
    columns = Figures.to_schema().columns
    assert all(columns[name].description for name in COLUMNS)


WORDS = {name: st.sampled_from(words) for name, words in CATEGORIES.items() if name not in ("modifier", "period_basis")}
COUNT = st.one_of(st.none(), st.integers(-5, 30), st.floats(allow_nan=True), st.text(max_size=4))
DAY = st.one_of(st.none(), st.dates(), st.text(max_size=10), st.datetimes())
ROW = st.fixed_dictionaries(
    {"figure_id": st.text(max_size=3), "doc_id": st.just("d"), **WORDS},
    optional={
        "low": COUNT,
        "best": COUNT,
        "high": COUNT,
        "start": DAY,
        "end": DAY,
        "group": st.sampled_from(["people", "x"]),
    },
)


@given(st.lists(ROW, max_size=6))
def test_any_frame_is_valid_or_refused_with_reasons(rows):
    try:
        tidy = validate(pd.DataFrame(rows, columns=list(dict.fromkeys(k for row in rows for k in row))))
    except SchemaError as error:
        assert len(error.problems) > 0
    else:
        assert dict(tidy.dtypes)["best"] == "Int64"
        pd.testing.assert_frame_equal(validate(tidy), tidy)


def test_dtypes_are_the_models_own():
    columns = Figures.to_schema().columns
    for name, dtype in dtypes().items():
        kind = columns[name].dtype.type
        if str(dtype).startswith("datetime64"):  # pandera knows the kind, not the unit
            assert str(kind).startswith("datetime64")
        elif isinstance(dtype, pd.StringDtype):  # nor the missing value
            assert isinstance(kind, pd.StringDtype)
        else:
            assert dtype == kind, name


def test_a_frame_is_made_without_importing_dask():
    code = "import sys; from aleppo_figures.schema.convert import to_frame; to_frame([]); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "pandera" in loaded
    assert "dask" not in loaded
