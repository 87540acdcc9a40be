"""What stands at an item of a sentence: its word, its number's kind and value, and what is counted."""

from __future__ import annotations

from aleppo_figures.extraction.attach.items import Line

__all__ = ["best_at", "counted_at", "kind_at", "word_at"]


def word_at(line: Line, i: int) -> str:
    """Return the word of an item in lower case."""
    return line.items[i].text.lower()


def kind_at(line: Line, i: int) -> str:
    """Return the kind of an item's number, or ""."""
    number = line.items[i].number
    return number.kind if number is not None else ""


def counted_at(line: Line, i: int) -> str:
    """Return the kind of what an item counts, or ""."""
    phrase = line.items[i].phrase
    return phrase.kind if phrase is not None else ""


def best_at(line: Line, i: int) -> int | None:
    """Return the value of an item's number, or None."""
    number = line.items[i].number
    return number.best if number is not None else None
