"""What the tests of periods share: a marked text read on a Thursday."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from aleppo_figures.extraction.periods import assign_periods

P = date(2019, 9, 12)  # a Thursday

Read = Callable[[str], dict[str, tuple[str | None, str | None]]]


@pytest.fixture
def days(marked: Callable[..., object]) -> Read:
    """Return a reader of marked texts: for each count its first and last day."""

    def read(text: str) -> dict[str, tuple[str | None, str | None]]:
        page, mentions, names, parts = marked(text, P)  # type: ignore[misc]
        slots = assign_periods(page, mentions, parts)
        return {n: (s.start and str(s.start), s.end and str(s.end)) for n, s in zip(names, slots, strict=True)}

    return read
