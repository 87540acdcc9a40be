"""The façade: frames, questions, pictures, reports; nothing of the input is changed."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aleppo_figures import FiguresError, reconcile
from aleppo_figures.schema.results import RESULT_FRAMES
from tests.reconciliation.build import figure, frame

ROWS = (
    figure("city", 450, quote="450 people were killed.", url="https://example.org"),
    figure("east", 300, place="Eastern Aleppo", part_of="city"),
    figure("west", 200, place="Western Aleppo", part_of="city"),
    figure("other", 900, source="SNHR"),
)


@pytest.fixture
def result():
    return reconcile(frame(*ROWS))


def test_the_frames_have_their_models_also_when_empty(result):
    for found in (result, reconcile(frame(figure("one", 1)))):
        for name, each in found.frames().items():
            RESULT_FRAMES[name].validate(each)


def test_the_input_is_left_as_it_is_and_its_index_kept():
    mine = frame(*ROWS).set_index(pd.Index(["w", "x", "y", "z"]))
    before = mine.copy(deep=True)
    assert list(reconcile(mine).figures.index) == ["w", "x", "y", "z"]
    pd.testing.assert_frame_equal(mine, before)


def test_frames_can_be_changed_without_changing_the_result(result):
    copy = result.findings
    copy.loc[:, "sentence"] = ""
    assert "450" in result.findings.loc[0, "sentence"]


def test_another_attribute_is_none(result):
    with pytest.raises(AttributeError):
        _ = result.nothing


def test_explain_reaches_the_quote(result):
    assert "450 people were killed." in result.explain("city")
    finding = result.findings.loc[0, "finding_id"]
    assert result.explain(finding).startswith(result.findings.loc[0, "sentence"])
    with pytest.raises(FiguresError, match="did you mean 'city'"):
        result.explain("citi")


def test_pipelines_can_ask_for_a_severity(result):
    assert result.ok is not (result.findings["severity"] == "error").any()
    with pytest.raises(FiguresError, match="no finding is at or above warning"):
        result.raise_for("warning")
    with pytest.raises(FiguresError, match="a severity is a known word"):
        result.raise_for("bad")


def test_pairs_are_put_into_words(result):
    rows = result.pairs[(result.pairs["left"] == "city") & (result.pairs["right"] == "other")]
    assert "each bounds only its own count, a factor of 2" in result.sentences(rows)[0]


def test_without_a_root_its_findings_are_gone(result):
    alone = result.without("Syrian Network for Human Rights")
    assert "other" not in set(alone.data["figure_id"])
    assert set(alone.diff(result)["change"]) == {"gone"}
    with pytest.raises(FiguresError, match="did you mean"):
        result.without("Syrian Network for Human Right")


def test_assumptions_can_be_dropped():
    rows = frame(figure("w", 10, group="civilians"), figure("c", 20, group="children", place="Eastern Aleppo"))
    assert set(reconcile(rows).pairs["relation"]) <= {"contains", "within"}
    loose = reconcile(rows).assume(children_are_civilians=False)
    assert set(loose.pairs["relation"]) == {"overlaps"}


def test_new_figures_are_compared_and_not_added(result):
    new = frame(figure("n", 301, place="Eastern Aleppo"))
    compared = result.compare(new)
    assert compared.loc[0, "verdict"] == "too_high"
    assert "n" not in set(result.data["figure_id"])


def test_it_shows_itself_in_a_notebook_escaped():
    nasty = "<script>alert(1)</script>"
    shown = reconcile(frame(*[{**row, "quote": nasty} for row in ROWS]))._repr_html_()
    assert "<script>" not in shown
    assert "450" in shown


@pytest.mark.parametrize("suffix", [".html", ".md", ".json"])
def test_reports_are_written_whole(result, tmp_path, suffix):
    path = result.report(tmp_path / f"report{suffix}", title="A report")
    assert "A report" in path.read_text(encoding="utf-8")
    assert list(tmp_path.iterdir()) == [path]


def test_another_suffix_is_refused(result, tmp_path):
    with pytest.raises(FiguresError, match=r"\.html, \.md, \.json"):
        result.report(tmp_path / "report.pdf")


def test_pictures_are_titled_with_the_finding(result):
    pytest.importorskip("altair", reason="needs the extra 'plot'")
    assert "450" in str(result.plot.timeline().to_dict()["title"]["text"])
    assert result.plot.ladder("city").to_dict()
    assert result.plot.lineage().to_dict()
    assert result.plot.coverage().to_dict()
    with pytest.raises(FiguresError, match="a ladder is drawn of a figure with parts"):
        result.plot.ladder("other")
    with pytest.raises(FiguresError, match="running total"):
        result.plot.totals()


PLACES = st.sampled_from(["Aleppo", "Eastern Aleppo", "Western Aleppo", "Syria", "Elsewhere", None])
DAY = st.sampled_from(["2016-10-01", "2016-10-05", "2016-10-31", None])
FIGURES = st.lists(
    st.builds(
        lambda n, place, start, group, source, extent, modifier: (n, place, start, group, source, extent, modifier),
        st.integers(0, 500),
        PLACES,
        DAY,
        st.sampled_from(["people", "civilians", "children", "women", "medical_workers"]),
        st.sampled_from(["SOHR", "SNHR", "a doctor", None]),
        st.sampled_from(["total", "incident", "unknown"]),
        st.sampled_from(["exact", "at_least", "nearly", "at_most"]),
    ),
    min_size=1,
    max_size=7,
)


def rows_of(drawn):
    return [
        figure(
            f"f{n}",
            count,
            place=place,
            start=start,
            group=group,
            source=source,
            extent=extent,
            modifier=modifier,
            doc_id=f"d{n % 3}",
        )
        for n, (count, place, start, group, source, extent, modifier) in enumerate(drawn)
    ]


# The engine's own properties run in full in tests/reconciliation/properties; here a part of them through the façade.
some = settings(max_examples=max(settings.default.max_examples // 8, 10))


@some
@given(FIGURES, st.randoms(use_true_random=False))
def test_order_changes_nothing(drawn, random):
    rows = rows_of(drawn)
    mixed = list(rows)
    random.shuffle(mixed)
    one, two = reconcile(frame(*rows)), reconcile(frame(*mixed))
    for name in ("findings", "pairs", "sums", "series", "coverage"):
        pd.testing.assert_frame_equal(getattr(one, name), getattr(two, name))


@some
@given(FIGURES)
def test_renaming_figures_changes_no_verdict(drawn):
    rows = rows_of(drawn)
    named = [{**row, "figure_id": f"z{row['figure_id']}"} for row in rows]
    one, two = reconcile(frame(*rows)).pairs, reconcile(frame(*named)).pairs
    assert one["verdict"].tolist() == two["verdict"].tolist()


@some
@given(FIGURES)
def test_a_copy_adds_no_root(drawn):
    rows = rows_of(drawn)
    copied = [*rows, *({**row, "figure_id": f"{row['figure_id']}-copy"} for row in rows)]
    one, two = reconcile(frame(*rows)), reconcile(frame(*copied))
    assert set(one.figures["root"]) == set(two.figures["root"])


@pytest.mark.parametrize(
    ("place", "told"), [("Damascas", "did you mean 'Damascus'"), ("Qwertyville", "a gazetteer of")]
)
def test_bounds_of_a_place_that_nobody_knows_are_refused(result, place, told):
    with pytest.raises(FiguresError, match=told):
        result.bounds("killed", place=place, start="2016-10-01", end="2016-10-31")


def test_a_conflict_is_explained_by_its_members_and_what_would_dissolve_it(result):
    name = result.conflicts["conflict_id"].iloc[0]
    told = result.explain(name).splitlines()
    assert told[0] == "These figures can't all hold:"
    members = result.conflicts[result.conflicts["conflict_id"] == name]
    assert sum(line.strip().startswith(("at_least ", "at_most ")) for line in told) == len(members)
    assert any("would have to be" in line for line in told)


def test_a_figure_that_is_left_out_is_explained_with_the_reason():
    told = reconcile(frame(*ROWS, figure("denied", 5, status="denied"))).explain("denied")
    assert "left out of the arithmetic" in told


def test_running_totals_are_drawn_for_one_root_or_all():
    pytest.importorskip("altair", reason="needs the extra 'plot'")
    days = [
        figure(f"d{n}", 100 * n, end=f"2016-10-{10 + n}", published=f"2016-10-{11 + n}", quote="They died.")
        for n in (1, 2, 3)
    ]
    result = reconcile(frame(*days))
    root = result.series["root"].iloc[0]
    for drawn in (result.plot.totals(), result.plot.totals(root=root)):
        assert {"d1", "d2", "d3"} <= set(result.series["figure_id"])
        assert "people killed, Aleppo" in str(drawn.to_dict())
    with pytest.raises(FiguresError, match="a picture of totals needs a running total"):
        result.plot.totals(root="nobody")
    with pytest.raises(FiguresError, match="two roots that count one scope"):
        result.plot.coverage()


def test_findings_are_compared_with_those_of_a_reconciliation_alone(result):
    with pytest.raises(FiguresError, match="found DataFrame"):
        result.diff(result.findings)
