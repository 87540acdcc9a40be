"""The tables of a document, whatever they're written in, each with the lines around it that say what it is of."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from functools import cache

from aleppo_figures.extraction.tables.found.grid import Table
from aleppo_figures.extraction.tables.found.lines import line_tables
from aleppo_figures.extraction.tables.found.markup import markup_tables

__all__ = ["find_tables"]

_ABOVE, _BELOW = 3, 6
"""Lines above and below a table that may speak of it."""
_LONGEST = 300
_SENTENCE = 160
"""The longest sentence right above a table that is still its caption."""
_REACH = 4000


def find_tables(text: str) -> list[Table]:
    """Return the tables of a text in its order: HTML markup, bars, and lines divided by tabs, semicolons or commas.

    Examples
    --------
    >>> table = find_tables("Deaths by place\\n\\n| Place | Killed |\\n|---|---|\\n| Homs | 12 |\\n\\nSource: SOHR")[0]
    >>> table.width, table.caption, table.notes
    (2, ('Deaths by place',), ('Source: SOHR',))
    """
    marked = markup_tables(text)
    found = list(marked)
    at = 0
    for table in sorted(marked, key=lambda t: t.start):
        if table.start >= at:
            found.extend(line_tables(text, at, table.start))
        at = max(at, table.end)
    found.extend(line_tables(text, at))
    found.sort(key=lambda table: (table.start, -table.end))
    return [_described(text, found, i) for i in range(len(found))]


def _described(text: str, tables: list[Table], i: int) -> Table:
    """Return a table with its caption and notes: never words of another table."""
    table = tables[i]
    inside = any(t.start < table.start and table.end <= t.end for t in tables[max(0, i - 3) : i])
    if inside:
        return table  # what stands around a nested table is its host's
    before = max((t.end for t in tables[max(0, i - 8) : i] if t.end <= table.start), default=0)
    after = next((t.start for t in tables[i + 1 : i + 9] if t.start >= table.end), len(text))
    above = _lines(text[max(before, table.start - _REACH) : table.start])
    below = _lines(text[table.end : min(after, table.end + _REACH)])
    heads: list[str] = []
    for line in reversed(above[-_ABOVE:]):
        prose = line[-1:] in ".!?" and (heads or len(line) > _SENTENCE)
        if len(line) > _LONGEST or prose or (before and _note().match(line)):
            break  # an article's own sentences, or the note of the table before
        heads.append(line)
    notes: list[str] = []
    for line in below[:_BELOW]:
        if not _note().match(line):
            break
        notes.append(line[: 2 * _LONGEST])
    return replace(table, caption=(*table.caption, *heads), notes=tuple(notes))


def _lines(text: str) -> list[str]:
    """Return the lines of a stretch, without markup."""
    plain = html.unescape(_markup().sub(lambda tag: "\n" if tag.group(1) else "", text)) if "<" in text else text
    shown = (line.strip().lstrip("#").strip().strip("*_").strip() for line in plain.split("\n"))
    return [line for line in shown if line and not _rule().fullmatch(line)]


@cache
def _markup() -> re.Pattern[str]:
    return re.compile(r"</?(?:(p|div|h\d|br|li|figcaption|section|article|figure|title)|[A-Za-z!])[^<>]{0,2000}>", re.I)


@cache
def _note() -> re.Pattern[str]:
    words = r"sources?|data|notes?|credit|period|dates?|location|place|area|covers|figures|as of|as at"
    words += r"|compiled|updated|last updated|according to|reported by"
    return re.compile(rf"(?:[*†‡§¹²³]|\[?[a-h1-9]\]?[).:]\s|\(?(?:{words})\b)", re.I)


@cache
def _rule() -> re.Pattern[str]:
    return re.compile(r"[\W_]+")
