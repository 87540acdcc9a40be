"""UCDP GED: events with their dead as parts, places as narrow as their precision; the sample is made up."""

from __future__ import annotations

import warnings
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import read_figures
from aleppo_figures.errors import ReadError, SchemaError

UCDP = """id,type_of_violence,dyad_name,side_a,side_b,source_article,source_original,where_prec,where_coordinates,adm_1,adm_2,country,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low
501,1,Government of X - Front,Government of X,Front,"Agency, 3 May",a colonel,1,Riverton,North,Upper,Exland,1,2001-05-02 00:00:00.000,2001-05-02 00:00:00.000,2,5,1,0,8,8,8
502,3,Front - Civilians,Front,Civilians,"Agency, 9 May",,4,Riverton,North,Upper,Exland,2,2001-05-07,2001-05-09,0,0,20,4,24,40,18
503,1,Government of X - Front,Government of X,Front,,,6,,,,Exland,5,2001-01-01,2001-12-31,0,0,0,9,9,7,9
"""  # noqa: E501


def read(folder: Path, text: str) -> pd.DataFrame:
    (folder / "events.csv").write_text(text, encoding="utf-8")
    return read_figures(folder / "events.csv")


def test_ucdp_events_are_figures_with_their_dead_as_parts(tmp_path: Path) -> None:
    with pytest.warns(match="out of order"):
        figures = read(tmp_path, UCDP)
    assert figures.attrs["format"] == "ucdp_ged"
    assert set(figures["extractor"]) == {"ucdp_ged"}
    assert figures["figure_id"].tolist() == [
        "ucdp-501", "ucdp-501-a", "ucdp-501-b", "ucdp-501-civilians", "ucdp-502", "ucdp-502-civilians",
        "ucdp-502-unknown", "ucdp-503", "ucdp-503-unknown",
    ]  # fmt: skip
    by_id = figures.set_index("figure_id")
    front = by_id.loc["ucdp-501-b"]
    assert (front["side"], front["group"], front["best"], front["part_of"]) == ("Front", "combatants", 5, "ucdp-501")
    whole = by_id.loc["ucdp-502"]
    assert (whole["low"], whole["best"], whole["high"], whole["modifier"]) == (18, 24, 40, "between")
    assert (whole["attributed_to"], whole["via"], whole["extent"]) == ("Front", "Agency, 9 May", "incident")
    assert by_id.loc["ucdp-501", "source"] == "a colonel"
    assert pd.isna(by_id.loc["ucdp-502-civilians", "low"])


def test_ucdp_places_are_as_narrow_as_their_precision(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        figures = read(tmp_path, UCDP).set_index("figure_id")
    assert figures.loc[["ucdp-501", "ucdp-502", "ucdp-503"], "place"].tolist() == ["Riverton", "North", "Exland"]
    assert figures.loc["ucdp-502", ["date_precision", "place_precision"]].tolist() == [2, 4]
    assert figures.loc["ucdp-503", ["low", "best", "high", "rule"]].tolist() == [9, 9, 9, "widened_to_best"]


@pytest.mark.filterwarnings("ignore:.*out of order")
def test_a_wrong_cell_of_a_data_set_is_named_by_its_row(tmp_path: Path) -> None:
    with pytest.raises(SchemaError) as caught:
        read(tmp_path, UCDP.replace(",8,8,8\n", ",eight,8,8\n"))
    assert caught.value.problems[["row", "column"]].values.tolist() == [["2", "best"]]


@pytest.mark.filterwarnings("ignore:.*out of order")
def test_a_real_country_of_events_is_read(bench: Path) -> None:
    figures = read_figures(bench.parent / "data/formats/ucdp_ged_car.csv")
    assert figures["part_of"].isna().sum() == 1_848
    parts = figures[figures["part_of"].notna()].groupby("part_of")["best"].sum()
    whole = figures.set_index("figure_id").loc[parts.index, "best"]
    assert (parts == whole).mean() > 0.99


def test_a_column_of_ones_own_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="'#note' twice"):
        read(tmp_path, UCDP.replace("\n", ",#note,#note\n", 1))
