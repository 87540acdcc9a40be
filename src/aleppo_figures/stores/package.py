"""A Frictionless data package: a CSV with a description of its columns that programs and people can read."""

from __future__ import annotations

import csv
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from aleppo_figures.errors import ReadError, reason
from aleppo_figures.schema.describe import column_table
from aleppo_figures.schema.frames import TEXT, validate
from aleppo_figures.schema.progress import Progress
from aleppo_figures.schema.spreadsheet import unguarded
from aleppo_figures.stores.aside import aside, encoded, write_text
from aleppo_figures.stores.comma import csv_text, write_csv
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["DESCRIPTION", "describe", "read_package", "write_package"]

DESCRIPTION = "datapackage.json"
_TABLE = "figures.csv"
_TYPES = {"Int64": "integer", "Int8": "integer", "Float64": "number", "datetime64[s]": "date", "category": "string"}
# What reading a damaged, locked or odd archive stumbles over.
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, RuntimeError)
_DAWN = (1980, 1, 1, 0, 0, 0)  # the earliest time an archive can hold: the same figures make the same file


def write_package(frame: pd.DataFrame, path: Path, progress: Progress | None = None) -> Path:
    """Write a frame as a data package: a ZIP archive, or `datapackage.json` with the table beside it."""
    described = json.dumps(describe(frame), ensure_ascii=False, indent=2) + "\n"
    if path.suffix.casefold() == ".zip":
        with aside(path) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in ((_TABLE, csv_text(frame, progress=progress)), (DESCRIPTION, described)):
                archive.writestr(zipfile.ZipInfo(name, _DAWN), encoded(text), zipfile.ZIP_DEFLATED)
        return path
    write_csv(frame, path.parent / _TABLE, progress)
    return write_text(described, path)  # last: whoever sees the description finds its table


def describe(frame: pd.DataFrame) -> dict[str, Any]:
    """Return the package's description of a frame: a tabular resource with name, type and meaning of each column."""
    known = {row["column"]: row for row in column_table().to_dict("records")}
    return {
        "profile": "tabular-data-package",
        "name": "reported-figures",
        "title": "Reported casualty figures",
        "resources": [
            {
                "name": "figures",
                "path": _TABLE,
                "profile": "tabular-data-resource",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {
                    "fields": [_field(str(name), known.get(str(name))) for name in frame.columns],
                    "missingValues": [""],
                    "primaryKey": "figure_id",
                },
            }
        ],
    }


def read_package(path: Path, groups: Groups | None = None, progress: Progress | None = None) -> pd.DataFrame:
    """Return the figures of a data package as a validated frame.

    Raises
    ------
    ReadError
        If the package or its table can't be read.
    SchemaError
        If its rows aren't figures.
    """
    try:
        if path.suffix.casefold() == ".zip":
            with zipfile.ZipFile(path) as archive:
                name = _table(json.loads(archive.read(DESCRIPTION)), path)
                text = archive.read(name).decode("utf-8-sig")
        else:
            name = _table(json.loads(path.read_text(encoding="utf-8-sig")), path)
            text = (path.parent / name).read_bytes().decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (*_BROKEN, KeyError, ValueError, csv.Error) as error:
        raise ReadError(
            "a data package is whole", found=f"{path}: {reason(error)}", do="fetch or write it again"
        ) from error
    if not rows:
        raise ReadError("a data package's table has a header", found=f"{name} is empty")
    frame = pd.DataFrame(list(_unguarded(rows[1:])), columns=rows[0], dtype=TEXT)
    return validate(frame.where(frame != "", pd.NA), groups=groups, progress=progress)


def _unguarded(rows: list[list[str]]) -> Iterator[list[str]]:
    return ([unguarded(cell) for cell in row] for row in rows if row)


def _table(description: Any, path: Path) -> str:
    """Return the table's name; it lies in the package and nowhere else."""
    resources = description.get("resources") if isinstance(description, dict) else None
    name = next((r.get("path") for r in resources or [] if isinstance(r, dict)), None)
    if not isinstance(name, str) or name.startswith(("/", "\\")) or ".." in Path(name).parts or ":" in name:
        raise ReadError("a data package names a table beside it", found=f"{name!r} in {path.name}")
    return name


def _field(name: str, known: dict[str, Any] | None) -> dict[str, Any]:
    if known is None:
        return {"name": name, "type": "string"}
    field: dict[str, Any] = {
        "name": name,
        "type": _TYPES.get(known["dtype"], "string"),
        "description": known["meaning"],
    }
    rules: dict[str, Any] = {}
    if known["may_be_missing"] == "no":
        rules["required"] = True
    if name == "figure_id":
        rules["unique"] = True
    if known["words"]:
        rules["enum"] = known["words"].split(", ")
    return {**field, "constraints": rules} if rules else field
