"""Work that takes its time: a bar with the time left, on standard error, once two seconds have gone by."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import pandas as pd

    from aleppo_figures import Reconciliation
    from aleppo_figures.cli.inputs import Words

__all__ = ["Assumed", "progress", "reconciled", "working"]

_SLOW = 2.0


class Assumed(NamedTuple):
    """What a question assumes otherwise than is usual, and the roots that it leaves out."""

    day_slack: int | None = None
    children_are_civilians: bool | None = None
    without: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != Assumed()

    def options(self, words: Words) -> dict[str, Any]:
        """Return what `reconcile` is given: the vocabularies, and what is assumed otherwise."""
        from aleppo_figures.vocabulary.groups import Groups

        told = words._asdict()
        if self.children_are_civilians is not None:
            told["groups"] = (words.groups or Groups.default()).assuming(self.children_are_civilians)
        return told if self.day_slack is None else {**told, "day_slack": self.day_slack}


_USUAL = Assumed()


@contextmanager
def progress(label: str, *, quiet: bool = False) -> Iterator[Callable[[int, int], None]]:
    """Yield a function of (done, of) that shows progress with time left; on terminals alone, and only of slow work."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(file=sys.stderr)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=console, transient=True)
    silent = quiet or not console.is_terminal
    began = time.monotonic()
    task = bar.add_task(label, total=None)

    def advance(done: int, of: int) -> None:
        bar.update(task, completed=done, total=of)
        if not silent and not bar.live.is_started and time.monotonic() - began > _SLOW:
            bar.start()

    try:
        yield advance
    finally:
        if bar.live.is_started:
            bar.stop()


@contextmanager
def working(label: str, *, quiet: bool = False) -> Iterator[None]:
    """Show that work goes on whose steps nobody counts, such as the writing of a file; on terminals alone, once it's slow."""
    from rich.console import Console

    console = Console(file=sys.stderr)
    if quiet or not console.is_terminal:
        yield
        return
    status = console.status(f"{label} …")
    timer = Timer(_SLOW, status.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()


def reconciled(
    figures: pd.DataFrame, words: Words, *, quiet: bool = False, assumed: Assumed = _USUAL
) -> Reconciliation:
    """Return figures reconciled under the assumptions that were asked for, with progress shown."""
    import aleppo_figures

    with progress("reconciling", quiet=quiet) as advance:
        result = aleppo_figures.reconcile(figures, **assumed.options(words), progress=advance)
    if not assumed.without:
        return result
    with progress("reconciling the others", quiet=quiet) as advance:
        return result.without(*assumed.without, progress=advance)
