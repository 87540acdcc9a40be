"""Each picture is drawn from figures, says its finding, carries its quotes, and is saved without a network."""

from __future__ import annotations

import json

import pandas as pd
import pytest

pytest.importorskip("altair", reason="needs the extra 'plot'")

from aleppo_figures.errors import OptionError, StoreError
from aleppo_figures.report.plots.coverage import coverage
from aleppo_figures.report.plots.ladder import ladder
from aleppo_figures.report.plots.lineage import lineage
from aleppo_figures.report.plots.marks import marks, top_roots
from aleppo_figures.report.plots.saving import save_chart, svg
from aleppo_figures.report.plots.timeline import timeline
from aleppo_figures.report.plots.totals import totals
from aleppo_figures.schema.frames import validate


@pytest.fixture
def figures() -> pd.DataFrame:
    frame = validate(
        pd.DataFrame(
            {
                "figure_id": ["whole", "east", "west", "vague", "undated"],
                "doc_id": ["a", "a", "a", "b", "b"],
                "publisher": ["Monitor", "Monitor", "Monitor", "Daily", "Daily"],
                "outcome": "killed",
                "group": "civilians",
                "low": [500, 384, 114, 24, 1],
                "best": [500, 384, 114, None, 1],
                "high": [None, 384, 114, 99, 1],
                "start": ["2016-11-15", "2016-11-15", "2016-11-15", "2016-11-20", None],
                "end": ["2016-12-08", "2016-12-08", "2016-12-08", "2016-12-01", None],
                "place": ["Aleppo", "Eastern Aleppo", "Western Aleppo", None, None],
                "basis": ["documented", "documented", "estimated", "reported", "reported"],
                "part_of": [None, "whole", "whole", None, None],
                "quote": ["More than 500 <b>died</b>.", None, "114 in the west.", "Dozens died.", None],
            }
        )
    )
    return frame.assign(root=["Monitor", "Monitor", "Monitor", "activists (b)", "activists (b)"])


def test_marks_keep_ranges_without_a_point_and_leave_out_what_has_no_day(figures):
    data = marks(figures).set_index("id")
    assert list(data.index) == ["whole", "east", "west", "vague"]
    assert pd.isna(data.loc["vague", "value"])
    assert data.loc["vague", ["floor", "ceiling"]].tolist() == [24, 99]
    assert bool(data.loc["whole", "open_above"])
    assert data.loc["east", "quote"].startswith("hand-kept row east")


def test_figures_without_a_day_have_no_timeline(figures):
    with pytest.raises(OptionError, match="a day and a number"):
        timeline(figures.assign(start=pd.NaT, end=pd.NaT), title="None")


def test_roots_are_ordered_by_marks_then_name(figures):
    assert top_roots(marks(figures), 1) == ["Monitor"]


def test_the_timeline_says_its_finding_and_links_conflicts(figures):
    chart = timeline(figures, conflicts=[["east", "west"]], title="Two parts of one count")
    spec = json.dumps(chart.to_dict())
    assert "Two parts of one count" in spec
    assert "More than 500 <b>died</b>." in spec
    assert '"conflict"' in spec


def test_the_ladder_draws_the_gap(figures):
    spec = json.dumps(ladder(figures.iloc[0], figures.iloc[1:3], title="t").to_dict())
    assert "2 not itemised" in spec


def test_parts_too_narrow_for_a_label_are_named_below_the_title(figures):
    parts = figures.iloc[1:3].assign(best=[400, 3], low=[400, 3], high=[400, 3])
    told = ladder(figures.iloc[0], parts, title="t").to_dict()["title"]["subtitle"]
    assert " ".join(told) == "Too narrow for a label: 3 civilians, Western Aleppo."


def test_totals_are_steps():
    series = pd.DataFrame(
        {
            "line": "Monitor",
            "as_of": ["2016-09-01", "2016-09-08"],
            "value": [613, 696],
            "words": "",
            "flag": ["", "jump"],
            "quote": "",
        }
    )
    assert '"step-after"' in json.dumps(totals(series, title="t").to_dict())


def test_coverage_writes_its_numbers():
    frame = pd.DataFrame(
        {
            "root": ["A"],
            "reference": ["B"],
            "ratio_low": [0.3],
            "ratio_high": [None],
            "n": [4],
            "outcome": "killed",
            "group": "civilians",
            "side": [None],
        }
    )
    assert "\\u2265 0.3" in json.dumps(coverage(frame, title="t").to_dict())


