"""JSON lines: an object a row, days as ISO dates, missing as null."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from aleppo_figures.errors import ReadError, reason
from aleppo_figures.schema.frames import COLUMNS, empty_frame, validate
from aleppo_figures.schema.progress import Progress, Stages, ticking
from aleppo_figures.stores.aside import write_text
from aleppo_figures.stores.cells import as_text, plain, text_column
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["read_json_lines", "write_json_lines"]

_WRITING = (0.6, 0.4)
"""Of the values of columns and of their lines, in the time that writing takes."""
_READING = (0.55, 0.25, 0.2)
"""Of the lines, of the frame and of its validation, in the time that reading takes."""


def write_json_lines(frame: pd.DataFrame, path: Path, progress: Progress | None = None) -> Path:
    """Write a frame as JSON lines."""
    stages = Stages(progress, _WRITING)
    names = ticking(frame.columns, len(frame.columns), stages.within, every=1)
    columns = {str(name): _values(frame[name]) for name in names}
    stages.done()
    rows = zip(*columns.values(), strict=True) if columns else ()
    lines: Iterable[str] = (json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) for row in rows)
    lines = ticking(lines, len(frame), stages.within)
    return write_text("".join(f"{line}\n" for line in lines), path)


def read_json_lines(path: Path, groups: Groups | None = None, progress: Progress | None = None) -> pd.DataFrame:
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
    stages = Stages(progress, _READING)
    numbered = ticking(enumerate(lines, start=1), len(lines), stages.within)
    rows = [_row(line, path, number) for number, line in numbered if line.strip()]
    stages.done()
    if not rows:
        return empty_frame()
    names = dict.fromkeys(name for row in rows for name in row)
    columns = {name: [row.get(name) for row in rows] for name in names}
    frame = pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in columns.items()})
    for name in frame.columns.difference(COLUMNS, sort=False):
        frame[name] = as_text(frame[name])
    stages.done()
    return validate(frame, groups=groups, progress=stages.within)


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
