"""The versions that the deep run tests as the oldest are the ones that the package says it works with."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path


def test_the_oldest_versions_are_the_declared_ones(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = [
        *project["dependencies"],
        *(d for extra in ("xlsx", "parquet") for d in project["optional-dependencies"][extra]),
    ]
    listed = (root / ".ci" / "oldest.txt").read_text(encoding="utf-8").splitlines()
    wanted = {tuple(re.split(r"==", line)) for line in listed if line and not line.startswith("#")}
    assert {tuple(re.split(r">=", d)) for d in declared} == wanted
