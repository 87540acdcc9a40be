"""CSV: one line of names, one line a row, quoted where needed; with HXL's hashtags below the names when asked."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd

from aleppo_figures.errors import StoreError
from aleppo_figures.schema.progress import Progress
from aleppo_figures.stores.aside import write_text
from aleppo_figures.stores.cells import text_cells
from aleppo_figures.vocabulary.field_words import rename_to

__all__ = ["csv_text", "write_csv", "write_hxl"]


def write_csv(frame: pd.DataFrame, path: Path, progress: Progress | None = None) -> Path:
    """Write a frame as CSV that no spreadsheet runs as formulas, and that `read_figures` reads back as it was."""
    return write_text(csv_text(frame, progress=progress), path)


def write_hxl(frame: pd.DataFrame, path: Path, progress: Progress | None = None) -> Path:
    """Write a frame as CSV with a row of HXL hashtags below the names; columns beyond the schema get none."""
    tags = rename_to("hxl")
    below = [tags.get(str(name), "") for name in frame.columns]
    return write_text(csv_text(frame, below=below, progress=progress), path)


def csv_text(frame: pd.DataFrame, below: list[str] | None = None, progress: Progress | None = None) -> str:
    """Return a frame as CSV text; `below` is a row to stand under the names, and `progress` is told of columns.

    Raises
    ------
    StoreError
        If a cell has a null character, which CSV can't hold.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(frame.columns)
    if below is not None:
        writer.writerow(below)
    writer.writerows(text_cells(frame, progress).itertuples(index=False, name=None))
    text = stream.getvalue()
    if "\x00" in text:
        raise StoreError("a cell of CSV holds no null character", found="one", do="take it out of the text")
    return text
