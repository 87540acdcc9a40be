"""What commands read: figures from files or standard input, documents from files, folders or standard input."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from aleppo_figures.errors import ReadError

if TYPE_CHECKING:
    import pandas as pd

    from aleppo_figures.schema.document import Document

__all__ = ["documents_from", "figures_from"]


def figures_from(names: Sequence[str]) -> pd.DataFrame:
    """Return the figures of all files as one frame; `-` is CSV on standard input.

    Raises
    ------
    FiguresError
        If a file can't be read, or two files hold the same figure id.
    """
    import pandas as pd

    from aleppo_figures import read_figures, validate

    with tempfile.TemporaryDirectory() as folder:
        frames = [read_figures(_spooled(Path(folder)) if name == "-" else Path(name)) for name in names]
    return validate(pd.concat(frames, ignore_index=True)) if len(frames) > 1 else frames[0]


def documents_from(names: Sequence[str], published: date | None, publisher: str | None) -> list[Document]:
    """Return the documents of all files and folders; `-` is text on standard input.

    What the command line says of publication holds where a document doesn't know its own.

    Raises
    ------
    FiguresError
        If nothing could be read; what can't be read beside readable files is said on standard error.
    """
    from aleppo_figures import Document, read_documents

    documents: list[Document] = []
    paths = [name for name in names if name != "-"]
    if len(paths) < len(names):
        text = sys.stdin.buffer.read().decode("utf-8", "replace")
        documents.append(Document(text, doc_id="standard-input"))
    if paths:
        read = read_documents(*paths, on_error="report")
        for path, error in read.failures:
            typer.echo(f"aleppo-figures: {path}: {error}", err=True)
        documents.extend(read.documents)
        if read.failures and not documents:
            raise ReadError("at least one document can be read", found="none", do="see the lines above")
    return [replace(d, published=d.published or published, publisher=d.publisher or publisher) for d in documents]


def _spooled(folder: Path) -> Path:
    """Return standard input as a file, whose name is the document of rows that name none: the same on every run."""
    path = folder / "standard-input.csv"
    path.write_bytes(sys.stdin.buffer.read())
    return path
