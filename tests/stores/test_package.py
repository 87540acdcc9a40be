"""Data packages: every column described, nothing read outside, the same bytes for the same figures."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import read_figures
from aleppo_figures.errors import ReadError
from aleppo_figures.stores import write_figures
from aleppo_figures.stores.package import describe


def test_a_package_describes_every_column(two: pd.DataFrame) -> None:
    [resource] = describe(two)["resources"]
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    assert list(fields) == list(two.columns)
    assert fields["start"]["type"] == "date"
    assert fields["low"]["type"] == "integer"
    assert "killed" in fields["outcome"]["constraints"]["enum"]


def test_a_package_reads_nothing_outside_itself(tmp_path: Path, two: pd.DataFrame) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    path = write_figures(two, inside / "datapackage.json")
    told = json.loads(path.read_text())
    for strange in ("../figures.csv", "/etc/passwd", "https://x.example/f.csv", 7):
        told["resources"][0]["path"] = strange
        path.write_text(json.dumps(told))
        with pytest.raises(ReadError, match="beside it"):
            read_figures(path)


def test_the_same_figures_make_the_same_archive(tmp_path: Path, two: pd.DataFrame) -> None:
    first, second = (write_figures(two, tmp_path / name).read_bytes() for name in ("a.zip", "b.zip"))
    assert first == second
