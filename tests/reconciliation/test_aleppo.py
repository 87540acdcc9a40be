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
