"""What several layers of a table's words say together."""

from __future__ import annotations

from aleppo_figures.extraction.tables.said.facets import Facets, over, shared


def test_the_nearer_words_win_and_the_wider_fill_in():
    said = over(Facets(outcome="killed", place="Syria", place_text="Syria"), Facets(place="Homs", place_text="Homs"))
    assert (said.outcome, said.place, said.place_text) == ("killed", "Homs", "Homs")


def test_the_narrower_group_wins_wherever_it_stands():
    assert over(Facets(group="civilians"), Facets(group="women")).group == "women"
    assert over(Facets(group="women"), Facets(group="people", group_text="People")).group == "women"


def test_a_total_stays_one():
    assert over(Facets(total=True), Facets(outcome="killed")).total
    assert over(Facets(outcome="killed"), Facets(subtotal=True)).whole


def test_what_a_cell_over_several_rows_is_of_is_what_they_share():
    said = shared(
        [Facets(outcome="killed", place="Homs", group="women"), Facets(outcome="killed", place="Hama", group="men")]
    )
    assert (said.outcome, said.place, said.group) == ("killed", None, "people")


def test_stated_facets_are_told():
    assert Facets(outcome="killed", counts=False, total=True).told == {"outcome", "total"}
