"""Which files of divided lines are tables of counts, to be read as one document, and no lists of articles or figures."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from aleppo_figures.readers.figures.recognise import recognise
from aleppo_figures.vocabulary.article_fields import article_columns
from aleppo_figures.vocabulary.cues import cue_nouns, cue_words, tolls
from aleppo_figures.vocabulary.table_words import heading_words

__all__ = ["is_count_table"]

_DELIMITERS = (",", ";", "\t", "|")
_SHOWN = 12
_LONGEST = 100
_NUMBERS = frozenset({"best", "low", "high"})
_REMARKS = frozenset({"notes", "description", "story"})


def is_count_table(text: str) -> bool:
    """Return whether a CSV text is a table of counts: a title or a header says an outcome, and no column holds articles.

    A list with the frame's own columns and the export of a known data set are lists of figures, which `read_figures`
    reads.

    Examples
    --------
    >>> is_count_table("Governorate,Killed,Injured\\nHoms,12,30\\n"), is_count_table("date,body\\n1 May,Twelve were killed.\\n")
    (True, False)
    >>> is_count_table("outcome,best,place\\nkilled,12,Homs\\n")
    False
    """
    lines = [line[:2_000] for line in text[:100_000].splitlines() if line.strip()][:_SHOWN]
    rows = _divided(lines)
    header = next((row for row in rows if len(row) > 1), [])
    names = {name.casefold() for name in header}
    if not header or recognise(header) != "hand_kept" or ("outcome" in names and names & _NUMBERS):
        return False
    articles = article_columns(header).get("text", "").casefold()
    if articles and (articles not in _REMARKS or not any(map(_says_outcome, header))):
        return False
    return any(_says_outcome(cell) for row in rows for cell in row if len(cell) <= _LONGEST)


def _divided(lines: Sequence[str]) -> list[list[str]]:
    delimiter = max(_DELIMITERS, key=lambda d: sum(d in line for line in lines))
    return [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=delimiter)]


def _says_outcome(cell: str) -> bool:
    named = heading_words().get(cell) or ()
    return "outcome" in named or any(words.find(cell) for words in (cue_nouns(), cue_words(), tolls()))
