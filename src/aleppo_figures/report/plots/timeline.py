"""The timeline: each figure over its period, by root, as interval, arrow or hollow mark; conflicts are linked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from aleppo_figures.errors import OptionError
from aleppo_figures.report.plots.marks import OTHERS, marks, top_roots
from aleppo_figures.report.plots.theme import OTHER, OTHER_SHAPE, PALETTE, SHAPES, altair, counting, dress, in_lines
from aleppo_figures.schema.counted import counted
from aleppo_figures.schema.wording import day_words

__all__ = ["timeline"]

_EDGE, _MANY, _MUCH_WIDER = 0.04, 20, 2
"""Which share of the ends may lie outside of the days that are drawn, of how many figures, and when they are cut."""
_TOOLTIP = ["words", "outcome", "group", "place", "when", "root", "quote"]


def timeline(figures: pd.DataFrame, *, conflicts: Iterable[Sequence[str]] = (), title: str, subtitle: str = "") -> Any:
    """Return a chart of figures over time: a bar for each period, a whisker for each interval.

    A filled mark is a stated number, a hollow one an estimate; an arrow up says "at least": no upper end is stated.
    A dotted line links the figures of one conflict. Figures of one and the same day stand beside each other by root.

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

    Raises
    ------
    OptionError
        If no figure has both a day and a number.
    """
    alt = altair()
    data = marks(figures)
    if data.empty:
        raise OptionError("a timeline shows figures that have a day and a number", found="none", do="draw others")
    shown = top_roots(data, len(PALETTE))
    data["series"] = data["root"].where(data["root"].isin(shown), OTHERS)
    domain = [*shown, *([OTHERS] if (data["series"] == OTHERS).any() else [])]
    colour = alt.Color("series:N", title="root", scale=alt.Scale(domain=domain, range=[*PALETTE[: len(shown)], OTHER]))
    shape = alt.Shape(
        "series:N", title="root", scale=alt.Scale(domain=domain, range=[*SHAPES[: len(shown)], OTHER_SHAPE])
    )
    low, high = alt.Y("floor:Q", title="people", **counting(data["ceiling"].max())), alt.Y2("ceiling:Q")
    days, beyond = _window(data)
    clipped = bool(beyond)
    broken, names = in_lines(data["root"], 14, grid=False)
    data["at"] = data["root"].map(broken)
    only = data["first"].min() if data["first"].nunique() == 1 and data["first"].equals(data["last"]) else None
    end = "last:T" if only is None else alt.X("at:N", title=day_words(pd.Timestamp(only)), axis=names, sort=None)
    subtitle = " ".join(told for told in (subtitle, beyond) if told)
    base = alt.Chart(data).encode(color=colour, tooltip=_TOOLTIP)
    value = alt.Y("value:Q")
    spans = [
        base.mark_rule(clip=clipped, strokeWidth=2, opacity=0.6).encode(
            x=alt.X("first:T", title=None, axis=alt.Axis(format="%-d %b %Y", tickCount=6), scale=days),
            x2="last:T",
            y=value,
        )
    ]
    layers = [
        *(spans if only is None else []),
        base.mark_rule(clip=clipped, strokeWidth=1).encode(x=end, y=low, y2=high),
        base.transform_filter("!datum.hollow")
        .mark_point(clip=clipped, filled=True, size=60, opacity=0.9)
        .encode(x=end, y=value, shape=shape),
        base.transform_filter("datum.hollow")
        .mark_point(clip=clipped, filled=False, size=70, strokeWidth=2)
        .encode(x=end, y=value, shape=shape),
        base.transform_filter("datum.open_above")
        .mark_text(clip=clipped, text="↑", dy=-11, fontSize=13, fontWeight="bold")
        .encode(x=end, y="floor:Q"),
    ]
    links = _links(data, conflicts)
    if len(links):
        layers.append(
            alt.Chart(links)
            .mark_line(clip=clipped, color="#b00020", strokeDash=[2, 3], strokeWidth=1.5)
            .encode(x=end, y="value:Q", detail="conflict:N")
        )
    return dress(alt.layer(*layers), title, subtitle, height=380)


def _window(data: pd.DataFrame) -> tuple[Any, str]:
    """Return the days that are drawn, and what lies beyond: a few long periods may leave no room for all the others."""
    alt = altair()
    ends = pd.to_datetime(data["last"])
    first, last = ends.quantile(_EDGE), ends.quantile(1 - _EDGE)
    whole = ends.max() - pd.to_datetime(data["first"]).min()
    if len(data) < _MANY or pd.isna(first) or whole <= _MUCH_WIDER * (last - first):
        return alt.Undefined, ""
    room = max((last - first) * 0.06, pd.Timedelta(days=2))
    first, last = first - room, last + room
    outside = int(((ends < first) | (ends > last)).sum())
    told = "Bars that begin at the left edge began before it."
    if outside:
        told += f" {counted(outside, 'figure')} that ended before or after these days {'isn' if outside == 1 else 'aren'}'t drawn."
    return alt.Scale(domain=[f"{first.date()}", f"{last.date()}"]), told


def _links(data: pd.DataFrame, conflicts: Iterable[Sequence[str]]) -> pd.DataFrame:
    parts = [data[data["id"].isin(list(ids))].assign(conflict=f"c{n}") for n, ids in enumerate(conflicts)]
    linked = pd.concat(parts) if parts else data.head(0).assign(conflict="")
    return linked.assign(value=linked["value"].fillna(linked["floor"]))
