"""Days in cells and captions: a year alone, a month, a range, a date whose order of day and month must be shown."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from aleppo_figures.extraction.periods import Period, find_periods
from aleppo_figures.extraction.periods.days import clipped, dated
from aleppo_figures.extraction.tables.said.facets import Frame
from aleppo_figures.vocabulary.period_words import alternatives, period_values

__all__ = ["day_order", "read_frame", "said_frame", "stands_as_of", "week_of"]

_NO_PERIOD = ("shift", "that", "report", "that_year", "since_then", "next")


def read_frame(
    text: str, anchor: date | None, year: int | None = None, month_first: bool | None = None
) -> Frame | None:
    """Return the period that a whole cell is, or None where it's something else.

    A day and a month in digits whose order nothing shows is a period without days ("03/04/2016").

    Examples
    --------
    >>> read_frame("Q2 2016", None).start, read_frame("2015", None).end, read_frame("03/04/2016", None).start
    (datetime.date(2016, 4, 1), datetime.date(2015, 12, 31), None)
    """
    shown = text.strip(" .,:")
    pair = re.fullmatch(r"((?:19|20)\d\d)[-/](\d\d)", shown)
    if pair and int(pair[2]) <= 12 and int(pair[2]) == (int(pair[1]) + 1) % 100:
        return Frame(None, None, shown)  # "2011-12" is a month or two years
    made = _calendar(shown)
    if made is not None:
        return Frame(made[0], clipped(made[1], anchor), shown) if anchor is None or made[0] <= anchor else None
    digits = _slashed().fullmatch(shown)
    if digits and month_first is None and int(digits[1]) <= 12 and int(digits[2]) <= 12 and digits[1] != digits[2]:
        return Frame(None, None, shown)
    found = _periods(shown, anchor, year, bool(month_first))
    whole = [p for p in found if p.char_start <= 3 and p.char_end >= len(shown) - 1]
    if len(whole) == 1:
        return Frame(whole[0].start, whole[0].end, shown)
    spanning = len(found) == 2 and found[0].char_start <= 3 and found[1].char_end >= len(shown) - 1
    if spanning and _link().fullmatch(shown, found[0].char_end, found[1].char_start):
        start, end = found[0].start, found[1].end
        return Frame(start, end, shown) if start and end and start <= end else Frame(None, None, shown)
    return None


def said_frame(text: str, anchor: date | None, year: int | None = None) -> Frame | None:
    """Return the period that a phrase names among other words, the longest if several, never the day of a statement.

    Examples
    --------
    >>> said_frame("Civilians killed in October 2016, by governorate", None).text
    'October 2016'
    """
    bare = _stood().sub(lambda found: " " * len(found.group()), text)
    alone = _year_alone(bare)
    if alone is not None and alone.start and alone.end and alone.start.year == alone.end.year:
        year = alone.start.year  # "2013 (January to August)"
    found = _periods(bare, anchor, year, False) or [p for p in (alone,) if p]
    if len(found) == 2 and _link().fullmatch(bare, found[0].char_end, found[1].char_start):
        start, end = found[0].start, found[1].end
        if start and end and start <= end:
            return Frame(start, end, text[found[0].char_start : found[1].char_end])
    best = max(found, key=lambda p: (p.start is not None, p.char_end - p.char_start), default=None)
    return Frame(best.start, best.end, best.text) if best else None


def stands_as_of(text: str, anchor: date | None) -> date | None:
    """Return the day at which the counts of a table stood ("as of 30 April 2016", "Last updated: 3 May 2016").

    Examples
    --------
    >>> stands_as_of("Deaths by district as of 30 April 2016", None)
    datetime.date(2016, 4, 30)
    """
    found = _stood().search(text)
    days = [p for p in find_periods(found["day"], anchor) if p.kind == "day"] if found else []
    return days[0].end if days else None


def week_of(frame: Frame | None, ends: bool, anchor: date | None = None) -> Frame | None:
    """Return the week that ends or begins with a day, as a header says of its dates ("Week ending").

    Examples
    --------
    >>> week_of(Frame(date(2016, 5, 7), date(2016, 5, 7), "7 May 2016"), True).start
    datetime.date(2016, 5, 1)
    """
    if frame is None or frame.start is None or frame.start != frame.end:
        return frame
    first = frame.start - timedelta(6) if ends else frame.start
    return Frame(first, clipped(first + timedelta(6), anchor), frame.text)


def day_order(cells: Iterable[str]) -> bool | None:
    """Return whether the dates of a column have the month first, None where nothing shows it.

    Examples
    --------
    >>> day_order(["03/04/2016", "04/25/2016"]), day_order(["03/04/2016"])
    (True, None)
    """
    first = second = False
    for cell in cells:
        digits = _slashed().fullmatch(cell.strip())
        if digits:
            first |= int(digits[1]) > 12
            second |= int(digits[2]) > 12
    return second if first != second else None


def _periods(text: str, anchor: date | None, year: int | None, month_first: bool) -> list[Period]:
    within = anchor
    if year is not None and (anchor is None or year < anchor.year):
        within = date(year, 12, 31)  # days without a year lie in the one that the caption names
    found = find_periods(text, anchor, within, month_first=month_first)
    if within != anchor and any(not re.search(r"\d{4}", p.text) and not p.relative for p in found):
        found = find_periods(text, within, month_first=month_first)
    return [p for p in found if p.kind not in _NO_PERIOD]


def _calendar(text: str) -> tuple[date, date] | None:
    """Read a year, a month of a year in digits, a quarter."""
    if found := re.fullmatch(r"((?:19|20)\d\d)[-/](0[1-9]|1[0-2])", text):
        return _month(int(found[1]), int(found[2]))
    if found := re.fullmatch(r"(?:year\s)?((?:19|20)\d\d)(?:\s?[–-]\s?((?:19|20)?\d\d))?", text, re.I):
        first = int(found[1])
        last = int(found[2] or first) + ((first // 100) * 100 if found[2] and len(found[2]) == 2 else 0)
        return (date(first, 1, 1), date(last, 12, 31)) if first <= last else None
    if found := re.fullmatch(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])", text):
        day = dated(int(found[1]), int(found[2]), int(found[3]))
        return (day, day) if day else None
    if found := re.fullmatch(r"(0?[1-9]|1[0-2])/((?:19|20)\d\d)", text):
        return _month(int(found[2]), int(found[1]))
    if found := re.fullmatch(r"(?:Q([1-4])[\s,/-]*((?:19|20)\d\d)|((?:19|20)\d\d)[\s,/-]*Q([1-4]))", text, re.I):
        quarter, year = int(found[1] or found[4]), int(found[2] or found[3])
        return date(year, 3 * quarter - 2, 1), _month(year, 3 * quarter)[1]
    if found := re.fullmatch(rf"({alternatives('month')})[\s.,-]+((?:19|20)\d\d)", text, re.I):
        return _month(int(found[2]), period_values("month")[found[1].casefold()])
    return None


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _year_alone(text: str) -> Period | None:
    found = re.search(r"(?<![\d/.,-])(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)?\d\d)?(?![\d/,-]|\.\d)", text)
    made = _calendar(found.group()) if found else None
    return Period(found.start(), found.end(), found.group(), *made, "year", False) if found and made else None


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[-–—]|to|until|through|and)\s*", re.I)


@cache
def _slashed() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](?:19|20)?\d\d")


@cache
def _stood() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:data |figures |status )?(?:as of|as at|as on)|(?:(?:last |page )?updated|accessed|published|retrieved)(?: on)?)"
        r"\s*:?\s*(?:\d{1,2}[:.]\d\d(?:\s?(?:GMT|UTC|local time|[ap]\.?m\.?))?,?\s(?:on\s)?)?"
        r"(?P<day>[\w.,/-]+(?:\s[\w.,/-]+){0,2})",
        re.I,
    )
