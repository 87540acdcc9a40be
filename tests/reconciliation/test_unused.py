"""What bounds nothing, and why."""

from __future__ import annotations

import pytest

from aleppo_figures.reconciliation.unused import unused
from tests.reconciliation.build import claims_of, figure


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"status": "denied"}, "denied"),
        ({"status": "hypothetical"}, "hypothetical"),
        ({"status": "hedged"}, "hedged"),
        ({"per": "day"}, "a rate"),
        ({"unit": "families"}, "counts families"),
        ({"outcome": "trapped"}, "a stock"),
        ({"end": None}, "its period has no end"),
        ({"place": None}, "its place"),
    ],
)
def test_reasons(changes, reason):
    [(_, told)] = unused(claims_of(figure("a", 5, **changes)))
    assert told.startswith(reason)


@pytest.mark.parametrize("modifier", ["exact", "at_least", "at_most", "about"])
def test_what_counts_isn_t_listed(modifier):
    assert unused(claims_of(figure("a", 5, modifier=modifier))) == []
