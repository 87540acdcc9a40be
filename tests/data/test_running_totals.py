"""A ministry's daily numbers beside its running totals: the days that aren't the step are found, and the falls."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import read_figures, reconcile
from aleppo_figures.reconciliation.pipeline import rooted
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.reconciliation.series import running_totals
from aleppo_figures.vocabulary.sources import SourceRegistry

SAMPLE = """report_date,killed,killed_cum,killed_women_cum
2023-10-07,232,232,
2023-10-08,138,370,41
2023-10-09,190,560,61
2023-10-10,725,900,230
2023-10-11,200,1100,198
2023-10-12,,1300,
2023-10-13,60,1360,
"""


def series_of(path: Path, outcome: str, group: str, total: str, day: str | None = None) -> pd.DataFrame:
    """Read a wide table twice: once its running total, once its daily numbers, as one frame."""
    same = {
        "outcome": outcome,
        "group": group,
        "source": "Gaza Health Ministry",
        "place": "Gaza Strip",
        "extent": "total",
    }
    parts = [
        read_figures(
            path,
            columns={"best": total, "end": "report_date", "published": "report_date"},
            constants={**same, "start": "2023-10-07"},
        ).assign(column=total)
    ]
    if day:
        columns = {"best": day, "start": "report_date", "end": "report_date", "published": "report_date"}
        parts.append(read_figures(path, columns=columns, constants=same).assign(column=day))
    frame = pd.concat(parts, ignore_index=True).dropna(subset=["best"])
    return frame.assign(figure_id=frame["column"] + "-" + frame["end"].dt.strftime("%Y-%m-%d"))


def flagged(frame: pd.DataFrame) -> list[tuple[str, str]]:
    listed, _ = rooted(frame, Scopes(), SourceRegistry.default())
    return [(s.figure_id[-10:], s.flag) for s in running_totals(listed) if s.flag not in ("", "jump")]


@pytest.fixture
def sample(tmp_path):
    path = tmp_path / "daily.csv"
    path.write_text(SAMPLE, encoding="utf-8")
    return path


def test_a_written_series(sample):
    assert flagged(series_of(sample, "killed", "people", "killed_cum", "killed")) == [("2023-10-10", "step_differs")]
    assert flagged(series_of(sample, "killed", "women", "killed_women_cum")) == [("2023-10-11", "fall")]


def test_the_finding_names_the_day_and_both_totals(sample):
    told = reconcile(series_of(sample, "killed", "people", "killed_cum", "killed")).findings
    [sentence] = told[told["kind"] == "step_differs"]["sentence"]
    assert "725 reported for 10 October 2023 isn't the step of the running total" in sentence
    assert "560" in sentence and "900" in sentence


@pytest.fixture(scope="module")
def gaza(bench):
    path = bench.parent / "data" / "formats" / "palestine_gaza_daily.csv"
    if not path.is_file():
        pytest.skip("needs a third-party table that isn't part of the project")
    return path


def test_of_a_thousand_days_seven_of_the_killed_are_not_the_step(gaza):
    found = flagged(series_of(gaza, "killed", "people", "killed_cum", "killed"))
    assert [day for day, _ in found] == [
        *("2023-12-05", "2023-12-08", "2023-12-09", "2024-01-12", "2024-01-16", "2024-08-27", "2024-08-28")
    ]
    assert {flag for _, flag in found} == {"step_differs"}


def test_fourteen_of_the_injured_are_not_the_step(gaza):
    found = flagged(series_of(gaza, "injured", "people", "injured_cum", "injured"))
    assert len(found) == 14
    assert {flag for _, flag in found} == {"step_differs"}


def test_the_total_of_women_falls_twice(gaza):
    found = flagged(series_of(gaza, "killed", "women", "killed_women_cum"))
    assert found == [("2023-10-19", "fall"), ("2023-10-21", "fall")]
