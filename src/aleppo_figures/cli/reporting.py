"""`report`: one self-contained page, Markdown or JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from aleppo_figures.cli import options
from aleppo_figures.cli.inputs import figures_from, words_from
from aleppo_figures.cli.output import say
from aleppo_figures.cli.targets import can_hold_report
from aleppo_figures.cli.waiting import Assumed, progress, reconciled

__all__ = ["report"]


def report(
    files: options.Figures,
    out: Annotated[Path, typer.Option("--out", "-o", help="The report; .html, .md or .json names its form.")],
    title: Annotated[str | None, typer.Option(help="The report's title.")] = None,
    redact_names: Annotated[
        bool, typer.Option("--redact-names", help="Withhold what looks like private persons' names.")
    ] = False,
    policies: options.Policies = None,
    without: options.Without = None,
    day_slack: options.DaySlack = None,
    children: options.Children = None,
    gazetteer: options.Gazetteer = None,
    sources: options.Sources = None,
    groups: options.Groups = None,
    parties: options.Parties = None,
    quiet: options.Quiet = False,
) -> None:
    """Write a report of a reconciliation: findings first, each with its sentence, arithmetic and quotes."""
    can_hold_report(out)
    assumed = Assumed(day_slack, children, tuple(without or ()))
    words = words_from(gazetteer, sources, groups, parties)
    result = reconciled(figures_from(files, groups=words.groups, quiet=quiet), words, quiet=quiet, assumed=assumed)
    with progress("writing the report", quiet=quiet) as advance:
        path = result.report(out, title=title, redact_names=redact_names, policies=policies or (), progress=advance)
    say(f"report written to {path}", quiet=quiet)
