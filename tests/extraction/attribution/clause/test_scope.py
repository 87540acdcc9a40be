from __future__ import annotations

import re

import pytest

from aleppo_figures.extraction.attribution.clause.cues import find_attributions
from aleppo_figures.extraction.attribution.clause.scope import attribution_over


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Medics said 12 died, while clerks put the dead at 15.", ["Medics", "clerks"]),
        ("12 died, medics said, and clerks said 15 were hurt.", ["medics", "clerks"]),
        ("12 died, medics said; a wall fell on 15.", ["medics", None]),
        ("12 died, according to medics.", ["medics"]),
        ("The army denied that 12 had died, medics said.", ["medics"]),
        ("A wall fell on 12 people.", [None]),
    ],
)
def test_the_attribution_that_a_number_stands_under(line, text, speakers):
    read = line(text)
    attributions = find_attributions(read)
    found = [attribution_over(read, attributions, m.start()) for m in re.finditer(r"\d+", text)]
    assert [f and read.text(f.phrase.start, f.phrase.end) for f in found] == speakers


def test_words_in_an_apposition_are_no_speakers_of_what_follows(line):
    read = line("The weavers' union, whose members say they are poor, claimed that 12 had died.")
    found = find_attributions(read)
    over = attribution_over(read, found, read.numbers[-1])
    assert over is not None and read.text(over.phrase.start, over.phrase.end).endswith("union")
