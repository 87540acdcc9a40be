"""Figures that several stores' tests write."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from aleppo_figures.schema.convert import to_frame
from aleppo_figures.schema.figure import Figure


@pytest.fixture
def two() -> pd.DataFrame:
    """Two figures, the second a part of the first."""
    return to_frame(
        [
            Figure(
                "f-1",
                "mine",
                "killed",
                low=12,
                best=12,
                high=12,
                place="=HYPERLINK(1)",
                quote="Twelve died.",
                start=date(2016, 9, 19),
            ),
            Figure(
                "f-2",
                "mine",
                "killed",
                group="children",
                low=4,
                best=4,
                modifier="at_least",
                part_of="f-1",
                confidence=0.25,
            ),
        ]
    )
