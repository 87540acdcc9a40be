"""`extract`: figures from texts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from aleppo_figures.cli import options
from aleppo_figures.cli.inputs import documents_from, refuse_unread, words_from
from aleppo_figures.cli.keeping import keep
from aleppo_figures.cli.output import coloured, figures_table, json_lines, say
from aleppo_figures.cli.targets import can_hold_figures, can_hold_ledger
from aleppo_figures.cli.waiting import progress
from aleppo_figures.errors import OptionError
from aleppo_figures.schema.counted import counted

__all__ = ["extract"]


def extract(
    files: Annotated[
        list[str], typer.Argument(metavar="FILES", help="Texts, pages, folders, or - for standard input.")
    ],
    out: options.Out = None,
    published: options.Published = None,
    publisher: options.Publisher = None,
    show: Annotated[bool, typer.Option("--show", help="Print the texts with their figures marked.")] = False,
    gazetteer: options.Gazetteer = None,
    sources: options.Sources = None,
    groups: options.Groups = None,
    ledger: options.Ledger = None,
    quiet: options.Quiet = False,
    as_json: options.Json = False,
) -> None:
    """Read the figures out of texts, and print them or write them to a file.

    What can't be read is said, and the rest goes on; where it's a file that was named, the exit code is 2 in the end.
    """
    import aleppo_figures
    from aleppo_figures.stores import write_figures

    can_hold_figures(out)
    can_hold_ledger(ledger)
    if show and as_json:
        raise OptionError("what is read is printed in one way", found="--show and --json", do="give one of them")
    day = options.day(published, "--published")
    words = words_from(gazetteer, sources, groups)
    unread: list[str] = []
    documents = documents_from(files, day, publisher, unread=unread, quiet=quiet)
    with progress("reading", quiet=quiet) as advance:
        figures = aleppo_figures.extract(documents, progress=advance, **words.of_texts)
    if show:
        for n, document in enumerate(documents):
            if len(documents) > 1:
                say(f"{'' if n == 0 else chr(10)}{document.doc_id}", quiet=quiet)
            mine = figures[figures["doc_id"] == document.doc_id]
            marked = aleppo_figures.annotate(
                document, mine, format="terminal" if coloured() else "text", groups=words.groups
            )
            say(marked.strip("\n"), quiet=quiet, styled=True)
    elif as_json:
        say(json_lines(figures), quiet=quiet)
    else:
        say(figures_table(figures), quiet=quiet, styled=True)
    if out is not None:
        with progress("writing", quiet=quiet) as advance:
            write_figures(figures, Path(out), groups=words.groups, progress=advance)
    if ledger is not None:
        keep(figures, documents, ledger, words, quiet=quiet or as_json)
    if not as_json:
        where = f", written to {out}" if out else ""
        say(f"{counted(len(figures), 'figure')} in {counted(len(documents), 'document')}{where}", quiet=quiet)
    named = [name for name in unread if name in files]
    refuse_unread(named, "every file that is named can be read", "mend what is said above; the rest was read")
