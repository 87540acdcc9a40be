"""A summary is the same in text, Markdown, HTML and JSON, and nothing from outside becomes markup in any of them."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace

import pandas as pd
import pytest
from jsonschema import Draft202012Validator

from aleppo_figures.report.render import as_html, as_json, as_markdown, as_text
from aleppo_figures.report.schemas import json_schema
from aleppo_figures.report.summary import PARAPHRASE, summarise
from aleppo_figures.report.tables import as_table
from aleppo_figures.schema.frames import validate

NASTY = "<script>alert(1)</script> & [x](javascript:alert(1)) **b** \u202e"


@pytest.fixture
def result() -> SimpleNamespace:
    data = validate(
        pd.DataFrame(
            {
                "figure_id": ["a", "b"],
                "doc_id": ["one", "two"],
                "publisher": [PARAPHRASE, NASTY],
                "source": ["Monitor", None],
                "outcome": "killed",
                "low": [47, 88],
                "best": [47, 88],
                "high": [47, 88],
                "start": "2016-11-15",
                "end": "2016-12-12",
                "place": ["Eastern Aleppo", None],
                "quote": ["Omar Haddad, 5, was among the 47.", NASTY],
                "url": ["https://example.org/a", "javascript:alert(1)"],
            }
        )
    )
    return SimpleNamespace(
        data=data,
        figures=pd.DataFrame({"root": ["Monitor", NASTY]}, index=data.index),
        findings=pd.DataFrame(
            {
                "finding_id": ["n-1"],
                "kind": ["conflict"],
                "severity": ["error"],
                "figure_ids": [["a", "b"]],
                "sentence": [f"88 {NASTY} can't be within 47."],
                "rank": [1],
            }
        ),
        conflicts=pd.DataFrame(
            {"conflict_id": ["c", "c"], "figure_id": ["a", "b"], "dissolved_by": ["same place", None]}
        ),
        repairs=pd.DataFrame({"conflict_id": ["c"], "figure_id": ["b"], "old": [88], "new": [47], "alone": [True]}),
        unused=pd.DataFrame({"figure_id": ["z"], "reason": ["a rate"]}),
        assumptions=pd.DataFrame({"text": ["One word means one place."]}),
    )


@pytest.fixture
def summary(result):
    return summarise(result, version="1")


def test_a_summary_counts_and_quotes(summary):
    assert (summary.figures, summary.documents, summary.roots, summary.paraphrases) == (2, 2, 2, 1)
    [finding] = summary.findings
    assert finding.repairs == ("b: 88 → 47 (alone would do)",)
    assert finding.dissolved_by == ("same place",)
    assert finding.evidence[0].words == "47 people killed, Eastern Aleppo, 15 November 2016 to 12 December 2016"
    assert finding.evidence[1].url is None


def test_fewer_findings_are_counted(result):
    assert summarise(result, version="1", most=0).more_findings == 1


def test_names_are_withheld_when_asked(result):
    quote = summarise(result, version="1", redact_names=True).findings[0].evidence[0].quote
    assert quote == "[name withheld], 5, was among the 47."


def test_text_has_the_sentence_and_its_quotes(summary):
    assert "1. [error] 88" in as_text(summary)
    assert "“Omar Haddad, 5, was among the 47.”" in as_text(summary)


def test_markdown_escapes_what_would_be_markup(summary):
    out = as_markdown(summary)
    assert "<script" not in out
    assert "](javascript" not in out
    assert "\\*\\*b\\*\\*" in out


def test_each_finding_says_what_to_do(summary):
    told = "What to do: read the quotes of all of them"
    assert told in as_markdown(summary) and told in as_html(summary, pictures={}, tables=[])


def test_html_escapes_links_only_http_and_names_its_script(summary):
    page = as_html(summary, pictures={}, tables=[as_table("findings", pd.DataFrame({"x": [NASTY]}))])
    assert page.count("<script>") == 1
    assert "javascript:alert(1)</a>" not in page
    assert re.findall(r'href="(?!#|data:,)([^"]*)"', page) == ["https://example.org/a"]
    assert "script-src 'sha256-" in page


def test_json_follows_its_schema(summary):
    body = json.loads(as_json(summary, tables=[as_table("unused", pd.DataFrame({"n": [1, None]}))]))
    Draft202012Validator(json_schema("report")).validate(body)
    assert set(json_schema("report")["required"]) == set(body)
    finding = json_schema("report")["$defs"]["finding"]
    assert set(finding["required"]) == set(body["findings"][0])
    assert body["frames"]["unused"] == [{"n": "1"}, {"n": ""}]


def test_a_table_is_cut_and_says_so():
    table = as_table("t", pd.DataFrame({"a": range(5), "b": ["x" * 900] * 5}), most=2)
    assert (len(table.rows), table.more, len(table.rows[0][1])) == (2, 3, 400)
