"""Which data set a table is, told by its columns alone."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["recognise"]

_STORED = frozenset({"figure_id", "doc_id", "outcome", "extractor"})
# First that fits, top to bottom: the columns that tell a data set from every other.
_KNOWN: tuple[tuple[str, frozenset[str]], ...] = (
    ("figures", _STORED),
    ("ucdp_ged", frozenset({"id", "side_a", "date_start", "date_end", "deaths_civilians", "best", "low", "high"})),
    ("acled", frozenset({"event_date", "event_type", "fatalities", "notes"})),
    ("airwars", frozenset({"civ_killed_min", "civ_killed_max"})),
)


def recognise(columns: Iterable[str], first: Iterable[str] = ()) -> str:
    """Return the name of the data set that has these columns, `hand_kept` when it's none of the known ones.

    Parameters
    ----------
    columns : iterable of str
        The header.
    first : iterable of str
        The cells of the row below it, which holds hashtags in an HXL table.

    Examples
    --------
    >>> recognise(["id", "outcome", "best"])
    'hand_kept'
    >>> recognise(["event_id_cnty", "event_date", "event_type", "fatalities", "notes"])
    'acled'
    """
    names = {name.strip().casefold() for name in columns}
    for row in (names, first):
        cells = [cell.strip() for cell in row if isinstance(cell, str) and cell.strip()]
        if cells and sum(cell.startswith("#") for cell in cells) * 2 > len(cells):
            return "hxl"
    return next((kind for kind, needed in _KNOWN if needed <= names), "hand_kept")
