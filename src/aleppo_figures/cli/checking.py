"""`check`: the figures of a draft against figures on record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from aleppo_figures.cli import options
from aleppo_figures.cli.inputs import documents_from, figures_from
from aleppo_figures.cli.output import say
from aleppo_figures.cli.reconciling import fail_on

__all__ = ["check"]


def check(
    drafts: Annotated[list[str], typer.Argument(help="Drafts: texts, Markdown, pages, or - for standard input.")],
    against: Annotated[list[str], typer.Option("--against", help="A file of figures on record; may be repeated.")],
    published: options.Published = None,
    form: Annotated[str, typer.Option("--format", help="text, json, markdown, github or junit.")] = "text",
    out: options.Out = None,
    threshold: Annotated[
        str, typer.Option("--fail-on", help="Exit with 1 at this severity or above: note, warning, error, never.")
    ] = "error",
    baseline: Annotated[
        Path | None, typer.Option(help="An earlier check as JSON: only what is new is reported.")
    ] = None,
    quiet: options.Quiet = False,
) -> None:
    """Give every figure of a draft a verdict: supported, contradicted, outdated, misread, unsupported and so on.

    Exit codes: 0 clean, 1 findings at or above --fail-on, 2 could not run.
    """
    import aleppo_figures
    from aleppo_figures.report.checks import render_checks
    from aleppo_figures.stores import write_text

    record = figures_from(against)
    checked = aleppo_figures.check(documents_from(drafts, options.day(published, "--published"), None), against=record)
    if baseline is not None:
        checked = checked.new_since(baseline)
    body = render_checks(checked.lines, form)
    if out is not None:
        write_text(body + "\n", out)
    say(body, quiet=quiet or out is not None)
    fail_on([line.severity for line in checked.lines], threshold)
