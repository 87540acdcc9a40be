"""Frames as they can be shown: text in whole characters alone."""

from __future__ import annotations

from typing import Any

import pandas as pd

__all__ = ["WholeCharacters", "whole"]

_STRING = pd.StringDtype("python")


class WholeCharacters:
    """A reconciliation's frames with "?" for half a character (a lone surrogate), which no page and no picture can hold.

    Parameters
    ----------
    result : Frames
        The reconciliation's frames.
    """

    def __init__(self, result: Any) -> None:
        self._result = result

    def __getattr__(self, name: str) -> Any:
        told = getattr(self._result, name)
        if not isinstance(told, pd.DataFrame):
            return told
        torn = [column for column in told.columns if _is_torn(told[column])]
        return told.assign(**{c: told[c].map(_shown, na_action="ignore").astype(_kind(told[c])) for c in torn})


def whole(text: str) -> str:
    """Return a text with "?" for each half of a character.

    Examples
    --------
    >>> whole("a \\ud800 b")
    'a ? b'
    """
    return text.encode("utf-8", "replace").decode("utf-8")


def _shown(value: Any) -> Any:
    return whole(value) if isinstance(value, str) else value


def _is_torn(column: pd.Series[Any]) -> bool:
    if column.dtype.kind not in "OU" and not isinstance(column.dtype, pd.StringDtype | pd.CategoricalDtype):
        return False
    try:
        "".join(value for value in column.unique() if isinstance(value, str)).encode("utf-8")
    except (UnicodeEncodeError, TypeError):  # a list in a cell can't be told from another
        return any(isinstance(value, str) and value != whole(value) for value in column)
    return False


def _kind(column: pd.Series[Any]) -> Any:
    return _STRING if isinstance(column.dtype, pd.StringDtype) else object
