"""Parquet: the frame with its dtypes, and what each column means in the file's own metadata."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd

from aleppo_figures.errors import MissingExtraError, ReadError, StoreError, reason
from aleppo_figures.schema.describe import column_table
from aleppo_figures.schema.frames import TEXT, validate
from aleppo_figures.schema.progress import Progress, Stages
from aleppo_figures.stores.aside import aside
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["read_parquet", "write_parquet"]

_KEY = b"aleppo_figures"
_READING = (0.35, 0.65)
"""Of the file and of the validation, in the time that reading takes."""
_LARGE = 10_000_000
_DENSEST = 200


def write_parquet(frame: pd.DataFrame, path: Path, progress: Progress | None = None) -> Path:
    """Write a frame as Parquet; the schema's metadata says what each column means.

    Raises
    ------
    MissingExtraError
        If pyarrow isn't installed.
    StoreError
        If a column has values of several kinds, or half a character.
    """
    arrow, files = _pyarrow("writing Parquet")
    days = {name: frame[name].astype("datetime64[s]") for name in frame.select_dtypes("datetime").columns}
    try:
        table = arrow.Table.from_pandas(frame.assign(**days), preserve_index=False)
    except (UnicodeEncodeError, arrow.ArrowException) as error:
        raise StoreError("a column of Parquet is of one kind and whole", found=str(error), do="mend it") from error
    for name in days:
        at = table.schema.get_field_index(name)
        table = table.set_column(at, name, table.column(at).cast(arrow.date32()))
    meaning = column_table().set_index("column")["meaning"].to_dict()
    told = json.dumps({"kind": "figures", "columns": meaning}, ensure_ascii=False)
    table = table.replace_schema_metadata({_KEY: told.encode("utf-8")})
    if progress is not None:
        progress(1, 2)  # half of the time is the table's, half the file's
    with aside(path) as part:
        files.write_table(table, part, compression="zstd")
    return path


def read_parquet(path: Path, groups: Groups | None = None, progress: Progress | None = None) -> pd.DataFrame:
    """Return the figures of a Parquet file as a validated frame.

    Raises
    ------
    ReadError
        If the file isn't Parquet or is damaged.
    SchemaError
        If its rows aren't figures.
    """
    arrow, files = _pyarrow("reading Parquet")
    types = {arrow.string(): TEXT, arrow.large_string(): TEXT, arrow.int64(): pd.Int64Dtype()}
    try:
        with files.ParquetFile(path) as file:
            _check_size(path, file.metadata)
        frame = files.read_table(path).to_pandas(types_mapper=types.get, ignore_metadata=True)
    except (arrow.ArrowException, OSError, ValueError, OverflowError) as error:
        raise ReadError(
            "a Parquet file is whole", found=f"{path}: {reason(error)}", do="fetch or write it again"
        ) from error
    stages = Stages(progress, _READING)
    stages.done()
    return validate(frame, groups=groups, progress=stages.within)


def _check_size(path: Path, told: Any) -> None:
    """Refuse a file that would fill a memory: a run of one value takes as little room as the value once."""
    cells, size = told.num_rows * told.num_columns, path.stat().st_size
    if cells > _LARGE and cells > _DENSEST * size:
        raise ReadError(
            f"a Parquet file has less than {_DENSEST} cells a byte",
            found=f"{cells:,} cells in {size:,} bytes of {path.name}",
            do="write it again without the columns that hold one value",
        )


def _pyarrow(feature: str) -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtraError("parquet", feature) from error
    return pyarrow, pyarrow.parquet
