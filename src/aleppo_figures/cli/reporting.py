"""`report`: one self-contained page, Markdown or JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from aleppo_figures.cli import options
from aleppo_figures.cli.inputs import figures_from
from aleppo_figures.cli.output import say

__all__ = ["report"]


def report(
    files: options.Figures,
    out: Annotated[Path, typer.Option("--out", "-o", help="The report; .html, .md or .json names its form.")],
    title: Annotated[str | None, typer.Option(help="The report's title.")] = None,
    redact_names: Annotated[
        bool, typer.Option("--redact-names", help="Withhold what looks like private persons' names.")
    ] = False,
    quiet: options.Quiet = False,
) -> None:
    """Write a report of a reconciliation: findings first, each with its sentence, arithmetic and quotes."""
    import aleppo_figures

    path = aleppo_figures.reconcile(figures_from(files)).report(out, title=title, redact_names=redact_names)
    say(f"report written to {path}", quiet=quiet)
