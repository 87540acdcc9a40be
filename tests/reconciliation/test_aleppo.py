"""The Aleppo table whole: what a reporter would want of it is found, and nothing is made up."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import Reconciliation, read_figures, reconcile

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    return read_figures(ROOT / "data" / "aleppo_2016" / "figures.csv")


@pytest.fixture(scope="module")
def result(table) -> Reconciliation:
    return reconcile(table)


def verdict(result: Reconciliation, a: str, b: str) -> str:
    left, right = sorted((a, b))
    pairs = result.pairs
    found = pairs[(pairs["left"] == left) & (pairs["right"] == right)]
    return str(found["verdict"].iloc[0]) if len(found) else "not_comparable"


def sentences(result: Reconciliation, *ids: str) -> list[str]:
    findings = result.findings
    return [str(s) for s, f in zip(findings["sentence"], findings["figure_ids"], strict=True) if set(ids) <= set(f)]


def test_the_whole_table_reconciles_and_keeps_its_index(table, result):
    assert len(result.figures) == len(table) == 849
    assert result.figures.index.equals(table.index)
    assert len(result.findings) > 100


def test_nearly_700_is_the_monitors_696_or_fits_into_it(result):
    assert verdict(result, "f0008", "f0585") in ("repeats", "fits")
    assert any("rounded" in s for s in sentences(result, "f0008", "f0585"))


def test_613_and_696_are_one_running_total_and_718_gives_no_end(result):
    assert verdict(result, "f0016", "f0585") == "continues"
    assert any("613" in s and "696" in s and "counted between" in s for s in sentences(result, "f0016", "f0585"))
    assert "no end" in result.unused.set_index("figure_id").loc["f0549", "reason"]


def test_the_health_agencys_numbers_are_one_series_with_a_part_that_stays(result):
    series = result.series
    who = series[(series["root"] == "World Health Organization") & (series["outcome"] == "killed")]
    totals = who[who["group"] == "people"]["value"].tolist()
    assert list(dict.fromkeys(totals)) == [338, 342, 377]
    assert "stale_part" in set(who[who["group"] == "children"]["flag"].dropna())


def test_more_than_500_has_parts_that_leave_two_not_itemised(result):
    sums = result.sums
    [row] = sums[(sums["whole"] == "f0906") & (sums["axis"] == "place")].to_dict("records")
    assert (row["low"], row["remainder"], row["flag"]) == (498, 2, "not_itemised")


def test_two_minimums_do_not_conflict(table, result):
    day = table[(table["start"] == "2016-11-03") & (table["end"] == "2016-11-03") & (table["outcome"] == "killed")]
    fifteen = day[(day["low"] == 15) & (day["modifier"] == "at_least")]["figure_id"].tolist()
    twelve = day[(day["low"] == 12) & (day["modifier"] == "at_least")]["figure_id"].tolist()
    assert fifteen and twelve
    assert {verdict(result, a, b) for a in fifteen for b in twelve} == {"agrees"}


def test_the_monitors_own_page_holds_beside_an_outlets_number(result):
    assert verdict(result, "f0217", "f0652") in ("varies", "revises", "fits", "undecided")
    lineage = result.lineage.set_index("figure_id")
    assert bool(lineage.loc["f0217", "own"]) and not bool(lineage.loc["f0652", "own"])


def test_442_against_1138_is_coverage_and_no_contradiction(result):
    assert verdict(result, "f0217", "f0566") in ("counts_fewer", "fits")
    assert not any("can't" in s for s in sentences(result, "f0217", "f0566"))


def test_a_month_split_by_perpetrator_gives_no_contradiction(table, result):
    rows = table[(table["source"] == "Syrian Network for Human Rights") & table["attributed_to"].notna()]
    by = rows.set_index("figure_id")["attributed_to"].to_dict()
    pairs = result.pairs[result.pairs["left"].isin(by) & result.pairs["right"].isin(by)]
    apart = [by[a] != by[b] for a, b in zip(pairs["left"], pairs["right"], strict=True)]
    assert not set(pairs[apart]["verdict"]) & {"disagrees", "varies", "revises", "exceeds"}


def test_the_convoy_shows_how_many_roots_stand_behind_its_many_numbers(result):
    told = [s for s in result.findings["sentence"] if "Urum al-Kubra" in s and "roots stand behind" in s]
    assert told, "no finding on the convoy of 19 September"


def test_nobody_named_never_joins_across_documents(table, result):
    nameless = table["source"].isna() & table["via"].isna()
    rows = table[nameless].assign(root=result.figures.loc[nameless[nameless].index, "root"].to_numpy())
    unregistered = rows[~result.lineage.loc[rows.index, "registered"].astype(bool).to_numpy()]
    assert (unregistered.groupby("root")["doc_id"].nunique() <= 1).all()


def test_no_sentence_implies_that_someone_lies(result):
    told = " ".join(result.findings["sentence"]).casefold()
    assert not any(word in told for word in ("lie", "lying", "false", "fake", "wrong", "inflated", "propaganda"))


def test_every_finding_names_figures_that_exist(table, result):
    known = set(table["figure_id"])
    assert all(set(ids) <= known for ids in result.findings["figure_ids"])


def test_another_order_of_rows_gives_the_same_result(table, result):
    shuffled = reconcile(table.sample(frac=1, random_state=4))
    pd.testing.assert_frame_equal(shuffled.findings, result.findings)
    pd.testing.assert_frame_equal(shuffled.pairs, result.pairs)


ASKED = {"outcome": "killed", "group": "civilians", "place": "Aleppo", "start": "2016-11-15", "end": "2016-12-12"}
SOHR = "Syrian Observatory for Human Rights"


def test_the_monitors_civilians_of_the_city_are_at_least_those_of_its_east_and_west(result):
    [bound] = result.bounds(**ASKED, source=SOHR).to_dict("records")
    assert bound["lower"] >= 572
    assert {"f0217", "f0221"} <= set(bound["lower_from"])  # 442 in the east and 130 in the west
    assert "f0652" not in bound["lower_from"]  # an outlet's 413 for the same scope and day is a version


def test_of_88_children_87_are_itemised(table):
    children = table[table["figure_id"].isin(["f0215", "f0218", "f0222"])].set_index("figure_id")["best"]
    assert children["f0218"] + children["f0222"] == children["f0215"] - 1


@pytest.fixture(scope="module")
def misread(table) -> pd.DataFrame:
    """Return the monitor's 88 children of the city, misread as children of the east."""
    row = table[table["figure_id"] == "f0218"]
    return row.assign(figure_id="misread", doc_id="draft", publisher="Daily", part_of=pd.NA, low=88, best=88, high=88)


