"""What a notebook shows is at most a screen, marks the numbers in their sentences, and escapes what comes from outside."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest

import aleppo_figures
from aleppo_figures import extract, reconcile
from aleppo_figures.report.notebook import figures_html

TEXT = "Shells killed 26 civilians, seven of them children, in Jub al-Quba on 30 November 2016, <b>WHO</b> said."


@pytest.fixture(scope="module")
def figures() -> pd.DataFrame:
    return extract(TEXT)


def test_figures_are_shown_in_words_with_their_number_marked(figures: pd.DataFrame) -> None:
    shown = figures_html(figures)
    assert "<b>2 figures</b> of 1 document" in shown
    assert "killed <mark>26</mark> civilians" in shown and "<mark>seven</mark> of them" in shown
    assert "&lt;b&gt;WHO&lt;/b&gt;" in shown and "<b>WHO" not in shown


def test_a_number_that_stands_twice_in_its_sentence_is_not_guessed(figures: pd.DataFrame) -> None:
    twice = figures.head(1).assign(quote="In the east 26 died, in the west 26.")
    assert "<mark>" not in figures_html(twice)


@pytest.mark.parametrize("rows", [0, 1, 12, 400])
def test_a_frame_is_at_most_a_screen(figures: pd.DataFrame, rows: int) -> None:
    many = pd.concat([figures.head(1)] * rows) if rows else figures.head(0)
    shown = figures_html(many)
    assert shown.count("<tr>") == 1 + min(rows, 12)
    assert ("more</div>" in shown) == (rows > 12)


def test_the_extension_shows_figures_and_leaves_other_frames_alone(figures: pd.DataFrame) -> None:
    kept = {}
    formatter = SimpleNamespace(for_type=kept.__setitem__)
    shell = SimpleNamespace(display_formatter=SimpleNamespace(formatters={"text/html": formatter}))
    aleppo_figures.load_ipython_extension(shell)
    show = kept[pd.DataFrame]
    assert show(figures) == figures_html(figures)
    other = pd.DataFrame({"a": [1]})
    assert show(other) == other._repr_html_()


def test_a_reconciliation_says_what_was_read_found_and_left_out(figures: pd.DataFrame) -> None:
    other = extract(TEXT.replace("26", "40").replace("<b>WHO</b>", "MSF"), published="2016-12-02")
    shown = reconcile(pd.concat([figures, other]).assign(extent="total"))._repr_html_()
    assert "4 figures of 2 documents from 2 roots" in shown
    assert "Conflicts: none" in shown and "Left out of the arithmetic: nothing" in shown
    assert "Disagreements between roots: none" in shown and "Not comparable with any other figure: 0" in shown
    assert "<ol><li>" in shown and "<b>WHO" not in shown


def test_nothing_found_is_said(figures: pd.DataFrame) -> None:
    shown = reconcile(figures.head(1))._repr_html_()
    assert "Found: 0 errors, 0 warnings, 0 notes" in shown
    assert "Not comparable with any other figure: 1" in shown


def test_the_numbers_of_findings_are_marked_in_their_quotes() -> None:
    text = (
        "The Syrian Observatory for Human Rights said a total of 24 civilians were killed in Aleppo in October 2016. "
        "The Syrian Network for Human Rights said a total of 60 civilians were killed in Aleppo in October 2016."
    )
    shown = reconcile(extract(text, published="2016-12-20"))._repr_html_()
    assert "<mark>24</mark>" in shown or "<mark>60</mark>" in shown


def test_a_long_quote_is_shown_around_its_number(figures: pd.DataFrame) -> None:
    long = "It rained all day, " * 20
    quote = f"{long}and 26 civilians were killed, {long}"
    shown = figures_html(figures.head(1).assign(quote=quote))
    assert "…" in shown and "<mark>26</mark> civilians" in shown and len(shown) < 1_500
