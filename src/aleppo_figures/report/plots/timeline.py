"""The timeline: each figure over its period, by root, as interval, arrow or hollow mark; conflicts are linked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from aleppo_figures.report.plots.marks import OTHERS, marks, top_roots
from aleppo_figures.report.plots.theme import OTHER, PALETTE, SHAPES, altair, dress

__all__ = ["timeline"]

_TOOLTIP = ["words", "outcome", "group", "place", "when", "root", "quote"]


def timeline(figures: pd.DataFrame, *, conflicts: Iterable[Sequence[str]] = (), title: str, subtitle: str = "") -> Any:
    """Return a chart of figures over time: a bar for each period, a whisker for each interval.

    A filled mark is a stated number, a hollow one an estimate; an arrow up says "at least": no upper end is stated.
    A dotted line links the figures of one conflict.

    Parameters
    ----------
    figures : pandas.DataFrame
        Validated figures with a column `root`; those without a day or a number have no mark.
    conflicts : iterable of sequences of str
        The figure ids of each conflict.
    title, subtitle : str
        The finding that the picture shows, and what it is drawn from.

    Returns
    -------
    altair.LayerChart
        A chart that can be changed before it's saved.
    """
    alt = altair()
    data = marks(figures)
    shown = top_roots(data, len(PALETTE))
    data["series"] = data["root"].where(data["root"].isin(shown), OTHERS)
    domain = [*shown, *([OTHERS] if (data["series"] == OTHERS).any() else [])]
    colour = alt.Color("series:N", title="root", scale=alt.Scale(domain=domain, range=[*PALETTE[: len(shown)], OTHER]))
    shape = alt.Shape("series:N", title="root", scale=alt.Scale(domain=domain, range=[*SHAPES[: len(shown)], "stroke"]))
    low, high = alt.Y("floor:Q", title="people", scale=alt.Scale(type="symlog", constant=30)), alt.Y2("ceiling:Q")
    base = alt.Chart(data).encode(color=colour, tooltip=_TOOLTIP)
    value = alt.Y("value:Q")
    layers = [
        base.mark_rule(strokeWidth=2, opacity=0.6).encode(
            x=alt.X("first:T", title=None, axis=alt.Axis(format="%-d %b %Y", tickCount=6)), x2="last:T", y=value
        ),
        base.mark_rule(strokeWidth=1).encode(x="last:T", y=low, y2=high),
        base.transform_filter("!datum.hollow")
        .mark_point(filled=True, size=60, opacity=0.9)
        .encode(x="last:T", y=value, shape=shape),
        base.transform_filter("datum.hollow")
        .mark_point(filled=False, size=70, strokeWidth=2)
        .encode(x="last:T", y=value, shape=shape),
        base.transform_filter("datum.open_above")
        .mark_text(text="↑", dy=-11, fontSize=13, fontWeight="bold")
        .encode(x="last:T", y="floor:Q"),
    ]
    links = _links(data, conflicts)
    if len(links):
        layers.append(
            alt.Chart(links)
            .mark_line(color="#b00020", strokeDash=[2, 3], strokeWidth=1.5)
            .encode(x="last:T", y="value:Q", detail="conflict:N")
        )
    return dress(alt.layer(*layers), title, subtitle, height=380)


def _links(data: pd.DataFrame, conflicts: Iterable[Sequence[str]]) -> pd.DataFrame:
    parts = [data[data["id"].isin(list(ids))].assign(conflict=f"c{n}") for n, ids in enumerate(conflicts)]
    linked = pd.concat(parts) if parts else data.head(0).assign(conflict="")
    return linked.assign(value=linked["value"].fillna(linked["floor"]))
