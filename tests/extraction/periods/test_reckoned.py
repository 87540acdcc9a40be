"""Stretches that a sentence puts together: a length and its last day, two days with "from" and "to"."""

import pytest


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("{a 262} people have been killed in the nine days to 3 September.", "2019-08-26", "2019-09-03"),
        ("{a Eight} people died on the roads in the week to Sunday.", "2019-09-02", "2019-09-08"),
        ("{a 29,000} children died in the three months to the end of July.", "2019-05-01", "2019-07-31"),
        ("Drones killed {a 40} civilians from late July to August 9.", "2019-07-21", "2019-08-09"),
        ("From August 3 to 08:00 on August 20 shelling killed {a 31} civilians.", "2019-08-03", "2019-08-20"),
        ("On the fourth of August {a seven} climbers died.", "2019-08-04", "2019-08-04"),
        ("{a 50} miners have died since the twentieth of May.", "2019-05-20", "2019-09-12"),
        ("Since January {a 1,500} people have been killed.", "2019-01-01", "2019-09-12"),
        ("{a 3,600} people died on the river in the last four decades.", "1979-09-12", "2019-09-12"),
        ("Since the militia launched its push on the capital last Saturday, {a 120} people have died.",
         "2019-09-07", "2019-09-12"),
        ("Since the beginning of this month it has registered {a 112} deaths.", "2019-09-01", "2019-09-12"),
    ],
)  # fmt: skip
def test_a_stretch_is_put_together(days, text, start, end):
    assert days(text) == {"a": (start, end)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("{a 90} civilians have been killed since the start of the operation, {b<a 25} of them on 30 June.",
         {"a": (None, "2019-09-12"), "b": ("2019-06-30",) * 2}),
        ("They walked for nine days to a camp. On 3 September {a two} of them died.", {"a": ("2019-09-03",) * 2}),
        ("A second may die, and they may first flee; {a two} died on Monday.", {"a": ("2019-09-09",) * 2}),
    ],
)  # fmt: skip
def test_a_day_stands_for_itself(days, text, wanted):
    assert days(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mayor told a briefing on Wednesday that {a 34} miners had been killed the previous afternoon.",
         {"a": ("2019-09-10",) * 2}),
        ("A shell killed {a four} people on Friday. {b Six} had been killed the day before.",
         {"a": ("2019-09-06",) * 2, "b": ("2019-09-05",) * 2}),
        ("Shells hit the port on Monday, killing {a nine}. The attack came a day after air strikes killed {b 26} people.",
         {"a": ("2019-09-09",) * 2, "b": ("2019-09-08",) * 2}),
        ("Gunmen stormed a bank on Monday. It comes two weeks after a raid that killed {a two} guards.",
         {"a": ("2019-08-26",) * 2}),
        ("In August 2016 floods hit Louisiana. Earlier that month {a 60} people were killed in Kabul.",
         {"a": ("2016-08-01", "2016-08-31")}),
        ("Since the invasion of March 2003 {a 2,998} have died. The Count says {b 52,000} civilians died in that time.",
         {"a": ("2003-03-01", "2019-09-12"), "b": ("2003-03-01", "2019-09-12")}),
    ],
)  # fmt: skip
def test_a_day_is_counted_from_the_one_named_before(days, text, wanted):
    assert days(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The tremor struck on Monday. The visit comes after guards shot {a two} men dead.",
        "It was the day before the feast. {a Two} men died.",
        "It was two a day before. {a Two} men died.",
        "Two days after the quake {a two} men died.",
    ],
)
def test_a_day_counted_from_what_is_not_named_is_unknown(days, text):
    assert days(text) == {"a": (None, None)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On 3 June police raided the port; over the next month {a 20} dockers were killed.", ("2019-06-03", "2019-07-03")),
        ("A shell hit the mill on 6 September. Two days later {a four} people died there.", ("2019-09-08",) * 2),
        ("A shell hit the mill on 6 September. A day earlier {a four} people had died there.", ("2019-09-05",) * 2),
        ("Two days later {a four} people died there.", (None, None)),
        ("Gunmen came on 6 August. That day {a four} people died.", ("2019-08-06",) * 2),
        ("Gunmen came on 6 August. The next day {a four} people died.", ("2019-08-07",) * 2),
        ("A truce began on 3 June. Since then {a 44} people have died.", ("2019-06-03", "2019-09-12")),
        ("In 2016 the dam broke. In August that year {a 30} people drowned.", ("2016-08-01", "2016-08-31")),
        ("In May 2016 the dam broke. That same year {a 30} people drowned.", ("2016-01-01", "2016-12-31")),
        ("That year {a 30} people drowned.", (None, None)),
        ("It killed {a 30} people on Monday; a year earlier nobody died.", ("2019-09-09",) * 2),
        ("Bulletin, 2-8 September 2019\n\nThis week {a 12} people were killed.", ("2019-09-02", "2019-09-08")),
        ("The toll since 3 June rose on Monday to {a 90}.", ("2019-06-03", "2019-09-12")),
        ("It was the worst since 1934, when {a 8,500} people perished.", ("1934-01-01", "1934-12-31")),
        ("It was the worst since May 1988, when {a 850} people perished.", ("1988-05-01", "1988-05-31")),
    ],
)  # fmt: skip
def test_days_by_what_was_named_before(days, text, wanted):
    assert days(text) == {"a": wanted}
