"""The program: its commands, and the one place that turns errors into exit codes."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from aleppo_figures import __version__
from aleppo_figures.cli import checking, demo, extracting, reconciling, reporting, tools
from aleppo_figures.errors import FiguresError, SchemaError

__all__ = ["COULD_NOT_RUN", "app", "main"]

COULD_NOT_RUN = 2
"""The exit code when a command couldn't do its work; 0 is clean, 1 means findings at or above `--fail-on`."""
_INTERRUPTED = 130

app = typer.Typer(
    name="aleppo-figures",
    help="Casualty figures made comparable: extract them from text, reconcile them, check a draft against them.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("demo")(demo.demo)
app.command("extract")(extracting.extract)
app.command("reconcile")(reconciling.reconcile)
app.command("bounds")(reconciling.bounds)
app.command("explain")(reconciling.explain)
app.command("check")(checking.check)
app.command("report")(reporting.report)
app.command("convert")(tools.convert)
app.command("schema")(tools.schema)


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
        app(standalone_mode=True)
    except SchemaError as error:
        _refuse(str(error))
    except FiguresError as error:
        _refuse(str(error))
    except KeyboardInterrupt:
        typer.echo("interrupted: nothing half-written was left", err=True)
        sys.exit(_INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


def _refuse(message: str) -> None:
    typer.echo(f"aleppo-figures: {message}", err=True)
    sys.exit(COULD_NOT_RUN)
