"""What the words around a table say of all its counts: a caption's outcome, group, place and days, a note's source."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.tables.found.grid import Table
from aleppo_figures.extraction.tables.said.facets import Facets, over
from aleppo_figures.extraction.tables.said.frames import read_frame, stands_as_of
from aleppo_figures.extraction.tables.said.phrases import Lens

__all__ = ["read_around"]

_SLOTS = frozenset(
    "outcome group group_text frame place place_text source source_text basis status cause attributed_to unit scale per".split()
)


def read_around(table: Table, lens: Lens, extra: tuple[str, ...] = ()) -> Facets:
    """Return what caption, title rows and notes say; the line closest to the table first, a note only of what it names.

    Parameters
    ----------
    table : Table
        The table with its caption and notes.
    lens : Lens
        What reads words.
    extra : tuple of str
        Lines of the table itself that are no rows: a title in its first row, a note in its last.
    """
    told = Facets()
    for line in (*extra, *table.caption):
        told = over(_note(line, lens) if _noted().match(line) else _title(line, lens), told)
    for line in table.notes:
        told = over(_note(line, lens), told)
    return told


def _title(line: str, lens: Lens) -> Facets:
    said = lens.phrase(re.sub(r"^(?:table|figure|chart)\s+[\w.]{1,6}\s*[:.–—-]\s*", "", line, flags=re.I))
    if said.counts is False:
        return Facets(as_of=stands_as_of(line, lens.anchor))
    kept = {name: getattr(said, name) for name in said.told & _SLOTS}
    return Facets(**kept, as_of=stands_as_of(line, lens.anchor))


def _note(line: str, lens: Lens) -> Facets:
    """Read a line that names what it says ("Source: SOHR", "Period: 1–31 October 2016")."""
    as_of = stands_as_of(line, lens.anchor)
    found = _noted().match(line)
    if found is None:
        return Facets(as_of=as_of)
    label, rest = found["label"].casefold(), found["rest"].strip(" .")
    if label in ("period", "date", "dates", "covers", "period covered", "figures for", "data for", "figures cover"):
        return Facets(frame=read_frame(rest, lens.anchor) or lens.phrase(rest).frame, as_of=as_of)
    if label in ("place", "location", "area"):
        return Facets(place=lens.place(rest).place, place_text=rest, as_of=as_of)
    hits = lens.reading.sources.find(rest)
    first = re.split(r"[,;(]|\s(?:and|via|report|as of)\s", rest, maxsplit=1)[0].strip(" .")
    if hits and hits[0].start <= 8:
        return Facets(source=hits[0].name, source_text=hits[0].text, as_of=as_of)
    named = (
        first if first and len(first) <= 80 and first[0].isupper() and read_frame(first, lens.anchor) is None else None
    )
    return Facets(source=named, source_text=named, as_of=as_of)


@cache
def _noted() -> re.Pattern[str]:
    source = (
        r"sources?(?: of data)?|data sources?|credit|data|according to|(?:compiled|reported|figures|data) (?:by|from)"
    )
    other = r"period(?: covered)?|dates?|covers|figures (?:for|cover)|data for|location|place|area"
    return re.compile(
        rf"\s*\(?(?P<label>{source}|{other})(?:\s*:\s*|\s+(?=the\s|[A-Z\d]))(?:the\s)?(?P<rest>.+?)\)?$", re.I
    )
