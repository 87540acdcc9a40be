"""Whether a count speaks for its whole scope (a toll, a monthly total) or for one event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aleppo_figures.extraction.mentions import Mention, Page
from aleppo_figures.extraction.qualities.clauses import clause_of
from aleppo_figures.vocabulary.extent_words import extent_words

__all__ = ["assign_extent"]

_SPAN = re.compile(r"\b(?:past|last|previous|first)\s+(?:\w+\s+)?(?:hours|days|weeks|months|years)\b", re.I)


def assign_extent(page: Page, mentions: Sequence[Mention], parts: Sequence[int | None] = ()) -> list[str]:
    """Return for each count `total`, `incident` or `unknown`; a part has its whole's extent.

    A word of totals ("death toll", "documented") in the clause decides before a word of events ("an air strike").

    Parameters
    ----------
    page : Page
        The document in sentences.
    mentions : sequence of Mention
        Its counts, in document order.
    parts : sequence of int or None, optional
        For each count the index of its whole.
    """
    found = [_extent(page, mention) for mention in mentions]
    for i, whole in enumerate(parts):
        if whole is not None:
            found[i] = found[whole] if found[whole] != "unknown" else found[i]
    return found


def _extent(page: Page, mention: Mention) -> str:
    span = clause_of(page, mention).span
    text = page.text[span.start : span.end]
    said = {h.value for h in extent_words().find(text)}
    return "total" if "total" in said or _SPAN.search(text) else ("incident" if "incident" in said else "unknown")
