"""Which reports are read as one entry: one scope, or the one event of a day and place; else none."""

from aleppo_figures.reconciliation.replay.gathering import gathered
from tests.reconciliation.build import claims_of, figure

STRIKE = {"extent": "incident", "place": "Jub al-Quba", "start": "2016-10-05", "end": "2016-10-05"}


def ids(*rows):
    return [[c.figure_id for c in entry.reports] for entry in gathered(claims_of(*rows))]


def test_reports_of_one_scope_are_one_entry():
    assert ids(figure("a", 20), figure("b", 30, source="SNHR"), figure("c", 5, group="children")) == [["c"], ["a", "b"]]


def test_one_event_is_one_entry_whoever_is_blamed():
    rows = [figure("a", 20, **STRIKE, attributed_to="Russia"), figure("b", 30, **STRIKE, source="SNHR", doc_id="q")]
    assert ids(*rows) == [["a", "b"]]


def test_two_events_of_one_day_and_place_are_left_out():
    rows = [figure("a", 2, **STRIKE), figure("b", 9, **STRIKE), figure("c", 9, **STRIKE, source="SNHR", doc_id="q")]
    assert ids(*rows) == []


def test_who_is_blamed_narrows_a_total():
    assert len(ids(figure("a", 20, attributed_to="Russia"), figure("b", 30, source="SNHR"))) == 2


def test_hedged_and_undated_reports_are_in_none():
    assert ids(figure("a", 20, status="hedged"), figure("b", 30, end=None), figure("c", 3, place=None)) == []


def test_each_root_stands_as_it_last_stood_and_its_own_page_before_others():
    page = {"publisher": "Syrian Observatory for Human Rights", "doc_id": "p"}
    rows = [
        figure("own", 26, **page),
        figure("outlet", 40, publisher="Daily", doc_id="q", published="2016-11-20"),
        figure("old", 10, source="SNHR"),
        figure("new", 12, source="SNHR", published="2016-11-09"),
    ]
    [entry] = gathered(claims_of(*rows))
    assert [c.figure_id for c in entry.current] == ["new", "own"]
    assert entry.roots == ("Syrian Network for Human Rights", "Syrian Observatory for Human Rights")


def test_where_the_order_is_not_known_all_of_a_roots_reports_stand():
    [entry] = gathered(claims_of(figure("a", 26, published=None), figure("b", 40, published="2016-11-20")))
    assert [c.figure_id for c in entry.current] == ["a", "b"]


def test_an_entry_has_the_scope_of_its_reports():
    told = {"group": "children", "side": "Russia", "attributed_to": "Turkey", "cause": "airstrike"}
    [entry] = gathered(claims_of(figure("b", 20, **told), figure("a", 30, **told, source="SNHR")))
    assert (entry.outcome, entry.group, entry.side, entry.place) == ("killed", "children", "Russia", "Aleppo")
    assert (entry.attributed_to, entry.cause) == ("Turkey", "airstrike")
    assert entry.end - entry.start == 30 and entry.start == entry.reports[0].start
    assert [c.figure_id for c in entry.reports] == [c.figure_id for c in entry.current] == ["a", "b"]
    assert entry.event == ("killed", "Aleppo", entry.start, entry.end, "Turkey", "airstrike")


def test_the_one_event_of_a_day_and_place_has_nobody_blamed():
    rows = [figure("a", 20, **STRIKE, attributed_to="Russia", cause="airstrike")]
    [entry] = gathered(claims_of(*rows))
    assert (entry.attributed_to, entry.cause) == (None, None)


def test_only_asserted_persons_counted_over_known_days_speak():
    for changes in (
        {"status": "denied"},
        {"status": "hedged"},
        {"unit": "families"},
        {"outcome": "trapped"},
        {"start": None},
        {"end": None},
        {"place": None},
        {"extent": "incident"},
        {"per": "day"},
    ):
        assert ids(figure("a", 20, **changes)) == [], changes
    assert ids(figure("a", 20)) == [["a"]]


def test_each_part_of_a_scope_makes_an_entry_of_its_own():
    for changes in (
        {"outcome": "injured"},
        {"group": "women"},
        {"side": "Russia"},
        {"place": "Homs"},
        {"start": "2016-10-02"},
        {"end": "2016-10-30"},
        {"attributed_to": "Russia"},
        {"cause": "airstrike"},
    ):
        assert len(ids(figure("a", 20), figure("b", 20, **changes))) == 2, changes


def test_entries_come_by_place_and_days():
    rows = [
        figure("e", 1, place="Homs"),
        figure("d", 1, end="2016-11-05"),
        figure("c", 1, outcome="injured"),
        figure("b", 1, group="women"),
        figure("a", 1, start="2016-09-01"),
    ]
    assert ids(*rows) == [["a"], ["c"], ["b"], ["d"], ["e"]]
