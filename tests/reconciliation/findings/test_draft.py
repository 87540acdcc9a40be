"""What every finding is made from."""

from aleppo_figures.reconciliation.findings.draft import Evidence
from aleppo_figures.reconciliation.pairs import comparable_pairs
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.reconciliation.sentences import Wording
from aleppo_figures.reconciliation.verdict_frame import pair_frame
from aleppo_figures.schema.results import frame_of
from tests.reconciliation.build import claims_of as claims_of_rows
from tests.reconciliation.build import figure, frame

ROWS = (
    figure("a", 700, modifier="nearly"),
    figure("b", 900, source="SNHR"),
    {**figure("c", 1, place="Homs"), "low": 24, "best": None, "high": 99, "modifier": "vague"},
)


def evidence():
    listed = claims_of_rows(*ROWS)
    pairs = pair_frame(listed, comparable_pairs(listed, Scopes()))
    words = Wording(frame(*ROWS), {c.figure_id: c.root for c in listed})
    return Evidence({c.figure_id: c for c in listed}, pairs, [], [], [], [], frame_of("conflicts", []), words)


def test_a_figure_is_about_its_stated_number_else_its_lower_end():
    assert [evidence().size(name) for name in "abc"] == [700, 900, 24]


def test_pairs_are_found_by_their_verdict():
    assert [(row["left"], row["right"]) for row in evidence().verdict("counts_fewer")] == [("a", "b")]
    assert evidence().verdict("exceeds") == []
