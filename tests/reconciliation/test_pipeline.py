"""The whole way of a figure: frames that fit together, whatever the rows."""

import time

from aleppo_figures import reconcile
from aleppo_figures.reconciliation.pipeline import reconcile_claims, rooted
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.schema.results import RESULT_FRAMES
from aleppo_figures.vocabulary.sources import SourceRegistry
from tests.reconciliation.build import figure, frame

ROWS = frame(
    figure("city", 450, publisher="Syrian Observatory for Human Rights"),
    figure("east", 300, place="Eastern Aleppo", part_of="city"),
    figure("west", 200, place="Western Aleppo", part_of="city"),
    figure("old", 100, end="2016-10-15", published="2016-10-16"),
    figure("other", 900, source="a doctor"),
    figure("rate", 20, per="day"),
).set_index("figure_id", drop=False)
RESULT = reconcile_claims(ROWS, scopes=Scopes(), sources=SourceRegistry.default())


def test_every_frame_has_its_model():
    for name, model in RESULT_FRAMES.items():
        model.validate(getattr(RESULT, name))


def test_frames_of_figures_keep_the_input_s_index():
    assert RESULT.figures.index.equals(ROWS.index)
    assert RESULT.lineage.index.equals(ROWS.index)


def test_each_figure_has_its_root_and_what_it_bounds():
    figures = RESULT.figures
    assert figures.loc["city", "root"] == "Syrian Observatory for Human Rights"
    assert figures.loc["other", "root"] == "a doctor (bulletin)"
    assert figures.loc[["city", "rate"], "bounds"].tolist() == ["D", "none"]


def test_findings_name_figures_and_conflicts_come_first():
    assert RESULT.findings["severity"].iloc[0] == "error"
    assert all(set(ids) <= set(ROWS.index) for ids in RESULT.findings["figure_ids"])
    assert RESULT.findings["rank"].tolist() == list(range(1, len(RESULT.findings) + 1))


def test_a_figure_is_in_use_or_its_reason_is_told():
    idle = set(RESULT.unused["figure_id"])
    assert idle == set(RESULT.figures.loc[RESULT.figures["bounds"] == "none", "figure_id"]) == {"rate"}


def test_claims_have_their_roots_in_the_order_of_rows():
    listed, roots = rooted(ROWS, Scopes(), SourceRegistry.default())
    assert [c.figure_id for c in listed] == list(ROWS.index)
    assert [r.name for r in roots] == [c.root for c in listed]
    assert [c.own for c in listed][:2] == [True, False]


def test_a_year_of_running_totals_is_reconciled_whole():
    days = [f"2016-{n // 28 + 1:02}-{n % 28 + 1:02}" for n in range(336)]
    rows = []
    for n, day in enumerate(days):
        until = {"start": days[0], "end": day, "published": day}
        rows.append(figure(f"all{n:03}", 10 * n + 10, **until))
        rows.append(figure(f"women{n:03}", 3 * n, **until, group="women", part_of=f"all{n:03}"))
        rows.append(figure(f"day{n:03}", 30 if n == 200 else 10, **{**until, "start": day}))
    began = time.process_time()
    result = reconcile(frame(*rows))
    assert time.process_time() - began < 20
    assert {"day200", "all199", "all200"} <= set(result.conflicts["figure_id"])
    assert result.figures["implied_lower"].notna().mean() > 0.9
