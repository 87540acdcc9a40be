"""XLSX: a sheet a frame, text as text (never as formulas), days as days, with the names frozen on top."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from aleppo_figures.errors import MissingExtraError, StoreError
from aleppo_figures.schema.progress import Progress, Stages, ticking
from aleppo_figures.stores.aside import aside
from aleppo_figures.stores.cells import plain, text_column

__all__ = ["write_workbook"]

_MOST_ROWS = 1_048_575
_LONGEST = 32_767
_FIRST_YEAR = 1901
# What XML or a spreadsheet would change: control characters, line ends of other systems, and what looks like an escape.
_ESCAPE = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_TITLE = re.compile(r"[\[\]:*?/\\]")


def write_workbook(frames: Mapping[str, pd.DataFrame], path: Path, progress: Progress | None = None) -> Path:
    """Write frames as the sheets of a workbook.

    Raises
    ------
    MissingExtraError
        If openpyxl isn't installed.
    StoreError
        If a frame has more rows, or a cell more characters, than a sheet can hold.
    """
    try:
        import openpyxl
    except ImportError as error:
        raise MissingExtraError("xlsx", "writing a workbook") from error
    tables = {title: list(_rows(frame, title)) for title, frame in frames.items()}  # refused before a sheet is begun
    stages = Stages(progress, [0.05 * sum(map(len, tables.values())), *(float(len(rows)) for rows in tables.values())])
    stages.done()
    with aside(path) as part:  # a path that is refused is refused before a sheet is begun too
        book = openpyxl.Workbook(write_only=True)
        for title, rows in tables.items():
            sheet = book.create_sheet(_TITLE.sub("-", title)[:31])
            sheet.freeze_panes = "A2"
            for row in ticking(rows, len(rows), stages.within):
                sheet.append([_cell(sheet, value) for value in row])
            stages.done()
        book.save(part)
    return path


def _rows(frame: pd.DataFrame, title: str) -> Iterator[Iterable[Any]]:
    if len(frame) > _MOST_ROWS:
        raise StoreError(
            "a sheet has at most 1,048,576 rows", found=f"{len(frame):,} in {title}", do="write CSV or Parquet"
        )
    yield [_escaped(str(name)) for name in frame.columns]
    yield from zip(*(_column(frame[name]) for name in frame.columns), strict=True)


def _column(cells: pd.Series[Any]) -> list[Any]:
    if pd.api.types.is_datetime64_any_dtype(cells.dtype):
        return [_day(text) for text in text_column(cells)]
    if pd.api.types.is_numeric_dtype(cells.dtype) and not pd.api.types.is_bool_dtype(cells.dtype):
        return [plain(cell) for cell in cells.astype(object)]
    return [_escaped(text) or None for text in text_column(cells)]


def _escaped(text: str) -> str:
    told = _ESCAPE.sub(lambda m: f"_x{ord(m.group()):04X}_", text)
    if len(told) > _LONGEST:
        raise StoreError(
            "a cell has at most 32,767 characters", found=f"{len(told):,}", do="write CSV, Parquet or JSON lines"
        )
    return told


def _day(text: str) -> date | str | None:
    """Return a day as a spreadsheet's date, as text where its calendar doesn't reach."""
    return date.fromisoformat(text) if text and int(text[:4]) >= _FIRST_YEAR else text or None


def _cell(sheet: Any, value: Any) -> Any:
    from openpyxl.cell import WriteOnlyCell

    if isinstance(value, str):
        cell = WriteOnlyCell(sheet, value=value)
        cell.data_type = "s"  # or a text that begins with = would be a formula
        return cell
    if isinstance(value, date):
        cell = WriteOnlyCell(sheet, value=value)
        cell.number_format = "yyyy-mm-dd"
        return cell
    return float(value) if isinstance(value, np.floating) else value
