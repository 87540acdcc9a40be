from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("The police said that 12 died.", "dbwT0x."),
        ("A grocer told Reuters.", "dxtr."),
        ("The ministry's figures", "dbsN"),
        ("He has documented it.", "eaqe."),
        ("According to medics, 12 died.", "gp,0x."),
        ("A report of raids", "dbfx"),
        ("The UK-based group, on Monday", "dmb,oD"),
        ("1,200 left, 5.5 stayed", "0x,0x"),
        ("U.N. staff and Dr. Ali", "rb&cc"),
        ("Mondays raid", "Dx"),
        ("pro-rebel media", "mb"),
    ],
)
def test_each_word_has_its_class(line, text, tags):
    assert line(text).tags == tags


def test_words_are_stretches_of_the_text(line):
    read = line("Médecins Sans Frontières’ surgeon said “12 died”.")
    assert all(read.sentence.text[w.start : w.end] == w.text for w in read.words)
    assert read.text(0, 2) == "Médecins Sans Frontières’"


def test_a_report_is_a_noun_after_an_article_and_a_verb_after_a_plural(line):
    assert line("A report by medics").tags[1] != "w"
    assert line("Activists report that 12 died").tags[1] == "w"
