"""Airwars: ranges, parts and grading; the sample is made up."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from aleppo_figures import read_figures

AIRWARS = """incident_code,incident_date,location,country,belligerent,strike_type,grading,civ_killed_min,civ_killed_max,children_killed_min,children_killed_max,women_killed_min,women_killed_max,civ_injured_min,civ_injured_max,mil_killed_min,mil_killed_max,sources
XL1,2001-05-02,Riverton,Exland,Air Arm,Airstrike,Fair,4,7,2,2,,,10,10,0,3,Radio
XL2,2001-05-03,Riverton,Exland,Air Arm,Artillery,Discounted,1,1,,,,,,,,,Radio
XL3,2001-05-04,Riverton,Exland,Air Arm,,,0,6,,,,,,,,,Radio
XL4,2001-05-05,Riverton,Exland,Air Arm,,Weak,5,,,,,,,,,,Radio
"""  # noqa: E501


def read(folder: Path, text: str) -> pd.DataFrame:
    (folder / "events.csv").write_text(text, encoding="utf-8")
    return read_figures(folder / "events.csv")


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
