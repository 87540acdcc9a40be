"""`read_figures`: a table of figures in any known format, as one validated frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike
from pathlib import Path

import pandas as pd

from aleppo_figures.errors import OptionError, ReadError
from aleppo_figures.readers.archives import check_archive
from aleppo_figures.readers.figures.grid import read_csv_grid
from aleppo_figures.readers.figures.load import figures_of_grid
from aleppo_figures.readers.figures.mapping import Plan, read_plan
from aleppo_figures.readers.figures.workbook import read_workbook_grid
from aleppo_figures.schema.progress import Progress, Stages
from aleppo_figures.stores.reading import read_store
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["read_figures"]

_MAGIC = 16
_CSV, _WORKBOOK = (0.35, 0.65), (0.95, 0.05)
"""Of the cells and of the figures that they make, in the time that reading takes."""


def read_figures(
    path: str | PathLike[str],
    *,
    columns: Mapping[str, str] | None = None,
    constants: Mapping[str, str] | None = None,
    values: Mapping[str, Mapping[str, str]] | None = None,
    only: Mapping[str, Sequence[str]] | None = None,
    mapping: str | PathLike[str] | None = None,
    sheet: str | None = None,
    groups: Groups | None = None,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Return the figures of a table, recognised by its content, as a validated frame.

    Parameters
    ----------
    path : str or path
        A hand-kept list, a UCDP GED, ACLED or Airwars table, an HXL table (CSV or XLSX), or whatever
        this library wrote: CSV, XLSX, Parquet, JSON lines, a data package, a ledger (what it knows now).
    columns, constants, values, only : mapping, optional
        For any other table: the frame's column → the table's; the frame's column → its value in all rows; the frame's
        column → what the table's words mean in it; the table's column → the values whose rows are read.
    mapping : str or path, optional
        The same four, as tables of a TOML file.
    sheet : str, optional
        The sheet of a workbook.
    groups : Groups, optional
        The group vocabulary of the figures; the shipped one by default.
    progress : callable, optional
        Called with the work that is done, and all.

    Returns
    -------
    pandas.DataFrame
        The columns of `Figures`, then the table's own; `attrs["format"]` names what it was recognised as.

    Raises
    ------
    ReadError, LedgerError
        If the file can't be read as a table, or is a database that is no ledger.
    SchemaError
        If cells are wrong: every one is named, with its row as a spreadsheet numbers it.
    """
    file = Path(path)
    plan = _plan(columns, constants, values, only, mapping)
    head = _head(file)
    if head.startswith(b"PK\x03\x04"):
        check_archive(file)
    stored = read_store(file, head, groups, progress) if plan is None else None
    if stored is not None:
        stored.attrs["format"] = "figures"
        return stored
    book = head.startswith(b"PK\x03\x04")
    stages = Stages(progress, _WORKBOOK if book else _CSV)
    grid = read_workbook_grid(file, sheet, stages.within) if book else read_csv_grid(file, stages.within)
    stages.done()
    figures = figures_of_grid(grid, file.name, plan, groups)
    stages.done()
    return figures


def _plan(
    columns: Mapping[str, str] | None,
    constants: Mapping[str, str] | None,
    values: Mapping[str, Mapping[str, str]] | None,
    only: Mapping[str, Sequence[str]] | None,
    mapping: str | PathLike[str] | None,
) -> Plan | None:
    given = (columns, constants, values, only)
    if mapping is not None:
        if any(given):
            raise OptionError("a mapping is a file or arguments", found="both", do="give one of them")
        return read_plan(Path(mapping))
    return Plan(columns or {}, constants or {}, values or {}, only or {}) if any(given) else None


def _head(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(_MAGIC)
    except IsADirectoryError as error:
        raise ReadError("figures are read from a file", found=f"the folder {file}", do="name a file in it") from error
    except (OSError, ValueError) as error:  # a null character in a path is a ValueError
        told = getattr(error, "strerror", None) or error
        raise ReadError(
            "a file can be opened", found=f"{file}: {told}", do="check the path and the permissions"
        ) from error