def test_coverage_of_many_roots_keeps_what_can_be_read_and_says_so():
    names = [f"R{n:02}" for n in range(30)]
    frame = pd.DataFrame(
        {"root": names, "reference": names[::-1], "outcome": "killed", "group": "people", "side": None}
    )
    spec = coverage(frame.assign(ratio_low=0.5, ratio_high=0.6, n=range(30)), title="t").to_dict()
    assert "25 more ratios are in the frame of coverage." in " ".join(spec["title"]["subtitle"])


def test_unregistered_roots_of_one_name_stay_two(figures):
    frame = figures.assign(root=["activists (a)", "activists (b)", "Monitor", "Monitor", "Monitor"])
    ends = max(
        (rows for rows in lineage(frame, title="t").to_dict()["datasets"].values() if "name" in rows[0]), key=len
    )
    assert [row["name"] for row in ends if row["side"] == "root"].count("activists") == 2


def test_lineage_links_roots_with_pages(figures):
    spec = json.dumps(lineage(figures, title="t").to_dict())
    assert "Monitor" in spec and "Daily" in spec


@pytest.mark.parametrize("suffix", [".html", ".png", ".svg", ".json"])
def test_pictures_are_saved_whole(figures, tmp_path, suffix):
    path = save_chart(timeline(figures, title="t"), tmp_path / f"figure one{suffix}")
    assert path.stat().st_size > 1_000
    assert list(tmp_path.iterdir()) == [path]
    if suffix == ".html":
        assert "https://cdn" not in path.read_text(encoding="utf-8")


def test_another_suffix_is_refused(figures, tmp_path):
    with pytest.raises(OptionError, match=r"\.png"):
        save_chart(timeline(figures, title="t"), tmp_path / "x.gif")


def test_a_picture_that_cannot_be_written_is_told(figures, tmp_path):
    with pytest.raises(StoreError, match=r"a picture can be written; found .*x\.svg: No such file"):
        save_chart(timeline(figures, title="t"), tmp_path / "gone" / "x.svg")


def test_svg_is_markup(figures):
    assert svg(timeline(figures, title="t")).startswith("<svg")


def test_counts_of_any_size_have_ticks_in_between(figures):
    axis = timeline(figures, title="t").to_dict()["layer"][1]["encoding"]["y"]["axis"]
    assert axis["values"] == [0, 10, 30, 100, 300]
    apart = pd.DataFrame(
        {
            "line": ["a", "b"],
            "as_of": ["2016-11-15"] * 2,
            "value": [3, 30_000],
            "words": "w",
            "flag": None,
            "quote": "q",
        }
    )
    apart["flag"] = apart["flag"].astype("string")
    drawn = totals(apart, title="t").to_dict()["layer"][0]["encoding"]["y"]
    assert drawn["scale"]["type"] == "symlog" and 10_000 in drawn["axis"]["values"]


def test_a_few_long_periods_leave_room_for_the_others(figures):
    many = pd.concat([figures.head(1)] * 40, ignore_index=True)
    many["end"] = pd.date_range("2016-11-16", periods=40)
    many.loc[0, ["start", "end"]] = [pd.Timestamp("2001-01-01"), pd.Timestamp("2001-02-01")]
    many["figure_id"] = [f"f{n}" for n in range(40)]
    told = timeline(many, title="t").to_dict()
    assert told["layer"][0]["encoding"]["x"]["scale"]["domain"][0].startswith("2016-11")
    assert "1 figure that ended before or after these days" in " ".join(told["title"]["subtitle"])


def test_figures_of_one_day_stand_beside_each_other_by_root(figures):
    day = figures.assign(start=pd.Timestamp("2016-11-20"), end=pd.Timestamp("2016-11-20"))
    told = timeline(day, conflicts=[["east", "west"]], title="t").to_dict()
    assert {layer["encoding"]["x"]["field"] for layer in told["layer"]} == {"at"}
    assert told["layer"][0]["encoding"]["x"]["title"] == "20 November 2016"
    assert "<svg" in svg(timeline(day, title="t"))


def test_roots_beyond_the_palette_have_a_mark_that_is_seen(figures):
    many = pd.concat([figures.head(1)] * 9, ignore_index=True).assign(root=[f"r{n}" for n in range(9)])
    shapes = timeline(many, title="t").to_dict()["layer"][2]["encoding"]["shape"]["scale"]["range"]
    assert len(set(shapes)) == 8 and "stroke" not in shapes


def test_long_names_above_a_heat_map_are_broken_into_lines():
    row = {"root": "A", "reference": "International Committee of the Red Cross", "outcome": "killed", "group": "people"}
    frame = pd.DataFrame([{**row, "side": None, "ratio_low": 0.5, "ratio_high": 0.6, "n": 2}])
    told = coverage(frame, title="t").to_dict()
    axis = told["layer"][0]["encoding"]["x"]["axis"]
    assert "split(" in axis["labelExpr"] and axis["labelPadding"] > 20
