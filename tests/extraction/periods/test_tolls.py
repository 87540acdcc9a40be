"""Tolls that rise: the event's own day begins them, the day of the rise doesn't."""

import pytest

_OUT = (None, None)
_TODAY = "2019-09-12"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The toll of Sunday's ferry sinking off Cebu rose on Wednesday to {a 41}.", {"a": ("2019-09-08", _TODAY)}),
        ("The toll from Saturday's tornado in Alta has climbed to {a 19} after crews on Tuesday dug out two bodies.",
         {"a": ("2019-09-07", _TODAY)}),
        ("The toll of Monday's mine collapse stood at {a 23} on Wednesday, with {b 40|injured} people injured.",
         {"a": ("2019-09-09", _TODAY), "b": ("2019-09-09", _TODAY)}),
        ("A dam burst above Sele on Tuesday, sweeping away two hamlets.\nThe death toll has risen to {a 88}, the prefect said.",
         {"a": ("2019-09-10", _TODAY)}),
        ("The death toll from a bus crash near Ica reached {a 31}, officials said. It crashed at dawn on Tuesday.",
         {"a": ("2019-09-10", _TODAY)}),
        ("The toll of Sunday's fire in Gomel has reached {a 12}. A guard carried out {b two} bodies.",
         {"a": ("2019-09-08", _TODAY), "b": ("2019-09-08",) * 2}),
        ("The toll of the riots of Sunday has reached {a 12}. {b Three} people have been killed in Ajmer.",
         {"a": ("2019-09-08", _TODAY), "b": ("2019-09-08", _TODAY)}),
        ("Governor Ruiz on Tuesday asked for help as the toll from Sunday's flood rose to {a 23}.",
         {"a": ("2019-09-08", _TODAY)}),
    ],
)  # fmt: skip
def test_a_toll_begins_with_its_event(days, text, wanted):
    assert days(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A shell killed {a two} people on Tuesday.\nThe death toll of the cholera outbreak has reached {b 412}.",
         {"a": ("2019-09-10",) * 2, "b": (None, _TODAY)}),
        ("A shell killed {a two} people on Tuesday. The relief office has so far counted {b 412} dead in the region.",
         {"a": ("2019-09-10",) * 2, "b": (None, _TODAY)}),
        ("The road toll has risen to {a 903} this year.", {"a": ("2019-01-01", _TODAY)}),
        ("The toll has risen to {a 60} from 41 a day earlier.", {"a": (None, _TODAY)}),
    ],
)  # fmt: skip
def test_a_toll_without_an_event_of_a_day_is_open(days, text, wanted):
    assert days(text) == wanted


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("As of noon today the landslide has killed {a 16} people.", _TODAY),
        ("A total of {a 88} deaths had been recorded up to the end of 5 September.", "2019-09-05"),
        ("{a 402} people have died as of 10 September, the office said.", "2019-09-10"),
        ("As of late August {a 81} wardens had been killed.", "2019-08-31"),
    ],
)
def test_a_day_up_to_which_was_counted_ends_an_open_stretch(days, text, end):
    assert days(text) == {"a": (None, end)}


def test_a_stretch_up_to_a_day_begins_with_the_event_that_was_told_before(days):
    text = "A tanker blew up near Okene on Tuesday. As of 7 a.m. today, {a 30} people had been killed."
    assert days(text) == {"a": ("2019-09-10", _TODAY)}
