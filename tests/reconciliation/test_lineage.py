"""The root of a figure is who counted, not who printed."""

from __future__ import annotations

import pytest

from aleppo_figures.reconciliation.lineage import copies, edit, root_of
from aleppo_figures.vocabulary.sources import SourceRegistry
from tests.reconciliation.build import claims_of, figure


def root(**changes) -> str:
    return claims_of(figure("a", 1, **changes))[0].root


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"source": "SOHR", "publisher": "BBC News"}, "Syrian Observatory for Human Rights"),
        ({"source": "the Observatory's director"}, "the Observatory's director (bulletin)"),
        ({"source": None, "via": "WHO"}, "World Health Organization"),
        ({"source": "via WHO"}, "World Health Organization"),
        ({"source": None, "publisher": "Syrian Network for Human Rights"}, "Syrian Network for Human Rights"),
        (
            {"source": "own statement", "publisher": "Syrian Network for Human Rights"},
            "Syrian Network for Human Rights",
        ),
        ({"source": "not stated", "publisher": "BBC News"}, "BBC News (bulletin)"),
        ({"source": "a doctor", "publisher": "BBC News"}, "a doctor (bulletin)"),
        ({"source": None}, "nobody named (bulletin)"),
        ({"source": "the Observatory"}, "Syrian Observatory for Human Rights"),
        ({"source": "the Observatory", "place": "Omdurman"}, "the Observatory (bulletin)"),
        ({"source": "Network", "place": "Omdurman"}, "Network (bulletin)"),
        ({"source": None, "publisher": "Civil Defence", "place": "Omdurman"}, "Civil Defence (bulletin)"),
    ],
)
def test_roots(changes, wanted):
    assert root(**changes) == wanted


def test_a_page_that_writes_a_source_with_an_article_and_without_has_one_root():
    rows = [figure("a", 5, source="the Doctors' Network"), figure("b", 7, source="Doctors' Network", group="children")]
    names = {c.root for c in claims_of(*rows)}
    assert names == {c.root for c in claims_of(*rows[::-1])} == {"Doctors' Network (bulletin)"}
    other = figure("c", 7, source="Doctors' Network", doc_id="another")
    assert len({c.root for c in claims_of(*rows, other)}) == 2


def test_nobody_named_never_joins_across_documents():
    a, b = claims_of(
        figure("a", 5, source=None, publisher="BBC News", doc_id="one"),
        figure("b", 5, source=None, publisher="BBC News", doc_id="two"),
    )
    assert a.root != b.root


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        (26_727, 27_727, "digit off"),
        (1_083, 1_038, "digits swapped"),
        (338, 383, "digits swapped"),
        (338, 339, None),
        (12, 21, None),
        (1_000, 100, None),
        (500, 500, None),
    ],
)
def test_misprints(a, b, how):
    assert edit(a, b) == edit(b, a) == how


def test_the_roots_own_page_is_the_original_and_equal_numbers_of_other_roots_are_no_copies():
    listed = claims_of(
        figure("daily", 696, publisher="Daily", published="2016-11-01", doc_id="d"),
        figure("own", 696, publisher="Syrian Observatory for Human Rights", published="2016-11-02", doc_id="o"),
        figure("other", 696, source="SNHR", doc_id="s"),
    )
    assert [(c.copy, c.original, c.edit) for c in copies(listed)] == [("daily", "own", "same")]


def test_a_copied_digit_error_is_found_across_roots():
    listed = claims_of(figure("a", 26_727), figure("b", 27_727, source="an agency", doc_id="x"))
    assert [(c.copy, c.edit) for c in copies(listed)] == [("b", "digit off")]


def repeated(*rows):
    return [(c.copy, c.original, c.edit) for c in copies(claims_of(*rows))]


@pytest.mark.parametrize(
    "changes",
    [
        {"outcome": "injured"}, {"unit": "families"}, {"group": "women"}, {"side": "Russia"}, {"place": "Homs"},
        {"attributed_to": "Russia"}, {"cause": "airstrike"}, {"start": "2016-10-02"}, {"end": "2016-10-30"},
        {"status": "denied"}, {"end": None}, {"source": "SNHR"},
    ],
)  # fmt: skip
def test_equal_numbers_of_other_scopes_are_no_copies(changes):
    assert repeated(figure("a", 696), figure("b", 696, doc_id="q", **changes)) == []


