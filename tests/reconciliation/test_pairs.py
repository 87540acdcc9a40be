"""Pairs are all that overlap, each once, whatever the chunk."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.reconciliation.pairs import comparable_pairs, every_pair, overlapping
from aleppo_figures.reconciliation.scope import Scopes
from tests.reconciliation.build import claims_of, figure

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8)), max_size=25)


@given(SPANS, st.integers(1, 40))
def test_overlapping_periods_are_found_once(spans, chunk):
    start = np.array([s for s, _ in spans], dtype=np.int64)
    end = np.array([s + n for s, n in spans], dtype=np.int64)
    found = [
        tuple(sorted(p))
        for i, j in overlapping(start, end, chunk=chunk)
        for p in zip(i.tolist(), j.tolist(), strict=True)
    ]
    size = len(spans)
    wanted = {(i, j) for i in range(size) for j in range(i + 1, size) if start[i] <= end[j] and start[j] <= end[i]}
    assert len(found) == len(set(found))
    assert set(found) == wanted


def test_the_vectorised_relations_are_those_of_the_rules():
    rows = [
        figure("a", 5),
        figure("b", 6, place="Eastern Aleppo", group="children"),
        figure("c", 7, outcome="killed_or_injured", place="Syria", source="SNHR", side="Turkey"),
        figure("d", 8, outcome="trapped", start=None, end="2016-10-05"),
        figure("e", 9, outcome="trapped", start=None, end="2016-10-05", place="Elsewhere"),
        figure("f", 9, start=None, end=None, cause="airstrike"),
        figure("g", 9, start="2016-10-02", end="2016-10-31", attributed_to="Russia"),
    ]
    listed = claims_of(*rows)
    scopes = Scopes()
    from aleppo_figures.reconciliation.axes import BITS

    for chunk in every_pair(listed, scopes):
        for n in range(len(chunk.left)):
            a, b = listed[chunk.left[n]], listed[chunk.right[n]]
            assert {axis: chunk.axes[axis][n] for axis in chunk.axes} == {
                k: BITS[v] for k, v in scopes.relations(a, b).items()
            }


def test_rates_and_denials_pair_with_nothing():
    listed = claims_of(figure("a", 5), figure("b", 5, per="day"), figure("c", 5, status="denied"))
    assert sum(len(chunk.left) for chunk in comparable_pairs(listed, Scopes())) == 0


@pytest.mark.slow
def test_ten_thousand_figures_are_paired_twenty_times_as_fast_as_by_a_merge(root):
    command = [sys.executable, "-m", "benchmarks.reconcile", "pairs", "--json"]
    done = json.loads(subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout)
    assert done[-1]["pair finding beside a pandas merge"] >= 20


@pytest.mark.slow
def test_four_million_overlapping_pairs_are_found_in_less_than_a_gigabyte(root):
    command = [sys.executable, "-m", "benchmarks.reconcile", "--measure", "judged", "100000"]
    done = json.loads(subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout)
    assert done["pairs"] > 1_000_000
    assert done["peak_mb"] < 1000
