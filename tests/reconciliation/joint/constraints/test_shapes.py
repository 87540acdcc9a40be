"""Labels that may overlap, nobody knows how much, still hold what surely follows: no more and no less."""

from __future__ import annotations

from typing import Any

from aleppo_figures.reconciliation.joint.constraints.regions import Label, Labels
from aleppo_figures.reconciliation.joint.constraints.shapes import shape_of
from aleppo_figures.reconciliation.scope import Scopes
from tests.reconciliation.build import figure
from tests.reconciliation.joint.build import SOHR, ask, joint

EAST, WEST = {"place": "Eastern Aleppo"}, {"place": "Western Aleppo"}
AIR, SHELLS = {"cause": "airstrike"}, {"cause": "shelling"}
APART = [figure("a", 6, **EAST, **AIR), figure("b", 5, **WEST, **AIR), figure("s", 3, **SHELLS)]


def at_odds(*rows: dict[str, Any]) -> list[list[str]]:
    return [sorted(f for row in c.rows for f in row.figures) for c in joint(*rows).conflicts]


def test_nested_and_disjoint_labels_are_pieces_and_need_no_rules():
    shape = shape_of([Label(p) for p in ("Aleppo", "Eastern Aleppo", "Western Aleppo", "Sakhour")], Labels(Scopes()))
    assert shape.pieces == 4 and shape.rules == ()
    sizes = {label.place: len(pieces) for label, pieces in shape.terms.items()}
    assert sizes == {"Aleppo": 4, "Eastern Aleppo": 2, "Western Aleppo": 1, "Sakhour": 1}


def test_two_causes_may_be_one_event():
    whole = figure("c", 7)
    assert at_odds(figure("a", 6, **AIR), figure("s", 5, **SHELLS), whole) == []
    assert at_odds(figure("a", 8, **AIR), figure("s", 5, **SHELLS), whole) == [["a", "c"]]
    assert ask(joint(figure("a", 6, **AIR), figure("s", 5, **SHELLS)), source=SOHR).lower == 6


def test_layers_that_lie_apart_add_up_within_their_layer_and_within_what_holds_it():
    assert at_odds(*APART, figure("c", 10, **AIR)) == [["a", "b", "c"]]
    assert at_odds(*APART, figure("c", 10)) == [["a", "b", "c"]]
    assert at_odds(*APART, figure("c", 11)) == []


def test_places_that_may_overlap_are_never_added():
    quarters = [figure("a", 6, place="Sakhour"), figure("b", 5, place="Bab al-Nayrab")]
    assert ask(joint(*quarters), "Eastern Aleppo").lower == 6
    assert at_odds(*quarters, figure("c", 6, **EAST)) == []


def test_layers_that_together_exceed_what_holds_both_share_the_difference():
    """5 of 7 were in the east, 6 of 7 were killed from the air: at least 4 were both."""
    rows = [figure("a", 5, **EAST), figure("b", 6, **AIR), figure("c", 7), figure("d", 3, **EAST, **AIR)]
    assert at_odds(*rows) == [["a", "b", "c", "d"]]
    assert at_odds(*rows[:3], figure("d", 4, **EAST, **AIR)) == []
