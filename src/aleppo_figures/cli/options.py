"""Options that several commands share, each with one meaning."""

from __future__ import annotations

import warnings
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from aleppo_figures.errors import FiguresWarning, OptionError

__all__ = [
    "Children",
    "DaySlack",
    "FailOn",
    "Figures",
    "Form",
    "Gazetteer",
    "Groups",
    "Json",
    "Ledger",
    "Out",
    "Parties",
    "Policies",
    "Published",
    "Publisher",
    "Quiet",
    "Sources",
    "Threshold",
    "Top",
    "Without",
    "day",
]


class Threshold(StrEnum):
    """From which severity on a command leaves with exit code 1."""

    note = "note"
    warning = "warning"
    error = "error"
    never = "never"


class Form(StrEnum):
    """The forms in which checks are told."""

    text = "text"
    json = "json"
    markdown = "markdown"
    github = "github"
    junit = "junit"


def _silence(quiet: bool) -> bool:
    """Turn warnings off for a command that is to be quiet."""
    if quiet:
        warnings.simplefilter("ignore", FiguresWarning)
    return quiet


Children = Annotated[
    bool | None,
    typer.Option(
        "--children-are-civilians/--children-are-anyone",
        help="Whether children and the elderly are civilians unless the text says otherwise.",
        show_default=False,
    ),
]
DaySlack = Annotated[
    int | None,
    typer.Option(min=0, help="By how many days the ends of long periods may differ and be the same; 1 unless told."),
]
Figures = Annotated[
    list[str],
    typer.Argument(
        metavar="FILES",
        help="Files of figures (CSV, XLSX, Parquet, JSON lines, a ledger …), or - for CSV or JSON lines on standard input.",
    ),
]
Ledger = Annotated[
    Path | None, typer.Option("--ledger", help="A ledger (SQLite) that keeps what is read; made when it isn't there.")
]
Out = Annotated[Path | None, typer.Option("--out", "-o", help="Where to write; the suffix names the format.")]
Policies = Annotated[
    list[str] | None,
    typer.Option(
        "--policy", metavar="NAME", help="Show the figures as a reference would count them: ucdp …; repeatable."
    ),
]
Published = Annotated[
    str | None, typer.Option(help="Publication day of the texts, YYYY-MM-DD: the anchor of relative dates.")
]
Publisher = Annotated[str | None, typer.Option(help="Who published the texts.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", callback=_silence, help="Print nothing but errors.")]
FailOn = Annotated[Threshold, typer.Option("--fail-on", help="Exit with 1 at this severity or above.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON lines instead of a table.")]
Top = Annotated[int, typer.Option(min=0, help="How many findings to print, the most telling first.")]
Gazetteer = Annotated[Path | None, typer.Option(help="A CSV of places that adds to the shipped gazetteer.")]
Groups = Annotated[Path | None, typer.Option(help="A CSV of groups that adds to the shipped vocabulary.")]
Parties = Annotated[Path | None, typer.Option(help="A CSV of parties that adds to the shipped registry.")]
Sources = Annotated[Path | None, typer.Option(help="A CSV of sources that adds to the shipped registry.")]
Without = Annotated[list[str] | None, typer.Option(metavar="ROOT", help="Leave out the figures of a root; repeatable.")]


def day(text: str | None, option: str) -> date | None:
    """Return the day that an option holds.

    Raises
    ------
    OptionError
        If it isn't a day as YYYY-MM-DD.
    """
    if text is None:
        return None
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise OptionError(f"{option} is a day", found=repr(text), allowed="YYYY-MM-DD") from None
