"""What a count's period is, and how it is handed on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

__all__ = ["PeriodSlot", "carried", "no_news", "running"]

_NEWS = 31
"""For how many days after an event a report may go on telling of it without its day."""


@dataclass(frozen=True, slots=True)
class PeriodSlot:
    """A count's period: its days, the words that state it, where it comes from, and the rule that found it.

    A `toll` is counted up to its end, while its event was over before.
    """

    start: date | None = None
    end: date | None = None
    text: str | None = None
    basis: str = "unknown"
    rule: str = ""
    toll: bool = False

    @property
    def known(self) -> bool:
        """Whether any day is known."""
        return self.start is not None or self.end is not None


def carried(slot: PeriodSlot, rule: str) -> PeriodSlot:
    """Return the same period, taken over by a rule."""
    return PeriodSlot(slot.start, slot.end, slot.text, "inherited", rule, slot.toll)


def running(slot: PeriodSlot) -> bool:
    """Return whether a period is open, or longer than a year: no single event's."""
    return slot.start is None or slot.end is None or (slot.end - slot.start).days > 366


def no_news(published: date | None, day: date | None, after: int = _NEWS) -> bool:
    """Return whether a day is so long before the publication that a report wouldn't go on telling of it undated."""
    return published is not None and day is not None and (published - day).days > after
