"""Tables read as a user reads them: each figure of a text in a few words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from aleppo_figures.extraction.pipeline import Reading
from aleppo_figures.extraction.tables import TableExtractor
from aleppo_figures.extraction.tables.said.phrases import Lens
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.figure import Figure

DAY = date(2021, 6, 30)


@pytest.fixture(scope="session")
def lens() -> Lens:
    """What reads the words of a table, on a day."""
    return Lens(Reading(), DAY)


@pytest.fixture
def figures() -> Callable[..., list[Figure]]:
    """Read a text's tables."""
    return lambda text, published=DAY: TableExtractor().extract(Document(text, doc_id="t", published=published))


@pytest.fixture
def rows(figures: Callable[..., list[Figure]]) -> Callable[..., list[tuple[Any, ...]]]:
    """Read a text's tables, and return some columns of each figure."""
    return lambda text, *columns: [tuple(getattr(f, c) for c in columns) for f in figures(text)]
