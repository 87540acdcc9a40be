"""Office words tell names of bodies from names of people."""

import pytest

from aleppo_figures.report.redaction import WITHHELD, redact
from aleppo_figures.vocabulary.tabular import table_rows


@pytest.mark.parametrize("row", table_rows("offices", ("kind", "words")), ids=lambda row: row["kind"])
def test_the_example_keeps_its_words_and_the_counter_example_names_a_person(row):
    assert WITHHELD not in redact(row["example"])
    assert WITHHELD in redact(row["counter_example"])
