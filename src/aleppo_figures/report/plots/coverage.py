"""Coverage: how much of one root's count another root's count comes to, as a table of shades with its numbers."""

from __future__ import annotations

from typing import Any

import pandas as pd

from aleppo_figures.report.plots.theme import altair, dress, in_lines

__all__ = ["coverage"]

_COLUMNS, _ROWS = 5, 14
_LEGEND = {"labelExpr": "format(pow(2, datum.value), '.2~r')", "orient": "bottom"}
_SUBTITLE = "Each row's count as a share of each column's, for the same people, place and days; 1 is as many."


def coverage(frame: pd.DataFrame, *, title: str, subtitle: str = "") -> Any:
    """Return a heat map of coverage ratios; the number stands in each cell, so grey print loses nothing.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns `root`, `reference`, `outcome`, `group`, `side`, `ratio_low`, `ratio_high` (dimensionless), `n` (pairs
        behind a ratio): a row for each pair of roots and whom they count.
    title, subtitle : str
        The finding that the picture shows, and what it is drawn from.

    Returns
    -------
    altair.LayerChart
        A chart that can be changed before it's saved.
    """
    alt = altair()
    data, left_out = _busiest(pd.DataFrame([_cell(row) for row in frame.to_dict("records")]))
    if left_out:
        subtitle = f"{subtitle or _SUBTITLE} {left_out} more ratios are in the frame of coverage."
    across, above = in_lines(data["reference"], 22, grid=False, orient="top")
    data = data.assign(reference=data["reference"].map(across))
    base = alt.Chart(data).encode(
        x=alt.X("reference:N", title=None, axis=above),
        y=alt.Y("counted:N", title=None, axis=alt.Axis(labelLimit=330, grid=False)),
    )
    cells = base.mark_rect(stroke="white").encode(
        color=alt.Color("shade:Q", title="ratio", legend=_LEGEND, scale=alt.Scale(scheme="purpleorange", domainMid=0)),
        tooltip=["counted", "reference", "words", "n"],
    )
    ink = alt.condition("abs(datum.shade) > 1.2", alt.value("white"), alt.value("#111111"))
    text = base.mark_text(fontSize=11).encode(text="words", color=ink)
    wide, high = data["reference"].nunique(), data["counted"].nunique()
    size = {"width": max(170, 150 * wide), "height": max(60, 30 * high)}
    return dress(alt.layer(cells, text), title, subtitle or _SUBTITLE, **size)


def _busiest(data: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """Return the cells of the roots that are compared most, as many as can be read, and how many were left out."""
    kept = data
    for column, most in (("reference", _COLUMNS), ("counted", _ROWS)):
        pairs = kept.groupby(column)["n"].sum().sort_index().sort_values(ascending=False, kind="stable")
        kept = kept[kept[column].isin(pairs.index[:most])]
    return kept, len(data) - len(kept)


def _cell(row: dict[Any, Any]) -> dict[str, Any]:
    low, high = (None if pd.isna(row[c]) else float(row[c]) for c in ("ratio_low", "ratio_high"))
    ends = [v for v in (low, high) if v is not None and v > 0]
    shade = _log(ends[0] * ends[-1]) / 2 if ends else 0.0
    if low is None:
        words = f"≤ {high:.2g}" if high is not None else "?"
    elif high is None:
        words = f"≥ {low:.2g}"
    else:
        words = f"{low:.2g}" if low == high else f"{low:.2g}–{high:.2g}"
    side = "" if pd.isna(row["side"]) else f" of {row['side']}"
    root, reference = (str(row[c]).split(" (", 1)[0] for c in ("root", "reference"))
    whom = f"{str(row['group']).replace('_', ' ')} {str(row['outcome']).replace('_', ' ')}{side}"
    return {"counted": f"{root}: {whom}", "reference": reference, "n": int(row["n"]), "shade": shade, "words": words}


def _log(value: float) -> float:
    from math import log2

    return log2(value)
