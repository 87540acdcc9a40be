"""The program: its commands, and the one place that turns errors into exit codes."""

from __future__ import annotations

import sys
import warnings
from typing import Annotated

import typer

from aleppo_figures import __version__
from aleppo_figures.cli import checking, demo, extracting, reconciling, reporting, tools
from aleppo_figures.cli.output import printable
from aleppo_figures.cli.usage import Program
from aleppo_figures.errors import FiguresError, FiguresWarning

__all__ = ["COULD_NOT_RUN", "app", "main"]

COULD_NOT_RUN = 2
"""The exit code when a command couldn't do its work; 0 is clean, 1 means findings at or above `--fail-on`."""
_INTERRUPTED = 130

app = typer.Typer(
    name="aleppo-figures",
    cls=Program,
    help="Casualty figures made comparable: extract them from text, reconcile them, check a draft against them.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("demo", short_help="Sample texts, read and reconciled on the spot.")(demo.demo)
app.command("extract", short_help="Read the figures out of texts.")(extracting.extract)
app.command("reconcile", short_help="Which figures can hold together, which can't, and why.")(reconciling.reconcile)
app.command("bounds", short_help="The range that the figures imply for a question.")(reconciling.bounds)
app.command("explain", short_help="All that is known of one figure, finding or conflict.")(reconciling.explain)
app.command("check", short_help="A verdict for every figure of a draft.")(checking.check)
app.command("report", short_help="A page, Markdown or JSON of a reconciliation.")(reporting.report)
app.command("convert", short_help="Figures from one format to another.")(tools.convert)
app.command("schema", short_help="The columns of the frame, and the JSON Schemas.")(tools.schema)


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    if version:
        typer.echo(f"aleppo-figures {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main() -> None:
    """Run the program; what the library refuses becomes a message and exit code 2, an interrupt 130."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("always", FiguresWarning)
            warnings.showwarning = _warn
            app(prog_name="aleppo-figures")
    except FiguresError as error:
        typer.echo(f"aleppo-figures: {printable(str(error))}", err=True)
        sys.exit(COULD_NOT_RUN)
    except KeyboardInterrupt:
        _interrupted()
    except SystemExit as leaving:
        if leaving.code == _INTERRUPTED:
            _interrupted()
        raise


def _warn(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: object = None,
    line: object = None,
) -> None:
    """Tell a warning as a sentence on standard error; where in the code it arose is nobody's concern here."""
    typer.echo(f"aleppo-figures: {printable(str(message))}", err=True)


def _interrupted() -> None:
    typer.echo("aleppo-figures: interrupted; nothing half-written is left", err=True)
    sys.exit(_INTERRUPTED)
