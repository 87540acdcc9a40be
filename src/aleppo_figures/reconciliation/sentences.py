"""Findings and pairs in plain words: who says what of whom, and what follows; never that someone lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from aleppo_figures.schema.wording import counted_words, day_words, number_words, people_words, period_words

__all__ = ["Wording", "percent", "times"]


class Wording:
    """Figures in words, from the rows of a validated frame and the root of each.

    Parameters
    ----------
    figures : pandas.DataFrame
        The validated figures.
    roots : mapping of str to str
        The root of each figure.
    """

    def __init__(self, figures: pd.DataFrame, roots: Mapping[str, str]) -> None:
        names = ["figure_id", "outcome", "group", "unit", "low", "best", "high", "modifier", "start", "end", "place"]
        names += ["doc_id", "publisher", "published", "quote", "source", "per", "status"]
        self._rows: dict[str, dict[Any, Any]] = {
            str(row["figure_id"]): row for row in figures[names].to_dict("records")
        }
        self._roots = roots

    def root(self, figure: str) -> str:
        """Return the root in words; the document of an unregistered one is left out."""
        return self._roots[figure].split(" (", 1)[0]

    def number(self, figure: str) -> str:
        """Return the number as stated."""
        return number_words(self._rows[figure])

    def people(self, figure: str) -> str:
        """Return who suffered what."""
        return people_words(self._rows[figure])

    def counted(self, figure: str) -> str:
        """Return number and people ("at least 15 people killed")."""
        return counted_words(self._rows[figure])

    def where(self, figure: str) -> str:
        """Return the place in words."""
        place = self._rows[figure]["place"]
        return "at a place not stated" if pd.isna(place) else f"in {place}"

    def when(self, figure: str) -> str:
        """Return the period in words."""
        return period_words(self._rows[figure])

    def published(self, figure: str) -> str:
        """Return the page, by who published it, else by the document's own name, and its day, as far as known."""
        row = self._rows[figure]
        name = str(row["doc_id"] if pd.isna(row["publisher"]) else row["publisher"])
        return name if pd.isna(row["published"]) else f"{name} of {day_words(row['published'])}"

    def whole(self, figure: str) -> str:
        """Return all of it: number, people, place, period, root."""
        return f"{self.counted(figure)} {self.where(figure)}, {self.when(figure)} ({self.root(figure)})"

    def listed(self, figures: Sequence[str], most: int = 6) -> str:
        """Return the numbers of figures as a list ("7, 8 and 10"), each number once, in order of size."""
        numbers = list(dict.fromkeys(self.number(f) for f in sorted(figures, key=self._size)))
        shown = numbers if len(numbers) <= most else [*numbers[: most - 1], f"{len(numbers) - most + 1} others"]
        return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"

    def pair(self, row: Mapping[str, Any]) -> str:
        """Return a pair's verdict as a sentence."""
        left, right = str(row["left"]), str(row["right"])
        a, b = self.whole(left), self.whole(right)
        factor = row["factor"]
        apart = "" if pd.isna(factor) or factor <= 1 else f", a factor of {times(float(factor))}"
        told = {
            "repeats": f"{a} and {b} are one count passed on.",
            "revises": f"{a} and {b} are one root's count of one scope at two times.",
            "continues": f"{a} and {b} are one running total; what differs was counted between the reports.",
            "varies": f"{a} and {b} are two numbers of one root for one scope; which is later isn't known.",
            "counts_fewer": f"{a} and {b} don't contradict each other: each bounds only its own count{apart}.",
            "agrees": f"{a} and {b} agree.",
            "disagrees": f"{a} and {b} can't both hold if they mean the same event{apart}.",
            "fits": f"{a} and {b} can be part and whole.",
            "exceeds": f"{a} and {b} can't be part and whole as they stand{apart}.",
            "undecided": f"{a} and {b}: {row['reason']}.",
            "not_comparable": f"{a} and {b} can't be compared: {row['reason']}.",
        }
        sentence = told[str(row["verdict"])]
        return f"{sentence[:-1]}; one of them reports none." if pd.isna(factor) else sentence

    def _size(self, figure: str) -> tuple[int, str]:
        row = self._rows[figure]
        known = [int(row[c]) for c in ("best", "low", "high") if not pd.isna(row[c])]
        return (known[0] if known else 0, figure)


def times(factor: float) -> str:
    """Return a factor with two decimals at most.

    Examples
    --------
    >>> times(1.8723), times(12.0)
    ('1.87', '12')
    """
    return f"{factor:.2f}".rstrip("0").rstrip(".")


def percent(ratio: float) -> str:
    """Return a ratio as a percentage without decimals.

    Examples
    --------
    >>> percent(0.3884)
    '39%'
    """
    return f"{100 * ratio:.0f}%"