def test_the_earlier_report_is_the_original_and_one_without_a_day_comes_last():
    rows = [
        figure("b", 696, published="2016-11-02"),
        figure("c", 696, published="2016-11-01"),
        figure("a", 696, published=None),
    ]
    assert repeated(*rows) == [("b", "c", "same"), ("a", "c", "same")]
    assert repeated(figure("y", 696), figure("x", 696)) == [("y", "x", "same")]


def test_stocks_of_one_day_may_be_copies():
    stock = {"outcome": "trapped", "start": None}
    assert repeated(figure("a", 696, **stock), figure("b", 696, **stock)) == [("b", "a", "same")]
    assert repeated(figure("a", 696, **stock), figure("b", 696, **stock, end="2016-10-30")) == []


def test_two_rows_of_one_data_set_of_events_are_no_copies():
    rows = [figure("a", 696, extractor="acled"), figure("b", 696, extractor="acled")]
    assert repeated(*rows) == []
    assert repeated(rows[0], {**rows[1], "doc_id": "another"}) == [("b", "a", "same")]
    assert repeated(rows[0], figure("b", 696)) == [("b", "a", "same")]
    off = [figure("a", 1696, extractor="acled"), figure("b", 1697, extractor="acled")]
    assert repeated(*off) == []
    assert repeated(off[0], {**off[1], "doc_id": "another"}) == [("b", "a", "digit off")]


def test_only_exact_numbers_are_misprints():
    assert repeated(figure("a", 1696), figure("b", 1697)) == [("b", "a", "digit off")]
    assert repeated(figure("a", 1696), figure("b", 1697, modifier="about")) == []
    assert repeated(figure("a", 1696, modifier="at_least"), figure("b", 1697)) == []


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        (1_000, 2_000, "digit off"),
        (1_000, 2_001, None),
        (123, 132, "digits swapped"),
        (123, 321, None),
        (123, 124, None),
        (1_234, 2_134, "digits swapped"),
        (1_234, 2_135, None),
        (1_212, 2_121, None),
        (10, 100, None),
        (99, 98, None),
    ],
)
def test_a_misprint_is_one_digit_of_four_or_two_neighbours(a, b, how):
    assert edit(a, b) == edit(b, a) == how


def chain(**changes):
    found = root_of(claims_of(figure("a", 1, **changes))[0], SourceRegistry.default())
    return found.name, found.chain, found.own, found.registered


NETWORK = "Syrian Network for Human Rights"


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"source": "SNHR", "publisher": "BBC News"}, (NETWORK, (NETWORK, "BBC News"), False, True)),
        ({"source": "SNHR", "publisher": NETWORK}, (NETWORK, (NETWORK, NETWORK), True, True)),
        ({"source": "SNHR", "via": "WHO", "publisher": "BBC News"}, (NETWORK, (NETWORK, "WHO", "BBC News"), False, True)),
        ({"source": None, "publisher": NETWORK}, (NETWORK, (NETWORK,), True, True)),
        ({"source": None, "publisher": "BBC News"}, ("BBC News (bulletin)", ("BBC News",), False, False)),
        ({"source": None}, ("nobody named (bulletin)", ("nobody named",), False, False)),
        ({"source": "Harbour Post", "publisher": "The Harbour Post"},
         ("The Harbour Post", ("Harbour Post", "The Harbour Post"), True, False)),
        ({"source": "a doctor", "publisher": "BBC News"}, ("a doctor (bulletin)", ("a doctor", "BBC News"), False, False)),
        ({"source": "a doctor", "via": "WHO"}, ("a doctor (bulletin)", ("a doctor", "WHO"), False, False)),
        ({"source": "unknown", "via": "a doctor"}, ("nobody named (bulletin)", ("a doctor",), False, False)),
    ],
)  # fmt: skip
def test_a_root_has_its_chain_and_says_whether_it_published_the_figure_itself(changes, wanted):
    assert chain(**changes) == wanted
