"""Where a report was filed: the town at its head, known or not."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.places.hits import PlaceHit
from aleppo_figures.extraction.places.names import is_common, is_no_place

__all__ = ["ends_dateline", "unknown_dateline"]


def _common_label(name: str) -> bool:
    """Whether capitals at a sentence's head are a word, not a town ("UPDATE —", "MEDIA RELEASE:")."""
    words = [w.casefold().strip(".") for w in name.split()]
    return len(name) <= _INITIALS or is_no_place(name.title()) or any(is_common(w) for w in words)


_INITIALS = 3


def unknown_dateline(text: str) -> PlaceHit | None:
    """Return the town in capitals at a dateline's head that no gazetteer has ("VILLA AMAZONIA, Colombia —")."""
    found = _CAPITALS.match(text)
    if found is None or _common_label(found["name"]):
        return None
    name = found["name"].title()
    return PlaceHit(0, found.end("name"), found["name"], name, 2, False, "")


_MONTH = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6}\.?"


_CAPITALS = re.compile(
    r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?:\s[A-ZÀ-Þ'’.-]{2,}){0,3})(?:/[A-ZÀ-Þ ]{3,20})?(?:,\s(?!"
    + _MONTH
    + r")[A-Z][\w .,]{1,24}?)?"
    r"(?:,\s(?:" + _MONTH + r"\s\d{1,2}|\d{1,2}\s" + _MONTH + r")(?:,?\s\d{4})?)?(?:\s\([^()\n]{1,30}\))?"
    r"(?:\s(?:[—–]|--|-\s)|:\s(?=[A-Z])|\.\s?(?=[A-Z]|$))"
)


def ends_dateline(text: str, hit: PlaceHit) -> bool:
    """Whether a place at the head of a sentence is where the report was written ("BEIRUT —", "Aleppo/Geneva (ICRC) –")."""
    if hit.start > 40 or hit.lead not in ("", "and"):
        return False
    return bool(_dateline_end().match(text, hit.end))


@cache
def _dateline_end() -> re.Pattern[str]:
    return re.compile(r"(?:/[A-Z][\w ]{2,20})?(?:,?\s[A-Z][\w .,]{0,18})?(?:\s?\([^()\n]{1,30}\))?\s?(?:[—–]|--|-\s)")
