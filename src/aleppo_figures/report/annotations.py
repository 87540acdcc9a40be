"""Figures marked in their text: the way to see in a second what was read, and what was missed."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from aleppo_figures.errors import DocumentError
from aleppo_figures.schema.figure import Figure

__all__ = ["FORMATS", "Mark", "find_marks", "render_marks"]

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_COLOURS = {"killed": 41, "injured": 43, "killed_or_injured": 45, "missing": 46, "detained": 44}
_OTHER_COLOUR = 42


class Mark(NamedTuple):
    """A stretch of a text to be marked, with the words that say what was read there."""

    start: int
    end: int
    outcome: str
    words: str


def find_marks(text: str, figures: Iterable[Figure]) -> list[Mark]:
    """Return the marks of a text's figures, left to right; figures that overlap share one mark.

    Parameters
    ----------
    text : str
        The text that the figures were read from.
    figures : iterable of Figure
        Its figures; those without a span (from a table, a list) have no mark.

    Raises
    ------
    DocumentError
        If a span lies outside the text, or a figure's sentence isn't around it: the figures are another text's.
    """
    marks: list[Mark] = []
    spanned = [f for f in figures if f.char_start is not None and f.char_end is not None]
    for figure in sorted(spanned, key=lambda f: (f.char_start, f.char_end, f.figure_id)):
        mark = _mark(text, figure)
        if marks and mark.start < marks[-1].end:
            last = marks[-1]
            marks[-1] = Mark(last.start, max(last.end, mark.end), last.outcome, f"{last.words}; {mark.words}")
        else:
            marks.append(mark)
    return marks


def render_marks(text: str, marks: Iterable[Mark], form: str) -> str:
    """Return the text with its marks, as escaped HTML, for a terminal, or as plain text.

    Characters that no page or terminal should get (control characters, lone surrogates) are replaced one by one.

    Examples
    --------
    >>> render_marks("At least 12 died.", [Mark(9, 11, "killed", "killed: people, at_least 12")], "text")
    'At least [12 | killed: people, at_least 12] died.'
    """
    plain, marked = FORMATS[form]
    pieces, at = [], 0
    for mark in marks:
        pieces += [plain(text[at : mark.start]), marked(text[mark.start : mark.end], mark)]
        at = mark.end
    body = "".join([*pieces, plain(text[at:])])
    return f'<div class="figures" style="white-space: pre-wrap">{body}</div>' if form == "html" else body


def _mark(text: str, figure: Figure) -> Mark:
    start, end = figure.char_start or 0, figure.char_end or 0
    if not 0 <= start < end <= len(text):
        raise DocumentError(
            "a figure's span lies in its text",
            found=f"{start}:{end} of figure {figure.figure_id} in a text of {len(text)} characters",
            do="give the text that the figures were read from, unchanged",
        )
    if figure.quote and not _stands(text, figure.quote, start, end, cells=figure.extractor == "table"):
        raise DocumentError(
            "a figure's sentence stands in its text, around its span",
            found=f"figure {figure.figure_id}, which was read from another text",
            do="give the text that the figures were read from, unchanged, or only the figures of this text",
        )
    return Mark(start, end, figure.outcome, _words(figure))


def _stands(text: str, quote: str, start: int, end: int, *, cells: bool) -> bool:
    """Return whether a quote stands around a span; a table's row is quoted with its header, and so holds the number."""
    if cells:
        return (
            "".join(text[start:end].split()) in "".join(quote.split())
            or "&" in text[start:end]
            or "<" in text[start:end]
        )
    reach = len(quote)
    return text.find(quote, max(0, start - reach), end + reach) >= 0


def _words(figure: Figure) -> str:
    number = figure.best if figure.best is not None else f"{figure.low or '?'} to {figure.high or '?'}"
    said = [
        f"{figure.group}, {figure.modifier} {number}" if figure.modifier != "exact" else f"{figure.group}, {number}"
    ]
    said += [f"{figure.unit}"] if figure.unit != "persons" else []
    said += [f"per {figure.per}"] if figure.per else []
    said += [figure.status] if figure.status != "asserted" else []
    said += [figure.place] if figure.place else []
    said += [f"{figure.start or '…'} to {figure.end or '…'}"] if figure.start or figure.end else []
    said += [figure.source] if figure.source else []
    said += [f"part of {figure.part_of}"] if figure.part_of else []
    return f"{figure.outcome}: " + ", ".join(said)


def _clean(text: str) -> str:
    return _CONTROL.sub("\ufffd", text)


def _escaped(text: str) -> str:
    return html.escape(_clean(text))


def _html(text: str, mark: Mark) -> str:
    return f'<mark class="{mark.outcome}" title="{_escaped(mark.words)}">{_escaped(text)}</mark>'


def _terminal(text: str, mark: Mark) -> str:
    colour = _COLOURS.get(mark.outcome, _OTHER_COLOUR)
    return f"\x1b[1;37;{colour}m{_clean(text)}\x1b[0m\x1b[2m ‹{_clean(mark.words)}›\x1b[0m"


def _text(text: str, mark: Mark) -> str:
    return f"[{_clean(text)} | {_clean(mark.words)}]"


FORMATS: dict[str, tuple[Callable[[str], str], Callable[[str, Mark], str]]] = {
    "html": (_escaped, _html),
    "terminal": (_clean, _terminal),
    "text": (_clean, _text),
}
