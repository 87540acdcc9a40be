"""Rates: per day, week, month and year, and spans of time that are none."""

import pytest

from aleppo_figures.extraction.qualities.rates import assign_rates

SENTENCES = [
    ("day", "{a 25} people a day die of cholera."),
    ("day", "{a 25|displaced} people flee each day."),
    ("day", "An average of {a three} daily were killed."),
    ("day", "On average {a three} people are killed every day."),
    ("week", "On average {a 40} a week die on the roads."),
    ("month", "Every month {a 120} women die in childbirth there."),
    ("year", "Snake bites kill {a 5,000} people a year."),
    ("year", "Malaria kills about {a 400,000} people annually, most of them children."),
    ("day", "The daily death toll was {a 40}."),
    ("week", "Mines kill {a two} children per week."),
    ("month", "The monthly average of deaths rose to {a 40}."),
    ("day", "{a 40} people die per day of hunger."),
    (None, "{a 40} people were killed a day after the truce."),
    (None, "{a 40} people were killed in a single day."),
    (None, "{a 40} people were killed within a week."),
    (None, "{a 40} people died a year ago."),
    (None, "{a 40} people died in less than a month."),
    (None, "A day earlier {a 40} people died."),
    (None, "{a 40} people were killed on a day of mourning."),
    (None, "{a 40} people have died in a year of war."),
    (None, "{a 40} people died, the daily Sabah said."),
    (None, "{a 40} people died in the daily bombardment."),
    (None, "{a 40} people died once a bridge fell."),
    (None, "{a 40} people died; the clinic sees 350 patients a day."),
    (None, "{a 40} people were killed half a year later."),
    (None, "A month of shelling killed {a 40} people."),
    (None, "{a 40} people were killed about a week into the siege."),
    ("year", "Every year {a 300} children drown in the lake."),
]


@pytest.mark.parametrize(("per", "text"), SENTENCES)
def test_rates_are_told_from_spans_of_time(per, text, marked):
    reading = marked(text)
    assert assign_rates(reading.page, reading.mentions)[0] == per
