"""`extract`: figures from texts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from aleppo_figures.cli import options
from aleppo_figures.cli.inputs import documents_from
from aleppo_figures.cli.keeping import keep
from aleppo_figures.cli.output import figures_table, json_lines, progress, say

__all__ = ["extract"]


def extract(
    files: Annotated[list[str], typer.Argument(help="Texts, pages, folders, or - for standard input.")],
    out: options.Out = None,
    published: options.Published = None,
    publisher: options.Publisher = None,
    show: Annotated[bool, typer.Option("--show", help="Print the texts with their figures marked.")] = False,
    gazetteer: options.Gazetteer = None,
    sources: options.Sources = None,
    ledger: options.Ledger = None,
    quiet: options.Quiet = False,
    as_json: options.Json = False,
) -> None:
    """Read the figures out of texts, and print them or write them to a file."""
    import aleppo_figures
    from aleppo_figures.stores import write_figures
    from aleppo_figures.vocabulary.places import Gazetteer
    from aleppo_figures.vocabulary.sources import SourceRegistry

    documents = documents_from(files, options.day(published, "--published"), publisher)
    places = Gazetteer.read(gazetteer) if gazetteer else None
    registry = SourceRegistry.read(sources) if sources else None
    with progress("reading", quiet=quiet) as advance:
        figures = aleppo_figures.extract(documents, progress=advance, gazetteer=places, sources=registry)
    if show:
        for document in documents:
            mine = figures[figures["doc_id"] == document.doc_id]
            say(aleppo_figures.annotate(document, mine, format="terminal"), quiet=quiet)
    elif as_json:
        say(json_lines(figures), quiet=quiet)
    else:
        say(figures_table(figures), quiet=quiet)
    if out is not None:
        write_figures(figures, Path(out))
    if ledger is not None:
        keep(figures, documents, ledger, quiet=quiet or as_json)
    if not as_json:
        where = f", written to {out}" if out else ""
        say(f"{len(figures)} figures in {len(documents)} documents{where}", quiet=quiet)
