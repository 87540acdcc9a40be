"""Captions, titles and notes."""

from __future__ import annotations

from datetime import date

import pytest

from aleppo_figures.extraction.tables.found.grid import Table
from aleppo_figures.extraction.tables.said.around import read_around


def around(lens, *caption, notes=()):
    return read_around(Table((), 0, 0, "pipes", caption=caption, notes=notes), lens)


def test_the_caption_closest_to_the_table_wins(lens):
    said = around(lens, "Table 2: Civilians killed in Homs", "People injured in Syria, 2015")
    assert (said.outcome, said.group, said.place, said.frame.text) == ("killed", "civilians", "Homs", "2015")


@pytest.mark.parametrize(
    ("note", "source"),
    [
        ("Source: SOHR", "Syrian Observatory for Human Rights"),
        ("(Source: the Syrian Network for Human Rights, October 2016)", "Syrian Network for Human Rights"),
        ("Data: UN OCHA", "United Nations Office for the Coordination of Humanitarian Affairs"),
        ("Compiled by Valley Watch and others", "Valley Watch"),
        ("Note: numbers may grow", None),
    ],
)
def test_a_note_names_the_source(lens, note, source):
    assert around(lens, notes=(note,)).source == source


def test_a_note_names_the_period_the_place_and_the_day_at_which_counts_stood(lens):
    said = around(lens, notes=("Period: 1–31 October 2016", "Location: Homs", "Note: as of 3 November 2016"))
    assert (said.frame.start, said.place, said.as_of) == (date(2016, 10, 1), "Homs", date(2016, 11, 3))


def test_a_source_notes_day_is_no_period(lens):
    assert around(lens, notes=("Source: SOHR, 3 November 2016",)).frame is None


def test_a_caption_of_things_says_nothing(lens):
    assert around(lens, "Buildings destroyed in Homs").told == frozenset()
