"""quantulum3 behind one guard: it reads spelled numbers with a fraction, a short phrase a call."""

from __future__ import annotations

import logging
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

__all__ = ["LONGEST", "read_mixed"]

LONGEST = 80
"""The longest phrase, in characters, that is handed on: quantulum3's time grows with the square of the text."""
_LOCK = threading.Lock()


@cache
def read_mixed(phrase: str) -> int | None:
    """Return the whole number that a phrase spells, or None where quantulum3 doesn't read all of it as one bare number.

    Parameters
    ----------
    phrase
        The words of one number ("two and a half thousand"), without its noun or modifier.

    Examples
    --------
    >>> read_mixed("two and a half thousand"), read_mixed("two and a half"), read_mixed("two mm")
    (2500, None, None)
    """
    if len(phrase) > LONGEST:
        return None
    with _LOCK, _contained():
        found = _parser()(phrase)
    if len(found) != 1:
        return None
    (quantity,) = found
    bare = quantity.unit.entity.name == "dimensionless" and quantity.uncertainty is None
    whole = quantity.value == int(quantity.value) and quantity.value >= 0
    return int(quantity.value) if bare and whole and tuple(quantity.span) == (0, len(phrase)) else None


@cache
def _parser() -> Callable[[str], list[Any]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import classifier, parser

    def parse(text: str) -> list[Any]:
        used = classifier.USE_CLF  # its classifier switches itself on where scikit-learn is, and then fails
        classifier.USE_CLF = False
        try:
            return list(parser.parse(text))
        finally:
            classifier.USE_CLF = used

    return parse


@contextmanager
def _contained() -> Iterator[None]:
    """Keep quantulum3's `logging.basicConfig()` and its warnings away from the caller."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    guard = logging.NullHandler()
    root.addHandler(guard)  # basicConfig does nothing where a handler is
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        root.removeHandler(guard)
        for handler in [h for h in root.handlers if h not in handlers]:
            root.removeHandler(handler)
        root.setLevel(level)
