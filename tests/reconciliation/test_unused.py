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


def test_each_missing_day_has_its_own_reason():
    reasons = {
        str(days): unused(claims_of(figure("a", 1, **dict(zip(("start", "end"), days, strict=True)))))
        for days in ((None, None), (None, "2016-10-31"), ("2016-10-01", None))
    }
    assert [told.split(":")[0] for [(_, told)] in reasons.values()] == [
        "its period isn't known",
        "its period has no start",
        "its period has no end",
    ]
