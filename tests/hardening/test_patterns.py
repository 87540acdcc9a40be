"""No regular expression backtracks out of bounds: each is measured on repeated fragments and samples of its own parts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_SENTENCE = 1_500  # characters; extraction cuts a longer sentence


def _times(way: str, size: int, patience: float, root: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.hardening.patterns", way, str(size)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=patience, cwd=root, check=True).stdout
    except subprocess.TimeoutExpired as late:
        told = late.stdout.decode() if isinstance(late.stdout, bytes) else late.stdout or ""
        pytest.fail(f"hangs: {told.splitlines()[-1:]}")
    return {line.split("\t")[0]: float(line.split("\t")[1]) for line in done.splitlines()}


def test_no_pattern_backtracks_from_where_it_stands(root: Path) -> None:
    times = _times("match", _SENTENCE, 240, root)
    assert len(times) > 250
    assert {name: took for name, took in times.items() if took > 0.1} == {}


@pytest.mark.slow
def test_no_pattern_takes_more_than_its_square_to_be_searched(root: Path) -> None:
    times = _times("search", _SENTENCE, 900, root)
    cubic = "aleppo_figures.extraction.attribution.clause.scope"  # only ever matched from its start
    assert {n: took for n, took in times.items() if took > 1 and not n.startswith(cubic)} == {}
