"""Checks in five forms; nothing in a draft can break out of any of them."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.errors import OptionError
from aleppo_figures.report.checks import FORMATS, CheckLine, render_checks


def line(**changes):
    base = {
        "check_id": "c1",
        "file": "draft.md",
        "line": 3,
        "column": 14,
        "page": None,
        "number": "88",
        "verdict": "contradicted",
        "severity": "error",
        "sentence": "The monitor counted 47 there.",
        "advice": "Write 47.",
        "factor": 1.87,
        "roots": 1,
        "because": ("f1",),
        "quote": "88 children died.",
    }
    return CheckLine(**{**base, **changes})


def test_text_names_file_line_and_column():
    assert render_checks([line()]).startswith(
        "draft.md:3:14: error: contradicted: The monitor counted 47 there.\n    Write 47."
    )
    assert render_checks([]).endswith("0 figures checked, 0 to look at")


def test_github_annotations_have_their_level_and_escape_newlines():
    out = render_checks([line(sentence="a\nb%"), line(severity="ok")], "github")
    assert out.splitlines() == ["::error file=draft.md,line=3,col=14,title=contradicted::a%0Ab%25 Write 47."]


def test_a_file_with_pages_is_named_with_the_page_and_without_a_line():
    paged = line(file="draft.pdf", line=None, column=None, page=3)
    assert render_checks([paged]).startswith("draft.pdf, page 3: error:")
    assert render_checks([paged], "github").startswith("::error file=draft.pdf,title=")
    assert "draft.pdf, page 3" in render_checks([paged], "junit")
    assert "draft.pdf, page 3" in render_checks([paged], "markdown")


def test_another_form_is_refused():
    with pytest.raises(OptionError, match="junit"):
        render_checks([], "yaml")


TEXT = st.text(max_size=30)


@pytest.mark.parametrize("form", list(FORMATS))
@given(
    st.lists(
        st.builds(
            line,
            file=TEXT,
            sentence=TEXT,
            quote=TEXT,
            number=TEXT,
            severity=st.sampled_from(["ok", "note", "warning", "error"]),
        )
    )
)
def test_any_text_keeps_the_form_whole(form, lines):
    out = render_checks(lines, form)
    if form == "json":
        assert len(json.loads(out)["checks"]) == len(lines)
    if form == "junit":
        assert len(ElementTree.fromstring(out.encode("utf-8", "replace"))) == len(lines)
    if form == "github":
        shown = [x for x in lines if x.severity != "ok"]
        assert len(out.split("\n")) == max(1, len(shown))
        assert "\r" not in out
