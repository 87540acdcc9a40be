"""In whose clause an expression of time stands: the count's, another's, or one that only says more of somebody."""

import pytest

_OUT = (None, None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The guards, who on Monday lost two of their posts, say that {a 30} prisoners were killed.", {"a": _OUT}),
        ("The mayor, who arrived on Monday, said that {a three} people had drowned.", {"a": _OUT}),
        ("From the clinic — opened in May 2018 by nuns — {a 30|evacuated} patients were evacuated.", {"a": _OUT}),
        ("Police arrested {a ten|detained} men; {b nine|detained} others were arrested on Tuesday in Oran.",
         {"a": _OUT, "b": ("2019-09-10",) * 2}),
        ("{a 900|displaced} people are homeless; the first snow came last night.", {"a": _OUT}),
        ("Police detained {a two|detained} men over a fire that killed {b 52} people last month.",
         {"a": _OUT, "b": ("2019-08-01", "2019-08-31")}),
        ("The toll was {a 14}, up from 9 on Sunday.", {"a": _OUT}),
        ("Some {a 43} people have been killed in Duma which has been besieged since 2013.", {"a": _OUT}),
        ("{a 214|injured} people were wounded, shattering a calm which had held since a vote on Saturday.", {"a": _OUT}),
    ],
)  # fmt: skip
def test_a_period_of_another_clause_is_not_the_counts(days, text, wanted):
    assert days(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The bomb, which went off on Monday, killed {a nine} people.", {"a": ("2019-09-09",) * 2}),
        ("The cook, who was hit by shrapnel on Monday, and {a two} others died.", {"a": ("2019-09-09",) * 2}),
        ("{a Four} sailors died; the ferry had sunk on Monday.", {"a": ("2019-09-09",) * 2}),
        ("The worst were Tarma, 1972 ({a 4,000} dead), and Jauja, 1984 ({b 9,000}).",
         {"a": ("1972-01-01", "1972-12-31"), "b": ("1984-01-01", "1984-12-31")}),
        ("It was the highest since May 10, 2010, when {a 110} people died.", {"a": ("2010-05-10",) * 2}),
        ("{a 330,000} people have been killed in the war that began in 2011.", {"a": ("2011-01-01", "2019-09-12")}),
        ("They broke the truce that began last June often, killing {a 600} people.", {"a": ("2019-06-01", "2019-09-12")}),
        ("{a Six} people drowned at Lota on August 3 and {b 11} were killed at Coronel on Sunday.",
         {"a": ("2019-08-03",) * 2, "b": ("2019-09-08",) * 2}),
    ],
)  # fmt: skip
def test_a_period_of_the_counts_own_clause_holds(days, text, wanted):
    assert days(text) == wanted
