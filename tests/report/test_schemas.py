"""What is written as JSON follows the schema that is published for it, and the schema says no more than the code does."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from aleppo_figures.report.checks import CheckLine, render_checks
from aleppo_figures.report.schemas import SCHEMAS, json_schema
from aleppo_figures.report.summary import Evidence, FindingView, Summary
from aleppo_figures.vocabulary.checks import SEVERITIES, check_verdicts

CHECK = json_schema("check")
LINE = CHECK["$defs"]["check"]
GOOD = CheckLine("k-0123456789", "draft.md", 3, 14, None, "88", "contradicted", "error", "s", "a", 1.9, 1, ("f",), "q")

TEXT = st.text(max_size=20)
LINES = st.builds(
    CheckLine,
    check_id=st.from_regex(r"k-[0-9a-f]{10}", fullmatch=True),
    file=TEXT,
    line=st.none() | st.integers(1),
    column=st.none() | st.integers(1),
    page=st.none() | st.integers(1),
    number=TEXT,
    verdict=st.sampled_from(list(check_verdicts())),
    severity=st.sampled_from(SEVERITIES),
    sentence=TEXT,
    advice=TEXT,
    factor=st.none() | st.floats(1, 1e9),
    roots=st.integers(0, 99),
    because=st.lists(TEXT, unique=True, max_size=4).map(tuple),
    quote=TEXT,
)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_by_its_own_rules(name):
    Draft202012Validator.check_schema(json_schema(name))


def test_the_schema_of_a_check_has_the_lines_fields_and_the_tables_words():
    names = [field.name for field in fields(CheckLine)]
    assert (LINE["required"], list(LINE["properties"])) == (names, names)
    assert LINE["properties"]["verdict"]["enum"] == list(check_verdicts())
    assert LINE["properties"]["severity"]["enum"] == list(SEVERITIES)
    assert all(said["description"].endswith(".") for said in LINE["properties"].values())


def test_the_schema_of_a_report_has_the_summarys_fields():
    schema = json_schema("report")
    for one, kind in (
        (schema, Summary),
        (schema["$defs"]["finding"], FindingView),
        (schema["$defs"]["evidence"], Evidence),
    ):
        names = {field.name for field in fields(kind)}
        assert set(one["properties"]) - {"format", "frames"} == names
        assert set(one["required"]) - {"format", "frames"} == names


@given(st.lists(LINES, max_size=4))
def test_whatever_was_checked_follows_the_schema(lines):
    Draft202012Validator(CHECK).validate(json.loads(render_checks(lines, "json")))


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("verdict", "wrong"),
        ("severity", "fatal"),
        ("line", 0),
        ("factor", 0.5),
        ("roots", -1),
        ("check_id", "c1"),
        ("more", 1),
    ],
)
def test_what_a_check_never_says_breaks_the_schema(field, bad):
    body = json.loads(render_checks([GOOD], "json"))
    Draft202012Validator(CHECK).validate(body)
    body["checks"][0][field] = bad
    with pytest.raises(ValidationError):
        Draft202012Validator(CHECK).validate(body)
