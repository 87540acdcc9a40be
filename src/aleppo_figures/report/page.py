"""A report into a file: summary, pictures and frames put together, written aside and renamed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aleppo_figures import __version__
from aleppo_figures.errors import MissingExtraError, OptionError
from aleppo_figures.report.characters import WholeCharacters, whole
from aleppo_figures.report.plots.saving import svg
from aleppo_figures.report.redaction import Redacted
from aleppo_figures.report.render import as_html, as_json, as_markdown
from aleppo_figures.report.summary import Frames, summarise
from aleppo_figures.report.tables import as_table
from aleppo_figures.schema.progress import Progress, Stages, ticking
from aleppo_figures.stores.aside import write_text

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Wanted", "form_of", "write_report"]

_FORMS = (".html", ".md", ".json")
_SHARES = (0.15, 0.1, 0.75)
"""Of the findings, of the tables and of the pictures, in the time that a page takes."""
_MOST_ROWS = 2_000
_MOST_FINDINGS = 200
_ID = re.compile(r'\bid="')
_WHO_COUNTED = ["roots"]
"""The column of policies that repeats the names of the roots, which may be private persons'."""
_EMPTY = re.compile(r'<g [^>]*role="graphics-[^>]*(?:/>|></g>)')
"""A layer without marks, which would be announced as a picture that says nothing."""


@dataclass(frozen=True)
class Wanted:
    """What a reader asked of a report.

    Parameters
    ----------
    title : str, optional
        The report's title.
    redact_names : bool
        Whether what looks like private persons' names is withheld.
    counts : pandas.DataFrame, optional
        The figures as references would count them.
    progress : callable, optional
        Called with the work that is done, and all.
    """

    title: str | None = None
    redact_names: bool = False
    counts: pd.DataFrame | None = None
    progress: Progress | None = None


def write_report(result: Frames, path: Path, draw: Callable[[Any], dict[str, Any]], wanted: Wanted) -> Path:
    """Write a report whose suffix names its form.

    Parameters
    ----------
    result : Frames
        The reconciliation's frames.
    path : Path
        The file.
    draw : callable
        Makes the charts of frames, by caption; without the extra `plot` the report has none.
    wanted : Wanted
        What was asked of it.

    Raises
    ------
    OptionError
        If the suffix isn't .html, .md or .json.
    """
    form, stages = form_of(path), Stages(wanted.progress, _SHARES)
    shown = WholeCharacters(result)
    result = Redacted(shown) if wanted.redact_names else shown
    most = _MOST_FINDINGS if form != ".json" else None
    summary = summarise(result, version=__version__, title=wanted.title, most=most, redact_names=wanted.redact_names)
    stages.done()
    if form == ".md":
        counts = () if wanted.counts is None else (as_table("policies", wanted.counts, most=_MOST_ROWS),)
        return write_text(whole(as_markdown(summary, tables=counts)), path)
    tables = [as_table(name, frame, most=_MOST_ROWS) for name, frame in _frames(result, wanted).items()]
    stages.done()
    if form == ".json":
        return write_text(whole(as_json(summary, tables=tables)) + "\n", path)
    page = as_html(summary, pictures=_pictures(result, draw, stages.within), tables=tables)
    return write_text(whole(page), path)


def form_of(path: Path) -> str:
    """Return the form of a report that a file's suffix names.

    Raises
    ------
    OptionError
        If the suffix isn't .html, .md or .json.
    """
    if path.suffix not in _FORMS:
        raise OptionError("a report's suffix names its form", found=path.suffix or "none", allowed=", ".join(_FORMS))
    return path.suffix


def _frames(result: Any, wanted: Wanted) -> dict[str, Any]:
    quiet = ["group_text", "source_text", "attributed_to"] if wanted.redact_names else []
    data = result.data.drop(columns=quiet).assign(root=result.figures["root"].to_numpy())
    frames = {"data": data.dropna(axis="columns", how="all"), "findings": result.findings}
    names = ("series", "sums", "coverage", "conflicts", "repairs", "unused", "pairs")
    telling = result.pairs[~result.pairs["verdict"].isin(["undecided", "fits"])]
    frames |= {name: telling if name == "pairs" else getattr(result, name) for name in names}
    return (
        frames
        if wanted.counts is None
        else frames | {"policies": wanted.counts.drop(columns=_WHO_COUNTED, errors="ignore")}
    )


def _pictures(result: Any, draw: Callable[[Any], dict[str, Any]], progress: Progress) -> dict[str, str]:
    try:
        charts = draw(result)
        progress(1, 2)
        drawn = ticking(charts.items(), len(charts), lambda done, of: progress(of + done, 2 * of), every=1)
        return {caption: _prefixed(svg(chart), f"p{n}") for n, (caption, chart) in enumerate(drawn)}
    except MissingExtraError:
        return {}


def _prefixed(markup: str, prefix: str) -> str:
    """Return SVG whose ids can't meet those of another picture on the page."""
    return (
        _ID.sub(f'id="{prefix}-', _EMPTY.sub("", markup))
        .replace("url(#", f"url(#{prefix}-")
        .replace('href="#', f'href="#{prefix}-')
    )
