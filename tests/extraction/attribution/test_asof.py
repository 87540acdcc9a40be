from __future__ import annotations

from datetime import date

import pytest

P = date(2020, 5, 6)  # a Wednesday


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("As of 30 April, [12] people had died.", date(2020, 4, 30)),
        ("As of April 30, 2019, [12] people had died.", date(2019, 4, 30)),
        ("[12] bodies had been found by Monday evening.", date(2020, 5, 4)),
        ("By noon on Sunday the crew had dug for a week. They had found [12] bodies.", date(2020, 5, 3)),
        ("On 2 May, the clinic said, [12] people had died so far.", date(2020, 5, 2)),
        ("As of 20 December [12] people had died.", date(2019, 12, 20)),
        ("As of yesterday, [12] people had died.", date(2020, 5, 5)),
        ("By Friday [12] more could be dead.", None),
        ("[12] people died on Monday.", None),
        ("The crew will be home by Monday; [12] people died.", None),
        ("As of 30 February, [12] people had died.", None),
    ],
)
def test_the_day_at_which_a_count_stood(read, marked, day):
    assert read(marked, published=P)[-1].as_of == day


def test_without_a_publication_day_only_a_full_date_is_known(read):
    assert read("As of Monday, [12] had died.")[0].as_of is None
    assert read("As of 3 May, [12] had died.")[0].as_of is None
    assert read("As of 3 May 2020, [12] had died.")[0].as_of == date(2020, 5, 3)
