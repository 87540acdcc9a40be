"""Printing: tables on terminals, JSON lines for programs, silence when asked; a reader who left stops no work."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["coloured", "counts_table", "figures_table", "json_lines", "say"]


def say(text: str, *, quiet: bool = False, styled: bool = False) -> None:
    """Print a text, unless silence was asked for; control characters from outside are shown, not obeyed.

    A styled text carries colours of our own, and its words from outside are clean already. Where nobody reads any
    more (`| head`) the rest is dropped, and the exit code still tells what was found.
    """
    if quiet:
        return
    try:
        typer.echo(text if styled else printable(text))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def printable(text: str) -> str:
    """Return a text whose control characters can't move a terminal's cursor or change its colours."""
    return "".join(c if c in "\n\t" or c.isprintable() else f"\\x{ord(c):02x}" for c in text)


def coloured() -> bool:
    """Return whether standard output is a terminal whose user hasn't asked for no colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def figures_table(frame: pd.DataFrame, *, most: int | None = None) -> str:
    """Return figures as a table of words: the number, who and what, where, when, by whose word."""
    from aleppo_figures.schema.wording import number_words, people_words, period_words

    return _table(
        ("number", "who", "where", "when", "source", "status"),
        (
            (number_words(row), people_words(row), row["place"], period_words(row), row["source"], row["status"])
            for row in (frame if most is None else frame.head(most)).to_dict("records")
        ),
    )


def counts_table(frame: pd.DataFrame) -> str:
    """Return figures as policies count them: who, where, when, each number that a policy publishes, and its figures."""
    from aleppo_figures.schema.wording import people_words, period_words

    numbers = [c for c in frame.columns if c.endswith(("low", "best", "high"))]
    return _table(
        ("who", "where", "when", *numbers, "figures"),
        (
            (
                people_words(row),
                row["place"],
                period_words(row),
                *(row[n] for n in numbers),
                " ".join(row["figure_ids"]),
            )
            for row in frame.assign(unit="persons").to_dict("records")  # policies count persons alone
        ),
    )


def _table(names: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for name in names:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(("" if cell is None or cell != cell else printable(str(cell))) for cell in map(_plain, row)))
    console = Console(width=None if sys.stdout.isatty() else 140, no_color=not coloured(), highlight=False)
    with console.capture() as captured:
        console.print(table, markup=False)
    return "\n".join(line.rstrip() for line in captured.get().rstrip("\n").split("\n"))


def json_lines(frame: pd.DataFrame) -> str:
    """Return a frame as JSON lines; missing cells are null, days are ISO dates."""
    return "\n".join(
        json.dumps({k: _json(v) for k, v in row.items()}, ensure_ascii=False) for row in frame.to_dict("records")
    )


def _plain(value: Any) -> Any:
    import pandas as pd

    return None if pd.api.types.is_scalar(value) and pd.isna(value) else value


def _json(value: Any) -> Any:
    import pandas as pd

    value = _plain(value)
    if isinstance(value, pd.Timestamp):
        return f"{value.year:04}-{value.month:02}-{value.day:02}"
    if isinstance(value, list | tuple):
        return [_json(v) for v in value]
    return value.item() if hasattr(value, "item") else value
