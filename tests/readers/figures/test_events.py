"""Event data sets are recognised by their columns and keep what they know; the samples here are made up."""

from __future__ import annotations

import warnings
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import read_figures
from aleppo_figures.errors import SchemaError
from aleppo_figures.readers.figures.acled import event_day
from aleppo_figures.readers.figures.recognise import recognise

UCDP = """id,type_of_violence,dyad_name,side_a,side_b,source_article,source_original,where_prec,where_coordinates,adm_1,adm_2,country,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low
501,1,Government of X - Front,Government of X,Front,"Agency, 3 May",a colonel,1,Riverton,North,Upper,Exland,1,2001-05-02 00:00:00.000,2001-05-02 00:00:00.000,2,5,1,0,8,8,8
502,3,Front - Civilians,Front,Civilians,"Agency, 9 May",,4,Riverton,North,Upper,Exland,2,2001-05-07,2001-05-09,0,0,20,4,24,40,18
503,1,Government of X - Front,Government of X,Front,,,6,,,,Exland,5,2001-01-01,2001-12-31,0,0,0,9,9,7,9
"""  # noqa: E501
ACLED = """event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,admin2,location,geo_precision,source,notes,fatalities,timestamp
EXL7,02 May 2001,2001,1,Battles,Armed clash,Front,Army,Exland,North,Upper,Riverton,1,Agency; Radio,"On 2 May, Front men fought soldiers at the bridge. Eight fatalities.",8,99
EXL8,2001-05-09,2001,2,Violence against civilians,Attack,Front,Civilians,Exland,North,Upper,,3,Radio,Men of the Front shot at a market.,0,99
EXL9,2001-05-20,2001,3,Explosions/Remote violence,Shelling,Army,,Exland,,,,3,Radio,Shells fell.,3,99
"""  # noqa: E501
AIRWARS = """incident_code,incident_date,location,country,belligerent,strike_type,grading,civ_killed_min,civ_killed_max,children_killed_min,children_killed_max,women_killed_min,women_killed_max,civ_injured_min,civ_injured_max,mil_killed_min,mil_killed_max,sources
XL1,2001-05-02,Riverton,Exland,Air Arm,Airstrike,Fair,4,7,2,2,,,10,10,0,3,Radio
XL2,2001-05-03,Riverton,Exland,Air Arm,Artillery,Discounted,1,1,,,,,,,,,Radio
XL3,2001-05-04,Riverton,Exland,Air Arm,,,0,6,,,,,,,,,Radio
XL4,2001-05-05,Riverton,Exland,Air Arm,,Weak,5,,,,,,,,,,Radio
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


def test_acled_gives_its_number_as_a_floor(tmp_path: Path) -> None:
    figures = read(tmp_path, ACLED)
    assert figures.attrs["format"] == "acled"
    first = figures.iloc[0]
    assert (first["figure_id"], first["low"], first["best"], first["modifier"]) == ("acled-EXL7", 8, 8, "at_least")
    assert pd.isna(first["high"])
    assert (first["source"], first["source_text"]) == ("Agency", "Agency; Radio")
    assert first["quote"].startswith("On 2 May")
    assert figures["place"].tolist() == ["Riverton", "Upper", "Exland"]
    assert figures["attributed_to"].tolist()[1] == "Front"
    assert pd.isna(first["attributed_to"])


def test_acled_periods_are_as_wide_as_their_precision(tmp_path: Path) -> None:
    figures = read(tmp_path, ACLED)
    spans = [(str(a.date()), str(b.date())) for a, b in zip(figures["start"], figures["end"], strict=True)]
    assert spans == [("2001-05-02", "2001-05-02"), ("2001-05-03", "2001-05-15"), ("2001-05-01", "2001-05-31")]
    assert figures["date_precision"].tolist() == [1, 3, 4]


@pytest.mark.parametrize("cell", ["2 May 2001", "2001-05-02", "02-May-2001", "02/05/2001"])
def test_acled_days_come_in_several_forms(cell: str) -> None:
    day = event_day(cell)
    assert day is not None
    assert day.isoformat() == "2001-05-02"


def test_an_acled_day_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(SchemaError) as caught:
        read(tmp_path, ACLED.replace("02 May 2001", "in May"))
    assert ("2", "event_date") in set(caught.value.problems[["row", "column"]].itertuples(index=False, name=None))


def test_airwars_ranges_parts_and_grading(tmp_path: Path) -> None:
    figures = read(tmp_path, AIRWARS).set_index("figure_id")
    assert figures.index.tolist() == [
        "airwars-XL1-civ_killed", "airwars-XL1-children_killed", "airwars-XL1-civ_injured", "airwars-XL1-mil_killed",
        "airwars-XL2-civ_killed", "airwars-XL3-civ_killed", "airwars-XL4-civ_killed",
    ]  # fmt: skip
    children = figures.loc["airwars-XL1-children_killed"]
    assert (children["low"], children["best"], children["high"], children["modifier"]) == (2, 2, 2, "exact")
    assert (children["part_of"], children["cause"], children["grading"]) == (
        "airwars-XL1-civ_killed",
        "airstrike",
        "Fair",
    )
    assert figures["status"].astype(str).tolist() == [
        "asserted", "asserted", "asserted", "hedged", "denied", "hedged", "hedged"
    ]  # fmt: skip
    assert figures.loc["airwars-XL4-civ_killed", "modifier"] == "at_least"


def test_another_table_is_a_hand_kept_one() -> None:
    assert recognise(["outcome", "best", "low", "high"]) == "hand_kept"
    assert recognise(["figure_id", "doc_id", "outcome", "extractor"]) == "figures"
    assert recognise(["Where", "Dead"], ["#adm1+name", "#affected+killed"]) == "hxl"


@pytest.mark.filterwarnings("ignore:.*out of order")
def test_a_real_country_of_events_is_read(bench: Path) -> None:
    figures = read_figures(bench.parent / "data/formats/ucdp_ged_car.csv")
    assert figures["part_of"].isna().sum() == 1_848
    parts = figures[figures["part_of"].notna()].groupby("part_of")["best"].sum()
    whole = figures.set_index("figure_id").loc[parts.index, "best"]
    assert (parts == whole).mean() > 0.99
