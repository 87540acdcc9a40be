"""Columns in the field's words: every column of the frame stands in the table, in order."""

from __future__ import annotations

import pytest

from aleppo_figures.errors import VocabularyError
from aleppo_figures.schema.frames import COLUMNS
from aleppo_figures.vocabulary.field_words import rename_to
from aleppo_figures.vocabulary.tabular import table_rows


def test_every_column_has_a_row_and_a_hashtag() -> None:
    assert tuple(row["column"] for row in table_rows("field_names", ("column",))) == COLUMNS
    assert tuple(rename_to("hxl")) == COLUMNS


def test_another_field_is_refused() -> None:
    with pytest.raises(VocabularyError, match="did you mean 'ucdp_ged'"):
        rename_to("ucdp")
