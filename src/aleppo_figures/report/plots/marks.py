"""Figures as marks: what stands on the axes, and the quoted sentence that every mark carries."""

from __future__ import annotations

from typing import Any

import pandas as pd

from aleppo_figures.schema.wording import number_words, period_words

__all__ = ["OTHERS", "marks", "top_roots"]

OTHERS = "others"
_POINTED = ("exact", "at_least", "more_than", "at_most", "nearly", "about")
_QUOTE = 300


def marks(figures: pd.DataFrame) -> pd.DataFrame:
    """Return one mark per figure that has a day and a number.

    Parameters
    ----------
    figures : pandas.DataFrame
        Validated figures with a column `root`.

    Returns
    -------
    pandas.DataFrame
        Columns as in `_COLUMNS`, all plain Python types; `value` is missing where only a range was stated.
    """
    rows = [_mark(row) for row in figures.to_dict("records")]
    return pd.DataFrame([row for row in rows if row is not None], columns=_COLUMNS)


_COLUMNS = [
    *("id", "root", "outcome", "group", "place", "first", "last", "value", "floor", "ceiling"),
    *("open_above", "hollow", "words", "when", "quote", "url"),
]


def top_roots(frame: pd.DataFrame, most: int) -> list[str]:
    """Return the roots with the most marks, most first and by name where equal, at most `most` of them."""
    counts = frame["root"].value_counts()
    ordered = sorted(counts.items(), key=lambda item: (-int(item[1]), str(item[0])))
    return [str(name) for name, _ in ordered[:most]]


def _mark(row: dict[Any, Any]) -> dict[str, Any] | None:
    first, last = _day(row["start"]), _day(row["end"])
    first, last = first or last, last or first
    low, best, high = (_number(row[c]) for c in ("low", "best", "high"))
    known = [v for v in (low, best, high) if v is not None]
    if first is None or last is None or not known:
        return None
    return {
        "id": row["figure_id"],
        "root": row["root"],
        "outcome": row["outcome"],
        "group": row["group"],
        "place": _text(row["place"]) or "place not stated",
        "first": first,
        "last": last,
        "value": best if row["modifier"] in _POINTED else None,
        "floor": min(known),
        "ceiling": max(known),
        "open_above": high is None,
        "hollow": row["basis"] == "estimated",
        "words": number_words(row),
        "when": period_words(row),
        "quote": (_text(row["quote"]) or f"hand-kept row {row['figure_id']}, without a quotation")[:_QUOTE],
        "url": _text(row["url"]) or "",
    }


def _day(value: Any) -> str | None:
    return None if pd.isna(value) else f"{pd.Timestamp(value).date()}"


def _number(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)


def _text(value: Any) -> str | None:
    return None if pd.isna(value) else str(value)
