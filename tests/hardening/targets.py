"""What is fed with anything: each target takes bytes, and either works, refuses in the library's words, or has a bug."""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
import tempfile
import unittest.mock
import warnings
import zipfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import typer

from aleppo_figures import Document, FiguresError, annotate, read_documents, read_figures, validate
from aleppo_figures.cli.app import main
from aleppo_figures.extraction.extractors import RuleExtractor
from aleppo_figures.extraction.pipeline import Reading
from aleppo_figures.schema.convert import to_frame

__all__ = ["BOOK", "TARGETS"]

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})*|\d+")
BOOK = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="figures" sheetId="1" r:id="r1"/></sheets></workbook>',
}  # the least that a workbook is
_TEXT, _NUMBER = "12 people were killed in Homs on 3 May 2016, the UN said.\n", "outcome,best\nkilled,12\n"


def of_text(data: bytes) -> None:
    """Read a text and mark what was read; every span is its number, in its quote."""
    text = data.decode("utf-8", "surrogateescape")
    document = Document(text, "mine", published=date(2016, 6, 1))
    figures = RuleExtractor(_reading()).extract(document)
    ids = {figure.figure_id for figure in figures}
    for figure in figures:
        shown = text[figure.char_start : figure.char_end]
        assert shown.strip() and shown in str(figure.quote) and str(figure.quote) in text
        if _DIGITS.fullmatch(shown) and figure.modifier == "exact" and shown.isascii():
            assert int(shown.replace(",", "")) in (figure.low, figure.high), shown
        assert figure.part_of is None or (figure.part_of in ids and figure.part_of != figure.figure_id), figure.part_of
    for kind in ("html", "text", "terminal"):
        annotate(document, figures, format=kind)  # type: ignore[arg-type]
    if len(data) % 64 == 0:  # the slowest part
        validate(to_frame(figures))


@cache
def _reading() -> Reading:
    return Reading()


def _documents(suffix: str) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        with _file(data, suffix) as path:
            for document in read_documents(path, on_error="report"):
                assert document.text.strip() and document.doc_id

    return target


def _figures(suffix: str) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        with _file(data, suffix) as path, contextlib.suppress(FiguresError):
            figures = read_figures(path)
            if len(data) % 16 == 0:  # what was read is what the contract allows
                validate(figures)

    return target


def of_sheet(data: bytes) -> None:
    """Read a workbook whose only sheet is any XML."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as book:
        for name, part in BOOK.items():
            book.writestr(name, part)
        book.writestr("xl/worksheets/sheet1.xml", data)
    _figures(".xlsx")(made.getvalue())


def of_mapping(data: bytes) -> None:
    """Read a table with a mapping file of any content."""
    with _file(_NUMBER.encode(), ".csv") as table, _file(data, ".toml") as plan, contextlib.suppress(FiguresError):
        read_figures(table, mapping=plan)


def of_command(data: bytes) -> None:
    """Parse a command line of any words and run it over two small files, in a folder of its own."""
    words = data.decode("utf-8", "surrogateescape").replace("\x00", "").split()[:12]
    if any(word.startswith("/") or ".." in word or "=/" in word for word in words):
        return  # stays in its folder
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("t.txt").write_text(_TEXT, encoding="utf-8")
        Path("f.csv").write_text(_NUMBER, encoding="utf-8")
        out, given = io.StringIO(), sys.argv
        sys.argv = ["aleppo-figures", *words]
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out), _built_once():
                main()
        except SystemExit as leaving:
            assert leaving.code in (None, 0, 1, 2), leaving.code
        finally:
            sys.argv = given


def _built_once() -> contextlib.AbstractContextManager[object]:
    """Return a stretch in which the commands aren't made from their functions again, which takes longer than most of them."""
    return unittest.mock.patch.object(typer.main, "get_command", _command)


_command = cache(typer.main.get_command)


@contextlib.contextmanager
def _file(data: bytes, suffix: str):
    handle, name = tempfile.mkstemp(suffix=suffix)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield Path(name)
    finally:
        Path(name).unlink()


TARGETS: dict[str, Callable[[bytes], None]] = {
    "text": of_text,
    "documents_txt": _documents(".txt"),
    "documents_md": _documents(".md"),
    "documents_html": _documents(".html"),
    "documents_pdf": _documents(".pdf"),
    "documents_csv": _documents(".csv"),
    "documents_jsonl": _documents(".jsonl"),
    "documents_warc": _documents(".warc"),
    "figures_csv": _figures(".csv"),
    "figures_jsonl": _figures(".jsonl"),
    "figures_xlsx": _figures(".xlsx"),
    "figures_sheet": of_sheet,
    "figures_parquet": _figures(".parquet"),
    "figures_package": _figures(".zip"),
    "figures_ledger": _figures(".db"),
    "mapping": of_mapping,
    "command": of_command,
}
"""The targets by name; the first part of a saved input's file name is the target that it was found for."""
