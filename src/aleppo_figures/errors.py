"""Everything that the library can refuse, in one tree.

Each error says the rule that was broken, what was found, what is allowed and what to do; callers catch `FiguresError`.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "DocumentError",
    "FiguresError",
    "FiguresWarning",
    "LedgerError",
    "MissingExtraError",
    "OptionError",
    "ReadError",
    "ReconciliationError",
    "SchemaError",
    "StoreError",
    "VocabularyError",
    "nearest",
    "reason",
]


class FiguresError(Exception):
    """The one error to catch: whatever the library refuses is a `FiguresError`.

    Parameters
    ----------
    rule : str
        The rule that was broken, as a claim ("a period ends on or after its start").
    found, allowed, do : str, optional
        What was found, what is allowed, and what the reader can do about it.

    Examples
    --------
    >>> print(FiguresError("an outcome is one of eight words", found="'kiled'", do="write 'killed'"))
    an outcome is one of eight words; found 'kiled'; write 'killed'
    """

    def __init__(
        self, rule: str, *, found: str | None = None, allowed: str | None = None, do: str | None = None
    ) -> None:
        self.rule = rule
        self.found = found
        self.allowed = allowed
        self.do = do
        parts = [rule, found and f"found {found}", allowed and f"allowed: {allowed}", do]
        super().__init__("; ".join(part for part in parts if part))

    def __reduce__(self) -> tuple[Any, ...]:
        """Let an error cross from one process to another whole, whatever its kind is made with."""
        return _restored, (type(self), self.args, dict(self.__dict__))


def _restored(kind: type[FiguresError], args: tuple[Any, ...], told: dict[str, Any]) -> FiguresError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(told)
    return error


class FiguresWarning(UserWarning):
    """What the library did all the same, but a reader should know of."""


class VocabularyError(FiguresError):
    """A word or a table of words is not one that the vocabulary can hold."""


class SchemaError(FiguresError):
    """A frame breaks the schema; `problems` has one row per failure.

    Parameters
    ----------
    rule : str
        The summary line.
    problems : pandas.DataFrame
        Columns `row`, `column`, `rule`, `found`, `allowed`, `hint` (all string).
    """

    def __init__(self, rule: str, problems: pd.DataFrame) -> None:
        super().__init__(rule)
        self.problems = problems


class ReadError(FiguresError):
    """A file can't be read as what it claims to be."""


class StoreError(FiguresError):
    """Figures can't be written as asked."""


class DocumentError(FiguresError):
    """A document lacks something that reading it needs."""


class ReconciliationError(FiguresError):
    """A reconciliation was asked for something that it can't answer, or didn't pass."""


class MissingExtraError(FiguresError):
    """A feature needs an optional dependency that isn't installed."""

    def __init__(self, extra: str, feature: str) -> None:
        super().__init__(
            f"{feature} needs the extra {extra!r}",
            found="it isn't installed",
            do=f"run: python -m pip install 'aleppo-figures[{extra}]'",
        )
        self.extra = extra


class LedgerError(FiguresError):
    """A ledger file can't be opened, written or upgraded."""


class OptionError(FiguresError):
    """An argument has a value that it can't have."""


def reason(error: BaseException) -> str:
    """Return what the system or another library said, in words: without the system's numbers, and never nothing.

    Examples
    --------
    >>> reason(FileNotFoundError(2, "No such file or directory", "a.csv")), reason(ValueError())
    ('No such file or directory', 'ValueError')
    """
    return str(getattr(error, "strerror", None) or error) or type(error).__name__


def nearest(word: str, known: Sequence[str], *, cutoff: float = 0.6) -> str | None:
    """Return the known word that a misspelling most likely meant, or None when none is at least `cutoff` alike.

    Examples
    --------
    >>> nearest("kiled", ["killed", "injured"])
    'killed'
    """
    found = get_close_matches(word.casefold(), {k.casefold(): k for k in known}, n=1, cutoff=cutoff)
    return {k.casefold(): k for k in known}[found[0]] if found else None
