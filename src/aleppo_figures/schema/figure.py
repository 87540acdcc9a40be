"""One reported figure: a number of people who suffered one outcome, with the words it was read from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

__all__ = ["Figure", "figure_id"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One reported figure; the fields are the frame's columns (`Figures` says what each means)."""

    figure_id: str
    doc_id: str
    outcome: str
    group: str = "people"
    extractor: str = "manual"
    publisher: str | None = None
    published: date | None = None
    source: str | None = None
    source_text: str | None = None
    via: str | None = None
    basis: str = "reported"
    as_of: date | None = None
    group_text: str | None = None
    unit: str = "persons"
    low: int | None = None
    best: int | None = None
    high: int | None = None
    modifier: str = "exact"
    per: str | None = None
    start: date | None = None
    end: date | None = None
    period_text: str | None = None
    period_basis: str = "unknown"
    place: str | None = None
    place_text: str | None = None
    cause: str | None = None
    attributed_to: str | None = None
    side: str | None = None
    extent: str = "unknown"
    status: str = "asserted"
    part_of: str | None = None
    quote: str | None = None
    char_start: int | None = None
    char_end: int | None = None
    confidence: float | None = None
    rule: str | None = None
    url: str | None = None
    page: int | None = None
    date_precision: int | None = None
    place_precision: int | None = None


def figure_id(doc_id: str, *mention: object) -> str:
    """Return a stable id: the same document and mention give the same id on every run and machine.

    Parameters
    ----------
    doc_id : str
        The document's id.
    *mention : object
        What tells the mention from others of the document: its span and outcome, or its row.

    Examples
    --------
    >>> figure_id("dw-2016-09-08", 120, 123, "killed")
    'f-7be9af0cae75'
    """
    key = "\x1f".join([doc_id, *map(str, mention)])
    return "f-" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
