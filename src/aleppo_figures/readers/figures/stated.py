"""A stated number and its modifier as low, best and high: what a list leaves out is filled, what it says is kept."""

from __future__ import annotations

from typing import Any

import pandas as pd

from aleppo_figures.schema.cells import counts, words
from aleppo_figures.schema.problems import Problems
from aleppo_figures.vocabulary.modifiers import MODIFIERS, Interval, interval

__all__ = ["fill_intervals"]

_ENDS = ("low", "best", "high")
# The cells that state the number under each modifier, first found first.
_STATED = {
    "exact": ("best", "low", "high"),
    "nearly": ("best", "high"),
    "about": ("best",),
    "at_least": ("low", "best"),
    "more_than": ("low", "best"),
    "at_most": ("high", "best"),
}
_GIVEN = {
    (False, False, False): pd.NA,
    (False, True, False): "exact",
    (True, True, True): "between",
    (True, False, True): "between",
    (True, False, False): "at_least",
    (True, True, False): "at_least",
    (False, False, True): "at_most",
    (False, True, True): "at_most",
}


def fill_intervals(frame: pd.DataFrame, problems: Problems) -> None:
    """Fill `low`, `best`, `high` and `modifier` of a frame of text in place; what can't be is named.

    Without a modifier, a lone `best` is exact, a lone `low` at least, a lone `high` at most, both ends a range.
    """
    read = {c: counts(_cells(frame, c), c, frame, problems) for c in _ENDS}
    wrong = {c: read[c].isna() & _cells(frame, c).notna() for c in _ENDS}  # named already
    modifier = words(_cells(frame, "modifier"), MODIFIERS, "modifier", frame, problems).astype(object)
    filled: dict[str, list[Any]] = {c: [] for c in (*_ENDS, "modifier")}
    for row, said, *ends in zip(frame.index, modifier, *(read[c].astype(object) for c in _ENDS), strict=True):
        given = {c: None if pd.isna(v) else int(v) for c, v in zip(_ENDS, ends, strict=True)}
        bent = said if isinstance(said, str) else _modifier(given)
        made = _interval(given, bent) if isinstance(bent, str) else Interval(None, None, None)
        whole = given["low"] is not None and given["high"] is not None
        if made is None and not whole and not any(wrong[c].at[row] for c in _ENDS):
            stated = " or ".join(_STATED.get(str(bent), ("low", "high")))
            problems.add(row, "best", f"the number under {bent!r} stands in {stated}", found="no number there")
        for name, value in zip(_ENDS, made or (None, None, None), strict=True):
            filled[name].append(value if given[name] is None else given[name])
        filled["modifier"].append(bent)
    for name in _ENDS:
        frame[name] = pd.array(filled[name], dtype="Int64")
    frame["modifier"] = pd.array(filled["modifier"], dtype=pd.StringDtype("python"))
    _check_exact(frame, problems)


def _cells(frame: pd.DataFrame, name: str) -> pd.Series[Any]:
    return frame[name] if name in frame.columns else pd.Series(pd.NA, index=frame.index, dtype=object)


def _modifier(given: dict[str, int | None]) -> Any:
    low, best, high = (given[c] for c in _ENDS)
    if low is not None and low == high and best in (None, low):
        return "exact"
    return _GIVEN[(low is not None, best is not None, high is not None)]


def _interval(given: dict[str, int | None], modifier: str) -> Interval | None:
    """Return what the modifier makes of the stated number; None when the number isn't where the modifier has it."""
    if modifier == "vague":
        return Interval(None, None, None)
    if modifier == "between":
        low, high = given["low"], given["high"]
        return None if low is None or high is None else interval("between", low, high)
    stated = next((given[c] for c in _STATED[modifier] if given[c] is not None), None)
    return None if stated is None else interval(modifier, stated)


def _check_exact(frame: pd.DataFrame, problems: Problems) -> None:
    apart = (frame["modifier"] == "exact") & ((frame["low"] != frame["best"]) | (frame["high"] != frame["best"]))
    problems.add_rows(
        frame,
        apart.fillna(False),
        "modifier",
        "an exact number is one number",
        found=lambda row: f"low {row['low']}, best {row['best']}, high {row['high']}",
    )
