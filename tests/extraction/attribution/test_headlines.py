from __future__ import annotations


def test_a_headline_takes_the_source_of_the_same_number_below(read):
    slots = read("Raid kills [12]\nRain fell on the town.\nThe raid killed [12] people, medics said.")
    assert [s.source for s in slots] == ["medics", "medics"]


def test_a_headline_takes_nothing_from_another_number(read):
    assert read("Raid kills [12]\nThe raid killed [15] people, medics said.")[0].source is None


def test_the_first_sentence_with_the_number_decides(read):
    slots = read("Raid kills [12]\nThe raid killed [12] people.\nThe storm killed [12] people, medics said.")
    assert [s.source for s in slots] == [None, None, "medics"]


def test_a_heading_run_together_with_its_sentence_begins_anew(read):
    slots = read("Medics said [7] died. [12] killed in mine A blast killed [12] men. Clerks said [12] miners died.")
    assert [s.source for s in slots] == ["Medics", "Clerks", "Clerks", "Clerks"]
