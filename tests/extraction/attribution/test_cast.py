from __future__ import annotations

import pytest

from aleppo_figures.extraction.attribution.cast import abbreviations
from aleppo_figures.vocabulary.sources import SourceRegistry


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Harbour Relief Fund (HRF) said", {"HRF": "Harbour Relief Fund"}),
        ("the Union of Bakers and Millers [UBM] said", {"UBM": "Union of Bakers and Millers"}),
        ("the Syrian Network for Human Rights (SNHR)", {"SNHR": "Syrian Network for Human Rights"}),
        ("a bakery (BBC said so)", {}),
        ("rain fell (GMT)", {}),
    ],
)
def test_abbreviations_are_introduced_in_brackets(text, found):
    assert abbreviations(text, SourceRegistry.default()) == found


@pytest.mark.parametrize(
    ("marked", "last"),
    [
        ("The army said [1] died. Ada Brook, a nurse, said [2] died. He said [3] died.", "Ada Brook"),
        ("Ada Brook, a nurse, said [1] died. The relief agency said [2] died. It said [3] died.", "The relief agency"),
        ("Dr Ada Brook said [1] died. The army said [2] died. Brook said [3] died.", "Dr Ada Brook"),
        ("Residents said [1] died. They said [3] died.", "Residents"),
        ("UNICEF was there. The agency said [3] died.", "UNICEF"),
        ("The Coast Club said [1] died. Its spokesman said [3] died.", "The Coast Club"),
        ("Marlow police said [1] died. Chief Ada Brook said [3] died.", "Marlow police"),
        ("One was brought to Saint Mary Hospital. A hospital spokeswoman said [3] died.", "Saint Mary Hospital"),
        ("The Israeli military said [1] died. Israel said [3] died.", "Israel"),
        ("The Doctors' Network said [1] died. The group said [3] died.", "Doctors' Network"),
        (
            "The navy said [1] died. Harbour Chief Ana Ruiz read the list aloud. [3] lay on the quay, he said.",
            "Harbour Chief Ana Ruiz",
        ),
        (
            "Ana Ruiz, a nurse, said [1] died. The Coast Club has 9 boats. [3] drowned, its envoy said.",
            "The Coast Club",
        ),
        ("A rights group said [1] died. Airwars said [2] died.", "Airwars"),
    ],
)
def test_short_words_point_back_to_who_spoke(read, marked, last):
    assert read(marked)[-1].source == last


def test_a_monitor_without_a_name_is_the_one_that_the_text_names_elsewhere(read):
    slots = read("A monitoring group said [1] died.\nThe Syrian Observatory for Human Rights said [2] were hurt.")
    assert {slot.source for slot in slots} == {"Syrian Observatory for Human Rights"}
    assert slots[0].source_text == "A monitoring group"
