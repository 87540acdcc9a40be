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
from aleppo_figures.readers.figures.grid import check_filled, grid_of
from aleppo_figures.schema.progress import Progress, ticking

__all__ = ["read_workbook_grid"]

_CHUNK = 1_000_000
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
    return grid_of(rows, path.name)


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
        rows = _cells(book[title], path, progress)
        if any(any(row) for row in rows):
            return rows
    return []


def _cells(sheet: Any, path: Path, progress: Progress | None) -> list[list[str]]:
    """Return the rows of a sheet, each up to its last cell; what the sheet says of its own size isn't believed."""
    total = 0 if progress is None else sheet.max_row or _row_count(path)
    sheet.reset_dimensions()
    rows: list[list[str]] = []
    cells = filled = 0
    for row in ticking(sheet.iter_rows(values_only=True), total, progress):
        rows.append([_text(cell) for cell in row])
        cells += len(row)
        filled += sum(map(bool, rows[-1]))
        check_filled(filled, cells, path.name)
    return rows


def _row_count(path: Path) -> int:
    """Return how many rows a workbook has whose sheets don't say so themselves, as those that are streamed out don't."""
    count = 0
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                with archive.open(name) as part:
                    count += sum(chunk.count(b"<row") for chunk in iter(lambda: part.read(_CHUNK), b""))
    return count


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
