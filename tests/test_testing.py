"""Drafts in other people's tests and pipelines."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa
import pytest

from aleppo_figures import reconcile
from aleppo_figures.errors import DocumentError, OptionError
from aleppo_figures.testing import assert_figures_supported, figures_supported

SAID = "the Syrian Observatory for Human Rights said."
GOOD = f"Shelling killed 26 civilians in Jub al-Quba on 30 November 2016, {SAID}"
WRONG = GOOD.replace("26", "62")
OTHER = GOOD.replace("the Syrian Observatory for Human Rights", "the White Helmets")


@pytest.fixture(scope="module")
def record():
    row = {
        "figure_id": "r",
        "doc_id": "b",
        "source": "SOHR",
        "outcome": "killed",
        "group": "civilians",
        "low": 26,
        "best": 26,
    }
    more = {"high": 26, "extent": "total", "place": "Jub al-Quba", "start": "2016-11-30", "end": "2016-11-30"}
    return reconcile(pd.DataFrame([row | more]))


def test_a_supported_draft_passes_and_gives_its_verdicts(record):
    assert [line.verdict for line in assert_figures_supported(GOOD, record).lines] == ["supported"]


def test_a_wrong_number_fails_with_what_to_write_instead(record):
    with pytest.raises(AssertionError, match=r"draft:1:17: error: contradicted: .*\n    Write 26 civilians killed"):
        assert_figures_supported(f"{WRONG}\n\n{GOOD}", record)


def test_the_threshold_is_the_callers(record):
    assert assert_figures_supported(OTHER, record).lines[0].severity == "warning"
    with pytest.raises(AssertionError, match="another source"):
        assert_figures_supported(OTHER, record, fail_on="warning")
    for helper in (
        lambda: assert_figures_supported(GOOD, record, fail_on="bad"),
        lambda: figures_supported(record, fail_on="ok"),
    ):
        with pytest.raises(OptionError, match="note, warning, error"):
            helper()


def test_a_column_of_texts_is_checked_by_pandera(record):
    schema = pa.DataFrameSchema({"text": pa.Column(str, figures_supported(record))})
    assert len(schema.validate(pd.DataFrame({"text": [GOOD, "Nothing is counted here."]}))) == 2
    with pytest.raises(pa.errors.SchemaErrors) as caught:
        schema.validate(pd.DataFrame({"text": [GOOD, WRONG]}), lazy=True)
    assert caught.value.failure_cases["index"].tolist() == [1]


def test_relative_days_count_from_the_day_that_is_given(record):
    text = GOOD.replace("30 November 2016", "Wednesday")
    assert assert_figures_supported(text, record, published="2016-12-01").ok
    with pytest.raises(DocumentError, match="published"):
        assert_figures_supported(text, record)
