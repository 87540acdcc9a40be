"""A figure's number, period and people in words, as they're shown everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

__all__ = ["counted_words", "day_words", "number_words", "outcome_words", "people_words", "period_words"]

_BEFORE = {
    "exact": "",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "up to ",
    "nearly": "nearly ",
    "about": "about ",
}
_ONE = {
    "people": "person", "women": "woman", "men": "man", "children": "child", "families": "family",
    "elderly": "elderly person", "police": "police officer", "women and children": "woman or child",
}  # fmt: skip
"""What one of a group is called, where it isn't the word without its s."""
_OUTCOMES = {"killed_or_injured": "killed or injured"}


def number_words(row: Mapping[str, Any]) -> str:
    """Return the number as it was stated, with its modifier.

    Examples
    --------
    >>> number_words({"low": 630, "best": 700, "high": 700, "modifier": "nearly"})
    'nearly 700'
    >>> number_words({"low": 24, "best": None, "high": 99, "modifier": "vague"})
    '24 to 99 (a quantity word)'
    """
    low, best, high = (None if pd.isna(row[c]) else int(row[c]) for c in ("low", "best", "high"))
    modifier = str(row["modifier"])
    if modifier in _BEFORE and best is not None:
        return f"{_BEFORE[modifier]}{best:,}"
    if low is not None and high is not None:
        spread = f"{low:,} to {high:,}" if low != high else f"{low:,}"
    elif low is not None:
        spread = f"{low:,} or more"
    else:
        spread = f"up to {high:,}" if high is not None else "a number not stated"
    return f"{spread} (a quantity word)" if modifier == "vague" and low is not None else spread


def outcome_words(outcome: str) -> str:
    """Return an outcome as it is written in a sentence."""
    return _OUTCOMES.get(outcome, outcome)


def people_words(row: Mapping[str, Any]) -> str:
    """Return who suffered what, in words.

    Examples
    --------
    >>> people_words({"group": "women_and_children", "outcome": "killed", "unit": "persons"})
    'women and children killed'
    """
    return f"{_who(row)} {outcome_words(str(row['outcome']))}"


def counted_words(row: Mapping[str, Any]) -> str:
    """Return the number and who suffered what; one of them is one.

    Examples
    --------
    >>> row = {"low": 1, "best": 1, "high": None, "modifier": "at_least", "group": "women", "outcome": "killed", "unit": "persons"}
    >>> counted_words(row), counted_words({**row, "best": 2})
    ('at least 1 woman killed', 'at least 2 women killed')
    """
    number = number_words(row)
    who = _who(row)
    if number.split()[-1] == "1":
        who = _ONE.get(who, who.removesuffix("s"))
    return f"{number} {who} {outcome_words(str(row['outcome']))}"


def _who(row: Mapping[str, Any]) -> str:
    return "families" if row["unit"] == "families" else str(row["group"]).replace("_", " ")


def day_words(day: Any) -> str:
    """Return a day in words ("8 September 2016"); a missing one is "an unknown day"."""
    if day is None or pd.isna(day):
        return "an unknown day"
    stamp = pd.Timestamp(day)
    return f"{stamp.day} {stamp.month_name()} {stamp.year}"


def period_words(row: Mapping[str, Any]) -> str:
    """Return the period in words; missing days are said to be missing.

    Examples
    --------
    >>> import pandas as pd
    >>> period_words({"start": pd.Timestamp("2016-07-31"), "end": pd.Timestamp("2016-09-08")})
    '31 July 2016 to 8 September 2016'
    """
    start, end = row["start"], row["end"]
    if pd.isna(start) and pd.isna(end):
        return "no period stated"
    if pd.isna(start):
        return f"up to {day_words(end)}, start not stated"
    if pd.isna(end):
        return f"since {day_words(start)}, end not stated"
    return day_words(start) if start == end else f"{day_words(start)} to {day_words(end)}"
