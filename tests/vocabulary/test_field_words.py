"""Columns in the field's words: every column of the frame stands in the table, in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from aleppo_figures.errors import VocabularyError
from aleppo_figures.schema.frames import COLUMNS
from aleppo_figures.vocabulary.field_words import FIELDS, rename_to
from aleppo_figures.vocabulary.tabular import table_rows


def test_every_column_has_a_row_and_a_hashtag() -> None:
    assert tuple(row["column"] for row in table_rows("field_names", ("column",))) == COLUMNS
    assert tuple(rename_to("hxl")) == COLUMNS


def test_another_field_is_refused() -> None:
    with pytest.raises(VocabularyError, match="did you mean 'ucdp_ged'"):
        rename_to("ucdp")


def test_the_docs_have_every_column_in_every_fields_words(root: Path) -> None:
    page = (root / "docs/reference/formats.md").read_text(encoding="utf-8")
    for row in table_rows("field_names", ("column", *FIELDS)):
        cells = " | ".join(f"`{row[c]}`" if row[c] else "" for c in ("column", *FIELDS))
        assert f"| {cells} |" in page
