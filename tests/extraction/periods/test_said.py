"""Days on which something was said, done about the dead, or only measured: no days of what happened."""

import pytest

_OUT = (None, None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The chief told a Senate panel last week that {a 14} policemen had been killed.", {"a": _OUT}),
        ("He denied again last month that {a six} children had starved.", {"a": _OUT}),
        ("Last month it acknowledged the deaths of {a 700} civilians.", {"a": _OUT}),
        ("{a 12} of the victims were buried in Najaf on Tuesday.", {"a": _OUT}),
        ("A driver was charged Wednesday with {a seven} killings.", {"a": _OUT}),
        ("The premier said in a broadcast on Saturday that {a 646} people had died.", {"a": _OUT}),
        ("Thousands marched for Bloody Sunday, when troops killed {a 13} people.", {"a": _OUT}),
        ("{a 9} people died in recent days.", {"a": _OUT}),
        ("{a 9} people died in the past days.", {"a": _OUT}),
    ],
)  # fmt: skip
def test_no_day_of_what_happened(days, text, wanted):
    assert days(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Last week a quake killed {a six} people.", {"a": ("2019-09-02", "2019-09-08")}),
        ("Last month the group claimed responsibility for a raid that killed {a 10} people.",
         {"a": ("2019-08-01", "2019-08-31")}),
        ("Officials reported 13 air strikes on Tuesday, one of which killed {a a} boy.", {"a": ("2019-09-10",) * 2}),
        ("The number reported missing after Tuesday's arson attack is {a 40}.", {"a": ("2019-09-10",) * 2}),
        ("{a Seven} people died in the fire on Easter Sunday.", {"a": ("2019-09-08",) * 2}),
    ],
)  # fmt: skip
def test_a_day_of_what_happened_near_a_verb_of_saying(days, text, wanted):
    assert days(text) == wanted
