"""The fact table in `data/` is a table that the library reads without a complaint, and says what its page says."""

from __future__ import annotations

import warnings
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import read_figures
from aleppo_figures.vocabulary.places import Gazetteer


@pytest.fixture(scope="module")
def table(root: Path) -> pd.DataFrame:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return read_figures(root / "data/aleppo_2016/figures.csv")


def test_every_row_is_a_figure(table: pd.DataFrame) -> None:
    assert len(table) == 849
    assert table.attrs["format"] == "hand_kept"
    assert (table[["low", "best", "high"]].notna().any(axis=1)).all()


def test_a_rounded_number_is_an_interval(table: pd.DataFrame) -> None:
    nearly = table.set_index("figure_id").loc["f0008"]
    assert (nearly["low"], nearly["best"], nearly["high"], nearly["modifier"]) == (630, 700, 700, "nearly")
    assert nearly["basis"] == "documented"  # the monitor records its dead one by one


def test_every_place_stands_in_the_gazetteer(table: pd.DataFrame) -> None:
    gazetteer = Gazetteer.default()
    strange = sorted({p for p in table["place"].dropna() if p not in gazetteer})
    assert strange == []


def test_every_extent_was_judged(table: pd.DataFrame) -> None:
    written = pd.read_csv(Path(__file__).parents[2] / "data/aleppo_2016/figures.csv", dtype=str, keep_default_na=False)
    assert set(written["extent"]) == {"total", "incident", "unknown"}
    running = table[table["figure_id"].isin(["f0016", "f0041", "f0790"])]
    assert set(running["extent"]) == {"total"}


def test_no_part_lies_outside_the_table(table: pd.DataFrame) -> None:
    assert table["part_of"].dropna().isin(table["figure_id"]).all()
