"""Cells that a spreadsheet would run as formulas are guarded when written, and read back as they were."""

from __future__ import annotations

import re

__all__ = ["guarded", "unguarded"]

# What spreadsheets take for the start of a formula or a command (OWASP, "CSV Injection"), also behind quotes.
_RUNS = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet runs: an apostrophe stands before what would begin a formula.

    Examples
    --------
    >>> guarded("=1+1"), guarded("12 people")
    ("'=1+1", '12 people')
    """
    return f"'{cell}" if _RUNS.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return a cell as it was before `guarded`.

    Examples
    --------
    >>> unguarded(guarded("=1+1")), unguarded("'tis")
    ('=1+1', "'tis")
    """
    return cell[1:] if cell[:1] == "'" and _RUNS.match(cell) else cell
