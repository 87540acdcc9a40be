"""Every input that once broke a target, or took it too long, works now."""

from __future__ import annotations

import random

import pytest

from tests.hardening.fuzz import INPUTS, judged, mutated
from tests.hardening.seeds import seeds
from tests.hardening.targets import TARGETS

FOUND = sorted(INPUTS.iterdir())


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_an_input_that_was_found_breaks_nothing_now(path) -> None:
    name, _, _ = path.name.partition("-")
    assert judged(name, path.read_bytes()) is None


@pytest.mark.parametrize("name", TARGETS)
def test_whole_inputs_and_some_mutations_of_them_break_nothing(name: str) -> None:
    source, whole = random.Random(3), seeds(name)
    for data in whole[:: max(1, len(whole) // 20)]:
        assert judged(name, data) is None
        for _ in range(4):
            assert judged(name, mutated(data, source)) is None


@pytest.mark.slow
@pytest.mark.parametrize("name", TARGETS)
def test_a_thousand_mutations_break_nothing(name: str) -> None:
    source, pool = random.Random(5), seeds(name)
    for _ in range(1_000):
        data = mutated(source.choice(pool), source)
        assert judged(name, data) is None, data
