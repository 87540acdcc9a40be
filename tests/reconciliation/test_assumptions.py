"""What every comparison assumes, by the name under which it can be dropped."""

from aleppo_figures import reconcile
from aleppo_figures.reconciliation.assumptions import assumptions
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.vocabulary.groups import Groups
from tests.reconciliation.build import figure, frame


def test_the_assumptions_say_what_is_in_force():
    told = dict(assumptions(Scopes(day_slack=2)))
    assert "at most 2 days" in told["day_slack"]
    assert "children_are_civilians" in told
    assert "children_are_civilians" not in dict(assumptions(Scopes(groups=Groups.default().assuming(False))))


def test_the_result_lists_them_and_changes_with_them():
    result = reconcile(frame(figure("a", 1)))
    assert result.assumptions["assumption_id"].is_unique
    loose = result.assume(children_are_civilians=False)
    assert set(result.assumptions["assumption_id"]) - set(loose.assumptions["assumption_id"]) == {
        "children_are_civilians"
    }
