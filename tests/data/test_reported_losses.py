"""Losses in Ukraine by side, as 881 public reports have them: the direction and the order of the published result."""

from __future__ import annotations

import pandas as pd
import pytest

from aleppo_figures import read_figures, reconcile
from aleppo_figures.reconciliation.coverage import coverages
from aleppo_figures.reconciliation.pairs import comparable_pairs
from aleppo_figures.reconciliation.pipeline import one_scope, rooted
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.reconciliation.series import running_totals
from aleppo_figures.reconciliation.verdict_frame import pair_frame
from aleppo_figures.vocabulary.sources import SourceRegistry

OUTCOMES = {"Deaths": "killed", "Injuries": "injured", "Casualties": "killed_or_injured"}
GROUPS = {"Civilian": "civilians", "Military": "combatants"}
SOURCES = {
    "RU Source": "Russian sources",
    "UA Source": "Ukrainian sources",
    "US Source": "US sources",
    "GB Source": "British sources",
    "OSI": "open sources",
    "Other": "other sources",
}
REGISTRY = """name,aliases,kind,documents_individually,counts
Russian sources,,government,no,people
Ukrainian sources,,government,no,people
US sources,,monitor,no,people
British sources,,monitor,no,people
open sources,,monitor,no,people
other sources,,media,no,people
"""


@pytest.fixture(scope="module")
def registry(tmp_path_factory):
    path = tmp_path_factory.mktemp("losses") / "sources.csv"
    path.write_text(REGISTRY, encoding="utf-8")
    return SourceRegistry.read(path)


def losses(raw: pd.DataFrame, folder) -> pd.DataFrame:
    """Write the days out, and read the rows of people by a mapping."""
    people = raw[raw["category"].str.contains("|".join(OUTCOMES))]
    end = pd.Timestamp("2022-02-23") + pd.to_timedelta(people["days"], unit="D")
    people = people.assign(
        end=end.dt.date,
        start=end.where(people["time_frame"] == "Day", pd.Timestamp("2022-02-24")).dt.date,
        modifier=[
            "at_least" if low else "at_most" if high else "exact"
            for low, high in zip(people["minimum"], people["maximum"], strict=True)
        ],
    )
    path = folder / "reports.csv"
    people.to_csv(path, index=False)
    words = {f"{who} {what}": (GROUPS[who], OUTCOMES[what]) for who in GROUPS for what in OUTCOMES}
    return read_figures(
        path,
        columns={
            **{"best": "loss_count", "outcome": "category", "group": "category", "side": "loss_country"},
            **{"source": "claim_source", "start": "start", "end": "end", "published": "end", "modifier": "modifier"},
        },
        constants={"place": "Ukraine", "extent": "total"},
        values={
            "group": {word: group for word, (group, _) in words.items()},
            "outcome": {word: outcome for word, (_, outcome) in words.items()},
            "source": SOURCES,
        },
    )


@pytest.fixture(scope="module")
def claims(bench, registry, tmp_path_factory):
    raw = pd.read_csv(bench / "radford2023" / "reports.csv")
    figures = losses(raw, tmp_path_factory.mktemp("losses"))
    assert len(figures) == 881
    return rooted(figures, Scopes(), registry)[0]


def test_russian_sources_report_a_part_of_their_dead_and_a_multiple_of_the_others(claims):
    pairs = pair_frame(claims, comparable_pairs(claims, Scopes()))
    killed = [
        c for c in coverages(one_scope(claims, pairs), claims) if (c.outcome, c.group) == ("killed", "combatants")
    ]
    share = {(c.reference, c.side): c.ratio_median for c in killed if c.root == "Russian sources"}
    assert 0.1 < share["US sources", "Russia"] < 0.9  # the published model has about 0.3
    assert 2 < share["US sources", "Ukraine"] < 9  # and about 4.3
    assert share["Ukrainian sources", "Russia"] < 1 < share["Ukrainian sources", "Ukraine"]


def test_each_root_has_its_running_totals_by_side(claims):
    steps = running_totals(claims)
    assert {"Russian sources", "Ukrainian sources", "US sources"} <= {s.root for s in steps}
    side = {c.figure_id: c.side for c in claims}
    for series in {s.series for s in steps}:
        assert len({(s.root, s.outcome, s.group, side[s.figure_id]) for s in steps if s.series == series}) == 1
    fallen = {(s.root, side[s.figure_id]) for s in steps if s.flag == "fall"}
    assert ("Russian sources", "Russia") in fallen  # 9,861 and then 1,351 a few days later


SAMPLE = pd.DataFrame(
    [
        (61, 22_000, "Military Deaths", "UA Source", "Cumulative", "Russia", 0, 0),
        (61, 15_000, "Military Deaths", "US Source", "Cumulative", "Russia", 1, 0),
        (61, 1_351, "Military Deaths", "RU Source", "Cumulative", "Russia", 0, 0),
        (61, 23_367, "Military Deaths", "RU Source", "Cumulative", "Ukraine", 0, 0),
        (61, 3_000, "Military Deaths", "UA Source", "Cumulative", "Ukraine", 0, 0),
        (61, 11, "Tanks", "UA Source", "Cumulative", "Russia", 0, 0),
    ],
    columns=["days", "loss_count", "category", "claim_source", "time_frame", "loss_country", "minimum", "maximum"],
)


@pytest.mark.parametrize(("side", "lower"), [("Russia", 15_000), ("Ukraine", 3_000)])
def test_claims_of_enemy_dead_lift_no_lower_bound(side, lower, registry, tmp_path):
    result = reconcile(losses(SAMPLE, tmp_path), sources=registry)
    asked = {"outcome": "killed", "group": "combatants", "place": "Ukraine", "start": "2022-02-24", "end": "2022-04-25"}
    assert result.bounds(**asked, side=side)["lower"].tolist() == [lower]


def test_a_written_sample_has_the_direction(registry, tmp_path):
    share = reconcile(losses(SAMPLE, tmp_path), sources=registry).coverage
    russian = share[(share["root"] == "Russian sources") & (share["reference"] == "Ukrainian sources")]
    median = russian.set_index("side")["ratio_median"]
    assert median["Russia"] < 1 < median["Ukraine"]
