"""A draft's figures against the record: one verdict each, for the reasons that a reader would give."""

from __future__ import annotations

import json

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from aleppo_figures import Document, FiguresError, check, reconcile
from aleppo_figures.errors import DocumentError, ReadError
from aleppo_figures.report.schemas import json_schema
from aleppo_figures.vocabulary.checks import check_verdicts

SAID = "the Syrian Observatory for Human Rights said."
OFFENSIVE = "between 15 November and 12 December 2016"
AUGUST = "between 31 July and 20 August 2016"


def row(name, n, **changes):
    base = {
        "figure_id": name,
        "doc_id": "bulletin",
        "publisher": "SOHR",
        "published": "2016-12-13",
        "source": "SOHR",
        "outcome": "killed",
        "group": "civilians",
        "low": n,
        "best": n,
        "high": n,
        "extent": "total",
        "place": "Eastern Aleppo",
        "start": "2016-11-15",
        "end": "2016-12-12",
    }
    return {**base, **changes}


WHO = {"source": "WHO", "publisher": "WHO", "group": "people", "start": "2016-09-23"}
ROWS = [
    row("offensive", 413),
    row("children", 47, group="children"),
    row("block", 26, place="Jub al-Quba", start="2016-11-30", end="2016-11-30", cause="shelling", extent="incident"),
    row("first", 327, place="Aleppo", start="2016-07-31", end="2016-08-20", published="2016-08-20"),
    row("second", 333, place="Aleppo", start="2016-07-31", end="2016-08-20", published="2016-08-21"),
    row("hurt", 120, outcome="killed_or_injured", group="people", start="2016-11-03", end="2016-11-03"),
    row("least", 25, high=None, modifier="at_least", group="people", start="2016-11-16", end="2016-11-16"),
    row("who1", 338, **WHO, end="2016-09-30", published="2016-10-01"),
    row("who2", 377, **WHO, end="2016-10-08", published="2016-10-09"),
    row("network", 413, source="SNHR", publisher="SNHR"),
]

VERDICTS = [
    ("supported", f"In eastern Aleppo 413 civilians were killed {OFFENSIVE}, {SAID}", "by 1 root: 413 civilians"),
    ("supported", f"In eastern Aleppo 413 civilians were killed {OFFENSIVE}.", "2 roots"),
    ("supported", f"Fighting killed 413 civilians in eastern Aleppo {OFFENSIVE}, {SAID}", "doesn't say by what"),
    ("supported", f"More than 400 civilians were killed in eastern Aleppo {OFFENSIVE}, {SAID}", "413"),
    ("supported", f"Shelling killed 26 civilians in Jub al-Quba on 30 November 2016, {SAID}", "26"),
    ("contradicted", f"Shelling killed 62 civilians in Jub al-Quba on 30 November 2016, {SAID}", "a factor of 2.38"),
    ("contradicted", f"In eastern Aleppo 90 children were killed {OFFENSIVE}, {SAID}", "47 children"),
    ("contradicted", f"Fighting killed 431 civilians in eastern Aleppo {OFFENSIVE}, {SAID}", "same people, place and days: 413"),
    ("contradicted", f"In Aleppo 320 civilians were killed {AUGUST}, {SAID}", "333 civilians"),
    ("contradicted", f"In eastern Aleppo 500 children were killed on 16 November 2016, {SAID}", "scope that holds this"),
    ("outdated", f"In Aleppo 327 civilians were killed {AUGUST}, {SAID}", "has since reported 333"),
    ("outdated", "WHO said 338 people had been killed in eastern Aleppo since 23 September 2016.", "since reported 377"),
    ("misread", f"In eastern Aleppo 413 people were killed {OFFENSIVE}, {SAID}", "another group: 413 civilians"),
    ("misread", f"In Aleppo 413 civilians were killed {OFFENSIVE}, {SAID}", "another place"),
    ("misread", f"In eastern Aleppo 413 civilians were killed in 2016, {SAID}", "another period"),
    ("misread", f"In eastern Aleppo 120 people were killed on 3 November 2016, {SAID}", "killed or injured"),
    ("misread", f"Air strikes killed 26 civilians in Jub al-Quba on 30 November 2016, {SAID}", "another cause"),
    ("unsupported", f"Strikes killed 52 people in eastern Aleppo on 16 November 2016, {SAID}", "at least 25 people"),
    ("unsupported", f"At least 100 civilians were killed in eastern Aleppo {OFFENSIVE}, {SAID}", "413 civilians"),
    ("unsupported", f"In eastern Aleppo 413 civilians were killed {OFFENSIVE}, the White Helmets said.", "another source"),
    ("not_comparable", f"Strikes killed 19 people in Homs on 16 November 2016, {SAID}", "No figure on record"),
    ("not_comparable", f"In eastern Aleppo 413 civilians were killed, {SAID}", "names no days for it; on record is 413"),
    ("not_checked", "Les frappes ont tué 45 civils mercredi dans l'est d'Alep, selon l'Observatoire syrien des droits "
     "de l'Homme, et des dizaines d'autres ont été blessés.", "French"),
]  # fmt: skip


@pytest.fixture(scope="module")
def record():
    return reconcile(pd.DataFrame(ROWS))


@pytest.mark.parametrize(("verdict", "draft", "told"), VERDICTS)
def test_a_figure_gets_the_verdict_that_a_reader_would_give_it(record, verdict, draft, told):
    result = check(draft, record, published="2016-12-14")
    [line] = result.lines
    assert (line.verdict, line.severity) == (verdict, check_verdicts()[verdict].severity)
    assert told in line.sentence
    assert line.advice or verdict == "supported"
    assert result.ok == (line.severity in ("ok", "note"))


