"""A number with its noun, for whoever reads it."""

from __future__ import annotations

__all__ = ["counted"]


def counted(number: int, noun: str) -> str:
    """Return a number with its noun.

    Examples
    --------
    >>> counted(1, "document"), counted(1_234, "figure")
    ('1 document', '1,234 figures')
    """
    return f"{number:,} {noun}{'s' * (number != 1)}"
