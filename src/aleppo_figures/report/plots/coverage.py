"""Coverage: how much of one root's count another root's count comes to, as a table of shades with its numbers."""

from __future__ import annotations

from typing import Any

import pandas as pd

from aleppo_figures.report.plots.theme import altair, dress

__all__ = ["coverage"]


def coverage(frame: pd.DataFrame, *, title: str, subtitle: str = "") -> Any:
    """Return a heat map of coverage ratios; the number stands in each cell, so grey print loses nothing.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns `root`, `reference`, `ratio_low`, `ratio_high` (dimensionless), `n` (pairs behind a ratio).
    title, subtitle : str
        The finding that the picture shows, and what it is drawn from.

    Returns
    -------
    altair.LayerChart
        A chart that can be changed before it's saved.
    """
    alt = altair()
    data = pd.DataFrame([_cell(row) for row in frame.to_dict("records")])
    base = alt.Chart(data).encode(
        x=alt.X("reference:N", title="compared with", axis=alt.Axis(labelAngle=-30, labelLimit=200)),
        y=alt.Y("root:N", title="counts of", axis=alt.Axis(labelLimit=240)),
    )
    cells = base.mark_rect(stroke="white").encode(
        color=alt.Color("shade:Q", title="ratio (log)", scale=alt.Scale(scheme="purpleorange", domainMid=0)),
        tooltip=["root", "reference", "words", "n"],
    )
    text = base.mark_text(fontSize=10).encode(text="words", color=alt.value("#111111"))
    return dress(alt.layer(cells, text), title, subtitle)


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
    return {"root": row["root"], "reference": row["reference"], "n": int(row["n"]), "shade": shade, "words": words}


def _log(value: float) -> float:
    from math import log2

    return log2(value)
