"""The verb `annotate`: figures marked in the text that they were read from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import pandas as pd

from aleppo_figures.errors import DocumentError, OptionError, nearest
from aleppo_figures.report.annotations import FORMATS, find_marks, render_marks
from aleppo_figures.schema.convert import to_figures
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.figure import Figure
from aleppo_figures.schema.frames import validate
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["annotate"]


def annotate(
    text: str | Document,
    figures: pd.DataFrame | Iterable[Figure],
    *,
    format: Literal["html", "terminal", "text"] = "html",  # noqa: A002  (what callers call it)
    doc_id: str | None = None,
    groups: Groups | None = None,
) -> str:
    """Return the text with its figures marked, each with what was read there.

    Parameters
    ----------
    text : str or Document
        The text, as it was given to `extract`.
    figures : pandas.DataFrame or iterable of Figure
        Figures, as `extract` returns them; those of other documents are left out.
    format : {"html", "terminal", "text"}
        An escaped HTML fragment with `<mark>` elements, ANSI colours, or brackets.
    doc_id : str, optional
        The document whose figures to mark, when `text` is a string and the figures are of several documents.
    groups : Groups, optional
        The group vocabulary of the figures; the shipped one by default.

    Raises
    ------
    OptionError
        If the format isn't one of the three.
    DocumentError
        If it can't be told which figures are the text's, or a span doesn't lie in it.

    Examples
    --------
    >>> figure = Figure("f-1", "mine", "killed", low=12, best=12, high=12, char_start=0, char_end=6)
    >>> annotate("Twelve people were killed.", [figure], format="text")
    '[Twelve | killed: people, 12] people were killed.'
    """
    if format not in FORMATS:
        near = nearest(str(format), list(FORMATS))
        raise OptionError(
            "format is one of three words",
            found=repr(format),
            allowed=", ".join(FORMATS),
            do=f"did you mean {near!r}?" if near else None,
        )
    rows = to_figures(validate(figures, groups=groups)) if isinstance(figures, pd.DataFrame) else list(figures)
    document = text if isinstance(text, Document) else Document(text)
    own = _own(rows, document, doc_id, named=isinstance(text, Document))
    return render_marks(document.text, find_marks(document.text, own), format)


def _own(rows: list[Figure], document: Document, doc_id: str | None, *, named: bool) -> list[Figure]:
    """Return the figures of one document: the one asked for, the text's own, or the only one there is."""
    known = {row.doc_id for row in rows}
    if doc_id is not None and rows and doc_id not in known:
        near = nearest(doc_id, sorted(known))
        raise DocumentError(
            "doc_id names a document of the figures",
            found=repr(doc_id),
            do=f"did you mean {near!r}?" if near else "give a doc_id that the figures have",
        )
    wanted = doc_id or document.doc_id
    if doc_id is None and not named and wanted not in known and len(known) > 1:
        raise DocumentError(
            "the figures of several documents need a doc_id",
            found=f"figures of {len(known)} documents, none of them named after this text",
            do="give doc_id=, or a Document instead of its text",
        )
    alone = doc_id is None and not named and wanted not in known
    return [row for row in rows if alone or row.doc_id == wanted]
