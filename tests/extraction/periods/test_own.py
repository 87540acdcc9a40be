"""The period that a count's own sentence states, where it states it in an unusual way."""

import pytest

_OUT = (None, None)
_TODAY = "2019-09-12"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Divers look for {a eight|missing} people missing since a bridge fell on Tuesday.", {"a": ("2019-09-10",) * 2}),
        ("Since Tuesday {a eight} people have been killed.", {"a": ("2019-09-10", _TODAY)}),
        ("On 28 and 29 July, survivors told the panel, soldiers shot {a 40} villagers.", {"a": ("2019-07-28", "2019-07-29")}),
        ("On 28 July, the panel said, soldiers shot {a 40} villagers.", {"a": _OUT}),
        ("In the famine of 1983 to 1985 some {a 400,000} people died.", {"a": ("1983-01-01", "1985-12-31")}),
        ("From 1941 to 1944 the town was besieged. {a 800} people died in those years.", {"a": ("1941-01-01", "1944-12-31")}),
        ("In all {a 52,881} people died, according to police files that were opened in 1990.", {"a": _OUT}),
        ("In all {a 52} people died in 1990, according to police files.", {"a": ("1990-01-01", "1990-12-31")}),
        ("The toll of Monday's magnitude-6.1 quake could climb to {a 10,000}.", {"a": ("2019-09-09", _TODAY)}),
        ("{a 38} children have died, {b eleven} in the past week.", {"a": _OUT, "b": ("2019-09-05", _TODAY)}),
        ("{a 38} children died and {b 30|injured} were hurt on Tuesday.", {"a": ("2019-09-10",) * 2, "b": ("2019-09-10",) * 2}),
        ("{a Three} soldiers have been killed there since New Year.", {"a": ("2019-01-01", _TODAY)}),
        ("They signed a truce in May; it ended on Monday, and since then {a 400} people have died.", {"a": ("2019-09-09", _TODAY)}),
        ("Also on Monday state news agency Tana said {a two} people had died.", {"a": _OUT}),
        ("Also on Monday a bomb in the old town killed {a two} people.", {"a": ("2019-09-09",) * 2}),
        ("{a 900} people have died in a conflict which started as a protest against the price of bread in March 2011.",
         {"a": ("2011-03-01", _TODAY)}),
        ("The unrest began in March 2011 and grew into a war. {a 900} people have died in the conflict so far.",
         {"a": ("2011-03-01", _TODAY)}),
        ("The unrest began in March 2011 and grew into a war. The flood has killed {a 90} people so far.", {"a": (None, _TODAY)}),
        ("The toll may reach {a 10,000} in the coming weeks.", {"a": _OUT}),
        ("That brought to 237 the number executed since May 16: {a 67} civilians, {b<a fourteen} of them minors, "
         "and the 20 killed on Wednesday.", {"a": ("2019-05-16", _TODAY), "b": ("2019-05-16", _TODAY)}),
    ],
)  # fmt: skip
def test_what_a_sentence_states(days, text, wanted):
    assert days(text) == wanted
