"""Work over many items in several processes: streamed, in order, and finished even when a process dies."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Generic, TypeVar

from aleppo_figures.errors import OptionError, ReadError

__all__ = ["map_in_order"]

T = TypeVar("T")
R = TypeVar("R")
_AHEAD = 3  # chunks in work or done and not yet asked for, per process: memory stays flat however long the input
_DEATHS = 3


def map_in_order(function: Callable[[T], R], items: Iterable[T], *, processes: int = 1, size: int = 16) -> Iterator[R]:
    """Yield `function` of each item, in the items' order, while few items are held in memory.

    A chunk whose process was killed (by the system when memory ran out, say) is done again by a new one.

    Parameters
    ----------
    function : callable
        A pure function of the module level, so that other processes find it.
    items : iterable
        Read as it's needed.
    processes : int
        How many; 1 works in this process.
    size : int
        How many items a process gets at once.

    Raises
    ------
    OptionError
        If there are fewer than one process.
    ReadError
        If processes die again and again over the same items.

    Examples
    --------
    >>> list(map_in_order(abs, [-3, 2, -1]))
    [3, 2, 1]
    """
    if processes < 1:
        raise OptionError("work is done by one process or more", found=str(processes))
    if processes == 1:
        yield from map(function, items)
        return
    yield from _Workers(function, iter(items), processes, size).results()


class _Workers(Generic[T, R]):
    """A pool that is renewed when a process dies, and the chunks that wait for their results."""

    def __init__(self, function: Callable[[T], R], items: Iterator[T], processes: int, size: int) -> None:
        self._function, self._items, self._processes, self._size = function, items, processes, size
        self._pool = ProcessPoolExecutor(processes)
        self._waiting: deque[tuple[list[T], Future[list[R]] | None]] = deque()

    def results(self) -> Iterator[R]:
        """Yield the results in order."""
        deaths = 0
        try:
            while True:
                self._read_ahead()
                if not self._waiting:
                    return
                try:
                    done = self._first()
                except BrokenProcessPool as error:
                    deaths += 1
                    if deaths > _DEATHS:
                        raise ReadError(
                            "a process lives to the end of its work",
                            found=f"{deaths} that were killed over the same items",
                            do="use fewer processes, or split what is too large",
                        ) from error
                    self._renew()
                    continue
                deaths = 0
                self._waiting.popleft()
                yield from done
        finally:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _read_ahead(self) -> None:
        while len(self._waiting) < _AHEAD * self._processes:
            chunk = list(islice(self._items, self._size))
            if not chunk:
                return
            self._waiting.append((chunk, None))

    def _first(self) -> list[R]:
        for at, (chunk, future) in enumerate(self._waiting):
            if future is None:
                self._waiting[at] = (chunk, self._pool.submit(_each, self._function, chunk))
        future = self._waiting[0][1]
        return [] if future is None else future.result()

    def _renew(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = ProcessPoolExecutor(self._processes)
        kept = ((chunk, future if _finished(future) else None) for chunk, future in self._waiting)
        self._waiting = deque(kept)


def _each(function: Callable[[T], R], chunk: list[T]) -> list[R]:
    return [function(item) for item in chunk]


def _finished(future: Future[list[R]] | None) -> bool:
    return future is not None and future.done() and not future.cancelled() and future.exception() is None
