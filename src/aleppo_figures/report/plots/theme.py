"""How all pictures look: colours that colour-blind readers and grey printers tell apart, and one shape beside each."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from types import ModuleType
from typing import Any

from aleppo_figures.errors import MissingExtraError

__all__ = ["OTHER", "OTHER_SHAPE", "PALETTE", "SHAPES", "altair", "counting", "dress", "in_lines", "wrapped"]

PALETTE = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#5D4A8A")
"""Okabe and Ito's colours (2008), with their yellow, too pale on white, replaced by a dark violet."""
SHAPES = ("circle", "square", "diamond", "triangle-up", "cross", "triangle-down", "triangle-right")
OTHER, OTHER_SHAPE = "#6b6b6b", "triangle-left"
_FONT = "Helvetica, Arial, Liberation Sans, Nimbus Sans, sans-serif"
_BREAK = "\n"


def altair() -> ModuleType:
    """Return altair, or say which extra brings it.

    Raises
    ------
    MissingExtraError
        If the extra `plot` isn't installed.
    """
    try:
        import altair as alt
    except ImportError as error:
        raise MissingExtraError("plot", "a picture") from error
    return alt


def dress(chart: Any, title: str, subtitle: str = "", *, width: int | None = 640, height: int | None = None) -> Any:
    """Return the chart in the house's dress: a left-aligned title that is the finding, quiet axes, an even font."""
    alt = altair()
    heading = alt.TitleParams(
        text=wrapped(title, 80),
        subtitle=wrapped(subtitle, 110) if subtitle else [],
        anchor="start",
        fontSize=15,
        subtitleFontSize=11,
        subtitleColor="#444444",
        offset=12,
    )
    sized = {k: v for k, v in (("width", width), ("height", height)) if v is not None}
    return (
        chart.properties(title=heading, padding={"left": 10, "top": 6, "right": 28, "bottom": 6}, **sized)
        .configure(font=_FONT, background="white")
        .configure_view(stroke=None)
        .configure_axis(
            grid=True, gridColor="#e6e6e6", domainColor="#777777", tickColor="#777777", labelColor="#222222"
        )
        .configure_legend(labelLimit=620, titleFontSize=11, labelFontSize=11, orient="bottom", columns=1, symbolLimit=0)
    )


def counting(largest: float) -> dict[str, Any]:
    """Return the scale and axis of counts of any size: even near nought, by factors above, with ticks that say so.

    Examples
    --------
    >>> counting(450)["axis"].values
    [0, 10, 30, 100, 300]
    """
    alt = altair()
    ticks = [0, *(size * 10**power for power in range(1, 12) for size in (1, 3) if size * 10**power <= largest)]
    scale = alt.Scale(type="symlog", constant=30, domain=[0, max(10, round(largest * 1.3))])
    return {"scale": scale, "axis": alt.Axis(values=ticks, format=",d")}


def wrapped(text: str, width: int) -> list[str]:
    """Return a text as lines of at most `width` characters, at most five of them."""
    return textwrap.wrap(text, width, max_lines=5, placeholder=" …") or [""]


def in_lines(names: Iterable[str], width: int, **axis: Any) -> tuple[dict[str, str], Any]:
    """Return names broken into lines, each by the name, and the axis that shows them above or below a chart."""
    broken = {name: _BREAK.join(textwrap.wrap(name, width) or [""]) for name in names}
    above = max((told.count(_BREAK) for told in broken.values()), default=0) if axis.get("orient") == "top" else 0
    label = f"split(datum.label, {_BREAK!r})"
    return broken, altair().Axis(labelExpr=label, labelLimit=0, labelAngle=0, labelPadding=4 + 12 * above, **axis)
