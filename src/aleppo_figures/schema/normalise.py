"""Whatever pandas made of the input, one dtype a column: text, days, counts, words, in the schema's order."""

from __future__ import annotations

from typing import Any

import pandas as pd

from aleppo_figures.errors import SchemaError, nearest
from aleppo_figures.schema.cells import counts, days, shares, texts, words
from aleppo_figures.schema.problems import Problems
from aleppo_figures.schema.progress import Progress, ticking
from aleppo_figures.schema.words import CATEGORIES, DEFAULTS

__all__ = ["normalise"]

_REQUIRED = ("figure_id", "doc_id", "outcome")
_CLOSE = 0.8
_SHOWN = 8
_ADD = "add it; a table with columns of its own is read with a mapping"


def normalise(
    frame: pd.DataFrame, dtypes: dict[str, Any], problems: Problems, progress: Progress | None = None
) -> pd.DataFrame:
    """Return the frame with the schema's columns first, in their dtypes; what can't be read is named and left missing.

    Parameters
    ----------
    frame : pandas.DataFrame
        Any frame.
    dtypes : dict
        The schema's columns in order, each with its dtype.
    problems : Problems
        Collects what can't be read.
    progress : callable, optional
        Called with the columns that are read, and all.
    """
    if not isinstance(frame, pd.DataFrame):
        told = f"figures are a pandas DataFrame; found {type(frame).__name__}; a file of them is read by read_figures"
        raise SchemaError(told, Problems().frame())
    frame = _plain_columns(frame, problems)
    _check_columns(frame, dtypes, problems)
    columns = ticking(dtypes.items(), len(dtypes), progress, every=1)
    tidy = {name: _column(frame, name, dtype, problems) for name, dtype in columns}
    extra = {name: frame[name] for name in frame.columns if name not in dtypes}
    result = pd.DataFrame({**tidy, **extra}, index=frame.index)
    return _describe_missing(result, frame)


def _plain_columns(frame: pd.DataFrame, problems: Problems) -> pd.DataFrame:
    twice = frame.columns[frame.columns.duplicated()]
    for name in dict.fromkeys(map(str, twice)):
        problems.add("-", name, "a column stands once", found="the same name twice", hint="rename or drop one")
    return frame.loc[:, ~frame.columns.duplicated()]


def _check_columns(frame: pd.DataFrame, dtypes: dict[str, Any], problems: Problems) -> None:
    absent = [name for name in dtypes if name not in frame.columns]
    extra = [str(name) for name in frame.columns if name not in dtypes]
    for name in extra:
        near = nearest(name, absent, cutoff=_CLOSE)
        if near:
            problems.add(
                "-",
                name,
                "a column's name is spelled as in the schema",
                found=repr(name),
                hint=f"did you mean {near!r}?",
            )
    for name in _REQUIRED:
        if name in absent:
            near = nearest(name, extra)
            hint = f"did you mean the column {near!r} for it?" if near else _ADD
            found = f"no such column beside {', '.join(extra[:_SHOWN])}" if extra else "no such column"
            problems.add("-", name, f"the column {name} is required", found=found, hint=hint)


def _column(frame: pd.DataFrame, name: str, dtype: Any, problems: Problems) -> pd.Series[Any]:
    if name not in frame.columns:
        fill = DEFAULTS.get(name, pd.NA)
        return pd.Series(fill, index=frame.index, dtype=object).astype(dtype)
    cells = frame[name]
    if name in CATEGORIES:
        found = words(cells, CATEGORIES[name], name, frame, problems)
    elif isinstance(dtype, pd.StringDtype):
        found = texts(cells, name, frame, problems)
    elif isinstance(dtype, pd.Float64Dtype):
        found = shares(cells, name, frame, problems)
    elif isinstance(dtype, (pd.Int64Dtype, pd.Int8Dtype)):
        found = counts(cells, name, frame, problems)
    else:
        found = days(cells, name, frame, problems)
    if name in _REQUIRED:
        unread = cells.isna() | (cells.astype(object) == "")
        problems.add_rows(frame, unread, name, f"every row has {'an' if name[0] in 'aeiou' else 'a'} {name}")
    if name in DEFAULTS:
        found = found.fillna(DEFAULTS[name])
    return found.astype(dtype)


def _describe_missing(tidy: pd.DataFrame, given: pd.DataFrame) -> pd.DataFrame:
    """Fill `modifier` and `period_basis` where they're blank by what the interval and the days themselves say."""
    low, best, high = (tidy[c] for c in ("low", "best", "high"))
    modifier = pd.Series("between", index=tidy.index, dtype=object)
    modifier[low.isna() | high.isna()] = "vague"
    modifier[(low == best).fillna(False) & high.isna()] = "at_least"
    modifier[(best == high).fillna(False) & low.isna()] = "at_most"
    modifier[((low == best) & (best == high)).fillna(False)] = "exact"
    for name, said in (
        ("modifier", modifier),
        (
            "period_basis",
            pd.Series("stated", index=tidy.index).where(tidy["start"].notna() | tidy["end"].notna(), "unknown"),
        ),
    ):
        blank = tidy[name].isna()
        if name in given.columns:
            blank &= given[name].isna().to_numpy() | (given[name].astype(object) == "").to_numpy()
        if blank.any():
            tidy[name] = tidy[name].astype(object).where(~blank, said).astype(tidy[name].dtype)
    return tidy
