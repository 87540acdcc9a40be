"""Figures and frames to files; the ending of the name says the format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path

import pandas as pd

from aleppo_figures.errors import OptionError, StoreError
from aleppo_figures.schema.frames import validate
from aleppo_figures.schema.progress import Progress, Stages
from aleppo_figures.stores.comma import write_csv, write_hxl
from aleppo_figures.stores.lines import write_json_lines
from aleppo_figures.stores.package import DESCRIPTION, write_package
from aleppo_figures.stores.parquet import write_parquet
from aleppo_figures.stores.workbook import write_workbook
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["write_figures", "write_frames", "writer_of"]


def _one_sheet(frame: pd.DataFrame, path: Path, progress: Progress | None = None) -> Path:
    return write_workbook({"figures": frame}, path, progress)


_Write = Callable[[pd.DataFrame, Path, Progress | None], Path]
# Longest ending first.
_FORMATS: tuple[tuple[str, _Write], ...] = (
    (DESCRIPTION, write_package),
    (".hxl.csv", write_hxl),
    (".parquet", write_parquet),
    (".ndjson", write_json_lines),
    (".jsonl", write_json_lines),
    (".xlsx", _one_sheet),
    (".csv", write_csv),
    (".zip", write_package),
)
_USUAL = (0.3, 0.7)
_SHARES: dict[_Write, tuple[float, float]] = {_one_sheet: (0.03, 0.97), write_parquet: (0.6, 0.4)}
"""Of validation and of the writing itself, in the time that both take."""


def write_figures(
    figures: pd.DataFrame,
    path: str | PathLike[str],
    *,
    groups: Groups | None = None,
    progress: Progress | None = None,
) -> Path:
    """Write figures to a file that `read_figures` reads back to the very same frame, and return its path.

    The index is left behind, and from CSV, XLSX and HXL columns beyond the schema come back as text.

    Parameters
    ----------
    figures : pandas.DataFrame
        Figures; they are validated first.
    path : str or path
        Its ending says the format: `.csv`, `.hxl.csv` (with hashtags), `.xlsx`, `.parquet`, `.jsonl`,
        `.zip` or `datapackage.json` (a Frictionless data package).
    groups : Groups, optional
        The group vocabulary of the figures; the shipped one by default.
    progress : callable, optional
        Called with the work that is done, and all.

    Raises
    ------
    SchemaError
        If the figures aren't valid.
    OptionError
        If the ending isn't one of these.
    StoreError
        If the file can't be written.
    """
    target = Path(path)
    write = writer_of(target)
    stages = Stages(progress, _SHARES.get(write, _USUAL))
    valid = validate(figures, groups=groups, progress=stages.within)
    stages.done()
    path = write(valid, target, stages.within)
    stages.done()
    return path


def writer_of(path: Path) -> _Write:
    """Return what writes figures in the format that a file's ending names.

    Raises
    ------
    OptionError
        If the ending is unknown.
    """
    write = next((writer for ending, writer in _FORMATS if path.name.casefold().endswith(ending)), None)
    if write is None:
        raise OptionError(
            "the ending of a file says its format",
            found=repr(path.name),
            allowed=", ".join(dict.fromkeys(ending for ending, _ in _FORMATS)),
        )
    return write


def write_frames(
    frames: Mapping[str, pd.DataFrame], path: str | PathLike[str], *, progress: Progress | None = None
) -> list[Path]:
    """Write several frames: a CSV file each in a folder, or a sheet each of one `.xlsx` workbook; return the paths.

    `progress` is called with the work that is done, and all.

    Raises
    ------
    StoreError
        If something can't be written.
    """
    target = Path(path)
    if target.suffix.casefold() == ".xlsx":
        return [write_workbook(frames, target, progress)]
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError("a folder can be made", found=f"{target}: {error.strerror}", do="check the path") from error
    stages = Stages(progress, [len(frame) + 1.0 for frame in frames.values()])
    written = []
    for name, frame in frames.items():
        written.append(write_csv(frame, target / f"{name}.csv", stages.within))
        stages.done()
    return written
