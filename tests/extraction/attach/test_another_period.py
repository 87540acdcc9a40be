"""Another period's count is a figure of its own; an earlier stage of the same toll isn't."""

import pytest

from aleppo_figures.extraction.attach.another_period import of_another_period


@pytest.mark.parametrize(
    "behind", [" in 2019.", " a year earlier", " last month", ", over the same period", " the month before"]
)
def test_another_period(behind):
    assert of_another_period(behind)


@pytest.mark.parametrize("behind", [" the day before", " on Monday", ")", ", officials said", " people in all"])
def test_the_same_toll(behind):
    assert not of_another_period(behind)
