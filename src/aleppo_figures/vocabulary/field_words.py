"""The frame's columns in the words of the field: HXL hashtags, UCDP, ACLED and Airwars columns."""

from __future__ import annotations

from functools import cache

from aleppo_figures.errors import VocabularyError, nearest
from aleppo_figures.vocabulary.tabular import table_rows

__all__ = ["FIELDS", "rename_to"]

FIELDS = ("hxl", "ucdp_ged", "acled", "airwars")


def rename_to(field: str) -> dict[str, str]:
    """Return what each column of the frame is called elsewhere, ready for `frame.rename(columns=…)`.

    Columns without a counterpart are left out.

    Parameters
    ----------
    field : str
        `hxl`, `ucdp_ged`, `acled` or `airwars`.

    Raises
    ------
    VocabularyError
        If the field isn't one of these.

    Examples
    --------
    >>> rename_to("hxl")["start"], rename_to("ucdp_ged")["start"], rename_to("acled")["quote"]
    ('#date+start', 'date_start', 'notes')
    """
    if field not in FIELDS:
        near = nearest(field, FIELDS)
        raise VocabularyError(
            "columns are renamed to the words of a known field",
            found=repr(field),
            allowed=", ".join(FIELDS),
            do=f"did you mean {near!r}?" if near else None,
        )
    return {row["column"]: row[field] for row in _rows() if row[field]}


@cache
def _rows() -> tuple[dict[str, str], ...]:
    return tuple(table_rows("field_names", ("column", *FIELDS)))
