"""`reconcile`, `bounds`, `explain`: what figures say together."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from aleppo_figures.cli import options
from aleppo_figures.cli.inputs import figures_from, words_from
from aleppo_figures.cli.keeping import tell_news
from aleppo_figures.cli.output import counts_table, json_lines, say
from aleppo_figures.cli.targets import can_hold_frames, can_hold_ledger
from aleppo_figures.cli.waiting import Assumed, progress, reconciled
from aleppo_figures.errors import OptionError
from aleppo_figures.vocabulary.checks import reaches

__all__ = ["bounds", "explain", "fail_on", "reconcile"]

FAILED = 1


def fail_on(severities: list[str], threshold: options.Threshold) -> None:
    """Leave with exit code 1 if a severity is at or above the threshold."""
    if threshold != options.Threshold.never and any(reaches(s, threshold.value) for s in severities):
        raise typer.Exit(FAILED)


def reconcile(
    files: options.Figures,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="A folder for the frames, or a workbook (.xlsx).")
    ] = None,
    top: options.Top = 10,
    threshold: options.FailOn = options.Threshold.never,
    policies: options.Policies = None,
    without: options.Without = None,
    day_slack: options.DaySlack = None,
    children: options.Children = None,
    ledger: options.Ledger = None,
    gazetteer: options.Gazetteer = None,
    sources: options.Sources = None,
    groups: options.Groups = None,
    parties: options.Parties = None,
    quiet: options.Quiet = False,
    as_json: options.Json = False,
) -> None:
    """Tell which figures can hold together, which can't, and why; print the most telling findings.

    With a ledger, its figures are reconciled together with these, and only what has changed is printed.
    """
    import aleppo_figures
    from aleppo_figures.report.render import as_text
    from aleppo_figures.report.summary import summarise
    from aleppo_figures.stores import write_frames

    can_hold_frames(out)
    can_hold_ledger(ledger)
    if ledger is not None and out is not None:
        found, do = "--ledger and --out", "write them in a run of its own: reconcile LEDGER --out FOLDER"
        raise OptionError("with a ledger the news are printed, and no frames written", found=found, do=do)
    words = words_from(gazetteer, sources, groups, parties)
    assumed = Assumed(day_slack, children, tuple(without or ()))
    if ledger is not None:
        if assumed or policies:
            found, do = (
                "--ledger beside an assumption or a policy",
                "ask in a run of its own: reconcile LEDGER --policy …",
            )
            raise OptionError("with a ledger the news are printed, as they usually are counted", found=found, do=do)
        news = tell_news(
            figures_from(files, groups=words.groups, quiet=quiet), ledger, words, quiet=quiet, as_json=as_json
        )
        fail_on([str(s) for s in news.loc[news["change"] != "gone", "severity"]], threshold)
        return
    result = reconciled(figures_from(files, groups=words.groups, quiet=quiet), words, quiet=quiet, assumed=assumed)
    if policies:
        counted = result.counted_as(policies[0]) if len(policies) == 1 else result.compare_policies(*policies)
        say(json_lines(counted) if as_json else counts_table(counted), quiet=quiet)
    elif as_json:
        say(json_lines(result.findings), quiet=quiet)
    else:
        say(as_text(summarise(result, version=aleppo_figures.__version__, most=top)), quiet=quiet)
    if out is not None:
        with progress("writing", quiet=quiet) as advance:
            written = write_frames(result.frames(), out, progress=advance)
        say(f"{len(written)} frames written to {out}", quiet=quiet or as_json)
    fail_on([str(s) for s in result.findings["severity"]], threshold)


def bounds(
    files: options.Figures,
    outcome: Annotated[str, typer.Option(help="What happened: killed, injured …")],
    group: Annotated[str, typer.Option(help="Who, from the group vocabulary.")] = "people",
    place: Annotated[str | None, typer.Option(help="Where, by its gazetteer name or a variant.")] = None,
    start: Annotated[str | None, typer.Option(help="First day, YYYY-MM-DD.")] = None,
    end: Annotated[str | None, typer.Option(help="Last day, YYYY-MM-DD.")] = None,
    side: Annotated[str | None, typer.Option(help="Only people of this party or nationality.")] = None,
    cause: Annotated[str | None, typer.Option(help="Only by this cause: airstrike, shelling …")] = None,
    attributed_to: Annotated[str | None, typer.Option(help="Only what is attributed to this party.")] = None,
    source: Annotated[str | None, typer.Option(help="One root's own count, instead of the truth.")] = None,
    soft: Annotated[bool, typer.Option("--soft", help="Add estimates and closed tolls as assumptions.")] = False,
    without: options.Without = None,
    day_slack: options.DaySlack = None,
    children: options.Children = None,
    gazetteer: options.Gazetteer = None,
    sources: options.Sources = None,
    groups: options.Groups = None,
    parties: options.Parties = None,
    quiet: options.Quiet = False,
    as_json: options.Json = False,
) -> None:
    """Print the arithmetic range that the figures imply for a question, and what each end rests on."""
    options.day(start, "--start"), options.day(end, "--end")
    assumed = Assumed(day_slack, children, tuple(without or ()))
    words = words_from(gazetteer, sources, groups, parties)
    result = reconciled(figures_from(files, groups=words.groups, quiet=quiet), words, quiet=quiet, assumed=assumed)
    scope = {"side": side, "cause": cause, "attributed_to": attributed_to}
    answer = result.bounds(outcome, group, place=place, start=start, end=end, source=source, soft=soft, **scope)
    say(json_lines(answer) if as_json else "\n".join(answer["sentence"].astype(str)), quiet=quiet)


def explain(
    files: options.Figures,
    name: Annotated[str, typer.Option("--id", help="The id of a figure, a finding or a conflict.")],
    without: options.Without = None,
    day_slack: options.DaySlack = None,
    children: options.Children = None,
    gazetteer: options.Gazetteer = None,
    sources: options.Sources = None,
    groups: options.Groups = None,
    parties: options.Parties = None,
    quiet: options.Quiet = False,
    as_json: options.Json = False,
) -> None:
    """Print all that is known of one figure, finding or conflict, down to the quoted sentences."""
    import pandas as pd

    words = words_from(gazetteer, sources, groups, parties)
    assumed = Assumed(day_slack, children, tuple(without or ()))
    result = reconciled(figures_from(files, groups=words.groups, quiet=quiet), words, quiet=quiet, assumed=assumed)
    told = result.explain(name)
    lines = pd.DataFrame({"id": name, "told": told.splitlines()})
    say(json_lines(lines) if as_json else told, quiet=quiet)
