"""A table as it stands in a file: a header and rows of text, before anyone knows what they mean."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path

import pandas as pd

from aleppo_figures.errors import FiguresWarning, ReadError
from aleppo_figures.readers.decoding import decode
from aleppo_figures.schema.problems import Problems
from aleppo_figures.schema.progress import Progress, ticking
from aleppo_figures.schema.spreadsheet import unguarded
from aleppo_figures.vocabulary.tabular import duplicates

__all__ = ["check_filled", "check_unique", "grid_of", "parse_csv", "read_csv_grid"]

_DELIMITERS = (",", ";", "\t", "|")
_LARGE = 10_000_000
_EMPTIEST = 20
_TEXT = pd.StringDtype("python")


def read_csv_grid(path: Path, progress: Progress | None = None) -> pd.DataFrame:
    """Return the cells of a CSV file as text; the index is the row as a spreadsheet numbers it, the header being 1.

    The delimiter (comma, semicolon, tab, bar) and the encoding are found by content; blank rows are skipped. `progress`
    is called with the lines that are read, and all.

    Raises
    ------
    ReadError
        If the file is empty, holds no text, or has no header.
    SchemaError
        If rows have more or fewer cells than the header; all of them are named.

    Warns
    -----
    FiguresWarning
        If the file is neither UTF-8 nor UTF-16 and is read as Windows-1252.
    """
    decoded = decode(_bytes(path), path.name)
    if decoded.encoding == "cp1252":
        warnings.warn(f"{path.name} isn't UTF-8; it was read as Windows-1252", FiguresWarning, stacklevel=2)
    return parse_csv(decoded.text, path.name, progress)


def parse_csv(text: str, name: str, progress: Progress | None = None) -> pd.DataFrame:
    """Return the cells of CSV text, as `read_csv_grid` does."""
    if not text.strip():
        raise ReadError("a table of figures has a header and rows", found=f"{name} is empty", do="check the path")
    lines = io.StringIO(text, newline="")
    rows = csv.reader(lines, delimiter=_delimiter(text), strict=True)
    try:
        return grid_of(ticking(rows, text.count("\n"), progress), name)
    except csv.Error as error:
        raise ReadError(
            "a CSV file's quotes are balanced and its cells are short",
            found=f"{name}, line {rows.line_num}: {error}",
            do="open the file at that line",
        ) from error


def grid_of(rows: Iterable[Sequence[str]], name: str) -> pd.DataFrame:
    """Return rows of cells, the first non-blank one being the header, as a frame of text."""
    numbered = [(n, list(row)) for n, row in enumerate(rows, start=1) if any(str(cell).strip() for cell in row)]
    if not numbered:
        raise ReadError("a table of figures has a header and rows", found=f"{name} is blank", do="check the path")
    header = [cell.strip().lstrip("\ufeff") for cell in numbered[0][1]]
    while header and not header[-1]:
        header.pop()
    _check_header(header, name)
    check_filled(sum(len(row) for _, row in numbered), len(header) * len(numbered), name)
    problems = Problems()
    body = []
    for number, row in numbered[1:]:
        cells, beyond = row[: len(header)], row[len(header) :]
        if any(cell.strip() for cell in beyond):
            problems.add(
                number,
                header[-1],
                "a row has as many cells as the header",
                found=f"{len(row)} cells, the last {row[-1]!r}",
                allowed=str(len(header)),
                hint="put a cell that holds the delimiter in quotes",
            )
        body.append([unguarded(cell) for cell in cells] + [""] * (len(header) - len(cells)))
    problems.raise_if_any(len(body), f"{name}, {{}} row{{}}")
    index = pd.Index([number for number, _ in numbered[1:]], dtype="int64")
    frame = pd.DataFrame(body, columns=header, index=index, dtype=_TEXT)
    return frame.where(frame != "", pd.NA)


def _check_header(header: Sequence[str], name: str) -> None:
    if len(header) < 2 or not any(any(c.isalpha() for c in cell) for cell in header):
        raise ReadError(
            "a table of figures has a header of several columns",
            found=f"{', '.join(map(repr, header[:5]))} in {name}",
            allowed="figure_id, doc_id, outcome, low, best, high … or a known data set's columns",
            do="name the columns in the first row",
        )
    check_unique([cell for cell in header if not cell.startswith("#")], name)


def check_filled(filled: int, cells: int, name: str) -> None:
    """Refuse a large table of which nearly all cells are empty: a small file can ask for more than a memory holds.

    Raises
    ------
    ReadError
        If it is one.
    """
    if cells > _LARGE and cells > _EMPTIEST * filled:
        raise ReadError(
            f"of the cells of a large table at least one in {_EMPTIEST} holds something",
            found=f"{filled:,} of {cells:,} in {name}",
            do="delete the cells far below or to the right of the table",
        )


def check_unique(names: Sequence[str], where: str) -> None:
    """Refuse a table in which two columns have one name.

    Raises
    ------
    ReadError
        If they do.
    """
    twice = duplicates(names)
    if twice:
        raise ReadError("a column stands once", found=f"{twice[0]!r} twice in {where}", do="rename or drop one")


def _delimiter(text: str) -> str:
    """Return the delimiter that the first line holds most often, outside quotes."""
    line = next((line for line in text[:100_000].splitlines() if line.strip()), "")
    bare = "".join(line.split('"')[::2])
    return max(_DELIMITERS, key=bare.count)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except IsADirectoryError as error:
        raise ReadError("figures are read from a file", found=f"the folder {path}", do="name a file in it") from error
    except OSError as error:
        raise ReadError(
            "a file can be opened", found=f"{path}: {error.strerror}", do="check the path and the permissions"
        ) from error
