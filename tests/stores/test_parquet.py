"""Parquet: the meaning of columns is in the file."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures.stores import write_figures


def test_parquet_says_what_its_columns_mean(tmp_path: Path, two: pd.DataFrame) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    schema = parquet.read_schema(write_figures(two, tmp_path / "f.parquet"))
    told = json.loads(schema.metadata[b"aleppo_figures"])
    assert told["columns"]["low"].startswith("The interval's lower end")
