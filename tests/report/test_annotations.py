"""Marks stand where the figures were read, whatever the text holds."""

import dataclasses
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.errors import DocumentError
from aleppo_figures.report.annotations import FORMATS, find_marks, render_marks
from aleppo_figures.schema.figure import Figure


def figure(start, end, **more):
    return Figure(
        f"f-{start}-{end}-{sorted(more)}", "d", more.pop("outcome", "killed"), char_start=start, char_end=end, **more
    )


def test_figures_on_one_number_share_a_mark():
    text = "Thirty dead and hurt were found."
    marks = find_marks(text, [figure(0, 6), figure(0, 6, outcome="injured"), figure(3, 11)])
    assert [(m.start, m.end) for m in marks] == [(0, 11)]
    assert marks[0].words.count(";") == 2


def test_a_figure_without_a_span_has_no_mark():
    assert find_marks("Nothing here.", [Figure("f", "d", "killed")]) == []


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 400), (4, 4), (6, 2)])
def test_a_span_outside_its_text_is_refused(start, end):
    with pytest.raises(DocumentError, match="lies in its text"):
        find_marks("Four were found.", [figure(start, end)])


def test_figures_of_another_text_are_refused():
    stray = figure(0, 4, quote="Nine were lost at sea.")
    with pytest.raises(DocumentError, match="another text"):
        find_marks("Nine were found on land.", [stray])
    assert find_marks("Nine were lost at sea.", [stray])


def test_the_words_say_what_was_read():
    full = figure(
        0,
        4,
        group="children",
        low=9,
        best=9,
        modifier="at_least",
        status="hedged",
        per="day",
        unit="families",
        place="Mosul",
        source="Red Crescent",
        part_of="f-0",
    )
    words = find_marks("Nine were found.", [full])[0].words
    assert words == "killed: children, at_least 9, families, per day, hedged, Mosul, Red Crescent, part of f-0"


def test_control_characters_and_lone_surrogates_reach_neither_page_nor_terminal():
    text = "Nine\x00 were \x1b[31mfound\ud83d."
    marks = find_marks(text, [figure(0, 4)])
    for form in FORMATS:
        rendered = render_marks(text, marks, form)
        rendered.encode("utf-8")
        assert "\x00" not in rendered
        assert "\x1b[31m" not in rendered


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=6))
def test_the_text_stands_between_the_marks(text, spans):
    good = [(a, a + n) for a, n in spans if a + n <= len(text)]
    marks = find_marks(text, [dataclasses.replace(figure(a, b), figure_id=f"f{k}") for k, (a, b) in enumerate(good)])
    assert all(left.end <= right.start for left, right in pairwise(marks))
    blank = [m._replace(words="") for m in marks]
    rendered = render_marks(text, blank, "text")
    assert rendered.count(" | ]") >= len(marks)
