"""How a stated number and its modifier become low, best and high (FIGURES, "Modifiers")."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from aleppo_figures.errors import VocabularyError, nearest
from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["MODIFIERS", "Interval", "Quantity", "interval", "modifier_words", "quantities"]

MODIFIERS = ("exact", "at_least", "more_than", "at_most", "nearly", "about", "between", "vague")


class Interval(NamedTuple):
    """A number as the interval it stands for; a missing end is None."""

    low: int | None
    best: int | None
    high: int | None


class Quantity(NamedTuple):
    """A quantity word: its interval, its modifier, and whether it multiplies a unit ("several dozen")."""

    words: tuple[str, ...]
    interval: Interval
    modifier: str
    multiplies: bool


def interval(modifier: str, n: int, upper: int | None = None) -> Interval:
    """Return the interval that a stated number stands for under a modifier.

    Parameters
    ----------
    modifier : str
        A word of the modifier table, except `vague` (quantity words carry their own interval).
    n : int
        The stated number, in people; the lower one for `between`.
    upper : int, optional
        The upper number, for `between` only.

    Raises
    ------
    VocabularyError
        If the modifier isn't in the table, or `between` has no upper number.

    Examples
    --------
    >>> interval("nearly", 700)
    Interval(low=630, best=700, high=700)
    >>> interval("between", 10, 15)
    Interval(low=10, best=12, high=15)
    """
    match modifier:
        case "exact":
            return Interval(n, n, n)
        case "at_least" | "more_than":
            return Interval(n, n, None)
        case "at_most":
            return Interval(None, n, n)
        case "nearly":
            return Interval(9 * n // 10, n, n)
        case "about":
            return Interval(9 * n // 10, n, -(-11 * n // 10))
        case "between" if upper is not None:
            low, high = sorted((n, upper))
            return Interval(low, (low + high) // 2, high)
        case "between":
            raise VocabularyError("'between' needs two numbers", found=f"{n} alone", do="give low and high")
    near = nearest(modifier, MODIFIERS)
    raise VocabularyError(
        "a modifier is a word of the modifier table",
        found=repr(modifier),
        allowed=", ".join(MODIFIERS),
        do=f"did you mean {near!r}?" if near else None,
    )


@cache
def modifier_words() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return, for each modifier, the words that stand before a number and those that stand after it."""
    rows = table_rows("modifiers", ("modifier", "words", "after"))
    return {r["modifier"]: (split_list(r["words"]), split_list(r["after"])) for r in rows}


@cache
def quantities() -> tuple[Quantity, ...]:
    """Return the quantity words, from `tables/quantities.csv`."""

    def number(cell: str) -> int | None:
        return int(cell) if cell else None

    return tuple(
        Quantity(
            split_list(r["words"]),
            Interval(number(r["low"]), number(r["best"]), number(r["high"])),
            r["modifier"],
            r["multiplies"] == "yes",
        )
        for r in table_rows("quantities", ("words", "low", "best", "high", "modifier", "multiplies"))
    )
