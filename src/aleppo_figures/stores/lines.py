"""JSON lines: an object a row, days as ISO dates, missing as null."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd

from aleppo_figures.errors import ReadError, reason
from aleppo_figures.schema.frames import COLUMNS, empty_frame, validate
from aleppo_figures.stores.aside import write_text
from aleppo_figures.stores.cells import as_text, plain, text_column
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["read_json_lines", "write_json_lines"]


def write_json_lines(frame: pd.DataFrame, path: Path) -> Path:
    """Write a frame as JSON lines."""
    columns = {str(name): _values(frame[name]) for name in frame.columns}
    rows = zip(*columns.values(), strict=True) if columns else ()
    lines = (json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) for row in rows)
    return write_text("".join(f"{line}\n" for line in lines), path)


def read_json_lines(path: Path, groups: Groups | None = None) -> pd.DataFrame:
    """Return the figures of a JSON-lines file as a validated frame.

    Raises
    ------
    ReadError
        If a line isn't a JSON object.
    SchemaError
        If its rows aren't figures.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(
            "JSON lines are text in UTF-8", found=f"{path}: {reason(error)}", do="check the path"
        ) from error
    rows = [_row(line, path, number) for number, line in enumerate(lines, start=1) if line.strip()]
    if not rows:
        return empty_frame()
    names = dict.fromkeys(name for row in rows for name in row)
    columns = {name: [row.get(name) for row in rows] for name in names}
    frame = pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in columns.items()})
    for name in frame.columns.difference(COLUMNS, sort=False):
        frame[name] = as_text(frame[name])
    return validate(frame, groups=groups)


def _values(cells: pd.Series[Any]) -> list[Any]:
    if pd.api.types.is_datetime64_any_dtype(cells.dtype):
        return [day or None for day in text_column(cells)]
    return [plain(cell) for cell in cells.astype(object)]


def _row(line: str, path: Path, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadError("a line of JSON lines is JSON", found=f"{path.name}, line {number}: {error}") from error
    if not isinstance(row, dict):
        raise ReadError("a line of JSON lines is an object", found=f"{path.name}, line {number}: {line[:40]!r}")
    return row
