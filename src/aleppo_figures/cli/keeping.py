"""`--ledger`: what commands read is kept in a ledger, and what it changes there is said."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from aleppo_figures.cli.output import json_lines, say
from aleppo_figures.cli.waiting import progress
from aleppo_figures.schema.counted import counted

if TYPE_CHECKING:
    import pandas as pd

    from aleppo_figures.cli.inputs import Words
    from aleppo_figures.schema.document import Document

__all__ = ["keep", "tell_news"]


def keep(figures: pd.DataFrame, documents: Sequence[Document], ledger: Path, words: Words, *, quiet: bool) -> None:
    """Add figures and their documents to a ledger, and say what was new."""
    import aleppo_figures

    with (
        aleppo_figures.Ledger(ledger, groups=words.groups) as book,
        progress("keeping figures", quiet=quiet) as advance,
    ):
        added = book.add(figures, documents, progress=advance)
    told = f"{added.new} new, {added.changed} changed, {added.withdrawn} withdrawn, {added.same} as before"
    say(f"{ledger}: {told}", quiet=quiet)


def tell_news(figures: pd.DataFrame, ledger: Path, words: Words, *, quiet: bool, as_json: bool = False) -> pd.DataFrame:
    """Add figures to a ledger, print which findings over all of it are new, changed or gone, and return these."""
    import aleppo_figures

    keep(figures, (), ledger, words, quiet=quiet or as_json)
    with aleppo_figures.Ledger(ledger, groups=words.groups) as book, progress("reconciling", quiet=quiet) as advance:
        news = book.new_findings(**words._asdict(), progress=advance)
    if as_json:
        say(json_lines(news), quiet=quiet or not len(news))
        return news
    for row in news.to_dict("records"):
        say(f"{row['change']}: {row['sentence']}", quiet=quiet)
    say(f"{counted(len(news), 'finding')} changed since the ledger was last asked", quiet=quiet)
    return news
