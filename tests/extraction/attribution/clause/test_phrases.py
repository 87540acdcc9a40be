from __future__ import annotations

import pytest

from aleppo_figures.extraction.attribution.clause.phrases import clause_subject, phrase_after, phrase_before, skip_back


@pytest.mark.parametrize(
    ("text", "phrase", "outer"),
    [
        ("The harbour police said", "The harbour police", ""),
        ("A source at the Port Police said", "A source at the Port Police", ""),
        ("The head of the relief agency said", "The head of the relief agency", ""),
        ("Ada Brook, who runs the clinic, said", "Ada Brook", "Ada Brook, who runs the clinic"),
        ("The Coast Watch (CW) said", "The Coast Watch", "The Coast Watch (CW)"),
        ("Twelve died in Homs in raids the army said", "the army", ""),
        ("the city's Record Office said", "the city's Record Office", ""),
        ("The Office for Dykes and Flood Relief said", "The Office for Dykes and Flood Relief", ""),
        ("The Forum for Civic and Farm Rights said", "The Forum for Civic and Farm Rights", ""),
        ("health officials in Brenn province said", "health officials in Brenn province", ""),
        ("the relief agency (KRA) chief Ada Brook said", "the relief agency (KRA) chief Ada Brook", ""),
        ("fire chief Pedro de la Vega said", "fire chief Pedro de la Vega", ""),
        ("the port authority said", "the port authority", ""),
        ("a surviving cousin said", "a surviving cousin", ""),
        ("Doctors and a surviving cousin said", "Doctors", ""),
        ("KAMPALA Ugandan officials said", "Ugandan officials", ""),
        ("UNESCO Ugandan officials said", "UNESCO Ugandan officials", ""),
        ("Ada Brook, whose aides say they fled, said", "Ada Brook", "Ada Brook, whose aides say they fled"),
        ("the trust AFP-KP said", "the trust AFP-KP", ""),
        ("Bakers, medics and police said", "medics", ""),
    ],
)
def test_the_phrase_before_a_verb(line, text, phrase, outer):
    read = line(text)
    found = phrase_before(read, skip_back(read, len(read.words) - 1), plain=True)
    assert read.text(found.start, found.end) == phrase
    assert read.text(found.start, found.outer) == (outer or phrase)


def test_a_subject_may_stand_apart_from_its_verb(line):
    read = line("A resident reached by telephone said")
    found = clause_subject(read, len(read.words) - 1)
    assert read.text(found.start, found.end) == "A resident"


def test_the_phrase_after_a_preposition_takes_an_office_with_it(line):
    read = line("according to Ada Brook, head of the relief agency in Homs.")
    found = phrase_after(read, 1)
    assert read.text(found.start, found.end) == "Ada Brook"
    assert read.text(found.start, found.outer) == "Ada Brook, head of the relief agency in Homs"


def test_adverbs_days_and_asides_are_passed_over(line):
    read = line("The army, for its part, on Monday also said")
    assert skip_back(read, len(read.words) - 1) == 2
