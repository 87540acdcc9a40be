"""Cells of a column as the schema's values: what can't be read is named as a problem and left missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import numpy as np
import pandas as pd

from aleppo_figures.schema.problems import Problems
from aleppo_figures.schema.words import LARGEST_COUNT

__all__ = ["counts", "days", "shares", "texts", "words"]

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?")
_WHOLE = re.compile(r"[+-]?\d+(?:\.0+)?")
_POWER = re.compile(r"\d(?:\.\d{1,9})?[eE]\+?\d{1,2}")  # as R writes 100000


def texts(cells: pd.Series[Any], name: str, frame: pd.DataFrame, problems: Problems) -> pd.Series[Any]:
    """Return a column of text; blank text is missing, numbers are written out, anything else is a problem."""
    if cells.isna().all():
        return pd.Series(pd.NA, index=cells.index, dtype=pd.StringDtype("python"))
    if isinstance(cells.dtype, pd.StringDtype):
        plain = cells.astype(pd.StringDtype("python"))
    else:
        # kept as objects: left to infer, pandas would refuse half a character (a lone surrogate)
        plain = pd.Series([_text(value) for value in cells.astype(object)], index=cells.index, dtype=object)
        wrong = plain.map(lambda v: v is _BAD).astype(bool)
        problems.add_rows(frame, wrong, name, "text is a string", values=cells)
        plain = plain.where(~wrong, pd.NA).astype(pd.StringDtype("python"))
    return plain.where(plain.str.strip() != "", pd.NA)


def words(
    cells: pd.Series[Any], allowed: Sequence[str], name: str, frame: pd.DataFrame, problems: Problems
) -> pd.Series[Any]:
    """Return a column of words from a closed list; another word is a problem, with the nearest one as hint."""
    plain = texts(cells, name, frame, problems)
    wrong = plain.notna() & ~plain.isin(allowed)
    article = "an" if name[0] in "aeiou" else "a"
    problems.add_rows(frame, wrong, name, f"{article} {name} is one of the known words", words=allowed, values=plain)
    return plain.where(~wrong, pd.NA)


def days(cells: pd.Series[Any], name: str, frame: pd.DataFrame, problems: Problems) -> pd.Series[Any]:
    """Return a column of days (time of day and zone are dropped); text is read as ISO 8601 alone."""
    if isinstance(cells.dtype, pd.DatetimeTZDtype):
        cells = cells.dt.tz_localize(None)
    if pd.api.types.is_datetime64_dtype(cells.dtype):
        return cells.astype("datetime64[s]").dt.floor("D")
    read = [_day(value) for value in cells.astype(object)]
    wrong = np.array([value is _BAD for value in read], dtype=bool)
    problems.add_rows(
        frame, wrong, name, "a day is a date", values=cells.astype(object), allowed="YYYY-MM-DD, years 0001 to 9999"
    )
    stamps = np.array([np.datetime64("NaT", "s") if v is None or v is _BAD else np.datetime64(v, "s") for v in read])
    return pd.Series(stamps.astype("datetime64[s]"), index=cells.index)


def counts(cells: pd.Series[Any], name: str, frame: pd.DataFrame, problems: Problems) -> pd.Series[Any]:
    """Return a column of whole numbers that aren't negative; "1,402" and 3.0 are read, 2.5 and -1 are problems."""
    if pd.api.types.is_integer_dtype(cells.dtype):
        read = cells.astype("object").where(cells.notna(), None)
    else:
        read = pd.Series([_count(value) for value in cells.astype(object)], index=cells.index, dtype=object)
    wrong = np.array([v is _BAD or (v is not None and not 0 <= int(v) <= LARGEST_COUNT) for v in read], dtype=bool)
    problems.add_rows(
        frame, wrong, name, "a count is a whole number", values=cells, allowed=f"0 to {LARGEST_COUNT:,}, or empty"
    )
    return pd.Series(
        [pd.NA if w or v is None else int(v) for v, w in zip(read, wrong, strict=True)],
        index=cells.index,
        dtype="Int64",
    )


def shares(cells: pd.Series[Any], name: str, frame: pd.DataFrame, problems: Problems) -> pd.Series[Any]:
    """Return a column of probabilities, 0 to 1."""
    read = pd.to_numeric(cells, errors="coerce")
    blank = cells.isna() | (cells.astype(object) == "")
    wrong = ~blank & ~((read >= 0) & (read <= 1)).fillna(False)
    problems.add_rows(frame, wrong, name, "a probability is a number", values=cells, allowed="0 to 1, or empty")
    return read.where(~wrong & ~blank, pd.NA).astype("Float64")


class _Bad:
    """Stands for a cell that can't be read."""


_BAD = _Bad()


def _missing(value: object) -> bool:
    return (
        value is None
        or value is pd.NA
        or value is pd.NaT
        or (isinstance(value, (float, np.floating)) and bool(np.isnan(value)))
    )


def _text(value: object) -> object:
    if _missing(value):
        return pd.NA
    if isinstance(value, str):
        return value
    if isinstance(value, (bool, np.bool_)):
        return _BAD
    if isinstance(value, (float, np.floating)) and float(value).is_integer():
        return str(int(value))
    return str(value) if isinstance(value, (int, np.integer, float, np.floating)) else _BAD


def _day(value: object) -> Any:
    if _missing(value) or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, (datetime, np.datetime64)):
        stamp = value if isinstance(value, np.datetime64) else np.datetime64(value.date(), "D")
        return None if np.isnat(stamp) else stamp.astype("datetime64[D]")
    if isinstance(value, date):
        return np.datetime64(value, "D")
    if isinstance(value, str) and _ISO.fullmatch(value.strip()):
        try:
            return np.datetime64(datetime.fromisoformat(value.strip()).date(), "D")
        except ValueError:
            return _BAD
    return _BAD


def _count(value: object) -> Any:
    if _missing(value) or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, (bool, np.bool_)):
        return _BAD
    if isinstance(value, (int, np.integer)):
        return int(value)
    if isinstance(value, (float, np.floating)):
        return int(value) if float(value).is_integer() else _BAD
    if isinstance(value, str):
        plain = value.strip().replace(",", "").replace("\u202f", "").replace("\u00a0", "")
        if _WHOLE.fullmatch(plain) and len(plain) <= 30:
            return int(plain.split(".")[0])
        if _POWER.fullmatch(plain) and float(plain).is_integer():
            return int(float(plain))
    return _BAD
