"""The day that a file gives for its own publication, in the forms that files have it."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate

__all__ = ["read_day"]

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?", re.S)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?")
_WORDED = ("%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y", "%b %d %Y", "%d-%B-%Y", "%d-%b-%Y", "%Y/%m/%d")
_LONGEST = 60


def read_day(cell: object) -> date | None:
    """Return the day of a cell, or None when it can't be told for certain ("03/04/2016" could be two days).

    Examples
    --------
    >>> read_day("Mon, 19 Sep 2016 08:00:00 GMT"), read_day("September 19, 2016"), read_day("03/04/2016")
    (datetime.date(2016, 9, 19), datetime.date(2016, 9, 19), None)
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = " ".join(str(cell).split())
    if not isinstance(cell, str) or not text or len(text) > _LONGEST:
        return None
    return _numbers(text) or _words(text) or _mail(text)


def _numbers(text: str) -> date | None:
    found = _ISO.fullmatch(text) or _COMPACT.fullmatch(text)
    return _made(*(int(part) for part in found.groups())) if found else None


def _words(text: str) -> date | None:
    for form in _WORDED:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None


def _mail(text: str) -> date | None:
    told = parsedate(text) if "," in text else None
    return _made(*told[:3]) if told else None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
