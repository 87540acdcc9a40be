"""What this library wrote itself, recognised by its first bytes and read back."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pandas as pd

from aleppo_figures.schema.progress import Progress
from aleppo_figures.stores.ledger.book import LedgerFile
from aleppo_figures.stores.lines import read_json_lines
from aleppo_figures.stores.package import DESCRIPTION, read_package
from aleppo_figures.stores.parquet import read_parquet
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["read_store"]


def read_store(
    path: Path, head: bytes, groups: Groups | None = None, progress: Progress | None = None
) -> pd.DataFrame | None:
    """Return the figures of a Parquet file, JSON lines, a data package or a ledger, or None when it's something else.

    Parameters
    ----------
    path : path
        The file.
    head : bytes
        Its first bytes.
    groups : Groups, optional
        The group vocabulary of the figures.
    progress : callable, optional
        Called with the work that is done, and all.

    Raises
    ------
    ReadError
        If the file is of one of these formats and damaged.
    LedgerError
        If it's a database and no ledger.
    """
    if head.startswith(b"PAR1"):
        return read_parquet(path, groups, progress)
    if head.startswith(b"SQLite format 3"):
        with LedgerFile(path, groups=groups) as book:
            return book.figures()
    if head.startswith(b"PK\x03\x04") and zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return read_package(path, groups, progress) if DESCRIPTION in archive.namelist() else None
    if not head and path.suffix.casefold() in (".jsonl", ".ndjson"):
        return read_json_lines(path, groups, progress)  # no lines are no figures
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return (
            read_package(path, groups, progress)
            if path.name.casefold().endswith(DESCRIPTION)
            else read_json_lines(path, groups, progress)
        )
    return None