def test_every_verdict_is_tried():
    assert {verdict for verdict, _, _ in VERDICTS} == set(check_verdicts())


@pytest.mark.parametrize(("verdict", "draft"), [(v, d) for v, d, _ in VERDICTS if v != "not_checked"])
def test_the_table_maps_each_verdict_to_those_of_a_plain_comparison(record, verdict, draft):
    from aleppo_figures import extract

    compared = record.compare(extract(draft, published="2016-12-14"))
    assert set(compared["verdict"]) <= set(check_verdicts()[verdict].compare)


def test_a_line_leads_to_its_place_in_the_draft_and_to_the_figures_on_record(record):
    text = f"Draft\n\nOn Friday it rained. In eastern Aleppo 413 civilians were killed {OFFENSIVE}, {SAID}"
    [line] = check(Document(text, doc_id="draft.md", published="2016-12-14"), record).lines
    assert (line.file, line.line, line.column) == ("draft.md", 3, text.split("\n")[2].index("413") + 1)
    assert (line.because, line.roots, line.number) == (("offensive",), 1, "413")
    assert line.quote in text


def test_the_number_that_is_to_be_written_is_the_latest(record):
    [line] = check(f"In Aleppo 320 civilians were killed {AUGUST}, {SAID}", record).lines
    assert line.advice.startswith("Write 333 civilians killed (Syrian Observatory for Human Rights)")


def test_a_relative_day_counts_from_the_day_given_or_the_drafts_own_and_else_is_asked_for(record):
    text = f"Shelling killed 26 civilians in Jub al-Quba on Wednesday, {SAID}"
    assert check(text, record, published="2016-12-01").ok
    assert check(f"BEIRUT, 1 December 2016 - {text}", record).ok
    assert check(f"Shells fall\n\nPublished 1 December 2016\n\n{text}", record).ok
    with pytest.raises(DocumentError, match=r"found 'Wednesday'.*published=.*--published YYYY-MM-DD"):
        check(text, record)
    with pytest.raises(FiguresError, match="publication day"):
        check(text, record, published="Thursday")


def test_only_what_is_new_is_told_beside_a_baseline(record, tmp_path):
    old = f"In eastern Aleppo 90 children were killed {OFFENSIVE}, {SAID}"
    baseline = tmp_path / "baseline.json"
    baseline.write_text(check(old, record).render("json"), encoding="utf-8")
    new = f"It rained.\n\n{old} Shelling killed 62 civilians in Jub al-Quba on 30 November 2016, {SAID}"
    assert check(old, record).new_since(baseline).lines == ()
    assert [line.number for line in check(new, record).new_since(baseline).lines] == ["62"]


@pytest.mark.parametrize("body", ["", "[]", '{"checks": [{}]}', "draft:1:1"])
def test_a_baseline_that_is_none_is_refused(record, tmp_path, body):
    path = tmp_path / "baseline.json"
    path.write_text(body, encoding="utf-8")
    with pytest.raises(ReadError, match="--format json"):
        check("Nothing.", record).new_since(path)


def test_the_verdicts_are_a_frame_and_show_themselves_escaped(record):
    result = check(f"<b>Shelling</b> killed 62 civilians in Jub al-Quba on 30 November 2016, {SAID}", record)
    assert result.frame[["verdict", "roots"]].values.tolist() == [["contradicted", 1]]
    assert json.loads(result.render("json"))["checks"][0]["factor"] == pytest.approx(62 / 26)
    assert "<b>" not in result._repr_html_()


def test_a_draft_without_figures_is_clean(record):
    result = check("Nothing here counts anybody.", record)
    assert result.ok and result.lines == ()
    assert list(result.frame.columns)[:3] == ["check_id", "file", "line"]


@pytest.mark.parametrize(
    "text",
    [
        *(draft for _, draft, _ in VERDICTS),
        "",
        "No number in here.",
        f"Day one.\r\n\r\n\tAt least 26 civilians, 7 of them children, were killed in Jub al-Quba on 30 November 2016, {SAID}",
        f"Nobody was killed in eastern Aleppo {OFFENSIVE}, {SAID} Between 20 and 30 people a day are wounded, it added.",
        "| place | killed | injured |\n|---|---|---|\n| Eastern Aleppo | 413 | 900 |\n| Aleppo | 333 | - |\n",
    ],
)
def test_whatever_a_draft_says_its_check_in_json_follows_the_published_schema(record, text):
    follow_the_schema(record, text)


WORDS = (
    "At least", "26", "413 civilians", "seven children", "were killed", "were injured", "in eastern Aleppo", "in Homs",
    "on 30 November 2016", "in 2016", "hundreds", "no one", "by shelling", SAID, "WHO said", "and", "\n", "\ud83d", "million",
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(WORDS), max_size=14))
def test_any_draft_gives_a_check_that_follows_the_published_schema(record, words):
    follow_the_schema(record, " ".join(words))


def follow_the_schema(record, text):
    body = json.loads(check(text, record, published="2016-12-14").render("json"))
    Draft202012Validator(json_schema("check")).validate(body)
    for line in body["checks"]:
        assert line["severity"] == check_verdicts()[line["verdict"]].severity
        assert set(line["because"]) <= {r["figure_id"] for r in ROWS}


@pytest.mark.parametrize("draft", [None, 5, [5]])
def test_a_draft_that_is_no_text_is_refused(record, draft):
    with pytest.raises(DocumentError, match=r"found (NoneType|int)"):
        check(draft, record)
    assert check(["Nobody came.", Document("Nor here.")], record).lines == ()
