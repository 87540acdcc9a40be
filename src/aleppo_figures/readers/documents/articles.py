"""Tables of articles: CSV, JSON lines, JSON and frames, a document a row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from aleppo_figures.errors import DocumentError, FiguresError, ReadError
from aleppo_figures.readers.decoding import decode
from aleppo_figures.readers.documents.count_tables import is_count_table
from aleppo_figures.readers.documents.days import read_day
from aleppo_figures.readers.documents.plain import tidy
from aleppo_figures.readers.figures.grid import parse_csv
from aleppo_figures.schema.document import Document
from aleppo_figures.vocabulary.article_fields import article_columns

__all__ = ["read_article_csv", "read_article_frame", "read_article_json"]

Row = Mapping[str, Any]
Read = Document | FiguresError


def read_article_csv(raw: bytes, name: str) -> list[Read]:
    """Return a document for each row of a CSV table that has a column of text; an error for a row without.

    A table of counts, whose header or title says an outcome, is one document, for the extractor to read.

    Raises
    ------
    ReadError
        If the file is no table, or no column holds text.
    """
    text = decode(raw, name).text
    if is_count_table(text):
        return [Document(tidy(text), doc_id=name)]
    return read_article_frame(parse_csv(text, name), name)


def read_article_frame(frame: pd.DataFrame, name: str) -> list[Read]:
    """Return a document for each row of a frame, as `read_article_csv` does."""
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return _documents(zip(map(str, frame.index), rows, strict=True), [str(c) for c in frame.columns], name)


def read_article_json(raw: bytes, name: str) -> list[Read]:
    """Return a document for each object of a JSON-lines file or a JSON list.

    Raises
    ------
    ReadError
        If the file is neither, or the objects have no text.
    """
    text = decode(raw, name).text
    rows = list(_objects(text, name))
    columns = list(dict.fromkeys(str(key) for _, row in rows for key in row))
    return _documents(rows, columns, name)


def _objects(text: str, name: str) -> Iterator[tuple[str, Row]]:
    if text.lstrip()[:1] == "[":
        whole = _parsed(text, name, 1)
        told = list(enumerate(whole if isinstance(whole, list) else [whole], start=1))
    else:
        # str.splitlines would also split at the line separators that JSON allows within a string
        lines = enumerate(text.split("\n"), start=1)
        told = [(number, _parsed(line, name, number)) for number, line in lines if line.strip()]
    for number, row in told:
        if not isinstance(row, dict):
            raise ReadError("a line of JSON lines is an object", found=f"{type(row).__name__} in {name}, line {number}")
        yield str(number), row


def _parsed(text: str, name: str, line: int) -> Any:
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadError("a line of JSON lines is JSON", found=f"{name}, line {line}: {error}", do="mend it") from error


def _documents(rows: Iterable[tuple[str, Row]], columns: list[str], name: str) -> list[Read]:
    named = article_columns(columns)
    if "text" not in named:
        raise ReadError(
            "a table of articles has a column of text",
            found=f"{', '.join(columns[:12]) or 'no columns'} in {name}",
            allowed="text, body, content, article, notes …",
            do="a table of figures is read by read_figures, and by the commands from reconcile on",
        )
    return [_document(row, named, f"{name}#{number}") for number, row in rows]


def _document(row: Row, named: Mapping[str, str], where: str) -> Read:
    told = {field: _cell(row.get(column)) for field, column in named.items() if field != "published"}
    body, title = tidy(told.get("text") or ""), " ".join((told.get("title") or "").split())
    if not body.strip():
        return DocumentError("an article has a text", found=f"none in {where}", do="leave the row out")
    published = row.get(named.get("published", ""))
    day = read_day(published)
    if day is None and _cell(published):
        return DocumentError(
            "an article's day can be told for certain",
            found=f"{published!r} in {where}",
            allowed="2016-09-19",
            do="mend it",
        )
    text = body if not title or body.lstrip().startswith(title) else f"{title}\n\n{body}"
    return Document(text, told.get("doc_id") or where, told.get("publisher"), day, told.get("url"))


def _cell(value: Any) -> str | None:
    if value is None or (isinstance(value, float) and value != value):
        return None
    return str(value).strip() or None
