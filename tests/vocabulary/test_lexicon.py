"""The phrase matcher: longest first, on word bounds, spans that hold."""

from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.vocabulary.lexicon import Lexicon, fold


def found(lexicon, text):
    return [(h.text, h.value) for h in lexicon.find(text)]


def test_the_longest_phrase_wins_at_each_place():
    lexicon = Lexicon([("east", 1), ("east Aleppo", 2), ("Aleppo city", 3)])
    assert found(lexicon, "In east Aleppo city and east") == [("east Aleppo", 2), ("east", 1)]


def test_words_not_parts_of_words():
    assert found(Lexicon([("shell", 1)]), "shelling Shell seashell") == [("Shell", 1)]


def test_a_phrase_does_not_run_over_a_full_stop():
    assert found(Lexicon([("air strike", 1)]), "in the air. Strike two; air\nstrike") == []


def test_the_first_value_of_a_phrase_holds():
    assert Lexicon([("a b", 1), ("A-B", 2)]).get("a b") == 1


@given(st.text())
def test_folding_keeps_positions(text):
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="ab c.-’", max_size=40))
def test_spans_are_the_text(text):
    for hit in Lexicon([("a b", 1), ("c", 2), ("a b c", 3)]).find(text):
        assert text[hit.start : hit.end] == hit.text
