"""A sheet of an XLSX workbook as cells of text: dates as ISO days, whole numbers without a point."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from aleppo_figures.errors import MissingExtraError, ReadError, nearest, reason
from aleppo_figures.readers.archives import BROKEN, check_archive
from aleppo_figures.readers.figures.grid import grid_of
from aleppo_figures.schema.progress import Progress, ticking

__all__ = ["read_workbook_grid"]

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_workbook_grid(path: Path, sheet: str | None = None, progress: Progress | None = None) -> pd.DataFrame:
    """Return a sheet's cells as text: the one named, else the one called "figures", else the first that isn't empty.

    `progress` is called with the rows that are read, and all.

    Raises
    ------
    MissingExtraError
        If openpyxl isn't installed.
    ReadError
        If the file is no workbook, has no such sheet, or is too large to open safely.
    """
    check_archive(path)
    try:
        import openpyxl
        from openpyxl.utils.exceptions import InvalidFileException
    except ImportError as error:
        raise MissingExtraError("xlsx", "reading a workbook") from error
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        try:
            rows = _rows(book, sheet, path, progress)
        finally:
            book.close()
    # a damaged sheet is XML that breaks off (a SyntaxError), or cells that aren't what they claim to be
    except (*BROKEN, InvalidFileException, SyntaxError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise ReadError(
            "a workbook is an XLSX file", found=f"{path}: {reason(error)}", do="save it again as XLSX"
        ) from error
    width = max((len(row) for row in rows), default=0)
    return grid_of([row + [""] * (width - len(row)) for row in rows], path.name)


def _rows(book: Any, sheet: str | None, path: Path, progress: Progress | None) -> list[list[str]]:
    if sheet is not None and sheet not in book.sheetnames:
        near = nearest(sheet, book.sheetnames)
        raise ReadError(
            f"{path.name} has the sheet that is asked for",
            found=repr(sheet),
            allowed=", ".join(book.sheetnames),
            do=f"did you mean {near!r}?" if near else None,
        )
    order = [sheet] if sheet else sorted(book.sheetnames, key=lambda title: title.casefold() != "figures")
    for title in order:
        found = ticking(book[title].iter_rows(values_only=True), book[title].max_row or _row_count(path), progress)
        rows = [[_text(cell) for cell in row] for row in found]
        if any(any(row) for row in rows):
            return rows
    return []


def _row_count(path: Path) -> int:
    """Return how many rows a workbook has whose sheets don't say so themselves, as those that are streamed out don't."""
    with zipfile.ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return sum(archive.read(name).count(b"<row") for name in sheets)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        plain = cell.date() if (cell.hour, cell.minute, cell.second) == (0, 0, 0) else cell
        return plain.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return _ESCAPED.sub(lambda m: chr(int(m.group(1), 16)), str(cell))
