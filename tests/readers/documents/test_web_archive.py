"""Pages of web archives become documents under their addresses; what is no page is passed over."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest

from aleppo_figures import extract, read_documents
from aleppo_figures.errors import ReadError
from aleppo_figures.readers.documents.web_archive import read_web_archive

pytest.importorskip("warcio")

PAGE = (
    "<!DOCTYPE html><html><head><title>Shelling</title><meta property='article:published_time' content='2016-10-02'>"
    "</head><body><article><p>Shelling killed seven people in Homs on Saturday, residents said after the attack.</p>"
    "<p>The market had been open since the morning, and traders said that they would return.</p></article></body></html>"
)


def record(address: str, body: bytes, kind: str = "text/html", status: str = "200 OK", more: str = "") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{len(address):08d}-0000-0000-0000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def test_pages_and_texts_are_read_under_their_addresses(tmp_path: Path) -> None:
    packed = gzip.compress(PAGE.encode())
    records = [
        record("https://a.example/1", PAGE.encode()),
        record("https://a.example/2", packed, more="Content-Encoding: gzip\r\n"),
        record("https://a.example/3.txt", b"Nine people died.", "text/plain; charset=utf-8"),
        record("https://a.example/4.png", b"\x89PNG", "image/png"),
        record("https://a.example/5", b"moved", status="301 Moved"),
    ]
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"".join(records))
    read = read_documents(path, on_error="report")
    assert [d.doc_id for d in read] == [f"https://a.example/{n}" for n in ("1", "2", "3.txt")]
    assert read[0].url == "https://a.example/1"
    assert [d.published for d in read] == [date(2016, 10, 2), date(2016, 10, 2), None]  # the crawl's day is no one's
    assert read.failures == ()
    figures = extract(read)
    assert figures["best"].tolist() == [7, 7, 9]
    assert figures["start"].astype(str).tolist()[0] == "2016-10-01"


def test_a_packed_archive_of_a_folder_is_read(tmp_path: Path) -> None:
    each = [gzip.compress(record(f"https://a.example/{n}", f"{PAGE}<!-- {n} -->".encode())) for n in (1, 2)]
    (tmp_path / "crawl.warc.gz").write_bytes(b"".join(each))
    (tmp_path / "other.gz").write_bytes(gzip.compress(b"not one of ours", mtime=0))
    assert [d.doc_id for d in read_documents(tmp_path)] == ["https://a.example/1", "https://a.example/2"]


def test_an_empty_page_is_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(record("https://a.example/1", b"<html></html>") + record("https://a.example/2", PAGE.encode()))
    read = read_documents(path, on_error="report")
    assert [d.doc_id for d in read] == ["https://a.example/2"]
    assert "https://a.example/1" in str(read.failures[0][1])


def test_a_truncated_archive_keeps_what_came_before(tmp_path: Path) -> None:
    whole = [gzip.compress(record(f"https://a.example/{n}", PAGE.encode())) for n in (1, 2)]
    read = read_web_archive(whole[0] + whole[1][: len(whole[1]) // 2], "crawl.warc.gz")
    assert read[0].doc_id == "https://a.example/1"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "raw", [b"", b"nothing of the kind", gzip.compress(b"x" * 100, mtime=0), b"WARC/1.0\r\n", b"\x1f\x8b\x08"]
)
def test_what_is_no_archive_is_refused(raw: bytes) -> None:
    with pytest.raises(ReadError, match="WARC file"):
        read_web_archive(raw, "crawl.warc")


def test_a_page_that_unpacks_to_gigabytes_is_left_out() -> None:
    bomb = gzip.compress(b"<html>" + b"x" * 60_000_000, 1)
    (found,) = read_web_archive(record("https://a.example/1", bomb, more="Content-Encoding: gzip\r\n"), "crawl.warc")
    assert "20 MB" in str(found)
