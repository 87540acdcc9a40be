"""`demo`: from sample texts to findings, on the spot."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from aleppo_figures.cli import options
from aleppo_figures.cli.inputs import Words
from aleppo_figures.cli.output import figures_table, say
from aleppo_figures.cli.targets import can_hold_frames
from aleppo_figures.cli.waiting import progress, reconciled
from aleppo_figures.schema.counted import counted

__all__ = ["demo"]


def demo(
    out: Annotated[Path, typer.Option("--out", "-o", help="A folder for the frames, or a workbook (.xlsx).")] = Path(
        "aleppo-figures-demo"
    ),
    quiet: options.Quiet = False,
) -> None:
    """Read the sample texts, reconcile their figures, print the ten most telling findings, and write the frames."""
    import pandas as pd

    import aleppo_figures
    from aleppo_figures.report.render import as_text
    from aleppo_figures.report.summary import summarise
    from aleppo_figures.samples import record_path, sample_documents
    from aleppo_figures.stores import write_frames

    can_hold_frames(out)
    documents = sample_documents()
    with progress("reading", quiet=quiet) as advance:
        figures = aleppo_figures.extract(documents, progress=advance)
    read = f"{counted(len(figures), 'figure')} read from {counted(len(documents), 'text')}"
    say(f"{read} (paraphrases of the pages that they name):\n", quiet=quiet)
    say(figures_table(figures), quiet=quiet, styled=True)
    record = aleppo_figures.read_figures(record_path())
    result = reconciled(pd.concat([figures, record], ignore_index=True), Words(), quiet=quiet)
    say("", quiet=quiet)
    say(as_text(summarise(result, version=aleppo_figures.__version__, most=10)), quiet=quiet)
    written = write_frames(result.frames(), out)
    say(f"{len(written)} frames written to {out.resolve()}", quiet=quiet)
