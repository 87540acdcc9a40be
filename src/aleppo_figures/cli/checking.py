"""`check`: the figures of a draft against figures on record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from aleppo_figures.cli import options
from aleppo_figures.cli.inputs import documents_from, figures_from, once, refuse_unread, words_from
from aleppo_figures.cli.output import say
from aleppo_figures.cli.reconciling import fail_on
from aleppo_figures.cli.targets import has_folder
from aleppo_figures.cli.waiting import Assumed, progress, reconciled

__all__ = ["check"]


def check(
    drafts: Annotated[
        list[str],
        typer.Argument(metavar="DRAFTS", help="Drafts: texts, Markdown, pages, folders, or - for standard input."),
    ],
    against: Annotated[list[str], typer.Option("--against", help="A file of figures on record; may be repeated.")],
    published: options.Published = None,
    form: Annotated[options.Form, typer.Option("--format", help="How the verdicts are told.")] = options.Form.text,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="A file to write them to, instead.")] = None,
    threshold: options.FailOn = options.Threshold.error,
    baseline: Annotated[
        Path | None, typer.Option(help="An earlier check as JSON: only what is new is reported.")
    ] = None,
    without: options.Without = None,
    day_slack: options.DaySlack = None,
    children: options.Children = None,
    gazetteer: options.Gazetteer = None,
    sources: options.Sources = None,
    groups: options.Groups = None,
    parties: options.Parties = None,
    quiet: options.Quiet = False,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
) -> None:
    """Give every figure of a draft a verdict: supported, contradicted, outdated, misread, unsupported and so on.

    Exit codes: 0 clean, 1 findings at or above --fail-on, 2 could not run, or a draft could not be read.
    """
    import aleppo_figures
    from aleppo_figures.api.check import known_checks
    from aleppo_figures.stores import write_text

    once(drafts, against)
    has_folder(out)
    day, known = options.day(published, "--published"), known_checks(baseline) if baseline else frozenset()
    unread: list[str] = []
    documents = documents_from(drafts, day, None, by_path=True, unread=unread, quiet=quiet)
    assumed = Assumed(day_slack, children, tuple(without or ()))
    words = words_from(gazetteer, sources, groups, parties)
    record = reconciled(figures_from(against, groups=words.groups, quiet=quiet), words, quiet=quiet, assumed=assumed)
    with progress("checking", quiet=quiet) as advance:
        checked = aleppo_figures.check(documents, record, progress=advance, **words.of_texts)
    checked = checked.without(known)
    body = checked.render("json" if as_json else form.value)
    if out is not None:
        write_text(body + "\n", out)
    say(body, quiet=quiet or out is not None)
    refuse_unread(unread, "every draft can be read", "mend what is said above, or name the drafts one by one")
    fail_on([line.severity for line in checked.lines], threshold)
