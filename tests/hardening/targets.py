"""What is fed with anything: each target takes bytes, and either works, refuses in the library's words, or has a bug."""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
import tempfile
import warnings
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from aleppo_figures import Document, FiguresError, annotate, read_documents, read_figures, validate
from aleppo_figures.cli.app import main
from aleppo_figures.extraction.extractors import RuleExtractor
from aleppo_figures.extraction.pipeline import Reading
from aleppo_figures.schema.convert import to_frame

__all__ = ["TARGETS"]

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})*|\d+")
_TEXT, _NUMBER = "12 people were killed in Homs on 3 May 2016, the UN said.\n", "outcome,best\nkilled,12\n"


def of_text(data: bytes) -> None:
    """Read a text and mark what was read; every span is its number, in its quote."""
    text = data.decode("utf-8", "surrogateescape")
    document = Document(text, "mine", published=date(2016, 6, 1))
    figures = RuleExtractor(_reading()).extract(document)
    for figure in figures:
        shown = text[figure.char_start : figure.char_end]
        assert shown.strip() and shown in str(figure.quote) and str(figure.quote) in text
        if _DIGITS.fullmatch(shown) and figure.modifier == "exact" and shown.isascii():
            assert int(shown.replace(",", "")) in (figure.low, figure.high), shown
    for kind in ("html", "text", "terminal"):
        annotate(document, figures, format=kind)  # type: ignore[arg-type]
    if len(data) % 16 == 0:  # the slowest part
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
            validate(read_figures(path))

    return target


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
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
                main()
        except SystemExit as leaving:
            assert leaving.code in (None, 0, 1, 2), leaving.code
        finally:
            sys.argv = given


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
    "figures_csv": _figures(".csv"),
    "figures_jsonl": _figures(".jsonl"),
    "figures_xlsx": _figures(".xlsx"),
    "figures_parquet": _figures(".parquet"),
    "mapping": of_mapping,
    "command": of_command,
}
"""The targets by name; the first part of a saved input's file name is the target that it was found for."""
