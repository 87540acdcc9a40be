"""New figures against those on record."""

from __future__ import annotations

import pytest

from aleppo_figures.reconciliation.comparing import compare_claims
from aleppo_figures.reconciliation.scope import Scopes
from tests.reconciliation.build import claims_of, figure

RECORD = claims_of(figure("r", 47, group="children", place="Eastern Aleppo"), figure("city", 88, group="children"))


@pytest.mark.parametrize(
    ("new", "verdict"),
    [
        (figure("n", 47, group="children", place="Eastern Aleppo"), "repeats"),
        (figure("n", 88, group="children", place="Eastern Aleppo"), "too_high"),
        (figure("n", 20, group="children", place="Eastern Aleppo"), "too_low"),
        (figure("n", 40, group="children", place="Western Aleppo"), "fits"),
        (figure("n", 100, group="children", place="Western Aleppo"), "too_high"),
        (figure("n", 5, place="Homs Governorate"), "not_comparable"),
    ],
)
def test_verdicts(new, verdict):
    from dataclasses import replace

    listed = [replace(c, position=len(RECORD) + n) for n, c in enumerate(claims_of(new))]
    [found] = compare_claims(RECORD, listed, Scopes())
    assert found.verdict == verdict
