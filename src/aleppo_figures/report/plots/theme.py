"""How all pictures look: colours that colour-blind readers and grey printers tell apart, and one shape beside each."""

from __future__ import annotations

import textwrap
from types import ModuleType
from typing import Any

from aleppo_figures.errors import MissingExtraError

__all__ = ["OTHER", "PALETTE", "SHAPES", "altair", "dress", "wrapped"]

PALETTE = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#5D4A8A")
"""Okabe and Ito's colours (2008), with their yellow, too pale on white, replaced by a dark violet."""
SHAPES = ("circle", "square", "diamond", "triangle-up", "cross", "triangle-down", "triangle-right")
OTHER = "#6b6b6b"
_FONT = "Helvetica, Arial, sans-serif"


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


def wrapped(text: str, width: int) -> list[str]:
    """Return a text as lines of at most `width` characters, at most three of them."""
    return textwrap.wrap(text, width, max_lines=3, placeholder=" …") or [""]
