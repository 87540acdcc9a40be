"""Findings about several roots: factors and shares, never "error", and one event told from several."""

from aleppo_figures import reconcile
from tests.reconciliation.build import figure, frame

STRIKE = {"extent": "incident", "place": "Jub al-Quba", "start": "2016-10-05", "end": "2016-10-05", "basis": "reported"}


def told(kind, *rows):
    found = reconcile(frame(*rows)).findings
    return found[found["kind"] == kind]["sentence"].tolist()


def test_two_lists_of_one_scope_are_a_share():
    [sentence] = told("counts_fewer", figure("a", 442), figure("b", 1138, source="SNHR"))
    assert sentence.startswith("Syrian Observatory for Human Rights counts 442 where")
    assert "39%. Each bounds only its own count." in sentence


def test_who_is_trapped_is_not_counted_one_by_one():
    rows = [figure("a", 200_000, outcome="trapped"), figure("b", 300_000, outcome="trapped", source="SNHR")]
    [sentence] = told("counts_fewer", *rows)
    assert "puts at 200,000 what Syrian Network for Human Rights puts at 300,000" in sentence
    assert "counts" not in sentence


def test_two_closed_tolls_of_one_strike_disagree_by_a_factor():
    rows = [figure("a", 8, **STRIKE), figure("b", 15, **STRIKE, source="SNHR", doc_id="q")]
    [sentence] = told("disagrees", *rows)
    assert "can't both hold if they mean the same people: a factor of 1.88 apart." in sentence


def test_copies_of_two_reports_make_one_finding_whichever_side_they_stand_on():
    pair = [("a1", 8, "SOHR"), ("z1", 15, "SNHR"), ("b2", 15, "SNHR"), ("y2", 8, "SOHR")]
    rows = [figure(name, n, **STRIKE, source=source, doc_id=name) for name, n, source in pair]
    assert len(told("disagrees", *rows)) == 1


def test_minimums_do_not_conflict():
    rows = [figure("a", 15, modifier="at_least"), figure("b", 12, modifier="at_least", source="SNHR")]
    [sentence] = told("minimums", *rows)
    assert sentence.startswith("at least 12 (Syrian Network for Human Rights) and at least 15")
    assert "don't conflict" in sentence


def test_equal_numbers_agree_and_near_ones_come_near():
    [sentence] = told("agrees", figure("a", 20), figure("b", 20, source="SNHR"))
    assert sentence.startswith("Two roots agree on")
    [sentence] = told("agrees", figure("a", 564), figure("b", 600, source="SNHR", modifier="more_than"))
    assert sentence.startswith("Two roots come near each other on")


def test_about_on_both_sides_does_not_add_up_to_agreement():
    rows = [figure("a", 15_000, modifier="about"), figure("b", 20_000, modifier="about", source="SNHR")]
    assert told("agrees", *rows) == []


def strike(name, n, source, **changes):
    return figure(name, n, **{**STRIKE, "doc_id": name, "source": source, **changes})


def test_one_event_with_many_numbers_names_how_many_roots_stand_behind_them():
    [sentence] = told("many_numbers", strike("a", 21, "SOHR"), strike("b", 26, "SNHR"), strike("c", 45, "VDC"))
    assert "3 reports of people killed give 21, 26 and 45; 3 roots stand behind them" in sentence


def test_a_headline_that_leaves_room_for_its_own_pages_count_is_no_root():
    strikes = [strike("a", 21, "SOHR"), strike("b", 26, "SNHR"), strike("c", 45, "VDC")]
    headline = strike("head", 20, None, doc_id="c", modifier="more_than")
    [sentence] = told("many_numbers", *strikes, headline)
    assert "3 reports of people killed give 21, 26 and 45; 3 roots" in sentence
    [sentence] = told("many_numbers", *strikes, strike("head", 90, None, doc_id="c"))
    assert "4 reports" in sentence and "4 roots" in sentence


def test_two_trips_that_one_page_tells_apart_are_no_single_event():
    trips = [
        strike("first", 951, "SANA", doc_id="page", outcome="evacuated"),
        strike("second", 1198, "SANA", doc_id="page", outcome="evacuated"),
        strike("all", 3000, "SNHR", outcome="evacuated"),
    ]
    assert told("many_numbers", *trips) == []


def test_a_publisher_that_changes_its_source_shows_no_halving():
    office = {"publisher": "UN office", "group": "children", "place": "Gaza Strip"}
    rows = [
        figure(
            "may6", 14_500, **office, source="Gaza Government Media Office", end="2016-10-06", published="2016-10-06"
        ),
        figure("may8", 7_797, **office, source="Gaza Health Ministry", end="2016-10-08", published="2016-10-08"),
    ]
    [sentence] = told("scope_switch", *rows)
    assert "goes from 14,500 (Gaza Government Media Office" in sentence
    assert sentence.endswith("the source has changed, so it is no fall of one count.")
    assert told("fall", *rows) == []
    grown = [rows[0], {**rows[1], **dict.fromkeys(("low", "best", "high"), 15000)}]
    assert told("scope_switch", *grown) == []
