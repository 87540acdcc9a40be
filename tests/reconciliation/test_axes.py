"""Many pairs at once relate as each pair does alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.reconciliation import axes as axes_module
from aleppo_figures.reconciliation.axes import BITS, Axis, axes, decode, period_bits
from aleppo_figures.reconciliation.scope import Scopes, period_relation
from aleppo_figures.vocabulary.relations import RELATIONS, combine
from tests.reconciliation.build import claims_of, figure

ROWS = [
    figure("a", 1),
    figure("b", 2, group="children", place="Eastern Aleppo", side="Hezbollah"),
    figure("c", 3, outcome="injured", cause="airstrike", attributed_to="Russia"),
    figure("d", 4, group="fighters", place="Western Aleppo", cause="shelling"),
]


def every_pair(count):
    left, right = np.divmod(np.arange(count * count), count)
    return left, right


def test_each_axis_says_what_the_scopes_say():
    listed, scopes = claims_of(*ROWS), Scopes()
    left, right = every_pair(len(listed))
    for name, axis in axes(listed, scopes).items():
        expected = [BITS[scopes.relation(name, listed[a], listed[b])] for a, b in zip(left, right, strict=True)]
        assert axis.relate(left, right).tolist() == expected, name


@pytest.mark.parametrize("few", [10, 0], ids=["by a table of all pairs", "without one"])
def test_each_pair_of_names_is_related_once(few, monkeypatch):
    monkeypatch.setattr(axes_module, "_FEW", few)
    asked = []
    axis = Axis(["x", "y", "x"] * 50, lambda a, b: asked.append((a, b)) or ("same" if a == b else "disjoint"))
    left, right = every_pair(150)
    assert set(axis.relate(left, right).tolist()) == {BITS["same"], BITS["disjoint"]}
    axis.relate(left, right)
    assert sorted(asked) == [("x", "x"), ("x", "y"), ("y", "x"), ("y", "y")]


SPAN = st.tuples(st.integers(1, 40), st.integers(0, 30)).map(lambda s: (s[0], s[0] + s[1]))


@given(SPAN, SPAN, st.integers(0, 2))
def test_periods_relate_as_one_by_one(a, b, slack):
    ends = [np.array([day]) for day in (*a, *b)]
    assert period_bits(*ends, slack).tolist() == [BITS[period_relation(a, b, slack)]]


@given(st.lists(st.sampled_from(RELATIONS), min_size=1, max_size=7))
def test_bits_combine_as_words_do(relations):
    bits = np.bitwise_or.reduce([np.array([BITS[r]], dtype=np.int8) for r in relations])
    assert RELATIONS[decode(bits)[0]] == combine(relations)


SPANS = [(a, b) for a in range(1, 13) for b in range(a, 13)]


@pytest.mark.parametrize("slack", [0, 1, 2])
def test_every_two_spans_of_twelve_days_relate_as_one_by_one(slack):
    pairs = [(a, b) for a in SPANS for b in SPANS]
    ends = np.array([(*a, *b) for a, b in pairs]).T
    assert period_bits(*ends, slack).tolist() == [BITS[period_relation(a, b, slack)] for a, b in pairs]


def test_every_two_relations_combine_as_words_do():
    both = [(a, b) for a in RELATIONS for b in RELATIONS]
    bits = np.array([BITS[a] | BITS[b] for a, b in both], dtype=np.int8)
    assert [RELATIONS[n] for n in decode(bits)] == [combine(pair) for pair in both]


def test_a_missing_value_is_a_value_like_another():
    asked = []
    axis = Axis([None, "x", None], lambda a, b: asked.append((a, b)) or "unknown")
    assert axis.relate(*every_pair(3)).tolist() == [BITS["unknown"]] * 9
    assert sorted(asked, key=str) == [("x", "x"), ("x", None), (None, "x"), (None, None)]
