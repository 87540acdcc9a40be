"""What cells hold by each vintage: few columns, and counts that never shrink."""

import time

from aleppo_figures.reconciliation.joint.clock import Clock
from aleppo_figures.reconciliation.joint.constraints.cells import Query, build
from aleppo_figures.reconciliation.joint.constraints.regions import Labels, regions
from aleppo_figures.reconciliation.joint.constraints.rows import TRUTH, count_rows
from aleppo_figures.reconciliation.joint.programs import Bounding, Elastic
from aleppo_figures.reconciliation.scope import Scopes
from tests.reconciliation.build import claims_of, figure
from tests.reconciliation.joint.build import SNHR

SCOPES = Scopes()
LABELS = Labels(SCOPES)


def rows_of(*figures):
    listed = claims_of(*figures)
    return count_rows(listed, regions(listed, SCOPES))


def day(n):
    return f"{2016 + n // 336}-{n % 336 // 28 + 1:02}-{n % 28 + 1:02}"


def daily(days, **more):
    """A running total of each day beside the day's own number."""
    for n in range(days):
        total = {"start": day(0), "end": day(n), "published": day(n)}
        yield figure(f"total{n:04}", 5 * n + 5, **total, **more)
        if n:
            yield figure(f"day{n:04}", 5, **{**total, "start": day(n)}, **more)


def test_a_running_total_of_a_thousand_days_is_a_chain():
    rows = rows_of(*daily(1000))
    began = time.process_time()
    system = build(rows, LABELS)
    assert system.columns <= len(rows)
    assert sum(map(len, system.wide)) + sum(map(len, system.rules)) <= 3 * len(rows)
    assert Elastic(system).misfit().none
    assert time.process_time() - began < 5


def test_the_truth_beside_it_is_one_column():
    rows = rows_of(*daily(200))
    system = build(rows, LABELS, [Query(TRUTH, rows[-1].wide)])
    assert len(system.asked[0]) == 1
    assert Bounding(system).least(system.asked[0]).value == max(r.low for r in rows if r.wide == rows[-1].wide)


def test_two_roots_that_divide_the_days_differently_keep_what_each_saw():
    first, second = {"start": day(0), "end": day(0)}, {"start": day(1), "end": day(1)}
    rows = rows_of(figure("a", 10, **first), figure("b", 10, **second, source="SNHR", publisher=SNHR))
    whole = rows_of(figure("w", 1, start=day(0), end=day(1)))[0].wide
    system = build(rows, LABELS, [Query(TRUTH, whole)])
    assert Bounding(system).least(system.asked[0]).value == 20


def test_a_later_total_may_add_to_earlier_days_but_not_take_from_them():
    early = {"start": day(0), "end": day(3), "published": day(4)}
    late = {**early, "published": day(9)}
    assert Elastic(build(rows_of(figure("a", 10, **early), figure("b", 15, **late)), LABELS)).misfit().none
    assert Elastic(build(rows_of(figure("a", 10, **early), figure("b", 5, **late)), LABELS)).misfit().gap == 5


def test_nothing_follows_from_cells_that_there_was_no_time_for():
    rows = rows_of(*daily(30))
    system = build(rows, LABELS, clock=Clock(0))
    assert system.cut
    assert Elastic(system).misfit().status == "time_limit"
    assert Bounding(system).most({}).value is None
    assert Bounding(system).least({}).value is None
