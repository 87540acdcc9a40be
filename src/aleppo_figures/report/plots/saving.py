"""Charts into files, without a network: HTML with everything inline, PNG, SVG."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from aleppo_figures.errors import MissingExtraError, OptionError, StoreError

__all__ = ["save_chart", "svg"]

_FORMATS = (".html", ".png", ".svg", ".json")


def save_chart(chart: Any, path: str | Path) -> Path:
    """Write a chart to a file in the format of its suffix; nothing is fetched from a network.

    Raises
    ------
    OptionError
        If the suffix isn't .html, .png, .svg or .json.
    StoreError
        If the file can't be written.
    MissingExtraError
        If the extra `plot` isn't whole.
    """
    target = Path(path)
    if target.suffix not in _FORMATS:
        raise OptionError(
            "a picture's suffix names its format", found=target.suffix or "none", allowed=", ".join(_FORMATS)
        )
    aside = target.with_name(f".{target.name}.part{target.suffix}")
    try:
        if target.suffix == ".html":
            chart.save(str(aside), inline=True)
        elif target.suffix == ".png":
            chart.save(str(aside), scale_factor=2)
        else:
            chart.save(str(aside))
    except ImportError as error:
        raise MissingExtraError("plot", "saving a picture") from error
    except OSError as error:
        aside.unlink(missing_ok=True)
        told = f"{target}: {error.strerror or error}"
        raise StoreError("a picture can be written", found=told, do="check the folder") from error
    aside.replace(target)
    return target


def svg(chart: Any) -> str:
    """Return a chart as SVG markup.

    Raises
    ------
    MissingExtraError
        If the extra `plot` isn't whole.
    """
    try:
        import vl_convert
    except ImportError as error:
        raise MissingExtraError("plot", "drawing a picture") from error
    return str(vl_convert.vegalite_to_svg(chart.to_dict()))
