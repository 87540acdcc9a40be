"""The examples of the pages run as tests; those that need an extra that isn't installed are left out."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

__all__ = ["pytest_ignore_collect"]

# page -> the modules that its examples can't do without
_NEEDS = {"docs/how-to/publish-a-chart.md": ("altair", "vl_convert")}
_ROOT = Path(__file__).parent


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave a page out whose extra is missing, and the script that writes the documentation, which has no examples."""
    if not collection_path.is_relative_to(_ROOT):
        return None
    name = collection_path.relative_to(_ROOT).as_posix()
    if name == "docs/generate.py":
        return True
    return True if any(find_spec(module) is None for module in _NEEDS.get(name, ())) else None


@pytest.fixture(autouse=True)
def _at_the_root(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run examples where their relative paths start: at the repository's root."""
    if isinstance(request.node, pytest.DoctestItem):
        monkeypatch.chdir(_ROOT)
