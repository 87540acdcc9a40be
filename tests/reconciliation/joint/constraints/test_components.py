"""Which rows can say anything about each other, directly or through others."""

import time

from aleppo_figures.reconciliation.joint.constraints.components import components
from aleppo_figures.reconciliation.joint.constraints.regions import Labels, regions
from aleppo_figures.reconciliation.joint.constraints.rows import count_rows
from aleppo_figures.reconciliation.scope import Scopes
from tests.reconciliation.build import claims_of, figure

SCOPES = Scopes()


def parts(*rows):
    listed = claims_of(*rows)
    found = components(count_rows(listed, regions(listed, SCOPES)), Labels(SCOPES))
    return sorted(sorted(row.name for row in part) for part in found)


def test_rows_of_places_apart_say_nothing_about_each_other():
    assert parts(figure("a", 1, place="Homs"), figure("b", 2, place="Idlib")) == [["a"], ["b"]]


def test_a_wider_row_links_them():
    assert parts(figure("a", 1, place="Homs"), figure("b", 2, place="Idlib"), figure("c", 9, place="Syria")) == [
        ["a", "b", "c"]
    ]


def test_days_apart_are_linked_through_what_covers_both():
    one, two = {"end": "2016-10-03"}, {"start": "2016-10-20"}
    assert parts(figure("a", 1, **one), figure("b", 2, **two)) == [["a"], ["b"]]
    assert parts(figure("a", 1, **one), figure("b", 2, **two), figure("c", 9)) == [["a", "b", "c"]]


def test_a_long_running_total_is_linked_in_little_time():
    many = [figure(f"r{n:03}", n, start="2016-01-01", end=f"2016-{n // 28 + 1:02}-{n % 28 + 1:02}") for n in range(300)]
    began = time.process_time()
    assert len(parts(*many)) == 1
    assert time.process_time() - began < 5
