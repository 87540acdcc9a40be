"""Confidence keeps its promises on annotated texts; if rules have changed, `python -m benchmarks.confidence` fits it anew."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from aleppo_figures.extraction.confidence import probability
from aleppo_figures.vocabulary.confidence import BASE, SURE, confidence_weights

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks.confidence import Sample, fitted, samples_of, truth  # noqa: E402
from benchmarks.logistic import fit  # noqa: E402

DEV = ROOT / "tests" / "gold" / "dev.yaml"


def measured(samples, weights):
    said = np.array([probability(s.features, weights) for s in samples])
    return truth(said, np.array([s.right for s in samples]))


@pytest.mark.parametrize(("name", "promised"), [("dev.yaml", 0.98), ("fakes/gold.yaml", 0.96)])
def test_sure_rows_are_right(name, promised, request):
    path = DEV if name == "dev.yaml" else request.getfixturevalue("bench") / name
    found = measured(samples_of(path), confidence_weights())
    assert found["calibration_error"] <= 0.05, found
    assert found["share_sure"] >= 0.4, found
    assert found["precision_sure"] >= promised, found


def test_what_is_always_right_gets_weight_and_the_rest_is_capped():
    sure = [Sample("g", f"d{i}", {"who": "plain"}, True) for i in range(200)]
    doubtful = [Sample("g", f"d{i}", {"who": "unsaid"}, i % 12 > 0) for i in range(200)]
    weights = fitted([*sure, *doubtful])
    assert probability({"who": "plain"}, weights) >= 0.9 > probability({"who": "unsaid"}, weights)
    assert weights[SURE] > weights[BASE] + weights["who", "unsaid"]


def test_rare_values_get_no_weight():
    rows = [{"rule": "common"}] * 60 + [{"rule": "rare"}] * 3
    assert ("rule", "rare") not in fit(rows, [True] * 50 + [False] * 13)


def test_truth_counts_by_tenths():
    found = truth(np.array([0.95, 0.95, 0.55, 0.55]), np.array([True, True, True, False]))
    assert found["calibration_error"] == pytest.approx(0.05)
    assert (found["share_sure"], found["precision_sure"]) == (0.5, 1.0)
