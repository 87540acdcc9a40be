"""Bytes become text by what they are, or are refused; never noise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.errors import ReadError
from aleppo_figures.readers.decoding import decode

TEXT = "id,place\n1,Málaga – “coast”\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_is_read_whatever_its_encoding(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "list.csv").text == TEXT


def test_a_page_says_its_own_encoding() -> None:
    page = '<meta charset="windows-1251"><p>Погибли 12 человек</p>'
    assert decode(page.encode("cp1251"), "page.html", declares=True).text == page


@pytest.mark.parametrize(
    "raw",
    [b"%PDF-1.7 ...", b"PK\x03\x04rest", b"\x89PNG\r\n", b"SQLite format 3\x00", b"PAR1rest", bytes(range(256)) * 4],
)
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    with pytest.raises(ReadError, match=r"list\.csv"):
        decode(raw, "list.csv")


def test_a_torn_mark_is_refused() -> None:
    with pytest.raises(ReadError, match="utf-8"):
        decode(b"\xef\xbb\xbfab\xff\xfe", "list.csv")


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_an_error(raw: bytes) -> None:
    try:
        assert isinstance(decode(raw, "x").text, str)
    except ReadError as error:
        assert "x" in str(error)
