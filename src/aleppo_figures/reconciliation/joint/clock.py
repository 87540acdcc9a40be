"""How much time is left: one clock for all that is solved of one component, or for one question.

Time is this thread's on the processor, so that a busy machine gives the same result as an idle one.
"""

from __future__ import annotations

from time import thread_time

__all__ = ["SECONDS", "Clock"]

SECONDS = 20.0
"""How long a component or a question may take, unless a caller says otherwise."""


class Clock:
    """A time limit that many solves share; it runs from when it's made.

    Parameters
    ----------
    seconds : float
        The time limit.

    Examples
    --------
    >>> Clock(60).over, Clock(0).over
    (False, True)
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self._end = thread_time() + seconds

    @property
    def left(self) -> float:
        """The seconds left, never below zero."""
        return max(0.0, self._end - thread_time())

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return self.left <= 0
