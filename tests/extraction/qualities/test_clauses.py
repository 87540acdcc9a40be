"""Clauses end where their sentence says so, and no slot falls over a text, however it's made."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.extraction.causes import assign_causes
from aleppo_figures.extraction.mentions import Mention, Number, Page, Sentence, Span
from aleppo_figures.extraction.parties import assign_parties
from aleppo_figures.extraction.qualities import assign_extent, assign_rates, assign_status
from aleppo_figures.extraction.qualities.clauses import clause_of, within
from aleppo_figures.schema.document import Document
from aleppo_figures.vocabulary.lexicon import Hit


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("It rained, but {a 12} people died, which was bad.", "{a} people died"),
        ("It rained; {a 12} people died: a record.", "{a} people died"),
        ("{a 12} people died while it rained.", "{a} people died"),
        ("{a 12} people died in rain and snow.", "{a} people died in rain and snow."),
    ],
)
def test_a_clause_ends_at_its_breaks(text, clause, marked):
    reading = marked(text)
    span = clause_of(reading.page, reading.mentions[0]).span
    assert reading.page.text[span.start : span.end].strip() == clause.replace("{a}", "12")


def test_hits_within_a_stretch():
    hits = [Hit(k, k + 2, "ab", k) for k in range(0, 20, 4)]
    assert [h.value for h in within(hits, 3, 13)] == [4, 8]
    assert list(within(hits, 30, 40)) == []


def page_of(text, offsets):
    page = Page(Document(text), (Sentence(text, 0, len(text), 0, 0),))
    mentions = []
    for at in sorted(offsets):
        span = Span(at, min(at + 1, len(text)))
        number = Number(span, 5, 5, 5, "exact", "digits", span)
        cue = Span(at // 2, at // 2 + 1)
        mentions.append(Mention(number, 0, "killed", "people", None, None, cue))
    return page, mentions


SLOTS = (assign_status, assign_extent, assign_rates, assign_causes, assign_parties)


@given(st.text(min_size=1, max_size=80), st.data())
def test_no_text_is_too_odd(text, data):
    offsets = data.draw(st.lists(st.integers(0, len(text) - 1), max_size=6, unique=True))
    page, mentions = page_of(text, offsets)
    for slot in SLOTS:
        assert len(slot(page, mentions)) == len(mentions)


@pytest.mark.slow
@pytest.mark.parametrize("slot", SLOTS)
def test_time_is_linear_without_full_stops(slot):
    def seconds(times):
        piece = "Russian jets could have killed 5 people a day in the shelling reports said "
        text = piece * times
        page, mentions = page_of(text, [k * len(piece) + piece.index("5") for k in range(times)])
        began = time.perf_counter()
        slot(page, mentions)
        return time.perf_counter() - began

    seconds(10)
    assert seconds(800) < 20 * max(seconds(100), 0.005)
