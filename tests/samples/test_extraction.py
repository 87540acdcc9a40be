"""Extraction reads from each sample the very figures of the rows that it carries."""

import importlib.util

import pandas as pd
import pytest

from aleppo_figures.api.read_figures import read_figures
from aleppo_figures.samples import samples

if importlib.util.find_spec("aleppo_figures.api.extract") is None:
    pytest.skip("there is no extract yet", allow_module_level=True)

SAME = ["outcome", "group", "low", "best", "high", "modifier", "place", "source", "start", "end"]


@pytest.fixture(scope="module")
def table(root):
    path = root / "data" / "aleppo_2016" / "figures.csv"
    if not path.is_file():
        pytest.skip("the Aleppo table isn't here")
    return read_figures(path).set_index("figure_id")


@pytest.fixture(scope="module")
def extracted():
    from aleppo_figures.api.extract import extract

    return extract([sample.document for sample in samples()])


def missing_or_equal(a, b):
    return (pd.isna(a) and pd.isna(b)) or (not pd.isna(a) and not pd.isna(b) and a == b)


def differences(want, got):
    found = []
    for column in SAME:
        if column in ("start", "end") and not pd.isna(want[column]) and not pd.isna(got[column]):
            if abs((want[column] - got[column]).days) > 1:
                found.append(column)
        elif column == "start" and pd.isna(want[column]):
            continue  # the table leaves a beginning blank where its page names none
        elif not missing_or_equal(want[column], got[column]):
            found.append(column)
    return found


@pytest.mark.parametrize("sample", samples(), ids=lambda s: s.document.doc_id)
def test_the_rows_are_read(sample, table, extracted):
    own = extracted[extracted["doc_id"] == sample.document.doc_id]
    twins = {}
    for name in sample.rows:
        want = table.loc[name]
        near = {row["figure_id"]: differences(want, row) for _, row in own.iterrows()}
        right = [figure for figure, wrong in near.items() if not wrong]
        assert right, (name, sorted(near.values(), key=len)[:1])
        twins[name] = right
    for name in sample.rows:
        whole = table.loc[name, "part_of"]
        if not pd.isna(whole) and whole in sample.rows:
            linked = set(own.loc[own["figure_id"].isin(twins[name]), "part_of"].dropna())
            assert linked & set(twins[whole]), f"{name} is a part of {whole}"
