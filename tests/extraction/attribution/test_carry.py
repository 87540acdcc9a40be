from __future__ import annotations

from datetime import date

import pytest


@pytest.mark.parametrize(
    ("after", "carried"),
    [
        ("[12] people were killed.", True),
        ("The victims include [12] bakers.", True),
        ("In Homs, [12] more were hurt.", True),
        ("In Homs [12] people were killed.", False),
        ("Meanwhile [12] people were killed.", False),
        ("Since the war began, [9000] people have been killed.", False),
        ("A like raid in 1994 killed [12] people.", False),
        ("I saw [12] bodies.", False),
        ("Rain fell. Snow fell. Hail fell. [12] people were killed.", False),
        ("The army said it had gone. [12] people were killed.", False),
    ],
)
def test_a_speakers_word_carries_until_another_fact_comes(read, after, carried):
    slot = read(f"Medics said a market was hit. {after}", published=date(2018, 3, 1))[-1]
    assert (slot.source == "Medics") is carried


def test_a_word_inside_a_relative_clause_does_not_carry(read):
    assert read("It was a raid which medics said was long. [12] people were killed.")[0].source is None
