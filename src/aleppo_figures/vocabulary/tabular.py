"""Reading the vocabulary's tables: package data as lists of rows, checked for their columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from importlib import resources
from pathlib import Path

from aleppo_figures.errors import VocabularyError, nearest

__all__ = ["Row", "read_rows", "split_list", "table_rows"]

Row = dict[str, str]


def table_rows(name: str, columns: Sequence[str]) -> list[Row]:
    """Return the rows of a shipped table, in file order.

    Parameters
    ----------
    name : str
        The table's name without its ending ("outcomes").
    columns : sequence of str
        The columns that the caller reads; others are kept.

    Raises
    ------
    VocabularyError
        If the table lacks a column.
    """
    text = resources.files("aleppo_figures.vocabulary").joinpath(f"tables/{name}.csv").read_text(encoding="utf-8")
    return _parse(text, columns, f"{name}.csv")


def read_rows(path: str | Path, columns: Sequence[str]) -> list[Row]:
    """Return the rows of a caller's own table, which has the same columns as the shipped one.

    Raises
    ------
    VocabularyError
        If the file can't be read as UTF-8 CSV or lacks a column.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        told = f"{path}: {error.strerror}"
        raise VocabularyError("a vocabulary table can be opened", found=told, do="check the path") from error
    except UnicodeDecodeError as error:
        told = f"{path}: byte {error.start} is none of it"
        raise VocabularyError(
            "a vocabulary table is a CSV file in UTF-8", found=told, do="save it again as UTF-8"
        ) from error
    return _parse(text, columns, str(path))


def _parse(text: str, columns: Sequence[str], where: str) -> list[Row]:
    reader = csv.DictReader(io.StringIO(text))
    header = list(reader.fieldnames or [])
    if not header:
        raise VocabularyError(
            "a vocabulary table has a header and rows",
            found=f"{where} is empty",
            allowed=", ".join(columns),
            do="check the path",
        )
    missing = [c for c in columns if c not in header]
    if missing:
        hints = [f"{c} (did you mean {near!r}?)" for c in missing if (near := nearest(c, header))]
        raise VocabularyError(
            f"{where} has the columns {', '.join(columns)}",
            found=f"no column {', '.join(hints or missing)}",
            do="add the column; a cell in it may be empty",
        )
    rows = []
    for row in reader:
        if beyond := row.pop(None, None):
            raise VocabularyError(
                f"a row of {where} has no more cells than the header",
                found=f"{', '.join(map(repr, beyond))} beyond the last column, in line {reader.line_num}",
                do="put semicolons between the entries of a cell, or quote the cell that has a comma",
            )
        rows.append({k: (v or "").strip() for k, v in row.items()})
    return rows


def split_list(cell: str) -> tuple[str, ...]:
    """Return the entries of a cell that lists several, separated by semicolons.

    Examples
    --------
    >>> split_list("SOHR; the Observatory")
    ('SOHR', 'the Observatory')
    """
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def duplicates(names: Iterable[str]) -> list[str]:
    """Return the names that stand more than once, in order."""
    seen: set[str] = set()
    return [n for n in names if n in seen or seen.add(n)]  # type: ignore[func-returns-value]
