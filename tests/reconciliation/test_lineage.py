"""The root of a figure is who counted, not who printed."""

from __future__ import annotations

import pytest

from aleppo_figures.reconciliation.lineage import copies, edit
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
