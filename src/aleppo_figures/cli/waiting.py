"""Work that takes its time: a bar with the time left, on standard error, once two seconds have gone by."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, Any, NamedTuple

from aleppo_figures.schema.progress import Progress as Told

if TYPE_CHECKING:
    import pandas as pd

    from aleppo_figures import Reconciliation
    from aleppo_figures.cli.inputs import Words

__all__ = ["Assumed", "Pace", "progress", "reconciled"]

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


class Pace:
    """How fast work goes, from what is done of it and the time that took.

    Examples
    --------
    >>> pace = Pace(clock=iter([0.0, 10.0, 15.0]).__next__)
    >>> pace.tell(1, 4)
    >>> pace.left()
    25.0
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = clock()
        self._end: float | None = None

    def tell(self, done: int, of: int) -> None:
        """Take note of what is done."""
        now = self._clock()
        self._end = now + (now - self._began) * (of - done) / done if 0 < done < of else None

    def left(self) -> float | None:
        """Return the seconds that are left at the pace so far, or None where it isn't known, or was too short."""
        left = -1.0 if self._end is None else self._end - self._clock()
        return left if left >= 0 else None

    def __str__(self) -> str:
        left = self.left()
        if left is None:
            return "…"
        if left < 1:
            return "nearly done"
        minutes, seconds = divmod(round(left), 60)
        return f"about {minutes} min {seconds} s left" if minutes else f"about {seconds} s left"


@contextmanager
def progress(label: str, *, quiet: bool = False) -> Iterator[Told]:
    """Yield a function of (done, of) that shows how far work is, and the time left as the pace so far gives it.

    It's shown on terminals alone, and only of work that takes longer than two seconds; of work whose pace nobody knows
    yet, it shows that it goes on.
    """
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    console = Console(file=sys.stderr)
    if quiet or not console.is_terminal:
        yield lambda done, of: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[left]}"))
    bar = Progress(*columns, console=console, transient=True)
    pace = Pace()
    task = bar.add_task(label, total=None, left="")
    timer = Timer(_SLOW, bar.start)
    timer.daemon = True
    timer.start()

    def advance(done: int, of: int) -> None:
        pace.tell(done, of)
        bar.update(task, completed=done, total=of, left=pace)

    try:
        yield advance
    finally:
        timer.cancel()
        timer.join()
        bar.stop()


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