def test_88_children_in_the_east_are_too_many_by_their_factor(result, misread):
    [found] = result.compare(misread).to_dict("records")
    assert (found["verdict"], found["because"]) == ("too_high", ["f0218"])
    assert found["factor"] == pytest.approx(88 / 47)
    assert "47 children killed in Eastern Aleppo" in found["sentence"]


def test_in_the_table_the_misreading_is_a_variant_and_moves_no_bound(table, result, misread):
    planted = reconcile(pd.concat([table, misread], ignore_index=True))
    assert verdict(planted, "f0218", "misread") == "varies"
    assert any("87 times" in s or ("47" in s and "88" in s) for s in sentences(planted, "f0218", "misread"))
    pd.testing.assert_frame_equal(planted.bounds(**ASKED, source=SOHR), result.bounds(**ASKED, source=SOHR))


def test_in_place_of_the_47_it_conflicts_and_the_repair_is_named(table):
    page = table[(table["publisher"] == SOHR) & (table["published"] == "2016-12-12")].copy()
    page.loc[page["figure_id"] == "f0218", ["low", "best", "high"]] = 88
    planted = reconcile(page)
    assert not planted.ok
    assert set(planted.conflicts["figure_id"]) == {"f0215", "f0218", "f0222"}
    repairs = planted.repairs.set_index("figure_id")
    assert repairs.loc["f0218", ["old", "new", "alone"]].tolist() == [88, 48, True]


def test_the_table_has_no_conflict_within_a_root(result):
    assert result.ok
    assert len(result.conflicts[result.conflicts["kind"] == "within_root"]) == 0


def test_the_two_trips_of_15_december_are_no_single_event(result):
    events = result.findings[result.findings["kind"] == "many_numbers"]
    assert not any({"f0518", "f0519"} <= set(ids) for ids in events["figure_ids"])


def test_air_strikes_in_the_city_are_no_fall_of_all_civilians(result):
    series = result.series.set_index("figure_id")
    assert not (series["flag"] == "fall").any()
    assert "f0019" not in series.index or series.loc["f0019", "series_id"] != series.loc["f0645", "series_id"]


def test_no_finding_stands_twice_with_its_sides_changed(result):
    pairs = result.findings[result.findings["kind"].isin(["disagrees", "agrees", "minimums", "counts_fewer"])]
    told = [tuple(sorted(sentence.replace(".", "").replace(":", "").split())) for sentence in pairs["sentence"]]
    assert len(set(told)) == len(told)
