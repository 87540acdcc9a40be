"""Tables of a page made plain before its text is taken: a cell that spans rows or columns stands in each of its places."""

from __future__ import annotations

import copy
import re
from typing import Any

__all__ = ["joined_rows", "plain_tables"]

_WIDEST, _LONGEST = 200, 1_000
_ABOVE, _BESIDE = "↑", "←"
_NUMBER = re.compile(r"\W{0,3}\d[\d.,\s–-]*\W{0,2}(?:\[\w{1,4}\])?\s*")
_SPANNING = re.compile(r"\b(?:rowspan|colspan)\s*=|<caption\b", re.I)


def plain_tables(page: str) -> Any:
    """Return a page whose tables have a cell in each row and column, as a tree; a page without such tables as it is.

    Labels are repeated, so that a text with a line a row keeps each number below its header; a number that spans
    rows or columns stands once, with "↑" or "←" in its other places. A caption becomes a paragraph before its table.
    Tables within tables, which lay out a page, stay.
    """
    if not _SPANNING.search(page):
        return page
    from trafilatura import load_html

    tree = load_html(page)
    if tree is None:
        return page
    for table in list(tree.iter("table")):
        if table.find(".//table") is None and table.getparent() is not None:
            _lift_caption(table)
            _fill(table)
    return tree


def joined_rows(lines: list[str]) -> str:
    """Return the lines of a page's text as paragraphs, the rows of a table closed up.

    Examples
    --------
    >>> joined_rows(["Deaths", "| a | b |", "| c | d |", "The end"])
    'Deaths\\n\\n| a | b |\\n| c | d |\\n\\nThe end'
    """
    text = ""
    for before, line in zip(["", *lines], lines, strict=False):
        both = before.startswith("|") and line.startswith("|")
        text += ("\n" if both else "\n\n" if text else "") + line
    return text


def _lift_caption(table: Any) -> None:
    for caption in table.findall("caption"):
        words = " ".join("".join(caption.itertext()).split())
        caption.getparent().remove(caption)
        if words:
            paragraph = table.makeelement("p", {})
            paragraph.text = words
            table.addprevious(paragraph)


def _fill(table: Any) -> None:
    """Put a copy of each spanning cell in the places that it spans."""
    hanging: dict[int, tuple[Any, int]] = {}
    for row in table.iter("tr"):
        below: dict[int, tuple[Any, int]] = {}
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        for cell in cells:
            row.remove(cell)
        column = _hang(row, 0, hanging, below)
        for cell in cells:
            across, down = _span(cell, "colspan", _WIDEST), _span(cell, "rowspan", _LONGEST)
            for place in range(min(across, _WIDEST - column)):
                row.append(_copied(cell, _BESIDE if place else ""))
                if down > 1:
                    below[column] = (cell, down - 1)
                column += 1
            column = _hang(row, column, hanging, below)
        hanging = below


def _hang(row: Any, column: int, hanging: dict[int, tuple[Any, int]], below: dict[int, tuple[Any, int]]) -> int:
    while column in hanging:
        cell, left = hanging[column]
        row.append(_copied(cell, _ABOVE))
        if left > 1:
            below[column] = (cell, left - 1)
        column += 1
    return column


def _copied(cell: Any, mark: str) -> Any:
    """Return a cell again; of a number only the mark that it stands elsewhere."""
    if mark and _NUMBER.fullmatch("".join(cell.itertext()).strip()) and cell.tag == "td":
        made = cell.makeelement("td", {})
        made.text = mark
        return made
    made = copy.deepcopy(cell)
    made.tail = None
    for name in ("rowspan", "colspan"):
        made.attrib.pop(name, None)
    return made


def _span(cell: Any, name: str, most: int) -> int:
    found = re.match(r"\s*(\d{1,4})", cell.get(name) or "")
    return max(1, min(most, int(found[1]))) if found else 1
