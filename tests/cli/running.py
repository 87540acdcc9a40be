"""What the tests of the program share: a run's result, an article, the rows on record."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

RECORD = ("f0906", "f0229", "f0231", "f0332", "f0333", "f0334", "f0335", "f0336")
ARTICLE = """Artillery kills 26 as families flee

BEIRUT, 1 December 2016 – Artillery shells killed 26 civilians, seven of them children, in Jub al-Quba on Wednesday.
"""


class Ran(NamedTuple):
    """What a run printed, and how it ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]
