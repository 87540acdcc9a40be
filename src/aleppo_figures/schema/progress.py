"""How far long work is: a callable of (done, of) that callers give, and stages whose shares of the time were measured."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

__all__ = ["Progress", "Stages", "ticking"]

Progress = Callable[[int, int], None]
"""Called with what is done of the work, and all of it, in whatever unit the caller was told."""

T = TypeVar("T")
_WHOLE = 10_000
_EVERY = 500


class Stages:
    """Work in several stages, told as one: each stage's share is the part of the time that it took when it was measured.

    Parameters
    ----------
    progress : callable, optional
        Who is told; without one nothing is.
    shares : sequence of float
        The shares, in the order of the stages.

    Examples
    --------
    >>> told = []
    >>> stages = Stages(lambda done, of: told.append(done / of), (0.25, 0.75))
    >>> stages.done()
    >>> stages.within(1, 3)
    >>> stages.done()
    >>> told
    [0.25, 0.5, 1.0]
    """

    def __init__(self, progress: Progress | None, shares: Sequence[float]) -> None:
        self._progress, self._shares = progress, list(reversed(shares))
        self._all, self._before = sum(shares) or 1.0, 0.0

    def within(self, done: int, of: int) -> None:
        """Tell that a part of the stage in work is done."""
        if self._shares:
            self._tell(self._before + self._shares[-1] * (done / of if of else 1.0))

    def done(self) -> None:
        """Tell that the stage in work is done, and go on to the next."""
        self._before += self._shares.pop()
        self._tell(self._before)

    def _tell(self, part: float) -> None:
        if self._progress is not None:
            self._progress(round(_WHOLE * part / self._all), _WHOLE)


def ticking(items: Iterable[T], of: int, progress: Progress | None, *, every: int = _EVERY) -> Iterator[T]:
    """Yield items, and tell now and then how many of them are done; nothing where it isn't known how many there are.

    Examples
    --------
    >>> told = []
    >>> list(ticking("abc", 3, lambda done, of: told.append(done), every=2)), told
    (['a', 'b', 'c'], [2])
    """
    for at, item in enumerate(items, start=1):
        yield item
        if progress is not None and of and at % every == 0:
            progress(min(at, of), of)
