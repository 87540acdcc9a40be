"""Running totals as steps: what a source had counted by each report, never interpolated between two."""

from __future__ import annotations

from typing import Any

import pandas as pd

from aleppo_figures.report.plots.theme import PALETTE, SHAPES, altair, counting, dress

__all__ = ["totals"]

_FAR_APART = 12
"""By what factor lines differ that no even scale can show together."""


def totals(series: pd.DataFrame, *, title: str, subtitle: str = "") -> Any:
    """Return a chart of running totals, one line of steps for each, a dot for each report.

    Parameters
    ----------
    series : pandas.DataFrame
        Columns `line` (which running total), `as_of` (day), `value` (people), `words`, `flag`, `quote`.
    title, subtitle : str
        The finding that the picture shows, and what it is drawn from.

    Returns
    -------
    altair.LayerChart
        A chart that can be changed before it's saved.
    """
    alt = altair()
    flags = series["flag"].str.replace("_", " ")
    data = series.assign(as_of=pd.to_datetime(series["as_of"]).dt.strftime("%Y-%m-%d"), flag=flags)
    largest = data.groupby("line")["value"].max()
    spread = bool(largest.max() > _FAR_APART * largest.min())
    lines = sorted(data["line"].unique())
    colour = alt.Color("line:N", title=None, scale=alt.Scale(domain=lines, range=list(PALETTE)))
    shape = alt.Shape("line:N", title=None, scale=alt.Scale(domain=lines, range=list(SHAPES)))
    base = alt.Chart(data).encode(
        x=alt.X("as_of:T", title=None, axis=alt.Axis(format="%-d %b %Y", tickCount=6)),
        y=alt.Y("value:Q", title="people counted", **(counting(largest.max()) if spread else {})),
        color=colour,
    )
    tooltip = ["line", "as_of:T", "words", "flag", "quote"]
    steps = base.mark_line(interpolate="step-after", strokeWidth=2, opacity=0.7)
    dots = base.mark_point(filled=True, size=70).encode(shape=shape, tooltip=tooltip)
    flagged = (
        base.transform_filter("datum.flag != ''").mark_text(dy=-14, fontSize=10, color="#b00020").encode(text="flag")
    )
    return dress(alt.layer(steps, dots, flagged), title, subtitle, height=300)
