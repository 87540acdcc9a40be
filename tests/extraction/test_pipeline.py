"""From any text to rows: spans that are their numbers, the same rows each time, no document's rows from another."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from aleppo_figures import Document, extract, validate

PIECES = st.sampled_from(
    [
        "At least 12 people were killed in Homs on 3 May 2016", "including five children", ", ", ". ", "\n\n", "the UN said",
        "(four of them women)", "No one was hurt",
        "dozens", "“", "”", "١٢", "\u00a0", "\u202e", "\x00", "half a million fled", "12-15",
        "•", ":", "1 200", "2 May", "killing", "died", "€5m",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=12).map("".join))


@settings(max_examples=60)
@given(TEXTS)
def test_any_text_gives_valid_rows_whose_spans_are_their_numbers(text):
    figures = validate(extract(text, published="2016-06-01"))
    for row in figures.itertuples():
        assert 0 <= row.char_start < row.char_end <= len(text)
        assert " ".join(text[row.char_start : row.char_end].split()) in " ".join(row.quote.split())
        assert row.low is pd.NA or row.high is pd.NA or row.low <= row.high


@settings(max_examples=25)
@given(st.lists(TEXTS, min_size=2, max_size=3, unique=True))
def test_a_document_is_read_as_if_it_were_alone(texts):
    documents = [Document(text, doc_id=f"d{i}") for i, text in enumerate(texts)]
    together = extract(documents)
    for document in documents:
        alone = extract(document)
        mine = together[together["doc_id"] == document.doc_id].reset_index(drop=True)
        pd.testing.assert_frame_equal(mine, alone, check_dtype=False)


def test_long_lines_and_many_numbers_are_read():
    assert len(extract("x" * 1_000_000)) == 0
    assert len(extract("12 people died. " * 2_000)) > 0
