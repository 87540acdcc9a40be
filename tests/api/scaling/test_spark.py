"""The recipe for Spark in the docs, as it stands there: its function over frames, and, where Spark is, on Spark."""

from __future__ import annotations

import os
import re
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from aleppo_figures import extract
from aleppo_figures.schema.frames import COLUMNS

ARTICLES = pd.DataFrame(
    {
        "doc_id": ["a", "b", "c"],
        "text": [
            "At least 12 civilians, four of them children, were killed in eastern Aleppo on Monday, rescuers said.",
            "Nine people died in Homs.",
            "Nothing here counts anybody.",
        ],
        "published": ["2016-10-26"] * 3,
    }
)


@pytest.fixture(scope="module")
def recipe(root: Path) -> dict[str, Any]:
    """The names that the page's code makes, up to the call that needs Spark."""
    page = (root / "docs" / "how-to" / "many-documents.md").read_text(encoding="utf-8")
    code = re.search(r"## Spark\n.*?```python\n(.*?)articles\.mapInPandas", page, re.S)
    assert code is not None
    made: dict[str, Any] = {}
    exec(code.group(1), made)
    return made


def test_the_recipe_gives_the_rows_of_one_process(recipe: dict[str, Any]) -> None:
    given = list(recipe["figures"](iter([ARTICLES[:1], ARTICLES[1:]])))
    together = pd.concat(given, ignore_index=True)
    assert together["figure_id"].tolist() == extract(ARTICLES)["figure_id"].tolist()
    assert together["best"].tolist() == [12, 4, 9]
    assert together["published"].tolist() == [date(2016, 10, 26)] * 3


def test_the_recipes_schema_has_every_column_in_order(recipe: dict[str, Any]) -> None:
    named = [column.split()[0].strip("`") for column in recipe["schema"].split(",")]
    assert tuple(named) == COLUMNS


@pytest.mark.slow
def test_the_recipe_on_spark_gives_the_rows_of_one_process(
    recipe: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    sql = pytest.importorskip("pyspark.sql", reason="needs pyspark")
    if shutil.which("java") is None:
        pytest.skip("needs Java")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path for path in sys.path if path))
    spark = sql.SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        articles = spark.createDataFrame(ARTICLES.to_numpy().tolist(), list(ARTICLES.columns))
        rows = articles.mapInPandas(recipe["figures"], recipe["schema"]).collect()
    finally:
        spark.stop()
    wanted = extract(ARTICLES).astype(object)
    wanted = wanted.where(wanted.notna(), None)
    for column in COLUMNS:
        told = [w.date() if isinstance(w, pd.Timestamp) else w for w in wanted[column]]
        assert [row[column] for row in rows] == told, column
