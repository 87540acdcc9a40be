"""A frame's rows as the ledger keeps them, and back: plain values, a digest of all that they say, the rest as JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from aleppo_figures.schema.frames import COLUMNS, empty_frame, validate
from aleppo_figures.stores.cells import as_text, plain, text_column
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["digest", "frame_of", "rows_of"]


def rows_of(figures: pd.DataFrame) -> list[tuple[str, tuple[Any, ...]]]:
    """Return each figure's digest and its values: the schema's columns in order, then the others as JSON."""
    columns = {str(name): _values(figures[name]) for name in figures.columns}
    others = [name for name in columns if name not in COLUMNS]
    rows = []
    for at in range(len(figures)):
        told = {name: columns[name][at] for name in others if columns[name][at] is not None}
        values = tuple(columns[name][at] for name in COLUMNS)
        extra = json.dumps(told, ensure_ascii=False, sort_keys=True, default=str) if told else None
        rows.append((digest(*values, extra), (*values, extra)))
    return rows


def frame_of(rows: Iterable[Sequence[Any]], groups: Groups | None = None) -> pd.DataFrame:
    """Return rows of values as the validated frame that they came from."""
    listed = list(rows)
    if not listed:
        return empty_frame()
    values = list(zip(*listed, strict=True))
    frame = {name: pd.Series(cells, dtype=object) for name, cells in zip(COLUMNS, values, strict=False)}
    told = [json.loads(extra) if extra else {} for extra in values[len(COLUMNS)]]
    for name in dict.fromkeys(name for row in told for name in row):
        frame[name] = as_text(pd.Series([row.get(name) for row in told], dtype=object))
    return validate(pd.DataFrame(frame), groups=groups)


def digest(*values: object) -> str:
    """Return a digest of values that tells apart what is missing, a number and its digits as text."""
    told = json.dumps(values, ensure_ascii=False, default=str)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _values(cells: pd.Series[Any]) -> list[Any]:
    if pd.api.types.is_datetime64_any_dtype(cells.dtype):
        return [day or None for day in text_column(cells)]
    return [plain(cell) for cell in cells.astype(object)]
