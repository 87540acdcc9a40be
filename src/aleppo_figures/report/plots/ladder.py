"""The ladder: the parts of one whole beside it, stacked, with what they leave over."""

from __future__ import annotations

from typing import Any

import pandas as pd

from aleppo_figures.report.plots.theme import OTHER, PALETTE, altair, dress
from aleppo_figures.schema.wording import counted_words, number_words

__all__ = ["ladder"]

_NARROW = 0.12


def ladder(whole: pd.Series[Any], parts: pd.DataFrame, *, title: str, subtitle: str = "") -> Any:
    """Return a chart of a whole and its parts along one axis; the gap between them is drawn, not explained.

    Parameters
    ----------
    whole : pandas.Series
        The figure that is the whole.
    parts : pandas.DataFrame
        Its parts along one axis, in the order in which they're stacked.
    title, subtitle : str
        The finding that the picture shows, and what it is drawn from.

    Returns
    -------
    altair.LayerChart
        A chart that can be changed before it's saved.
    """
    alt = altair()
    data = pd.DataFrame(_bars(whole, parts))
    narrow = (data["ends"] - data["begins"]) < _NARROW * data["ends"].max()
    if narrow.any():
        subtitle = f"{subtitle} Too narrow for a label: {', '.join(data.loc[narrow, 'label'])}.".strip()
    ink = alt.Scale(domain=["whole", "part", "not itemised"], range=[PALETTE[0], PALETTE[5], "#ffffff"])
    bars = (
        alt.Chart(data)
        .mark_bar(stroke=OTHER, strokeWidth=1, height=26)
        .encode(
            x=alt.X("begins:Q", title="people"),
            x2="ends:Q",
            y=alt.Y("column:N", title=None, sort=["whole", "parts"]),
            color=alt.Color("kind:N", title=None, scale=ink),
            tooltip=["label", "words", "quote"],
        )
    )
    labels = (
        alt.Chart(data[~narrow])
        .transform_calculate(middle="(datum.begins + datum.ends) / 2")
        .mark_text(dy=-22, fontSize=10, color="#222222")
        .encode(x="middle:Q", y=alt.Y("column:N", sort=["whole", "parts"]), text="label")
    )
    return dress(alt.layer(bars, labels), title, subtitle, height=150)


def _bars(whole: pd.Series[Any], parts: pd.DataFrame) -> list[dict[str, Any]]:
    size = _size(whole)
    bars = [_bar("whole", "whole", 0, size, whole, by_place=True)]
    at = 0
    for _, part in parts.iterrows():
        bars.append(_bar("parts", "part", at, at + _size(part), part, by_place=parts["place"].nunique() > 1))
        at += _size(part)
    if at < size:
        gap = {"label": f"{size - at:,} not itemised", "words": "the whole less its parts", "quote": ""}
        bars.append({"column": "parts", "kind": "not itemised", "begins": at, "ends": size, **gap})
    return bars


def _bar(column: str, kind: str, begins: int, ends: int, row: pd.Series[Any], *, by_place: bool) -> dict[str, Any]:
    where = "" if pd.isna(row["place"]) else f", {row['place']}"
    words = f"{counted_words(row)}{where}"
    quote = "" if pd.isna(row["quote"]) else str(row["quote"])[:300]
    label = f"{number_words(row)} {str(row['group']).replace('_', ' ')}{where if by_place else ''}"
    return {
        "column": column,
        "kind": kind,
        "begins": begins,
        "ends": ends,
        "label": label,
        "words": words,
        "quote": quote,
    }


def _size(row: pd.Series[Any]) -> int:
    known = [int(row[c]) for c in ("best", "low", "high") if not pd.isna(row[c])]
    return known[0] if known else 0
