"""`convert` and `schema`: figures from one format to another, and what their columns mean."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import fill
from typing import Annotated, Any

import typer

from aleppo_figures.cli import options
from aleppo_figures.cli.inputs import figures_from, words_from
from aleppo_figures.cli.output import json_lines, say
from aleppo_figures.cli.targets import can_hold_figures
from aleppo_figures.cli.waiting import progress
from aleppo_figures.errors import OptionError
from aleppo_figures.schema.counted import counted

__all__ = ["convert", "schema"]

_WIDTH = 79
_INDENT = "    "
_KNOWN = {"ucdp_ged": "UCDP GED", "acled": "ACLED", "airwars": "Airwars", "hxl": "HXL"}
"""The data sets and formats that are recognised by their content, as they are called."""


def convert(
    files: options.Figures,
    out: Annotated[Path, typer.Option("--out", "-o", help="The file to write; its suffix names the format.")],
    mapping: Annotated[
        Path | None, typer.Option(help="A TOML file that says what the columns of a table of any other kind hold.")
    ] = None,
    sheet: Annotated[
        str | None,
        typer.Option(
            help="The sheet of a workbook; by default the one called figures, else the first that holds anything."
        ),
    ] = None,
    groups: options.Groups = None,
    quiet: options.Quiet = False,
) -> None:
    """Read figures in any known format, validate them, and write them in another.

    With a mapping a table of one's own becomes one that every other command reads.
    """
    from aleppo_figures.stores import write_figures

    can_hold_figures(out)
    own = words_from(groups=groups).groups
    figures = figures_from(files, mapping, sheet, groups=own, quiet=quiet)
    kind = _KNOWN.get(figures.attrs.get("format", ""))
    with progress("writing", quiet=quiet) as advance:
        write_figures(figures, out, groups=own, progress=advance)
    read_as = f" read as {kind}," if kind else ""
    say(f"{counted(len(figures), 'figure')}{read_as} written to {out}", quiet=quiet)


def schema(
    as_json: options.Json = False,
    report: Annotated[
        bool, typer.Option("--report", help="Print the JSON Schema of a report in JSON instead.")
    ] = False,
    check: Annotated[bool, typer.Option("--check", help="Print the JSON Schema of a check in JSON instead.")] = False,
) -> None:
    """Print the columns of the frame: name, dtype, whether a cell may be missing, meaning."""
    from aleppo_figures.report.schemas import json_schema
    from aleppo_figures.schema.describe import column_table

    if report and check:
        raise OptionError("one schema is printed at a time", found="--report and --check", do="give one of them")
    if report or check:
        say(json.dumps(json_schema("report" if report else "check"), indent=2))
        return
    table = column_table()
    say(json_lines(table) if as_json else "\n".join(map(_column, table.to_dict("records"))))


def _column(row: dict[Any, Any]) -> str:
    """Return a column in words, as wide as a terminal."""
    missing = "may be missing" if row["may_be_missing"] == "yes" else "always there"
    told = f"{row['meaning']} One of: {row['words']}." if row["words"] else str(row["meaning"])
    return f"{row['column']} ({row['dtype']}, {missing})\n{fill(told, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)}"
