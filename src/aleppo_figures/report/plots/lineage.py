"""Lineage: from each root to the pages that pass its figures on, so that five outlets show as one source."""

from __future__ import annotations

from typing import Any

import pandas as pd

from aleppo_figures.report.plots.theme import OTHER, PALETTE, altair, dress

__all__ = ["lineage"]

_MOST = 60
_WIDTH, _WIDEST = 780, 225


def lineage(figures: pd.DataFrame, *, title: str, subtitle: str = "") -> Any:
    """Return a chart of roots on the left and the publishers that pass them on at the right.

    Parameters
    ----------
    figures : pandas.DataFrame
        Validated figures with a column `root`; at most the 60 busiest links are drawn, and the subtitle says so.
    title, subtitle : str
        The finding that the picture shows, and what it is drawn from.

    Returns
    -------
    altair.LayerChart
        A chart that can be changed before it's saved.
    """
    alt = altair()
    links, left_out = _links(figures)
    if left_out:
        subtitle = f"{subtitle} The {_MOST} busiest links of {_MOST + left_out} are drawn.".strip()
    ends = pd.concat(
        [
            links[["root", "root_y"]].drop_duplicates().set_axis(["name", "y"], axis=1).assign(x=0, side="root"),
            links[["page", "page_y"]].drop_duplicates().set_axis(["name", "y"], axis=1).assign(x=1, side="page"),
        ]
    )
    # an unregistered root is its document's: two that go by one name stay two, and the document needn't be read
    ends["name"] = ends["name"].where(ends["side"] == "page", ends["name"].str.replace(r" \(.*\)$", "", regex=True))
    across = alt.X("x:Q", scale=alt.Scale(domain=[-1.0, 1.9]), axis=None)
    down = alt.Y("y:Q", axis=None, scale=alt.Scale(reverse=True))
    lines = (
        alt.Chart(links.assign(x=0, x2=1))
        .mark_rule(color=OTHER, opacity=0.6)
        .encode(x=across, x2="x2", y=alt.Y("root_y:Q", axis=None), y2="page_y", tooltip=["root", "page", "n"])
        .encode(
            strokeWidth=alt.StrokeWidth(
                "n:Q", title="figures", scale=alt.Scale(range=[1, 6]), legend=_legend(links["n"])
            )
        )
    )
    dots = alt.Chart(ends).mark_point(filled=True, size=60, color=PALETTE[0]).encode(x=across, y=down, tooltip=["name"])
    left = alt.Chart(ends[ends["side"] == "root"]).mark_text(align="right", dx=-8, limit=_WIDEST)
    right = alt.Chart(ends[ends["side"] == "page"]).mark_text(align="left", dx=8, limit=_WIDEST)
    texts = [layer.encode(x=across, y=down, text="name") for layer in (left, right)]
    height = max(160, 18 * max(links["root_y"].nunique(), links["page_y"].nunique()))
    return dress(alt.layer(lines, dots, *texts), title, subtitle, width=_WIDTH, height=height)


def _legend(counts: pd.Series[Any]) -> Any:
    """Return a legend of whole numbers: the fewest, the usual, the most."""
    alt = altair()
    shown = sorted({int(counts.min()), int(counts.median()), int(counts.max())}) if len(counts) else []
    return alt.Legend(values=shown, format=",d", orient="bottom", columns=3)


def _links(figures: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    pages = figures["publisher"].fillna(figures["doc_id"])
    counted = pd.DataFrame({"root": figures["root"].astype(str), "page": pages.astype(str)}).value_counts()
    links = counted.rename("n").reset_index().sort_values(["n", "root", "page"], ascending=[False, True, True])
    left_out = max(0, len(links) - _MOST)
    links = links.head(_MOST)
    for name in ("root", "page"):
        order = {value: place for place, value in enumerate(dict.fromkeys(links[name]))}
        spread = (len(set(links["root"])) + len(set(links["page"]))) / 2 / max(1, len(order))
        links = links.assign(**{f"{name}_y": links[name].map(order) * spread})
    return links, left_out
