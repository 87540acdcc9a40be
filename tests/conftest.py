"""What all tests share: where the repository is, hypothesis profiles, and texts that may not be on this machine."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]

settings.register_profile("ci", max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("deep", max_examples=2_000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def bench() -> Path:
    """The folder of measuring texts that aren't the project's to carry; tests that need it skip where it's absent."""
    folder = Path(os.environ.get("ALEPPO_FIGURES_BENCH") or ROOT.parent / "shared" / "bench")
    if not folder.is_dir():
        pytest.skip(f"needs third-party texts that aren't part of the project (looked in {folder.name}/)")
    return folder
