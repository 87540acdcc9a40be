"""Arithmetic of days: the latest weekday, the year that a date without one takes, months back."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

__all__ = ["Days", "back", "clipped", "dated", "last_day", "latest", "latest_weekday", "months_back"]

Days = tuple[date | None, date | None]
"""The first and last day of a period, as far as they are known."""


def dated(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none."""
    if not 1 <= year <= 9999 or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def latest(month: int, day: int, anchor: date | None) -> date | None:
    """Return the latest such day that doesn't lie after the anchor; None without one."""
    if anchor is None:
        return None
    here = dated(anchor.year, month, day)
    if here is not None and here <= anchor:
        return here
    return dated(anchor.year - 1, month, day) if anchor.year > 1 else None


def latest_weekday(weekday: int, anchor: date) -> date:
    """Return the latest such weekday not after the anchor."""
    return back(anchor, (anchor.weekday() - weekday) % 7)


def back(day: date, days: int) -> date:
    """Return the day so many days before, never before the calendar's first."""
    return day - timedelta(days=min(days, day.toordinal() - 1))


def months_back(day: date, months: int) -> date:
    """Return the same day so many months before, cut to the month's end."""
    total = max(12, day.year * 12 + day.month - 1 - months)
    year, month = divmod(total, 12)
    return date(max(1, year), month + 1, min(day.day, monthrange(max(1, year), month + 1)[1]))


def last_day(year: int, month: int) -> date:
    """Return a month's last day."""
    return date(year, month, monthrange(year, month)[1])


def clipped(day: date | None, anchor: date | None) -> date | None:
    """Return the day, or the anchor where the day lies after it: a period never ends after the publication."""
    return anchor if day is not None and anchor is not None and day > anchor else day
